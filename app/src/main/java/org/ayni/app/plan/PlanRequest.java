package org.ayni.app.plan;

import java.util.ArrayList;
import java.util.List;
import org.ayni.app.engine.EngineChoice;
import org.ayni.app.output.Terminal;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.run.Deadline;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.fiveyearplan.FiveYearPlanFiles;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.NearestResult;
import org.ayni.planning.questions.OutOfReach;
import org.ayni.planning.questions.Reference;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a user asks of the planner: which economy, which goals, which solver, how long.
public final class PlanRequest {

  @Parameters(
      paramLabel = "ECONOMY",
      description = "name of an economy, or a folder; with --from a folder of that format")
  private String economy = "";

  @Option(
      names = "--from",
      paramLabel = "FORMAT",
      description = {
        "recipes: a folder of recipes, a workbook, or an example (cooperativas, dos-valles);",
        "5yearplan: the folder holds 5yearplan's files"
      })
  private @Nullable String from;

  @Mixin private GoalsOptions goals = new GoalsOptions();

  @Mixin private SolverOptions solver = new SolverOptions();

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "1e-6",
      description = "proven gap up to which a plan is called optimal (default 1e-6)")
  private double gap = 1e-6;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--nearest-today",
      description = "of all plans that are as good, the one nearest to the base year")
  private boolean nearestToday;

  /// Where a search would go on for ever although it is plain that there is nothing to find.
  private static final String NEAREST =
      "no plan was looked for, because none can hold all limits; --solver highs looks for the one"
          + " that comes nearest, which may take long";

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "1e-6",
      description =
          "share of an objective that may be given up for what comes after it: the next objective,"
              + " or --nearest-today (default 1e-6)")
  private double tolerance = 1e-6;

  /// The gap up to which a plan is called optimal.
  public double gap() {
    return nearestToday ? gap + tolerance : gap;
  }

  public String language() {
    return options.language();
  }

  /// Reads, solves, and tells progress.
  ///
  /// @throws BadInputException with everything that is wrong in what was asked
  public PlanRun run(Terminal terminal) {
    checkOptions();
    PlanSource source = source();
    if (!solver.engine().mayBeDistributed()) {
      return run(terminal, source, RowEngine.memory());
    }
    FirstOrderSolver.Memory need = FirstOrderSolver.memory(source.problem());
    Runtime runtime = Runtime.getRuntime();
    long heap = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    terminal.err().println(EngineChoice.told(need, heap));
    try (TableEngine engine = solver.engine().open(EngineChoice.fits(need, heap))) {
      return run(terminal, source, engine);
    }
  }

  private PlanRun run(Terminal terminal, PlanSource source, RowEngine engine) {
    PlanProblem problem = source.problem();
    ProgressLine progress = new ProgressLine(terminal);
    Deadline control = options.deadline(progress);
    long start = System.nanoTime();
    List<OutOfReach> outOfReach = OutOfReach.of(problem);
    PlanSolver chosen = solver.solver(problem, gap, engine);
    boolean inVain = !outOfReach.isEmpty() && solver.searches(chosen, problem);
    PlanResult result;
    try {
      result =
          inVain
              ? PlanResult.without(
                  chosen.forProblem(problem).name(),
                  PlanStatus.INFEASIBLE,
                  new Impasse(Impasse.Kind.CONTRADICTION, NEAREST))
              : new Planner(chosen, gap, tolerance).plan(problem, control);
      if (nearestToday) {
        result =
            NearestResult.of(
                result, Reference.today(problem), tolerance, gap(), new HighsSolver(), control);
      }
    } finally {
      progress.end();
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    List<String> notes = new ArrayList<>(PlainReasons.lines(outOfReach));
    if (!inVain) {
      notes.addAll(ImpossibleNeeds.notes(problem, result, new HighsSolver(), control));
    }
    return new PlanRun(source, result, seconds, notes);
  }

  private void checkOptions() {
    List<Problem> problems = new ArrayList<>();
    if (!(gap > 0 && gap < 1)) {
      problems.add(Problem.ofFile("", "--gap " + gap, "a share above 0 and below 1", ""));
    }
    if (!(tolerance >= KeptObjective.LEAST_TOLERANCE && tolerance < 1)) {
      problems.add(
          Problem.ofFile(
              "",
              "--tolerance " + tolerance,
              "a share from " + KeptObjective.LEAST_TOLERANCE + " to 1",
              ""));
    }
    options.check(problems);
    solver.check(problems);
    PlanSource.check(from, problems);
    if (PlanSource.FiveYearPlan.KIND.equals(from)) {
      goals
          .objective()
          .ifPresent(name ->
              FiveYearPlanFiles.Kind.order(
                  name, wrong -> problems.add(GoalsOptions.problem(wrong))));
      if (goals.anyButObjective()) {
        problems.add(
            Problem.ofFile(
                "",
                "goals for 5yearplan's files",
                "none",
                "Their file 'labtarg' holds targets and years; change it there."));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }

  private PlanSource source() {
    return PlanSource.of(economy, from, goals);
  }
}
