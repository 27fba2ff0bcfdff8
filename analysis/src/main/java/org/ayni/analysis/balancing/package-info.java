/// Tables made to fit known totals with as little change as possible: RAS, GRAS (also negative
/// cells), supply and use at once; and what changed.
///
/// Symbols: A the matrix given [m × n], X the one found; u [m] row totals and v [n] column totals
/// wanted; r, s multipliers of rows and columns; P and N the positive cells and the absolute values
/// of the negative ones, A = P − N. All in one unit.
@NullMarked
package org.ayni.analysis.balancing;

import org.jspecify.annotations.NullMarked;
