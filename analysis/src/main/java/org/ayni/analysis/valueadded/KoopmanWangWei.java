package org.ayni.analysis.valueadded;

import static org.ayni.analysis.valueadded.TradeBlocks.dot;
import static org.ayni.analysis.valueadded.TradeBlocks.sum;

import java.util.EnumMap;
import java.util.Map;

/// All exports of one region divided into nine terms that add up to them exactly.
///
/// Table unit a year; see [Term] for the formulas (r, t ≠ s).
///
/// Source: Koopman, Wang and Wei (2014), equation 36. No small published example was found; held by
/// adding up, and by what the terms of [WangWeiZhu] add up to.
public final class KoopmanWangWei {

  private KoopmanWangWei() {}

  /// The terms, in the order of the publication.
  public enum Term {
    /// Domestic value added in final exports: V_s B_ss Σ_r Y_sr.
    FINAL,
    /// In intermediates used by the buyer: V_s Σ_r B_sr Y_rr.
    INTERMEDIATE_ABSORBED,
    /// In intermediates sent on to third regions: V_s Σ_r B_sr Σ_{t≠s,r} Y_rt.
    INTERMEDIATE_SENT_ON,
    /// Returned home in final imports: V_s Σ_r B_sr Y_rs.
    RETURNED_FINAL,
    /// Returned home in intermediate imports: V_s Σ_r B_sr A_rs L_ss Y_ss.
    RETURNED_INTERMEDIATE,
    /// Domestic value added counted twice: V_s Σ_r B_sr A_rs L_ss E_s.
    DOMESTIC_DOUBLE_COUNTED,
    /// Foreign value added in final exports: Σ_t V_t B_ts Σ_r Y_sr.
    FOREIGN_FINAL,
    /// Foreign value added in intermediate exports: Σ_t V_t B_ts Σ_r A_sr L_rr Y_rr.
    FOREIGN_INTERMEDIATE,
    /// Foreign value added counted twice: Σ_t V_t B_ts Σ_r A_sr L_rr E_r.
    FOREIGN_DOUBLE_COUNTED
  }

  /// The nine terms of the exports of s.
  public static Map<Term, Double> of(TradeBlocks blocks, int s) {
    int sectors = blocks.sectors();
    double[] v = blocks.v(s);
    double[] foreign = new double[sectors];
    double[] finalExports = new double[sectors];
    double[] absorbed = new double[sectors];
    double[] sentOn = new double[sectors];
    double[] returned = new double[sectors];
    double[] backForUse = new double[sectors];
    double[] backForExport = new double[sectors];
    double[] usedByBuyers = new double[sectors];
    double[] sentOnByBuyers = new double[sectors];
    double[] forUse = blocks.l(s, blocks.y(s, s));
    double[] forExport = blocks.l(s, blocks.exports(s));
    for (int r = 0; r < blocks.regions(); r++) {
      if (r == s) {
        continue;
      }
      foreign = sum(foreign, blocks.vb(r, s));
      finalExports = sum(finalExports, blocks.y(s, r));
      absorbed = sum(absorbed, blocks.b(s, r, blocks.y(r, r)));
      returned = sum(returned, blocks.b(s, r, blocks.y(r, s)));
      for (int t = 0; t < blocks.regions(); t++) {
        if (t != s && t != r) {
          sentOn = sum(sentOn, blocks.b(s, r, blocks.y(r, t)));
        }
      }
      backForUse = sum(backForUse, blocks.b(s, r, blocks.a(r, s, forUse)));
      backForExport = sum(backForExport, blocks.b(s, r, blocks.a(r, s, forExport)));
      usedByBuyers = sum(usedByBuyers, blocks.a(s, r, blocks.l(r, blocks.y(r, r))));
      sentOnByBuyers = sum(sentOnByBuyers, blocks.a(s, r, blocks.l(r, blocks.exports(r))));
    }
    Map<Term, Double> terms = new EnumMap<>(Term.class);
    terms.put(Term.FINAL, dot(blocks.vb(s, s), finalExports));
    terms.put(Term.INTERMEDIATE_ABSORBED, dot(v, absorbed));
    terms.put(Term.INTERMEDIATE_SENT_ON, dot(v, sentOn));
    terms.put(Term.RETURNED_FINAL, dot(v, returned));
    terms.put(Term.RETURNED_INTERMEDIATE, dot(v, backForUse));
    terms.put(Term.DOMESTIC_DOUBLE_COUNTED, dot(v, backForExport));
    terms.put(Term.FOREIGN_FINAL, dot(foreign, finalExports));
    terms.put(Term.FOREIGN_INTERMEDIATE, dot(foreign, usedByBuyers));
    terms.put(Term.FOREIGN_DOUBLE_COUNTED, dot(foreign, sentOnByBuyers));
    return terms;
  }
}
