/// Sparse and dense matrices and linear solves. Indices are zero-based; a shape mismatch throws and
/// shows both shapes. Dense matrices and large factors lie outside the Java heap, by columns. May
/// depend on: `kernel.nativelib`, `kernel.run`.
@NullMarked
package org.ayni.kernel.matrix;

import org.jspecify.annotations.NullMarked;
