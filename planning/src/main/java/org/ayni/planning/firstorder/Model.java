package org.ayni.planning.firstorder;

import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.saddle.SaddleProblem;
import org.ayni.kernel.saddle.SaddleSteps;
import org.ayni.kernel.saddle.Separable;
import org.ayni.planning.problem.PlanProblem;

/// A plan problem as the solver sees it: its numbers and its operator, the scale of the economy,
/// and the saddle-point problems that are made of them.
final class Model implements AutoCloseable {

  final PlanProblem problem;
  final Space space;
  final GivenNumbers given;
  final Satisfaction satisfaction;
  final Reference reference;
  final PlanOperator operator;

  /// Steps for the whole problem, and for it with its objective held at a level.
  final SaddleSteps steps;

  final SaddleSteps levelSteps;

  /// [columns] and [rows] of zeros; not to be written to.
  final double[] nothing;

  final double[] noPrices;

  private final Separable straight;

  Model(PlanProblem problem, Space space, GivenNumbers given, RowEngine engine) {
    this.problem = problem;
    this.space = space;
    this.given = given;
    satisfaction = new Satisfaction(problem, space, given);
    reference = new Reference(problem, space, given, satisfaction);
    operator = new PlanOperator(problem, space, engine);
    steps = SaddleSteps.ofSizes(operator.absolute(), reference.quantity, reference.value);
    levelSteps = steps.withLevel(slopes());
    nothing = new double[space.columns];
    noPrices = new double[space.rows];
    straight = Separable.linear(space.columns);
  }

  double[] slopes() {
    double[] slope = new double[space.columns];
    for (int j = 0; j < space.satisfaction; j++) {
      slope[j] = Math.abs(given.cost[j]);
    }
    for (int j = space.satisfaction; j < space.columns; j++) {
      // Where needs are met once, which is about where plans end; else where they begin.
      double usual = Math.abs(satisfaction.slope(j, Math.max(1, given.lower[j])));
      slope[j] = usual > 0 ? usual : Math.abs(satisfaction.slope(j, given.lower[j]));
    }
    return slope;
  }

  /// F(z).
  double objective(double[] z) {
    double sum = satisfaction.value(z);
    for (int j = 0; j < space.satisfaction; j++) {
      sum -= given.cost[j] * z[j];
    }
    return sum;
  }

  /// The problem itself.
  SaddleProblem whole() {
    return held(given.least);
  }

  /// The problem with other right-hand sides.
  SaddleProblem held(double[] least) {
    return new SaddleProblem(satisfaction, given.cost, given.lower, given.upper, least);
  }

  /// Other right-hand sides and no objective.
  SaddleProblem feasible(double[] least) {
    return new SaddleProblem(straight, nothing, given.lower, given.upper, least);
  }

  /// Right-hand sides and finite bounds at 0: variables may go upwards without end, or nowhere.
  /// What is left is dual feasibility.
  SaddleProblem homogeneous() {
    double[] cone = new double[space.columns];
    for (int j = 0; j < cone.length; j++) {
      cone[j] = given.upper[j] < Double.POSITIVE_INFINITY ? 0 : Double.POSITIVE_INFINITY;
    }
    return new SaddleProblem(straight, given.cost, nothing, cone, noPrices);
  }

  @Override
  public void close() {
    operator.close();
  }
}
