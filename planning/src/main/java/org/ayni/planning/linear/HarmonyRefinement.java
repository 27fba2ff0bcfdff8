package org.ayni.planning.linear;

import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;

/// Closes in on a smooth concave objective: chords ever closer around the last solution, until the
/// certificate, which knows the function itself, shows a gap of nothing. Chords of width h miss at
/// most h²/8 · |H″|, so each round with a fifth of the width gains a factor of 25.
final class HarmonyRefinement {

  static final double FIRST_WIDTH = 0.1;
  private static final double NARROWER = 0.2;
  private static final int MOST_ROUNDS = 10;
  private static final double ENOUGH = 1e-9;

  private final LpSolver lp;
  private final PlanProblem problem;
  private final RunControl control;

  HarmonyRefinement(LpSolver lp, PlanProblem problem, RunControl control) {
    this.lp = lp;
    this.problem = problem;
    this.control = control;
  }

  /// @param first a plan to start from
  /// @return the plan with the smallest proven gap; `first` itself when the run is stopped at once
  Plan from(Plan first) {
    Plan best = first;
    double gap = CertificateChecker.check(first).gap();
    Plan last = first;
    double width = FIRST_WIDTH;
    for (int round = 0; round < MOST_ROUNDS && gap > ENOUGH && !control.shouldStop(); round++) {
      Programme closer = Programme.around(problem, last.activities().satisfaction(), width);
      if (!(lp.solve(closer.linear(), control) instanceof LpOutcome.Optimal(var solution, _))) {
        break;
      }
      last = closer.plan(solution);
      double reached = CertificateChecker.check(last).gap();
      if (reached < gap) {
        gap = reached;
        best = last;
      }
      width *= NARROWER;
    }
    return best;
  }
}
