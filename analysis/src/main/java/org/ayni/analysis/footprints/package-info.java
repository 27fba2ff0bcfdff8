/// Who causes what by consuming: accounts of any satellite by production, by consumption, and what
/// trade carries.
///
/// Symbols: R regions, N sectors, n = R N industries; s [n] amount of a satellite for one unit of
/// output, L Leontief inverse of the whole table, Y [n × R] final demand. Amounts in the unit of
/// the satellite a year.
@NullMarked
package org.ayni.analysis.footprints;

import org.jspecify.annotations.NullMarked;
