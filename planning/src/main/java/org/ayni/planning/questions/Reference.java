package org.ayni.planning.questions;

import java.util.Arrays;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// Activities that a plan is to stay near to.
public final class Reference {

  /// [t][j]; NaN where there is nothing to stay near to.
  private final double[][] activity;

  private Reference(double[][] activity) {
    this.activity = activity;
  }

  /// Every year as the base year, for techniques whose base activity is known (those with a pace).
  public static Reference today(PlanProblem problem) {
    double[] base = new double[problem.techniques().size()];
    Arrays.setAll(
        base, j -> problem.techniques().get(j).pace().map(Technique.Pace::base).orElse(Double.NaN));
    double[][] activity = new double[problem.years()][];
    Arrays.setAll(activity, t -> base.clone());
    return new Reference(activity);
  }

  /// Another plan's x[t, technique].
  public static Reference of(YearTable plan) {
    double[][] activity = new double[plan.years()][];
    Arrays.setAll(activity, plan::year);
    return new Reference(activity);
  }

  int years() {
    return activity.length;
  }

  int techniques() {
    return activity.length == 0 ? 0 : activity[0].length;
  }

  boolean has(int t, int j) {
    return !Double.isNaN(activity[t][j]);
  }

  double at(int t, int j) {
    return activity[t][j];
  }

  /// Whether there is anything to stay near to.
  public boolean isEmpty() {
    return Arrays.stream(activity).flatMapToDouble(Arrays::stream).allMatch(Double::isNaN);
  }

  /// Σₜ Σⱼ |xⱼₜ − x̂ⱼₜ| / x̂ⱼₜ: the sum of relative differences; techniques that stand still in the
  /// reference count by their own largest activity.
  public double distance(YearTable other) {
    double sum = 0;
    for (int t = 0; t < years(); t++) {
      for (int j = 0; j < techniques(); j++) {
        if (has(t, j)) {
          sum += Math.abs(other.at(t, j) - at(t, j)) / size(other, t, j);
        }
      }
    }
    return sum;
  }

  /// What counts as a difference of 1.
  double size(YearTable other, int t, int j) {
    double size = at(t, j);
    for (int year = 0; !(size > 0) && year < other.years(); year++) {
      size = Math.max(size, other.at(year, j));
    }
    return size > 0 ? size : 1;
  }
}
