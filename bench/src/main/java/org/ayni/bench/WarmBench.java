package org.ayni.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.Deadline;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.Remaining;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.replan.RestOfPlan;
import org.ayni.planning.solve.PlanOutcome;

/// `ayni bench --warm`: how much faster a plan with one weight changed is found from the plan
/// before.
///
/// The first need's weight is made a tenth larger. Both runs are of the first-order solver on one
/// thread, in this process, after one that warms it up.
final class WarmBench {

  private static final double MORE = 1.1;

  private final double gap;
  private final double limit;
  private final PrintStream out;

  WarmBench(double gap, double limit, PrintStream out) {
    this.gap = gap;
    this.limit = limit;
    this.out = out;
  }

  /// One run and what it proved.
  private record Run(Plan plan, double seconds, long steps, Certificate proof) {}

  void run(List<String> instances) {
    out.println();
    out.println(
        "| instance | question | cold, s | cold, steps | from the plan before, s | steps | ratio | gaps |");
    out.println("|---|---|--:|--:|--:|--:|--:|---|");
    for (String name : instances) {
      PlanProblem before = new Instance(name).problem();
      PlanProblem after = changed(before);
      FirstOrderSolver solver =
          new FirstOrderSolver(gap, 1, new ExactPlanSolver(new HighsSolver()));
      Plan earlier = solve(solver, before).plan;
      compare(name, "a weight a tenth larger", solver, earlier, after);
      if (before.years() > 1) {
        PlanProblem rest = Remaining.of(before, earlier.activities(), slower(earlier), 1);
        compare(name, "a year passed", solver, RestOfPlan.of(earlier, rest, 1), rest);
      }
    }
  }

  /// What was made of everything in the first year is a hundredth less than planned.
  private static Report slower(Plan plan) {
    List<Report.Line> done = new ArrayList<>();
    for (int j = 0; j < plan.problem().techniques().size(); j++) {
      double made = 0.99 * plan.activities().activity().at(0, j);
      done.add(new Report.Line(1, ReportKind.ACTIVITY, j, made));
    }
    return new Report(done);
  }

  private void compare(
      String name, String question, FirstOrderSolver solver, Plan start, PlanProblem problem) {
    Run cold = solve(solver, problem);
    Run warm = solve(solver.from(start), problem);
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f | %d | %.2f | %d | %.2f | %.1e, %.1e |%n",
        name,
        question,
        cold.seconds,
        cold.steps,
        warm.seconds,
        warm.steps,
        warm.seconds / cold.seconds,
        cold.proof.gap(),
        warm.proof.gap());
    out.flush();
  }

  private Run solve(FirstOrderSolver solver, PlanProblem problem) {
    long[] steps = {0};
    Deadline control = new Deadline(limit, progress -> steps[0] = progress.iteration());
    long start = System.nanoTime();
    PlanOutcome outcome = solver.solve(problem, control);
    double seconds = (System.nanoTime() - start) * 1e-9;
    if (!(outcome instanceof PlanOutcome.Optimal(var plan))) {
      throw new IllegalArgumentException(
          "'" + problem.name() + "' was not solved to a gap of " + gap + " in " + limit + " s");
    }
    return new Run(plan, seconds, steps[0], CertificateChecker.check(plan));
  }

  private static PlanProblem changed(PlanProblem problem) {
    Objective objective =
        switch (problem.objective()) {
          case Objective.Welfare welfare ->
              new Objective.Welfare(
                  heavier(welfare.weights()), welfare.discount(), welfare.curve());
          case Objective.Harmony harmony ->
              new Objective.Harmony(heavier(harmony.weights()), harmony.discount());
          case Objective.Fulfil _, Objective.LeastUse _ ->
              throw new IllegalArgumentException(
                  "'" + problem.name() + "' has no weights to change; expected welfare or harmony");
        };
    return problem.toBuilder().objective(objective).build();
  }

  private static List<Double> heavier(List<Double> weights) {
    List<Double> changed = new ArrayList<>(weights);
    changed.set(0, MORE * changed.getFirst());
    return changed;
  }
}
