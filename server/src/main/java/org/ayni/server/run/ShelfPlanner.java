package org.ayni.server.run;

import java.util.List;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanSolver;

/// Answers all questions about the economies on a shelf, and about the plans of a house.
public final class ShelfPlanner implements Planner {

  /// The proven gap up to which a plan that councils choose among is called optimal.
  static final double GAP = 1e-6;

  private final TablePlanner plans;
  private final ShockComputer shocks;
  private final WishComputer wishes;
  private final ReplanComputer replans;
  private final RoomComputer room;
  private final ChoiceComputer choices;

  /// @param chosen plans of the house that can be planned anew
  public ShelfPlanner(EconomyShelf shelf, HousePlans chosen, PlanSolver solver) {
    plans = new TablePlanner(shelf, solver);
    shocks = new ShockComputer(shelf, solver);
    wishes = new WishComputer(plans, new HighsSolver());
    room = new RoomComputer(plans, new HighsSolver());
    choices = new ChoiceComputer(shelf, solver);
    replans = new ReplanComputer(chosen, solver, new HighsSolver());
  }

  @Override
  public Answer answer(Question question, List<Answer> before, RunControl control) {
    return switch (question) {
      case PlanQuestion plan -> plans.answer(plan, before, control);
      case ShockQuestion shock -> shocks.answer(shock, control);
      case ReplanQuestion replan -> replans.answer(replan, control);
      case ChoicesQuestion asked -> choices.answer(asked, control);
      case WishQuestion wish -> wishes.answer(wish, before, control);
      case WhyNotQuestion whyNot -> room.answer(whyNot, before, control);
      case RangesQuestion ranges -> room.answer(ranges, before, control);
      case AlternativesQuestion others -> room.answer(others, before, control);
    };
  }
}
