package org.ayni.planning.choice;

import org.ayni.kernel.run.RunControl;
import org.ayni.planning.condensed.CondensedPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// The exact solver for small problems, for objectives in an order and for trade within a
/// federation; for large ones the condensed one where it applies (one year, one technique a
/// product), else the first-order one.
///
/// Below some thousand variables an exact solver is done before another has warmed up; from there
/// on its factorizations fill in (docs/benchmarks.md).
public final class AutomaticSolver implements PlanSolver {

  /// Variables, all years together, from which on a problem is large.
  static final int LARGE = 5_000;

  private final PlanSolver exact;
  private final PlanSolver firstOrder;
  private final PlanSolver condensed;

  /// @param condensed given only what [CondensedPlanSolver#takes] says it takes
  public AutomaticSolver(PlanSolver exact, PlanSolver firstOrder, PlanSolver condensed) {
    this.exact = exact;
    this.firstOrder = firstOrder;
    this.condensed = condensed;
  }

  @Override
  public String name() {
    return "auto";
  }

  @Override
  public boolean keepsObjectives() {
    return exact.keepsObjectives();
  }

  @Override
  public PlanSolver forProblem(PlanProblem problem) {
    if (variables(problem) < LARGE
        || problem.order().size() > 1
        || problem.trade().stream().anyMatch(TradeFlow::isBeyondForeignExchange)) {
      return exact;
    }
    return CondensedPlanSolver.takes(problem) ? condensed : firstOrder;
  }

  @Override
  public PlanSolver from(Plan start) {
    return new AutomaticSolver(exact.from(start), firstOrder.from(start), condensed.from(start));
  }

  private static long variables(PlanProblem problem) {
    long items =
        (long) problem.techniques().size()
            + problem.stocks().size()
            + problem.products().stream().filter(Product::storable).count()
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
