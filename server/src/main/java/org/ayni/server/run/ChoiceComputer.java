package org.ayni.server.run;

import java.util.List;
import org.ayni.decisions.choice.Choices;
import org.ayni.decisions.choice.TablePlans;
import org.ayni.economy.Economy;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;

/// Answers what was voted in two to four ways, as `ayni choices` does.
final class ChoiceComputer {

  private final EconomyShelf shelf;
  private final org.ayni.planning.solve.Planner planner;

  ChoiceComputer(EconomyShelf shelf, PlanSolver solver) {
    this.shelf = shelf;
    this.planner = new org.ayni.planning.solve.Planner(solver, ShelfPlanner.GAP);
  }

  /// @throws org.ayni.files.BadInputException when what was voted does not fit the economy
  ChoicesFound answer(ChoicesQuestion question, RunControl control) {
    long start = System.nanoTime();
    Economy economy = shelf.open(question.economy());
    Goals goals = question.goals();
    // Everything wrong with what was asked, before anything is computed.
    TableProblem.of(economy, goals.withProjects(List.of()));
    TablePlans plans = new TablePlans(economy, "", planner, control);
    Choices all = Choices.of(economy, goals, plans);
    return new ChoicesFound(question, all.fit(), all.choice(), (System.nanoTime() - start) * 1e-9);
  }
}
