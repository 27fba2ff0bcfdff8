/// Whose value added exports carry, and where it is used in the end.
///
/// Symbols: regions s (exporter), r (partner), t, u; A_sr, B_sr blocks [N × N] of the input
/// coefficients and of the Leontief inverse of the whole table, L_ss = (I − A_ss)⁻¹ of one region
/// alone; V_s [N] value added for one unit of output (1 less all inputs); Y_sr [N] what r uses in
/// the end of the products of s; E_sr = Y_sr + A_sr X_r exports, E_s = Σ_{r≠s} E_sr; # multiplies
/// entry by entry. All amounts in the table unit a year.
@NullMarked
package org.ayni.analysis.valueadded;

import org.jspecify.annotations.NullMarked;
