@NullMarked
package org.ayni.bench;

import org.jspecify.annotations.NullMarked;
