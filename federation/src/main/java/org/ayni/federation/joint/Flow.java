package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.List;
import org.ayni.federation.offer.Crossing;
import org.ayni.federation.treaty.Treaty;

/// What arrives of a good from one member at another.
///
/// @param from index of a member
/// @param to index of a member
/// @param t index of the year
/// @param g index of the good
/// @param amount in the good's units, > 0
public record Flow(int from, int to, int t, int g, double amount) {

  /// Below this share of all that arrives of a good in a year it is rounding.
  private static final double NOTHING = 1e-9;

  /// Who delivers what to whom: who delivers more than it uses itself fills a pool, from which the
  /// others take in proportion.
  public static List<Flow> of(JointPlan plan) {
    Treaty treaty = plan.treaty();
    List<Flow> flows = new ArrayList<>();
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < treaty.goods().size(); g++) {
        add(plan, t, g, flows);
      }
    }
    return flows;
  }

  private static void add(JointPlan plan, int t, int g, List<Flow> flows) {
    double[] left = new double[plan.treaty().members().size()];
    double all = 0;
    for (int m = 0; m < left.length; m++) {
      Crossing crossing = plan.crossing(m);
      left[m] = crossing.arriving(t, g) - crossing.plusUsed(0, t, g);
      all += Math.max(0, left[m]);
    }
    for (int from = 0; from < left.length; from++) {
      for (int to = 0; to < left.length; to++) {
        double share = Math.max(0, left[from]) / Math.max(all, Double.MIN_NORMAL);
        double amount = share * Math.max(0, -left[to]);
        if (amount > NOTHING * all) {
          flows.add(new Flow(from, to, t, g, amount));
        }
      }
    }
  }
}
