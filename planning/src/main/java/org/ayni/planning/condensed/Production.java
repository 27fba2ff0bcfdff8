package org.ayni.planning.condensed;

import java.util.Arrays;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.PlanProblem;

/// Who makes every product, and between which limits: a one-year problem in terms of gross outputs.
///
/// A product that nobody makes is one whose most gross output is 0.
final class Production {

  /// No technique makes the product.
  static final int NOBODY = -1;

  final PlanProblem problem;
  final ActivityLimits activity;
  final FixedDemand fixed;

  /// Index of the technique that makes product i, or [#NOBODY].
  final int[] maker;

  /// Output of product i of one unit of its maker's activity; 1 where nobody makes it.
  final double[] output;

  /// l[i] and u[i]: least and most gross output, in the product's unit.
  final double[] least;

  final double[] most;

  Production(PlanProblem problem) {
    this.problem = problem;
    activity = new ActivityLimits(problem);
    fixed = new FixedDemand(problem, activity);
    int n = problem.products().size();
    maker = new int[n];
    output = new double[n];
    least = new double[n];
    most = new double[n];
    Arrays.fill(maker, NOBODY);
    Arrays.fill(output, 1);
    for (int j = 0; j < problem.techniques().size(); j++) {
      SparseVector outputs = problem.techniques().get(j).outputs();
      if (outputs.size() == 1) {
        int i = outputs.index(0);
        maker[i] = j;
        output[i] = outputs.value(0);
        least[i] = activity.least[j] * output[i];
        most[i] = activity.most[j] * output[i];
      }
    }
  }

  int products() {
    return maker.length;
  }

  /// What the maker of product i uses of products, one unit of activity.
  SparseVector inputs(int i) {
    return maker[i] == NOBODY ? SparseVector.empty() : problem.techniques().get(maker[i]).inputs();
  }

  /// What the maker of product i uses of resources, one unit of activity.
  SparseVector resources(int i) {
    return maker[i] == NOBODY
        ? SparseVector.empty()
        : problem.techniques().get(maker[i]).resources();
  }

  /// Whether gross outputs are linear in what is asked for: nothing in store, no least output.
  boolean linear() {
    for (int i = 0; i < maker.length; i++) {
      if (!(fixed.products[i] >= 0 && least[i] == 0)) {
        return false;
      }
    }
    return true;
  }
}
