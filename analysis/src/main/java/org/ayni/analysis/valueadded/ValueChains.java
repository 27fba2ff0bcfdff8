package org.ayni.analysis.valueadded;

import static org.ayni.analysis.valueadded.TradeBlocks.dot;
import static org.ayni.analysis.valueadded.TradeBlocks.sum;

/// How far a region takes part in chains that cross borders, and what of its value added is used
/// abroad in the end. Table unit a year, or shares.
///
/// - backward (VS): foreign value added in the exports of s, Σ_{t≠s} V_t B_ts E_s, over E_s;
/// - forward (VS1): value added of s in the exports of others, Σ_{t≠s} V_s B_st E_t, over E_s;
/// - value added exported: V_s Σ_{r≠s} Σ_t B_st Y_tr, used abroad in the end; over exports the VAX
///   ratio.
///
/// Sources: Hummels, Ishii and Yi (2001); Koopman, Wang and Wei (2014); Johnson and Noguera (2012).
/// Held by adding up: all value added exported and used at home is all value added.
public final class ValueChains {

  private ValueChains() {}

  /// @param exports of the region, all
  /// @param foreignInExports foreign value added in them
  /// @param inExportsOfOthers its value added in the exports of others
  /// @param valueAddedExports its value added used abroad in the end
  public record Chains(
      double exports, double foreignInExports, double inExportsOfOthers, double valueAddedExports) {

    /// foreign in exports over exports; NaN without exports.
    public double backward() {
      return foreignInExports / exports;
    }

    /// in exports of others over exports; NaN without exports.
    public double forward() {
      return inExportsOfOthers / exports;
    }

    /// Both.
    public double participation() {
      return backward() + forward();
    }

    /// Value added exported over exports; NaN without exports.
    public double vaxRatio() {
      return valueAddedExports / exports;
    }
  }

  /// Of region s.
  public static Chains of(TradeBlocks blocks, int s) {
    double[] exports = blocks.exports(s);
    double foreign = 0;
    double inOthers = 0;
    for (int t = 0; t < blocks.regions(); t++) {
      if (t != s) {
        foreign += dot(blocks.vb(t, s), exports);
        inOthers += dot(blocks.vb(s, t), blocks.exports(t));
      }
    }
    double abroad = 0;
    for (int r = 0; r < blocks.regions(); r++) {
      if (r != s) {
        abroad += usedBy(blocks, s, r);
      }
    }
    return new Chains(dot(ones(exports.length), exports), foreign, inOthers, abroad);
  }

  /// V_s Σ_t B_st Y_tr: value added of s that r uses in the end.
  public static double usedBy(TradeBlocks blocks, int s, int r) {
    double[] output = new double[blocks.sectors()];
    for (int t = 0; t < blocks.regions(); t++) {
      output = sum(output, blocks.b(s, t, blocks.y(t, r)));
    }
    return dot(blocks.v(s), output);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }
}
