/// Saddle points of min over z, max over y ≥ 0 of f(z) + yᵀ(b − K z): convex programmes min f(z), K
/// z ≥ b, z in a box, f separable, by a first-order method that only multiplies with K and its
/// transpose.
///
/// Symbols: z [columns] primal, y [rows] dual (prices of the rows), g = Kᵀy, u the point that is
/// multiplied, τ [columns] and σ [rows] steps, ω the primal weight. May depend on: `parallel`,
/// `run`.
@NullMarked
package org.ayni.kernel.saddle;

import org.jspecify.annotations.NullMarked;
