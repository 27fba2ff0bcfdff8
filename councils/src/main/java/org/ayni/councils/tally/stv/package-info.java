/// Single transferable vote: Scottish rules (weighted inclusive transfers, five decimals), Meek's
/// method (reference rule of the Proportional Representation Foundation, nine decimals), and the
/// countback that refills a seat.
///
/// Symbols: q quota, s seats, v votes of a candidate, w what a ballot still carries, kf share that
/// a candidate keeps of what reaches them. Votes are whole multiples of 10⁻⁵ or 10⁻⁹ of a ballot.
///
/// May depend on: `tally`.
@NullMarked
package org.ayni.councils.tally.stv;

import org.jspecify.annotations.NullMarked;
