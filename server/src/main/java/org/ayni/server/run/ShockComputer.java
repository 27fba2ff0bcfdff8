package org.ayni.server.run;

import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.shocks.answer.ShockAnswer;

/// Follows shocks through the economies on a shelf.
final class ShockComputer {

  /// What the planned answer proves.
  private static final double GAP = 1e-6;

  private final EconomyShelf shelf;
  private final PlanSolver solver;

  ShockComputer(EconomyShelf shelf, PlanSolver solver) {
    this.shelf = shelf;
    this.solver = solver;
  }

  /// @throws BadInputException when the scenario does not fit the economy, or nothing would settle
  ShockFound answer(ShockQuestion question, RunControl control) {
    long start = System.nanoTime();
    Economy economy = shelf.open(question.economy());
    var planner = new org.ayni.planning.solve.Planner(solver, GAP);
    ShockAnswer answer;
    try {
      answer =
          ShockAnswer.of(
              economy,
              question.scenario(),
              question.weeks(),
              question.parameters(),
              problem -> planner.plan(problem, control));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              String.valueOf(e.getMessage()),
              "parameters that settle",
              "",
              Said.of("shock.settle")));
    }
    return ShockFound.of(question, answer, (System.nanoTime() - start) * 1e-9);
  }
}
