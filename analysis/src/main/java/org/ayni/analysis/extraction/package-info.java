/// What an industry, a group of industries, a region or a single link is worth to the others: how
/// much less would be made if it were not there. All losses in the table unit a year, ≥ 0 in a
/// productive economy.
///
/// Symbols: L = (I − A)⁻¹, m′ = 1′ L its column sums, x gross output, G the Ghosh inverse.
@NullMarked
package org.ayni.analysis.extraction;

import org.jspecify.annotations.NullMarked;
