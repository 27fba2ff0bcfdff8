package org.ayni.analysis.valueadded;

import static org.ayni.analysis.valueadded.TradeBlocks.dot;
import static org.ayni.analysis.valueadded.TradeBlocks.minus;
import static org.ayni.analysis.valueadded.TradeBlocks.sum;

import org.ayni.kernel.matrix.LuFactorization;

/// Domestic and foreign value added in the exports of one region to one partner, each counted once:
/// at the border where it first leaves (source) or last leaves (sink).
///
/// B^s is the inverse of the whole table with the intermediate exports of s left out: what crosses
/// the border of s once. With C_rs = B^s_rs (output of r for one unit of output of s) = B_rs B_ss⁻¹
/// L_ss, for of the inverse by blocks B_rs = (I − A_rest)⁻¹ A_rs B_ss and C_rs the same with L_ss:
///
/// - domestic content V_s B_ss E_sr = DVA + DDC (counted again);
/// - source: DVA = V_s L_ss E_sr;
/// - sink: DVA = V_s B_ss (E_sr − A_sr C_rs E_s), exports less what comes back and is exported
///   again;
/// - foreign content Σ_{t≠s} V_t B_ts E_sr = FVA + FDC;
/// - source: FVA = Σ_{t≠s} V_t C_ts E_sr; sink: FVA = Σ_{t≠s} V_t B_ts (E_sr − A_sr C_rs E_s).
///
/// Domestic and foreign content add up to exports; over all partners both views give the same DVA.
/// Table unit a year. One block of N × N is factored for the exporter.
///
/// Source: Borin and Mancini (2019), their exporting-country perimeter. No small published example
/// was found; held by adding up, by both views giving the same in all, and by Koopman, Wang and
/// Wei.
public final class BorinMancini {

  private final TradeBlocks blocks;
  private final int s;
  private final double[] foreign;
  private final double[] foreignOnce;
  private final double[] full;
  private final double[][] fromAllExports;

  /// Exports of one part.
  ///
  /// @param dva domestic value added, counted once
  /// @param ddc domestic value added counted again
  /// @param fva foreign value added, counted once
  /// @param fdc foreign value added counted again
  public record Parts(double dva, double ddc, double fva, double fdc) {

    /// All four: the exports.
    public double exports() {
      return dva + ddc + fva + fdc;
    }
  }

  /// @param s position of the exporter
  public BorinMancini(TradeBlocks blocks, int s) {
    this.blocks = blocks;
    this.s = s;
    int regions = blocks.regions();
    int sectors = blocks.sectors();
    full = blocks.vb(s, s);
    double[] abroad = new double[sectors];
    for (int t = 0; t < regions; t++) {
      if (t != s) {
        abroad = sum(abroad, blocks.vb(t, s));
      }
    }
    foreign = abroad;
    LuFactorization own = LuFactorization.of(blocks.b(s, s));
    // C_rs E_s for every partner: output abroad that all exports of s call for.
    double[] once = own.solve(blocks.l(s, blocks.exports(s)));
    fromAllExports = new double[regions][];
    for (int r = 0; r < regions; r++) {
      fromAllExports[r] = blocks.b(r, s, once);
    }
    foreignOnce = blocks.lTransposed(s, own.solveTransposed(foreign));
  }

  /// Counted at the first border.
  ///
  /// @param r position of the partner
  public Parts source(int r) {
    double[] exports = exports(r);
    double domestic = dot(full, exports);
    double abroad = dot(foreign, exports);
    double dva = dot(blocks.vl(s), exports);
    double fva = dot(foreignOnce, exports);
    return new Parts(dva, domestic - dva, fva, abroad - fva);
  }

  /// Counted at the last border.
  ///
  /// @param r position of the partner
  public Parts sink(int r) {
    double[] exports = exports(r);
    double[] last = minus(exports, blocks.a(s, r, fromAllExports[r]));
    double domestic = dot(full, exports);
    double abroad = dot(foreign, exports);
    double dva = dot(full, last);
    double fva = dot(foreign, last);
    return new Parts(dva, domestic - dva, fva, abroad - fva);
  }

  private double[] exports(int r) {
    if (r == s) {
      throw new IllegalArgumentException("exports of region " + s + " to itself; expected another");
    }
    return blocks.exports(s, r);
  }
}
