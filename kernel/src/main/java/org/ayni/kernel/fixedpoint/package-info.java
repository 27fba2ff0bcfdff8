/// Least solutions of x = A x + d with A ≥ 0, for one or many d at once, and of x = min over
/// alternatives of (c + A x): large, sparse, by passes over the matrix.
///
/// Symbols: A [n × n] nonnegative, d and x [n] in one unit (component i of both in the unit of i),
/// r = d + A x − x the residual, v [n] > 0 a vector with (I − A) v > 0, which exists exactly when
/// the spectral radius ρ(A) is below 1. Rows are done in chunks whose borders depend on n alone,
/// and what is summed over chunks is summed in their order: the same bits on any number of threads.
/// May depend on: `kernel.matrix`, `kernel.parallel`, `kernel.rows`, `kernel.run`.
@NullMarked
package org.ayni.kernel.fixedpoint;

import org.jspecify.annotations.NullMarked;
