package org.ayni.server.run;

import org.ayni.economy.Economy;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.table.TableProblem;

/// Plans the economies on a shelf, and has each plan proven by the independent checker.
final class TablePlanner {

  private final EconomyShelf shelf;
  private final PlanSolver solver;

  TablePlanner(EconomyShelf shelf, PlanSolver solver) {
    this.shelf = shelf;
    this.solver = solver;
  }

  /// @throws org.ayni.files.BadInputException when the goals don't fit the economy
  PlanAnswer answer(PlanQuestion question, RunControl control) {
    long start = System.nanoTime();
    Economy economy = shelf.open(question.economy());
    PlanProblem problem = TableProblem.of(economy, question.goals());
    PlanOutcome outcome = outcome(problem, control);
    return new PlanAnswer(
        question,
        outcome,
        PlanAnswer.plan(outcome).map(CertificateChecker::check),
        solver.name(),
        (System.nanoTime() - start) * 1e-9);
  }

  private PlanOutcome outcome(PlanProblem problem, RunControl control) {
    try {
      return solver.solve(problem, control);
    } catch (InsufficientMemoryException e) {
      // It says how much is needed and what to do: an answer for whoever asked.
      return new PlanOutcome.Failed(String.valueOf(e.getMessage()));
    }
  }
}
