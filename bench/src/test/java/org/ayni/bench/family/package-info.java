@NullMarked
package org.ayni.bench.family;

import org.jspecify.annotations.NullMarked;
