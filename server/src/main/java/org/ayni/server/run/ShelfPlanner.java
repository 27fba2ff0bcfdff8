package org.ayni.server.run;

import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanSolver;

/// Answers all questions about the economies on a shelf.
public final class ShelfPlanner implements Planner {

  private final TablePlanner plans;
  private final ShockComputer shocks;

  public ShelfPlanner(EconomyShelf shelf, PlanSolver solver) {
    plans = new TablePlanner(shelf, solver);
    shocks = new ShockComputer(shelf, solver);
  }

  @Override
  public Answer answer(Question question, RunControl control) {
    return switch (question) {
      case PlanQuestion plan -> plans.answer(plan, control);
      case ShockQuestion shock -> shocks.answer(shock, control);
    };
  }
}
