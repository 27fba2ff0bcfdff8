package org.ayni.planning.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.saddle.SaddleOperator;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.problem.PlanProblem;
import org.junit.jupiter.api.Test;

class PlanOperatorTest {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);

  private static double[] forward(SaddleOperator operator, double[] z) {
    double[] r = new double[operator.rows()];
    for (int task = 0; task < operator.forwardTasks(); task++) {
      operator.forward(task, z, r);
    }
    operator.finishForward(z, r);
    return r;
  }

  private static double[] transposed(SaddleOperator operator, double[] y) {
    double[] g = new double[operator.columns()];
    for (int task = 0; task < operator.transposedTasks(); task++) {
      operator.transposed(task, y, g);
    }
    operator.finishTransposed(y, g);
    return g;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  @Test
  void forwardAndTransposedAreOneMatrix() {
    System.out.println("PlanOperatorTest seed " + SEED);
    for (long round = 0; round < 60; round++) {
      PlanProblem problem = Wide.of(RandomProblems.of(SEED + round), SEED + round);
      Space space = new Space(problem);
      PlanOperator operator = new PlanOperator(problem, space, RowEngine.memory());
      GivenNumbers given = new GivenNumbers(problem, space);
      Random random = new Random(SEED + round);
      double[] z = random.doubles(space.columns, -1, 1).toArray();
      double[] y = random.doubles(space.rows, -1, 1).toArray();
      for (int i = 0; i < y.length; i++) {
        // Rows that limit nothing have no price and are not asked for.
        y[i] = given.limits[i] ? y[i] : 0;
      }
      for (SaddleOperator one : new SaddleOperator[] {operator, operator.absolute()}) {
        double left = dot(forward(one, z), y);
        double right = dot(z, transposed(one, y));
        assertThat(left).as("round " + round).isCloseTo(right, within(1e-9 * (1 + Math.abs(left))));
      }
    }
  }

  /// |K| z ≥ |K z| for z ≥ 0.
  @Test
  void theAbsoluteOperatorIsNeverSmaller() {
    for (long round = 0; round < 20; round++) {
      PlanProblem problem = Wide.of(RandomProblems.of(SEED + round), SEED + round);
      Space space = new Space(problem);
      PlanOperator operator = new PlanOperator(problem, space, RowEngine.memory());
      double[] z = new Random(SEED + round).doubles(space.columns, 0, 1).toArray();
      double[] signed = forward(operator, z).clone();
      double[] size = forward(operator.absolute(), z);
      for (int i = 0; i < size.length; i++) {
        assertThat(Math.abs(signed[i])).isLessThanOrEqualTo(size[i] * (1 + 1e-12) + 1e-300);
      }
    }
  }
}
