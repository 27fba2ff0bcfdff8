package org.ayni.planning.linear;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// How much memory a problem takes as a linear programme, estimated before anything is allocated.
final class MemoryEstimate {

  /// Java: the builder's and the matrix's arrays at their largest, three copies of 16 bytes an
  /// entry.
  private static final long JAVA_BYTES = 64;

  /// HiGHS: the matrix by columns and rows, presolve's lists, the factorization (measured on
  /// 5yearplan n = 100 and Colombia with 68 industries: 300 to 600 bytes an entry).
  private static final long NATIVE_BYTES = 700;

  private MemoryEstimate() {}

  /// Stored entries of the constraint matrix, plus one for each row and column.
  static long entries(PlanProblem problem) {
    long perYear = 0;
    for (Technique t : problem.techniques()) {
      perYear += t.outputs().size() + t.inputs().size() + t.resources().size() + 4 + 3;
    }
    for (CapitalStock s : problem.stocks()) {
      perYear += s.composition().size() + 5 + 4;
    }
    perYear += (2L * problem.years() + 4L) * problem.retraining().size();
    perYear += 2L * problem.trade().size() + 4L * problem.products().size();
    long baskets = 0;
    for (Basket basket : problem.baskets()) {
      baskets += basket.products().stream().mapToLong(v -> v.size() + 12L).sum();
    }
    // Each kept objective spells itself out and is copied in once more.
    perYear +=
        problem.kept().size() * (problem.techniques().size() + 12L * problem.baskets().size());
    return Math.addExact(Math.multiplyExact(perYear, (long) problem.years()), baskets);
  }

  /// @throws InsufficientMemoryException when the estimate exceeds the heap or the machine
  static void require(PlanProblem problem) {
    long entries = entries(problem);
    String what = "This plan, with about " + entries + " numbers,";
    long heap = Runtime.getRuntime().maxMemory();
    if (entries * JAVA_BYTES > heap) {
      throw new InsufficientMemoryException(
          what,
          entries * JAVA_BYTES,
          heap,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx"
              + (entries * JAVA_BYTES / 900_000_000 + 1)
              + "g, or plan fewer years or a coarser table.");
    }
    long machine =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    if (entries * NATIVE_BYTES > machine) {
      throw new InsufficientMemoryException(
          what,
          entries * NATIVE_BYTES,
          machine,
          "Plan fewer years or a coarser table, or use a machine with more memory.");
    }
  }
}
