/// Choosing by comparing every two options: the method of Schulze.
///
/// Symbols: N[a, b] [m × m] ballots that put a above b; p[a, b] strength of the strongest path from
/// a to b. Rows beat columns.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.condorcet;

import org.jspecify.annotations.NullMarked;
