package org.ayni.planning.firstorder;

import org.ayni.kernel.parallel.Team;

/// How far a point is from holding every limit: the largest shortfall of K z ≥ b, each row relative
/// to the sum of its terms by size. That is at least the row's largest term, so a checker that goes
/// by the largest term finds no more than the number of terms times as much, and nothing where
/// nothing is broken.
final class Residual {

  private final PlanOperator operator;
  private final PlanOperator absolute;
  private final GivenNumbers given;
  private final Team team;
  private final double[] row;
  private final double[] scale;

  Residual(PlanOperator operator, GivenNumbers given, Team team) {
    this.operator = operator;
    this.absolute = operator.absolute();
    this.given = given;
    this.team = team;
    row = new double[operator.rows()];
    scale = new double[row.length];
  }

  /// [rows]: Σ |terms| of every row at z, its right-hand side included. Overwritten by the next
  /// call.
  double[] scale(double[] z) {
    absolute.beginForward(z, scale);
    team.run(absolute.forwardTasks(), task -> absolute.forward(task, z, scale));
    absolute.finishForward(z, scale);
    for (int i = 0; i < scale.length; i++) {
      scale[i] += Math.abs(given.least[i]);
    }
    return scale;
  }

  /// The largest relative shortfall of any limit at z, 0 when every one holds.
  double largest(double[] z) {
    operator.beginForward(z, row);
    team.run(operator.forwardTasks(), task -> operator.forward(task, z, row));
    operator.finishForward(z, row);
    double[] size = scale(z);
    double worst = 0;
    for (int i = 0; i < row.length; i++) {
      double missing = given.limits[i] ? given.least[i] - row[i] : 0;
      if (!(missing <= 0)) {
        // Not a number is as broken as can be.
        worst = missing > 0 ? Math.max(worst, missing / size[i]) : Double.POSITIVE_INFINITY;
      }
    }
    return worst;
  }

  /// The relative shortfall of row i at the point last asked about, 0 where it holds.
  double missing(int i) {
    double missing = given.limits[i] ? given.least[i] - row[i] : 0;
    return missing > 0 ? missing / scale[i] : 0;
  }

  /// K z of the point last asked about; a copy.
  double[] rows() {
    return row.clone();
  }

  /// How much of an inner point, which holds every limit with room to spare, has to be mixed into
  /// the point last asked about so that the mixture holds them all: the largest of v / (v + s) over
  /// the rows, v what is missing and s the inner point's room. 1 where it has none.
  ///
  /// @param inner K z of the inner point
  double share(double[] inner) {
    double most = 0;
    for (int i = 0; i < row.length; i++) {
      double missing = given.limits[i] ? given.least[i] - row[i] : 0;
      if (missing > 0) {
        double room = inner[i] - given.least[i];
        most = Math.max(most, room > 0 ? missing / (missing + room) : 1);
      }
    }
    return most;
  }

  /// The part of [#scale] that prices make dear: Σ y scale, what one part of all scales costs.
  static double worth(double[] price, double[] scale, boolean[] limits) {
    double sum = 0;
    for (int i = 0; i < scale.length; i++) {
      sum += limits[i] ? price[i] * scale[i] : 0;
    }
    return sum;
  }
}
