/// Projects within a budget, by approval ballots: the method of equal shares with its completions,
/// Phragmén's sequential rule, greedy approval. With every cost 1 and a budget of s they elect a
/// committee of s.
///
/// Symbols: n voters, b budget, c(p) cost of project p, S(p) voters who approve it, m[i] money
/// voter i has left. Money is exact: in whole multiples of the smallest decimal of costs and
/// budget.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.budget;

import org.jspecify.annotations.NullMarked;
