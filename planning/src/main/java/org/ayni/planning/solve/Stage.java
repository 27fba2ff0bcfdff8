package org.ayni.planning.solve;

import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;

/// One objective of a lexicographic order that was settled before the plan's own, with its proof.
///
/// @param problem the problem it was settled in: what was reached of the objectives before it is
///   kept there
/// @param prices from which its bound follows
/// @param proof what its own plan reached and what no plan of `problem` can exceed
/// @param tolerance share of what was reached that later plans may give up
public record Stage(PlanProblem problem, Prices prices, Certificate proof, double tolerance) {

  public Stage {
    prices.requireShapeOf(problem);
  }

  /// What all later plans keep of the objective.
  public double least() {
    return KeptObjective.least(proof.objective(), tolerance);
  }

  /// What the objective is called in files.
  public String code() {
    return problem.code(problem.objective());
  }
}
