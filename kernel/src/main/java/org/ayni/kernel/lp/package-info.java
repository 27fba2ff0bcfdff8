/// Linear programmes in the form min cᵀx, L ≤ Ax ≤ U, l ≤ x ≤ u, and what solves them. No word of
/// economics. May depend on: the JDK and the native HiGHS library.
@NullMarked
package org.ayni.kernel.lp;

import org.jspecify.annotations.NullMarked;
