/// What happens to prices, real wages and surplus when a cost or a price changes and industries
/// pass it on in full, in part or not at all; and who pays in the end. Quantities stay as they are.
///
/// Symbols: Δc [n] rise of the primary cost of one unit of output, Δp [n] rise of prices (1 in the
/// year of the table, so 0.02 is 2 %), φ [n] share of a rise in costs that an industry passes on,
/// Δπ [n] change of the surplus on one unit of output (operating surplus and mixed income), y final
/// uses, c what households consume.
@NullMarked
package org.ayni.analysis.prices;

import org.jspecify.annotations.NullMarked;
