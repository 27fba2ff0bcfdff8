package org.ayni.planning.firstorder;

import java.util.List;
import org.ayni.kernel.saddle.Separable;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve;

/// What satisfaction is worth, as the solver needs it: value, best amount at a price, and the
/// proximal map of −value. The columns are those of c and θ.
final class Satisfaction implements Separable {

  private final Space space;
  private final double[] lower;
  private final double[] cost;

  /// w_g βᵗ of column c_gt − `satisfaction`; empty where columns are linear.
  private final double[] weight;

  private final boolean harmony;
  private final double[] slope;
  private final double[] end;

  Satisfaction(PlanProblem problem, Space space, GivenNumbers given) {
    this.space = space;
    lower = given.lower;
    cost = given.cost;
    switch (problem.objective()) {
      case Objective.Welfare welfare -> {
        weight = weights(welfare.weights(), welfare.discount());
        harmony = false;
        List<SatisfactionCurve.Piece> pieces = welfare.curve().pieces();
        slope = pieces.stream().mapToDouble(SatisfactionCurve.Piece::slope).toArray();
        end = new double[slope.length];
        double sum = 0;
        for (int p = 0; p < end.length; p++) {
          sum += pieces.get(p).width();
          end[p] = sum;
        }
      }
      case Objective.Harmony function -> {
        weight = weights(function.weights(), function.discount());
        harmony = true;
        slope = new double[0];
        end = new double[0];
      }
      case Objective.Fulfil _, Objective.LeastUse _ -> {
        weight = new double[0];
        harmony = false;
        slope = new double[0];
        end = new double[0];
      }
    }
  }

  private double[] weights(List<Double> weights, double discount) {
    double[] all = new double[space.baskets * space.years];
    for (int g = 0; g < space.baskets; g++) {
      for (int t = 0; t < space.years; t++) {
        all[g * space.years + t] = weights.get(g) * Math.pow(discount, t);
      }
    }
    return all;
  }

  boolean curved() {
    return weight.length > 0;
  }

  @Override
  public int firstCurved() {
    return curved() ? space.satisfaction : space.columns;
  }

  @Override
  public double proximal(int column, double at, double step) {
    double w = step * weight[column - space.satisfaction];
    double best = harmony ? harmony(at, w) : pieces(at, w);
    return Math.max(lower[column], best);
  }

  /// c = at + w H′(c): H′ = 2 − c below 1, 1/c above.
  private static double harmony(double at, double w) {
    double below = (at + 2 * w) / (1 + w);
    return below <= 1 ? below : 0.5 * (at + Math.sqrt(at * at + 4 * w));
  }

  /// c = at + w φ′(c), which jumps down from piece to piece.
  private double pieces(double at, double w) {
    double start = 0;
    for (int p = 0; p < slope.length; p++) {
      double c = at + w * slope[p];
      if (c <= end[p]) {
        return Math.max(c, start);
      }
      start = end[p];
    }
    return Math.max(at, start);
  }

  /// The marginal value of column c_gt at `c`, the larger one where it jumps; for linear columns
  /// what they are worth.
  double slope(int column, double c) {
    if (!curved()) {
      return -cost[column];
    }
    double w = weight[column - space.satisfaction];
    if (harmony) {
      return w * HarmonyFunction.slope(c);
    }
    for (int p = 0; p < slope.length; p++) {
      if (c < end[p]) {
        return w * slope[p];
      }
    }
    return 0;
  }

  /// The value of the columns of c and θ at a point.
  double value(double[] z) {
    double sum = 0;
    for (int j = space.satisfaction; j < space.columns; j++) {
      sum += curved() ? value(j, z[j]) : -cost[j] * z[j];
    }
    return sum;
  }

  @Override
  public double value(int column, double c) {
    double w = weight[column - space.satisfaction];
    if (harmony) {
      return w * HarmonyFunction.at(c);
    }
    double sum = 0;
    double start = 0;
    for (int p = 0; p < slope.length && c > start; p++) {
      sum += slope[p] * (Math.min(c, end[p]) - start);
      start = end[p];
    }
    return w * sum;
  }

  /// max over c in [lower, most] of value(c) − price · c.
  double surplus(int column, double price, double most) {
    double least = lower[column];
    if (!curved()) {
      double gain = -cost[column] - price;
      return gain > 0 ? gain * Math.max(least, most) : gain == 0 ? 0 : gain * least;
    }
    double w = weight[column - space.satisfaction];
    if (harmony) {
      double best = w > 0 ? HarmonyFunction.best(price / w, least, Math.max(least, most)) : least;
      return w * HarmonyFunction.at(best) - price * best;
    }
    double sum = value(column, least) - price * least;
    double start = 0;
    for (int p = 0; p < slope.length; p++) {
      double gain = w * slope[p] - price;
      double length = Math.min(most, end[p]) - Math.max(least, start);
      if (gain > 0 && length > 0) {
        sum += gain * length;
      }
      start = end[p];
    }
    return sum;
  }
}
