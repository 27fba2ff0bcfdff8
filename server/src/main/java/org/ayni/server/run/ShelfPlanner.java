package org.ayni.server.run;

import java.util.List;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanSolver;

/// Answers all questions about the economies on a shelf.
public final class ShelfPlanner implements Planner {

  private final TablePlanner plans;
  private final ShockComputer shocks;
  private final WishComputer wishes;

  public ShelfPlanner(EconomyShelf shelf, PlanSolver solver) {
    plans = new TablePlanner(shelf, solver);
    shocks = new ShockComputer(shelf, solver);
    wishes = new WishComputer(plans, new HighsSolver());
  }

  @Override
  public Answer answer(Question question, List<Answer> before, RunControl control) {
    return switch (question) {
      case PlanQuestion plan -> plans.answer(plan, before, control);
      case ShockQuestion shock -> shocks.answer(shock, control);
      case WishQuestion wish -> wishes.answer(wish, before, control);
    };
  }
}
