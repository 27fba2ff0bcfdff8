/// Sparse and dense matrices and linear solves. Indices are zero-based; a shape mismatch throws and
/// shows both shapes.
@NullMarked
package org.ayni.kernel.matrix;

import org.jspecify.annotations.NullMarked;
