@NullMarked
package org.ayni.bench.peer;

import org.jspecify.annotations.NullMarked;
