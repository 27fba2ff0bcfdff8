package org.ayni.planning.firstorder;

import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// The exact solver for small problems, the first-order one for large.
///
/// Below some thousand variables an exact solver is done before the other has warmed up; from there
/// on its factorizations fill in (docs/benchmarks.md).
public final class AutomaticSolver implements PlanSolver {

  /// Variables, all years together, from which on the first-order solver is chosen.
  static final int LARGE = 5_000;

  private final PlanSolver exact;
  private final PlanSolver firstOrder;

  public AutomaticSolver(PlanSolver exact, PlanSolver firstOrder) {
    this.exact = exact;
    this.firstOrder = firstOrder;
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public PlanSolver forProblem(PlanProblem problem) {
    // Objectives in an order are the exact solver's, whatever the size.
    boolean small = variables(problem) < LARGE || problem.order().size() > 1;
    return small ? exact : firstOrder;
  }

  private static long variables(PlanProblem problem) {
    long items =
        (long) problem.techniques().size()
            + problem.stocks().size()
            + problem.products().stream().filter(product -> product.storable()).count()
            + problem.trade().size()
            + problem.retraining().size()
            + problem.baskets().size();
    return items * problem.years();
  }

  @Override
  public PlanOutcome solve(PlanProblem problem, RunControl control) {
    return forProblem(problem).solve(problem, control);
  }
}
