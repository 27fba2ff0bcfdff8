package org.ayni.planning.certificate;

import java.util.List;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve;

/// What a plan reaches of an objective, from its activities alone, rounded as told: every step
/// grows in what it is computed from, so one direction throughout bounds the whole.
final class ObjectiveValue {

  private final PlanProblem problem;
  private final Objective objective;
  private final Activities plan;
  private final Rounding rounding;

  private ObjectiveValue(
      PlanProblem problem, Objective objective, Activities plan, Rounding rounding) {
    this.problem = problem;
    this.objective = objective;
    this.plan = plan;
    this.rounding = rounding;
  }

  /// @param objective any one over the problem's baskets and resources, its own or one it keeps
  static double of(PlanProblem problem, Objective objective, Activities plan, Rounding rounding) {
    return new ObjectiveValue(problem, objective, plan, rounding).sum();
  }

  /// What a plan reaches of what its problem makes as large as it can: the objective and what trade
  /// is worth to it.
  static double ofProblem(PlanProblem problem, Activities plan, Rounding rounding) {
    double sum = of(problem, problem.objective(), plan, rounding);
    for (int f = 0; f < problem.trade().size(); f++) {
      for (int t = 0; t < problem.years(); t++) {
        double worth = problem.trade().get(f).worth().at(t);
        if (worth != 0) {
          sum = rounding.add(sum, rounding.multiply(worth, plan.trade().at(t, f)));
        }
      }
    }
    return sum;
  }

  private double sum() {
    double sum = 0;
    for (int t = 0; t < problem.years(); t++) {
      sum =
          rounding.add(
              sum,
              switch (objective) {
                case Objective.Welfare welfare -> welfare(welfare, t);
                case Objective.Harmony harmony -> harmony(harmony, t);
                case Objective.Fulfil fulfil -> rounding.timesPower(least(t), fulfil.discount(), t);
                case Objective.LeastUse use -> minusUse(t, use.resource());
              });
    }
    return sum;
  }

  private double welfare(Objective.Welfare welfare, int t) {
    List<Double> weights = welfare.weights();
    double sum = 0;
    for (int g = 0; g < weights.size(); g++) {
      double reached = satisfaction(welfare.curve(), plan.satisfaction().at(t, g), rounding);
      sum = rounding.add(sum, rounding.multiply(weights.get(g), reached));
    }
    return rounding.timesPower(sum, welfare.discount(), t);
  }

  private double harmony(Objective.Harmony harmony, int t) {
    List<Double> weights = harmony.weights();
    double sum = 0;
    for (int g = 0; g < weights.size(); g++) {
      double reached = DirectedHarmony.at(plan.satisfaction().at(t, g), rounding);
      sum = rounding.add(sum, rounding.multiply(weights.get(g), reached));
    }
    return rounding.timesPower(sum, harmony.discount(), t);
  }

  /// φ(c) = Σₖ (slopeₖ − slopeₖ₊₁) · min(c, endₖ), the slope after the last piece being 0: no term
  /// is negative, since slopes fall.
  static double satisfaction(SatisfactionCurve curve, double c, Rounding rounding) {
    List<SatisfactionCurve.Piece> pieces = curve.pieces();
    double end = 0;
    double sum = 0;
    for (int k = 0; k < pieces.size(); k++) {
      end = rounding.add(end, pieces.get(k).width());
      double next = k + 1 < pieces.size() ? pieces.get(k + 1).slope() : 0;
      double fall = rounding.add(pieces.get(k).slope(), -next);
      sum = rounding.add(sum, rounding.multiply(fall, Math.min(Math.max(0, c), end)));
    }
    return sum;
  }

  private double least(int t) {
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < problem.baskets().size(); g++) {
      least = Math.min(least, plan.satisfaction().at(t, g));
    }
    return least;
  }

  private double minusUse(int t, int resource) {
    double sum = 0;
    for (int j = 0; j < problem.techniques().size(); j++) {
      double need = problem.techniques().get(j).resources().get(resource);
      sum = rounding.add(sum, rounding.multiply(-need, plan.activity().at(t, j)));
    }
    return sum;
  }
}
