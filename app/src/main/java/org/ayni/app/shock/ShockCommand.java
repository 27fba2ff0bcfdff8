package org.ayni.app.shock;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ayni.app.ExitCode;
import org.ayni.app.output.OutputOptions;
import org.ayni.app.output.Terminal;
import org.ayni.app.plan.RunOptions;
import org.ayni.app.plan.SolverOptions;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.WholeFile;
import org.ayni.formats.Economies;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.Planner;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.pdf.Report;
import org.ayni.server.run.ShockFound;
import org.ayni.server.run.ShockQuestion;
import org.ayni.server.web.EconomyReport;
import org.ayni.shocks.answer.ShockAnswer;
import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.scenario.ReadyScenarios;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ScenarioFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni shock ECONOMY SCENARIO`: what is lost when everyone muddles through, and under a plan.
@Command(
    name = "shock",
    mixinStandardHelpOptions = true,
    description = {
      "What a shock does: to output, prices and jobs at once, week by week when everyone muddles"
          + " through, and when what is left is planned. See docs/shocks.md.",
      "Exit code: 0 done, 1 there is no plan, 2 bad input."
    })
public final class ShockCommand implements Callable<Integer> {

  private static final double GAP = 1e-6;

  private final Terminal terminal;

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "ECONOMY",
      description = "name of an economy, or a folder")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "a ready scenario (--list), or a file")
  private String scenario = "";

  @Option(names = "--list", description = "list the ready scenarios")
  private boolean list;

  @Option(
      names = "--weeks",
      paramLabel = "N",
      defaultValue = "52",
      description = "how many weeks to follow, 1 to 520 (default 52)")
  private int weeks = 52;

  @Option(
      names = "--inventory-days",
      paramLabel = "DAYS",
      defaultValue = "90",
      description = "stocks of inputs, in days of use (default 90)")
  private double inventoryDays = 90;

  @Option(
      names = "--restoration-days",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = "time in which what stocks lack is reordered (default 30)")
  private double restorationDays = 30;

  @Option(
      names = "--rationing",
      paramLabel = "RULE",
      defaultValue = "proportional",
      description =
          "proportional (default) or industries-first: who goes short when there is not enough")
  private String rationing = "proportional";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "write it as a report too: the PDF to write")
  private @Nullable Path report;

  @Mixin private RunOptions options = new RunOptions();

  public ShockCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (list) {
      terminal.print(
          new ScenariosAnswer(
              ReadyScenarios.names().stream().map(ReadyScenarios::open).toList(),
              options.language()),
          output.format());
      return ExitCode.DONE;
    }
    checkOptions();
    Economy economy = Economies.open(name);
    Scenario asked = ReadyScenarios.open(scenario);
    Planner planner = new Planner(SolverOptions.automatic(GAP), GAP);
    RunControl control = options.deadline(progress -> {});
    ArioParameters parameters = parameters();
    long start = System.nanoTime();
    ShockAnswer answer;
    try {
      answer =
          ShockAnswer.of(
              economy, asked, weeks, parameters, problem -> planner.plan(problem, control));
    } catch (IllegalArgumentException e) {
      throw new BadInputException(
          Problem.ofFile("", String.valueOf(e.getMessage()), "parameters that settle", ""));
    }
    double seconds = (System.nanoTime() - start) * 1e-9;
    terminal.print(new ShockView(answer, options.language()), output.format());
    if (report != null) {
      write(
          report,
          ShockFound.of(new ShockQuestion(name, asked, weeks, parameters), answer, seconds));
    }
    return answer.plan().plan().isPresent() ? ExitCode.DONE : ExitCode.NEGATIVE;
  }

  private void write(Path file, ShockFound found) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Report printed = EconomyReport.of(found, today, options.language());
    WholeFile.write(file, out -> PdfReport.write(printed, out));
    terminal.err().println("Written to " + file);
  }

  private ArioParameters parameters() {
    ArioParameters standard = ArioParameters.standard();
    return new ArioParameters(
        inventoryDays,
        restorationDays,
        standard.scarcity(),
        standard.overproduction(),
        standard.overproductionDays(),
        standard.expectationDays(),
        rationing.equals("proportional")
            ? ArioParameters.Rationing.PROPORTIONAL
            : ArioParameters.Rationing.INDUSTRIES_FIRST);
  }

  private void checkOptions() {
    List<Problem> problems = new ArrayList<>();
    if (name.isEmpty() || scenario.isEmpty()) {
      problems.add(
          Problem.ofFile(
              "",
              "no economy or no scenario",
              "both",
              "'ayni shock --list' tells which there are."));
    }
    if (!(weeks >= 1 && weeks <= ScenarioFile.MOST_WEEKS)) {
      problems.add(Problem.ofFile("", "--weeks " + weeks, "1 to " + ScenarioFile.MOST_WEEKS, ""));
    }
    if (!(inventoryDays >= 7 && inventoryDays <= 3650)) {
      problems.add(Problem.ofFile("", "--inventory-days " + inventoryDays, "7 to 3650", ""));
    }
    if (!(restorationDays >= 7 && restorationDays <= 3650)) {
      problems.add(Problem.ofFile("", "--restoration-days " + restorationDays, "7 to 3650", ""));
    }
    if (!List.of("proportional", "industries-first").contains(rationing)) {
      problems.add(
          Problem.ofFile("", "--rationing " + rationing, "proportional or industries-first", ""));
    }
    options.check(problems);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
  }
}
