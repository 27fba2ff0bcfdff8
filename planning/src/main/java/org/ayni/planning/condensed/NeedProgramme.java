package org.ayni.planning.condensed;

import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.planning.linear.Pieces;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve.Piece;

/// The condensed linear programme: max U(θ) subject to the cuts so far and θ ≥ floors, written as a
/// minimisation.
///
/// Columns: θ, then for `fulfil` the least of them, else one for each piece of each need's curve.
/// Rows: the cuts, then one for each column that ties it to the objective.
final class NeedProgramme {

  private final PlanProblem problem;
  private final NeedColumns needs;
  private final List<Cut> cuts;
  private final double[] floors;

  NeedProgramme(PlanProblem problem, NeedColumns needs, double[] floors, List<Cut> cuts) {
    this.problem = problem;
    this.needs = needs;
    this.floors = floors;
    this.cuts = cuts;
  }

  /// θ of a solution, never below the floors.
  double[] theta(LpSolution solution) {
    double[] theta = Arrays.copyOf(solution.primal(), needs.columns);
    for (int q = 0; q < theta.length; q++) {
      theta[q] = Math.max(theta[q], floors[q]);
    }
    return theta;
  }

  /// What one more unit of every cut's limit is worth, ≥ 0.
  double[] multipliers(LpSolution solution) {
    double[] multipliers = Arrays.copyOf(solution.dual(), cuts.size());
    for (int c = 0; c < multipliers.length; c++) {
      multipliers[c] = Math.max(0, -multipliers[c]);
    }
    return multipliers;
  }

  /// @param pieces the curves of the needs; none for `fulfil`
  LinearProgram linear(Pieces pieces) {
    int k = needs.columns;
    boolean curves = !(problem.objective() instanceof Objective.Fulfil);
    int extra = curves ? k * pieces.most() : 1;
    SparseMatrix.Builder matrix = SparseMatrix.builder(cuts.size() + k, k + extra);
    double[] cost = new double[k + extra];
    double[] lower = Arrays.copyOf(floors, k + extra);
    double[] upper = new double[k + extra];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    double[] rowLower = new double[cuts.size() + k];
    double[] rowUpper = new double[cuts.size() + k];
    for (int c = 0; c < cuts.size(); c++) {
      Cut cut = cuts.get(c);
      for (int q = 0; q < k; q++) {
        matrix.add(c, q, cut.slope()[q]);
      }
      rowLower[c] = Double.NEGATIVE_INFINITY;
      rowUpper[c] = cut.most() - cut.constant();
    }
    for (int q = 0; q < k; q++) {
      int row = cuts.size() + q;
      matrix.add(row, q, 1);
      rowUpper[row] = Double.POSITIVE_INFINITY;
      if (!curves) {
        matrix.add(row, k, -1);
      }
    }
    if (curves) {
      curves(pieces, matrix, cost, upper);
    } else {
      cost[k] = -1;
    }
    return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
  }

  private void curves(Pieces pieces, SparseMatrix.Builder matrix, double[] cost, double[] upper) {
    List<Double> weights =
        switch (problem.objective()) {
          case Objective.Welfare welfare -> welfare.weights();
          case Objective.Harmony harmony -> harmony.weights();
          case Objective.Fulfil _, Objective.LeastUse _ ->
              throw new IllegalStateException("no curves: " + problem.objective());
        };
    int k = needs.columns;
    for (int g = 0; g < weights.size(); g++) {
      int q = needs.ofBasket[g];
      if (q == NeedColumns.FIXED) {
        continue;
      }
      List<Piece> curve = pieces.of(0, g);
      for (int p = 0; p < pieces.most(); p++) {
        int column = k + q * pieces.most() + p;
        boolean used = p < curve.size();
        matrix.add(cuts.size() + q, column, -1);
        upper[column] = used ? curve.get(p).width() : 0;
        cost[column] = used ? -weights.get(g) * curve.get(p).slope() : 0;
      }
    }
  }
}
