package org.ayni.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.explain.ReplanAnswer;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.PlanFolder;
import org.ayni.app.plan.PlanSource;
import org.ayni.app.plan.RunOptions;
import org.ayni.app.plan.SolverOptions;
import org.ayni.app.report.PlanReport;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.folder.PlanWriter;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.replan.Replanning;
import org.ayni.planning.solve.PlanResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni replan PLAN --report FILE --after YEAR`: plans the years that remain from what was
/// reported.
@Command(
    name = "replan",
    mixinStandardHelpOptions = true,
    description = {
      "Plans the years that remain of a plan, from what was reported of those that have passed: of"
          + " all plans that are as good, the one nearest to the running plan.",
      "Exit code: 0 planned, 1 not everything asked for can be had any more (the nearest plan is"
          + " given), 2 bad input."
    })
public final class ReplanCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "PLAN", description = "the running plan: a folder of 'ayni plan'")
  private Path running = Path.of("");

  @Option(
      names = "--report",
      paramLabel = "FILE",
      required = true,
      description =
          "CSV with the columns year, kind, code, amount; kinds: activity, investment, stock,"
              + " inventory, trade, retraining, satisfaction; what is missing is taken from the plan")
  private Path report = Path.of("");

  @Option(
      names = "--after",
      paramLabel = "YEAR",
      required = true,
      description = "the last year that has passed")
  private int after;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "NEWPLAN",
      description = "folder to write the new plan to, with difference.csv")
  private @Nullable Path target;

  @Option(
      names = "--tolerance",
      paramLabel = "SHARE",
      defaultValue = "1e-3",
      description =
          "share of the objective that may be given up to stay near the running plan (default 1e-3)")
  private double tolerance = 1e-3;

  @Option(names = "--anew", description = "the best plan, however far from the running one")
  private boolean anew;

  @Option(
      names = "--gap",
      paramLabel = "SHARE",
      defaultValue = "1e-6",
      description = "proven gap up to which the best plan is called optimal (default 1e-6)")
  private double gap = 1e-6;

  @Mixin private RunOptions options = new RunOptions();

  public ReplanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    checkOptions();
    PlanFolder plan = PlanFolder.open(running);
    int passed = plan.yearIndex("--after", after) + 1;
    if (passed == plan.problem().years()) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              "--after " + after + ", the last year of the plan",
              "a year before it",
              "No year remains to be planned; make a new plan."));
    }
    PlanSource.Replan source = PlanSource.Replan.of(plan.source(), running, report, passed);
    RunControl control = options.deadline(progress -> {});
    long start = System.nanoTime();
    Replanning replanning =
        new Replanning(
            SolverOptions.automatic(gap),
            gap,
            anew ? OptionalDouble.empty() : OptionalDouble.of(tolerance),
            new HighsSolver());
    Replanning.Replanned replanned =
        replanning.of(source.from().problem(), plan.plan(), source.read(), passed, control);
    PlanResult result = replanned.result();
    double seconds = (System.nanoTime() - start) * 1e-9;
    ReplanAnswer answer =
        new ReplanAnswer(
            result, replanned.difference(), plan.problem().baseYear(), seconds, options.language());
    write(result, replanning.proven(), source, answer);
    terminal.print(answer, output.format());
    return switch (result.status()) {
      case OPTIMAL -> ExitCode.DONE;
      case STOPPED -> result.plan().isPresent() ? ExitCode.DONE : ExitCode.NEGATIVE;
      case INFEASIBLE -> ExitCode.NEGATIVE;
      case FAILED -> ExitCode.BAD_INPUT;
    };
  }

  private void write(
      PlanResult result, double proven, PlanSource.Replan source, ReplanAnswer answer) {
    Path place = target;
    if (place != null && result.plan().isPresent()) {
      PlanWriter.write(
          place,
          result,
          proven,
          source.description(),
          List.of(
              folder -> source.write(folder),
              folder -> folder.write("difference.csv", out -> answer.csv().writeCsv(out)),
              folder ->
                  folder.write(
                      "report.html",
                      PlanReport.html(result, source.economy(), options.language()))));
      terminal.err().println("Written to " + place + "; look at " + place.resolve("report.html"));
    }
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
              "from " + KeptObjective.LEAST_TOLERANCE + " to 1",
              ""));
    }
    options.check(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }
}
