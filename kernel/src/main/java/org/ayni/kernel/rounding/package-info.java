/// Arithmetic whose rounding has a direction, for results that must be bounds in real arithmetic.
/// No word of economics. May depend on: the JDK.
@NullMarked
package org.ayni.kernel.rounding;

import org.jspecify.annotations.NullMarked;
