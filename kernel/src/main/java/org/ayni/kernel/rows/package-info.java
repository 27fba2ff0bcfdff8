/// Large sparse matrices by rows, and where they lie: in this process, or in others. What
/// multiplies with one asks a [RowProduct] and does not know.
///
/// Symbols: M [rows × columns], x [columns · width] and out [rows · width] `width` vectors side by
/// side. May depend on nothing but the JDK.
@NullMarked
package org.ayni.kernel.rows;

import org.jspecify.annotations.NullMarked;
