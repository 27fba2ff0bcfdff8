package org.ayni.planning.linear;

import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.matrix.SparseMatrix;

/// A linear programme in which some demands may be missed at a cost: least total share missed takes
/// the place of its objective (the elastic filter of Chinneck, 2008, chapter 6).
final class Elastic {

  private Elastic() {}

  /// Columns of `program` keep their places; the slack of demand d is column `program.columns() +
  /// d`. Rows keep theirs; demands at column bounds add a row each behind them.
  static LinearProgram of(LinearProgram program, List<Demand> demands) {
    int columns = program.columns();
    int bounds = (int) demands.stream().filter(d -> d.column() >= 0).count();
    SparseMatrix.Builder matrix =
        SparseMatrix.builder(program.rows() + bounds, columns + demands.size());
    program.matrix().forEach(matrix::add);
    double[] cost = new double[columns + demands.size()];
    double[] lower = Arrays.copyOf(program.lower(), cost.length);
    double[] upper = Arrays.copyOf(program.upper(), cost.length);
    double[] rowLower = Arrays.copyOf(program.rowLower(), program.rows() + bounds);
    double[] rowUpper = Arrays.copyOf(program.rowUpper(), program.rows() + bounds);
    int row = program.rows();
    for (int d = 0; d < demands.size(); d++) {
      Demand demand = demands.get(d);
      int slack = columns + d;
      double scale = scale(demand);
      // The slack counts shares of the demand, so that all demands weigh alike whatever their
      // units.
      cost[slack] = demand.weight();
      upper[slack] = Double.POSITIVE_INFINITY;
      if (demand.column() >= 0) {
        lower[demand.column()] = 0;
        matrix.add(row, demand.column(), 1).add(row, slack, scale);
        rowLower[row] = demand.amount();
        rowUpper[row++] = Double.POSITIVE_INFINITY;
      } else {
        matrix.add(demand.row(), slack, demand.sign() * scale);
      }
    }
    return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
  }

  /// What one unit of slack of a demand is worth in the demand's own unit.
  static double scale(Demand demand) {
    return Math.max(1e-9, Math.abs(demand.amount()));
  }
}
