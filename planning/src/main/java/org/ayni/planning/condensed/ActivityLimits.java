package org.ayni.planning.condensed;

import java.util.Arrays;
import java.util.Optional;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// Least and most activity of every technique in the one year, in its unit: from equipment and
/// pace. Where several limit the most, the tightest is kept; the price of the limit is a price of
/// that one.
final class ActivityLimits {

  /// Nothing limits the technique but resources and products.
  static final int NONE = -1;

  /// The pace limits it.
  static final int PACE = -2;

  final double[] least;
  final double[] most;

  /// Index of the stock that sets `most`, or [#PACE] or [#NONE].
  final int[] by;

  ActivityLimits(PlanProblem problem) {
    int techniques = problem.techniques().size();
    least = new double[techniques];
    most = new double[techniques];
    by = new int[techniques];
    Arrays.fill(most, Double.POSITIVE_INFINITY);
    Arrays.fill(by, NONE);
    for (int j = 0; j < techniques; j++) {
      Optional<Technique.Pace> pace = problem.techniques().get(j).pace();
      if (pace.isPresent()) {
        least[j] = (1 - pace.get().down()) * pace.get().base();
        if (pace.get().up() < Double.POSITIVE_INFINITY) {
          most[j] = (1 + pace.get().up()) * pace.get().base();
          by[j] = PACE;
        }
      }
    }
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      int j = stock.technique();
      if (stock.requirement() > 0 && stock.initial() / stock.requirement() < most[j]) {
        most[j] = stock.initial() / stock.requirement();
        by[j] = s;
      }
    }
  }
}
