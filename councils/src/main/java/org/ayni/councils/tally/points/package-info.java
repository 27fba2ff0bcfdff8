/// Division of points: every voter shares out the same number of points among options, and the rule
/// shares out one budget, all of it.
///
/// Symbols: n voters, m options, P points a voter, a[i, j] points of voter i for option j, Σⱼ a[i,
/// j] = P; x[j] result, Σⱼ x[j] = P. All exact fractions.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.points;

import org.jspecify.annotations.NullMarked;
