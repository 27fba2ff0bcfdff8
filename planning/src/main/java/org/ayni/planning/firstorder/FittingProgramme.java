package org.ayni.planning.firstorder;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.RunControl;

/// The small linear programme of [Fitting]: moves δ of some groups of satisfactions, so that the
/// most is kept of the objective and no limit is exceeded, as far as responses are linear. Limits
/// are taken in as they are broken (Kelley 1960); the objective, concave, is cut into chords.
final class FittingProgramme {

  /// Ends of the chords, as shares of a satisfaction.
  private static final double[] ENDS = {
    -0.9, -0.3, -0.1, -0.03, -0.01, -0.003, -0.001, -0.0003, 0, 0.0003, 0.001, 0.003, 0.01, 0.03
  };

  private static final int CHORDS = ENDS.length - 1;

  /// By how much a limit may be exceeded, relative to what the largest move takes of it.
  private static final double TOLERANCE = 1e-7;

  private static final int MOST_NEW = 300;
  private static final int ROUNDS = 30;

  /// What moving group q by the whole of itself takes of limit k.
  interface Taken {
    double of(int q, int k);
  }

  private final Model model;
  private final List<int[]> groups;
  private final double[] z;
  private final double[] room;
  private final Taken taken;
  private final boolean rising;

  /// [limits]: what the group that takes most takes.
  private final double[] size;

  /// @param room of each limit, negative where it is exceeded
  /// @param rising whether satisfactions may also rise
  /// @param cautious factor of what is exceeded
  FittingProgramme(
      Model model,
      List<int[]> groups,
      double[] z,
      double[] room,
      Taken taken,
      boolean rising,
      double cautious) {
    this.model = model;
    this.groups = groups;
    this.z = z;
    this.taken = taken;
    this.rising = rising;
    this.room = room.clone();
    size = new double[room.length];
    for (int k = 0; k < room.length; k++) {
      for (int q = 0; q < groups.size(); q++) {
        size[k] = Math.max(size[k], Math.abs(taken.of(q, k)));
      }
      this.room[k] = room[k] < 0 ? cautious * room[k] : room[k] / cautious;
    }
  }

  /// The moves, empty where there are none that fit.
  double[] solve(LpSolver lp, RunControl control) {
    double[] move = new double[groups.size()];
    int[] rows = {};
    for (int round = 0; round < ROUNDS; round++) {
      int[] broken = broken(move);
      if (broken.length == 0) {
        return move;
      }
      rows = IntStream.concat(Arrays.stream(rows), Arrays.stream(broken)).toArray();
      if (!(lp.solve(linear(rows), control) instanceof LpOutcome.Optimal(var solution, _))) {
        return new double[0];
      }
      move = Arrays.copyOf(solution.primal(), groups.size());
    }
    return move;
  }

  private double left(double[] move, int k) {
    double left = room[k];
    for (int q = 0; q < move.length; q++) {
      left -= move[q] == 0 ? 0 : taken.of(q, k) * move[q];
    }
    return left;
  }

  /// The limits that are exceeded most.
  private int[] broken(double[] move) {
    double[] by = new double[room.length];
    for (int k = 0; k < by.length; k++) {
      by[k] = size[k] > 0 ? -left(move, k) / size[k] : 0;
    }
    return IntStream.range(0, by.length)
        .filter(k -> by[k] > TOLERANCE)
        .boxed()
        .sorted((a, b) -> by[a] != by[b] ? Double.compare(by[b], by[a]) : Integer.compare(a, b))
        .limit(MOST_NEW)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /// Columns: the moves, then the chords of each. Rows: limits, then one a move that ties it to its
  /// chords.
  private LinearProgram linear(int[] rows) {
    int moves = groups.size();
    int columns = moves * (1 + CHORDS);
    int count = rows.length + moves;
    SparseMatrix.Builder matrix = SparseMatrix.builder(count, columns);
    double[] cost = new double[columns];
    double[] lower = new double[columns];
    double[] upper = new double[columns];
    double[] rowLower = new double[count];
    double[] rowUpper = new double[count];
    for (int i = 0; i < rows.length; i++) {
      for (int q = 0; q < moves; q++) {
        double one = taken.of(q, rows[i]) / size[rows[i]];
        if (one != 0) {
          matrix.add(i, q, one);
        }
      }
      rowLower[i] = Double.NEGATIVE_INFINITY;
      rowUpper[i] = room[rows[i]] / size[rows[i]] - TOLERANCE;
    }
    for (int q = 0; q < moves; q++) {
      int[] group = groups.get(q);
      int row = rows.length + q;
      lower[q] = least(group);
      upper[q] = rising ? ENDS[CHORDS] : 0;
      matrix.add(row, q, 1);
      for (int p = 0; p < CHORDS; p++) {
        int column = moves + q * CHORDS + p;
        double length = ENDS[p + 1] - ENDS[p];
        matrix.add(row, column, -1);
        cost[column] = -(value(group, ENDS[p + 1]) - value(group, ENDS[p])) / length;
        lower[column] = ENDS[p] < 0 ? -length : 0;
        upper[column] = ENDS[p] < 0 ? 0 : length;
      }
    }
    return new LinearProgram(matrix.build(), cost, lower, upper, rowLower, rowUpper);
  }

  /// Floors hold.
  private double least(int[] group) {
    double least = ENDS[0];
    for (int j : group) {
      double lower = model.given.lower[j];
      least = Math.max(least, z[j] > 0 ? Math.min(0, lower / z[j] - 1) : 0);
    }
    return least;
  }

  private double value(int[] group, double move) {
    double sum = 0;
    for (int j : group) {
      sum += model.satisfaction.value(j, z[j] * (1 + move));
    }
    return sum;
  }
}
