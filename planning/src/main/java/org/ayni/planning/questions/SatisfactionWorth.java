package org.ayni.planning.questions;

import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.Objective;

/// What one more unit of satisfaction is worth in a plan: ∂F/∂c_gt of its objective, and of those
/// that are kept as often as their price says.
final class SatisfactionWorth {

  private static final double STEP = 1e-6;

  private SatisfactionWorth() {}

  /// @param t year index
  /// @param g basket
  /// @param c where it is asked
  /// @param past where the slope of a curve is taken, in steps past c: a solver's last digit must
  ///   not decide on which side of a bend a plan stands
  static double of(Plan plan, int t, int g, double c, int past) {
    double sum = 0;
    boolean fulfil = false;
    for (Plan.Counted one : plan.counted()) {
      sum += one.times() * slope(one.objective(), t, g, c, past);
      fulfil |= one.objective() instanceof Objective.Fulfil;
    }
    // The prices of fulfilment hold for all that count it.
    return fulfil ? sum + plan.prices().fulfilment().at(t, g) : sum;
  }

  private static double slope(Objective objective, int t, int g, double c, int past) {
    return switch (objective) {
      case Objective.Welfare welfare -> {
        double step = Math.max(STEP, STEP * c);
        double from = c + past * step;
        double slope = (welfare.curve().at(from + step) - welfare.curve().at(from)) / step;
        yield Math.pow(welfare.discount(), t) * welfare.weights().get(g) * slope;
      }
      case Objective.Harmony harmony ->
          Math.pow(harmony.discount(), t) * harmony.weights().get(g) * HarmonyFunction.slope(c);
      case Objective.Fulfil _, Objective.LeastUse _ -> 0;
    };
  }
}
