/// Counting rules, and what they have in common: candidates, ballots, the lot, exact fractions.
///
/// A rule is a pure function of ballots and a [org.ayni.councils.tally.Lot]: the same ballots give
/// the same count, in whatever order they come. Every count holds all its steps, so that a person
/// can follow why somebody was elected. Arithmetic is exact, or in the decimals that the rule's
/// text states.
///
/// Families: `stv` (single transferable vote), `condorcet` (Schulze), `lists` (Hare, D'Hondt),
/// `budget` (equal shares, Phragmén, greedy), `points` (mean, independent markets), `majority` (yes
/// or no).
///
/// Symbols: n ballots, m candidates, s seats. Candidates are numbered from 0 in the order of the
/// ballot file; no rule lets that order decide anything.
///
/// May depend on: `hash`, the JDK.
@NullMarked
package org.ayni.councils.tally;

import org.jspecify.annotations.NullMarked;
