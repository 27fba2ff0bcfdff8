package org.ayni.planning.certificate;

import java.util.List;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// The objective of a plan, from its activities alone.
final class ObjectiveValue {

  private ObjectiveValue() {}

  static double of(PlanProblem problem, Activities plan) {
    double sum = 0;
    for (int t = 0; t < problem.years(); t++) {
      sum +=
          switch (problem.objective()) {
            case Objective.Welfare welfare -> welfare(welfare, plan, t);
            case Objective.Harmony harmony -> harmony(harmony, plan, t);
            case Objective.Fulfil fulfil ->
                Math.pow(fulfil.discount(), t) * least(plan, t, problem.baskets().size());
            case Objective.LeastUse use -> -use(problem, plan, t, use.resource());
          };
    }
    return sum;
  }

  private static double welfare(Objective.Welfare welfare, Activities plan, int t) {
    List<Double> weights = welfare.weights();
    double sum = 0;
    for (int g = 0; g < weights.size(); g++) {
      sum += weights.get(g) * welfare.curve().at(plan.satisfaction().at(t, g));
    }
    return Math.pow(welfare.discount(), t) * sum;
  }

  private static double harmony(Objective.Harmony harmony, Activities plan, int t) {
    List<Double> weights = harmony.weights();
    double sum = 0;
    for (int g = 0; g < weights.size(); g++) {
      sum += weights.get(g) * HarmonyFunction.at(plan.satisfaction().at(t, g));
    }
    return Math.pow(harmony.discount(), t) * sum;
  }

  private static double least(Activities plan, int t, int baskets) {
    double least = Double.POSITIVE_INFINITY;
    for (int g = 0; g < baskets; g++) {
      least = Math.min(least, plan.satisfaction().at(t, g));
    }
    return least;
  }

  private static double use(PlanProblem problem, Activities plan, int t, int resource) {
    double sum = 0;
    for (int j = 0; j < problem.techniques().size(); j++) {
      sum += problem.techniques().get(j).resources().get(resource) * plan.activity().at(t, j);
    }
    return sum;
  }
}
