/// Seats for lists in proportion to their votes: Hare's quota with largest remainders (in Colombia
/// *cuociente electoral*) and D'Hondt's divisors (*cifra repartidora*).
///
/// Symbols: v votes of a list, V all valid votes, s seats, q = V / s quota. All exact.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.lists;

import org.jspecify.annotations.NullMarked;
