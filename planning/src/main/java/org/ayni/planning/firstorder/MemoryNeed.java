package org.ayni.planning.firstorder;

import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// How much memory the solver takes, estimated before it takes any: arrays of all variables and
/// rows, and the input coefficients twice.
final class MemoryNeed {

  /// Arrays as long as all variables, and as long as all rows.
  private static final long COLUMN_ARRAYS = 27;

  private static final long ROW_ARRAYS = 28;

  /// By rows and by columns, index and value.
  private static final long ENTRY_BYTES = 2 * 12;

  private MemoryNeed() {}

  /// Bytes of the input coefficients, by rows and by columns.
  static long coefficients(PlanProblem problem) {
    long entries = 0;
    for (Technique t : problem.techniques()) {
      entries += t.outputs().size() + t.inputs().size() + 2L * t.resources().size();
    }
    for (CapitalStock s : problem.stocks()) {
      entries += s.composition().size();
    }
    return ENTRY_BYTES * entries;
  }

  /// Bytes of all else: what is as long as the variables and the rows.
  static long vectors(PlanProblem problem, Space space) {
    long baskets = 0;
    for (Basket basket : problem.baskets()) {
      baskets += basket.products().getFirst().size();
    }
    long years = space.years;
    long prices = 4 * years * (space.stocks + space.techniques);
    long fitting = (4L * Fitting.groups(space) + 16) * years * space.techniques;
    return fitting
        + 8 * (COLUMN_ARRAYS * space.columns + ROW_ARRAYS * space.rows + prices)
        + (ENTRY_BYTES + 16 * years) * baskets;
  }

  static long bytes(PlanProblem problem, Space space) {
    return vectors(problem, space) + coefficients(problem);
  }

  /// @throws InsufficientMemoryException when the estimate exceeds the heap
  static void require(PlanProblem problem, Space space) {
    long needed = bytes(problem, space);
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    if (needed > free) {
      throw new InsufficientMemoryException(
          "This plan, with "
              + problem.techniques().size()
              + " techniques over "
              + problem.years()
              + " years,",
          needed,
          free,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx"
              + ((runtime.maxMemory() - free + needed) / 900_000_000 + 1)
              + "g, or plan fewer years or a coarser table; --engine spark holds the coefficients"
              + " elsewhere.");
    }
  }
}
