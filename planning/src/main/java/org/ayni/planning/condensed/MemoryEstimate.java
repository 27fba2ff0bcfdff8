package org.ayni.planning.condensed;

import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;

/// How much memory a problem takes beside itself when it is condensed, estimated before anything is
/// allocated.
final class MemoryEstimate {

  /// An entry of A by rows: a product and a number.
  private static final long ENTRY = 12;

  /// Vectors over products, techniques and stocks in use at one time: limits, demands, sweeps,
  /// prices, and the tables of a plan.
  private static final long VECTORS = 40;

  private MemoryEstimate() {}

  static long bytes(PlanProblem problem) {
    long entries = 0;
    for (Technique technique : problem.techniques()) {
      entries += technique.inputs().size();
    }
    long n = problem.products().size();
    long columns = problem.objective() instanceof Objective.LeastUse ? 0 : problem.baskets().size();
    // H itself and a second copy of the block in work.
    long outputs = n * (columns + Math.min(columns, NeedSweeps.BLOCK)) * Double.BYTES;
    long baskets = 0;
    for (var basket : problem.baskets()) {
      baskets += basket.products().getFirst().size() * ENTRY;
    }
    long rows = Math.max(n, Math.max(problem.techniques().size(), problem.stocks().size()));
    return entries * ENTRY + baskets + outputs + VECTORS * rows * Double.BYTES;
  }

  /// What the problem itself holds, about: the entries of its vectors and some objects a technique.
  private static long ofProblem(PlanProblem problem) {
    long bytes = 0;
    for (Technique technique : problem.techniques()) {
      bytes += (technique.inputs().size() + technique.outputs().size()) * ENTRY + 400;
    }
    return bytes;
  }

  /// @throws InsufficientMemoryException when the estimate exceeds the heap
  static void require(PlanProblem problem) {
    long needed = bytes(problem) + ofProblem(problem);
    long heap = Runtime.getRuntime().maxMemory();
    if (needed > heap) {
      throw new InsufficientMemoryException(
          "This plan, condensed to its needs,",
          needed,
          heap,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx"
              + (needed / 900_000_000 + 1)
              + "g, or group the needs into fewer baskets.");
    }
  }
}
