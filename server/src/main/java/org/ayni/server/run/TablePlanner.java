package org.ayni.server.run;

import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Impasse;
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

  /// @param before where a plan to begin at is looked for: the one before a weight was changed is
  ///   mostly near
  /// @throws org.ayni.files.BadInputException when the goals don't fit the economy
  PlanAnswer answer(PlanQuestion question, List<Answer> before, RunControl control) {
    long start = System.nanoTime();
    Economy economy = shelf.open(question.economy());
    PlanProblem problem = TableProblem.of(economy, question.goals());
    PlanOutcome outcome = outcome(problem, starting(before), control);
    return new PlanAnswer(
        question,
        outcome,
        PlanAnswer.plan(outcome).map(CertificateChecker::check),
        solver.name(),
        (System.nanoTime() - start) * 1e-9);
  }

  /// The plan that a question is about: among the answers before, or computed.
  PlanAnswer about(PlanQuestion question, List<Answer> before, RunControl control) {
    return before.stream()
        .filter(PlanAnswer.class::isInstance)
        .map(PlanAnswer.class::cast)
        .filter(one -> one.question().equals(question))
        .findFirst()
        .orElseGet(() -> answer(question, List.of(), control));
  }

  private PlanSolver starting(List<Answer> before) {
    return before.stream()
        .filter(PlanAnswer.class::isInstance)
        .map(PlanAnswer.class::cast)
        .flatMap(one -> one.plan().stream())
        .findFirst()
        .map(solver::from)
        .orElse(solver);
  }

  private static PlanOutcome outcome(PlanProblem problem, PlanSolver solver, RunControl control) {
    try {
      return solver.solve(problem, control);
    } catch (InsufficientMemoryException e) {
      // It says how much is needed and what to do: an answer for whoever asked.
      return new PlanOutcome.Failed(Impasse.Kind.MEMORY, String.valueOf(e.getMessage()));
    }
  }
}
