package org.ayni.kernel.lp;

import java.util.Optional;
import org.ayni.kernel.matrix.SparseMatrix;

/// What HiGHS would silently read differently from what stands in a programme.
final class HighsLimits {

  /// Entries of at most this size HiGHS takes for zero (the least it can be told).
  static final double SMALLEST_ENTRY = 1e-12;

  /// Numbers of at least this size HiGHS takes for infinite.
  static final double INFINITE = 1e20;

  /// Below this fraction of its column's largest entry an entry is rounding debris: dropping it
  /// changes no row by more than the last bit of the column's main entry.
  private static final double DEBRIS = 1e-16;

  private HighsLimits() {}

  /// Why HiGHS cannot be trusted with `program`; empty when it can.
  static Optional<String> objection(LinearProgram program) {
    return small(program.matrix())
        .or(() -> infinite(program.cost()))
        .or(() -> large("cost of column", program.cost()))
        .or(() -> large("lower bound of column", program.lower()))
        .or(() -> large("upper bound of column", program.upper()))
        .or(() -> large("lower side of row", program.rowLower()))
        .or(() -> large("upper side of row", program.rowUpper()));
  }

  private static Optional<String> small(SparseMatrix matrix) {
    int[] start = matrix.columnStarts();
    double[] value = matrix.values();
    for (int j = 0; j < matrix.columns(); j++) {
      double largest = 0;
      for (int k = start[j]; k < start[j + 1]; k++) {
        largest = Math.max(largest, Math.abs(value[k]));
      }
      for (int k = start[j]; k < start[j + 1]; k++) {
        double size = Math.abs(value[k]);
        if (size <= SMALLEST_ENTRY && size > DEBRIS * largest) {
          return Optional.of(
              "column "
                  + j
                  + " has an entry of "
                  + value[k]
                  + ", which HiGHS takes for zero (<= 1e-12); choose a larger unit for that column"
                  + " or a smaller one for the entry's row");
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> infinite(double[] cost) {
    for (int j = 0; j < cost.length; j++) {
      if (Double.isInfinite(cost[j])) {
        return Optional.of("cost of column " + j + " is " + cost[j] + "; expected a finite number");
      }
    }
    return Optional.empty();
  }

  private static Optional<String> large(String what, double[] values) {
    for (int k = 0; k < values.length; k++) {
      if (Double.isFinite(values[k]) && Math.abs(values[k]) >= INFINITE) {
        return Optional.of(
            what
                + " "
                + k
                + " is "
                + values[k]
                + ", which HiGHS takes for infinite (>= 1e20); choose larger units, or an infinite"
                + " bound if that is meant");
      }
    }
    return Optional.empty();
  }
}
