package org.ayni.analysis.valueadded;

import static org.ayni.analysis.valueadded.TradeBlocks.minus;
import static org.ayni.analysis.valueadded.TradeBlocks.sum;
import static org.ayni.analysis.valueadded.TradeBlocks.times;

import java.util.EnumMap;
import java.util.Map;

/// Exports of one region to one partner, by industry, divided into 16 terms that add up to them
/// exactly.
///
/// With D = V_s L_ss, F = V_s B_ss, M = V_r B_rs, O = Σ_{t≠s,r} V_t B_ts; every term [N], table
/// unit a year; see [Term] for the formulas.
///
/// Source: Wang, Wei and Zhu (2013), equation 37, names of terms as in the R package decompr (Quast
/// and Kummritz 2015). Checked on the leather example of that package, recomputed by another
/// program.
public final class WangWeiZhu {

  private WangWeiZhu() {}

  /// The terms.
  public enum Term {
    /// Domestic value added in final exports: F # Y_sr.
    DVA_FIN,
    /// In intermediates that the partner works up for itself: D # A_sr B_rr Y_rr.
    DVA_INT,
    /// In intermediates the partner sends on, worked up by others for themselves: D # A_sr Σ_t B_rt
    /// Y_tt.
    DVA_INTREX_I1,
    /// In intermediates the partner sends on as final products: D # A_sr B_rr Σ_t Y_rt.
    DVA_INTREX_F,
    /// In intermediates the partner sends on, which others send on as final products: D # A_sr Σ_t
    /// B_rt Σ_{u≠s,t} Y_tu.
    DVA_INTREX_I2,
    /// Returns home as intermediates: D # A_sr B_rs Y_ss.
    RDV_INT,
    /// Returns home as final products of the partner: D # A_sr B_rr Y_rs.
    RDV_FIN,
    /// Returns home as final products of others: D # A_sr Σ_t B_rt Y_ts.
    RDV_FIN2,
    /// Value added of third regions in final exports: O # Y_sr.
    OVA_FIN,
    /// Value added of the partner in final exports: M # Y_sr.
    MVA_FIN,
    /// Value added of third regions in intermediates the partner uses for itself: O # A_sr L_rr
    /// Y_rr.
    OVA_INT,
    /// Value added of the partner in the same: M # A_sr L_rr Y_rr.
    MVA_INT,
    /// Domestic value added counted twice, in final exports later: D # A_sr B_rs Σ_{t≠s} Y_st.
    DDC_FIN,
    /// The same, in intermediate exports: (F − D) # A_sr X_r.
    DDC_INT,
    /// Value added of third regions counted twice: O # A_sr L_rr E_r.
    ODC,
    /// Value added of the partner counted twice: M # A_sr L_rr E_r.
    MDC
  }

  /// The 16 terms of the exports of s to r.
  ///
  /// @param s position of the exporter
  /// @param r position of the partner, another region
  public static Map<Term, double[]> of(TradeBlocks blocks, int s, int r) {
    if (s == r) {
      throw new IllegalArgumentException("exports of region " + s + " to itself; expected another");
    }
    int sectors = blocks.sectors();
    double[] own = blocks.vl(s);
    double[] full = blocks.vb(s, s);
    double[] partner = blocks.vb(r, s);
    double[] others = new double[sectors];
    double[] usedByOthers = new double[sectors];
    double[] finalToOthers = new double[sectors];
    double[] finalBeyond = new double[sectors];
    double[] finalBack = new double[sectors];
    double[] finalExports = new double[sectors];
    for (int t = 0; t < blocks.regions(); t++) {
      if (t != s) {
        finalExports = sum(finalExports, blocks.y(s, t));
      }
      if (t == s || t == r) {
        continue;
      }
      others = sum(others, blocks.vb(t, s));
      usedByOthers = sum(usedByOthers, blocks.b(r, t, blocks.y(t, t)));
      finalToOthers = sum(finalToOthers, blocks.y(r, t));
      finalBack = sum(finalBack, blocks.b(r, t, blocks.y(t, s)));
      double[] beyond = new double[sectors];
      for (int u = 0; u < blocks.regions(); u++) {
        if (u != s && u != t) {
          beyond = sum(beyond, blocks.y(t, u));
        }
      }
      finalBeyond = sum(finalBeyond, blocks.b(r, t, beyond));
    }
    double[] byPartner = blocks.a(s, r, blocks.l(r, blocks.y(r, r)));
    double[] sentOn = blocks.a(s, r, blocks.l(r, blocks.exports(r)));
    double[] toPartner = blocks.y(s, r);
    Map<Term, double[]> terms = new EnumMap<>(Term.class);
    terms.put(Term.DVA_FIN, times(full, toPartner));
    terms.put(Term.DVA_INT, times(own, blocks.a(s, r, blocks.b(r, r, blocks.y(r, r)))));
    terms.put(Term.DVA_INTREX_I1, times(own, blocks.a(s, r, usedByOthers)));
    terms.put(Term.DVA_INTREX_F, times(own, blocks.a(s, r, blocks.b(r, r, finalToOthers))));
    terms.put(Term.DVA_INTREX_I2, times(own, blocks.a(s, r, finalBeyond)));
    terms.put(Term.RDV_INT, times(own, blocks.a(s, r, blocks.b(r, s, blocks.y(s, s)))));
    terms.put(Term.RDV_FIN, times(own, blocks.a(s, r, blocks.b(r, r, blocks.y(r, s)))));
    terms.put(Term.RDV_FIN2, times(own, blocks.a(s, r, finalBack)));
    terms.put(Term.OVA_FIN, times(others, toPartner));
    terms.put(Term.MVA_FIN, times(partner, toPartner));
    terms.put(Term.OVA_INT, times(others, byPartner));
    terms.put(Term.MVA_INT, times(partner, byPartner));
    terms.put(Term.DDC_FIN, times(own, blocks.a(s, r, blocks.b(r, s, finalExports))));
    terms.put(Term.DDC_INT, times(minus(full, own), blocks.a(s, r, blocks.x(r))));
    terms.put(Term.ODC, times(others, sentOn));
    terms.put(Term.MDC, times(partner, sentOn));
    return terms;
  }
}
