package org.ayni.planning.firstorder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.ayni.economy.Names;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// A random problem with more in it: a second technique for a product, a second kind of labour with
/// retraining, a total over all years, and any objective.
final class Wide {

  private Wide() {}

  static PlanProblem of(PlanProblem problem, long seed) {
    Random random = new Random(seed);
    PlanProblem.Builder builder = problem.toBuilder();
    Technique first = problem.techniques().getFirst();
    Resource labour = problem.resources().getFirst();
    int craft =
        builder.resource(
            new Resource(
                "craft",
                Names.of("craft"),
                labour.unit(),
                Series.constant(problem.years(), 0.05 * labour.limit().at(0)),
                random.nextBoolean()
                    ? OptionalDouble.of(0.1 * problem.years() * labour.limit().at(0))
                    : OptionalDouble.empty()));
    builder.retraining(
        new Retraining(
            "learn",
            0,
            craft,
            Series.constant(problem.years(), 0.02 * labour.limit().at(0)),
            SparseVector.of(new int[] {0}, new double[] {0.001})));
    builder.technique(
        new Technique(
            "craftwork",
            Names.of("craftwork"),
            first.unit(),
            first.outputs(),
            SparseVector.empty(),
            SparseVector.of(new int[] {craft}, new double[] {0.3}),
            Optional.empty()));
    List<Double> weights = new ArrayList<>();
    problem.baskets().forEach(basket -> weights.add(0.1 + random.nextDouble()));
    switch (random.nextInt(4)) {
      case 0 -> builder.objective(new Objective.Fulfil(0.95));
      case 1 -> builder.objective(new Objective.Harmony(weights, 0.97));
      case 2 -> builder.objective(new Objective.LeastUse(0));
      default -> {}
    }
    return builder.build();
  }
}
