/// The solver of our own for plan problems of any size: a restarted first-order method in the scale
/// of the economy itself, a polish that makes its plan hold, and prices that prove by construction.
///
/// The method with its proofs is in `docs/first-order.md`. Symbols as in
/// [org.ayni.planning.problem]; all years of an item lie side by side, so that one pass over a
/// matrix serves them all: entry (item, t) is at item · T + t. May depend on: `problem`, `plan`,
/// `solve`, `kernel.saddle`, `kernel.parallel`, `kernel.lp`, `kernel.rows`, `files`.
@NullMarked
package org.ayni.planning.firstorder;

import org.jspecify.annotations.NullMarked;
