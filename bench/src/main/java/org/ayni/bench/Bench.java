package org.ayni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ayni.bench.command.AnalysisCommand;
import org.ayni.bench.command.BallotsCommand;
import org.ayni.bench.command.ImportCommand;
import org.ayni.bench.command.LeontiefCommand;
import org.ayni.bench.command.PeopleCommand;
import org.ayni.bench.command.RecordCommand;
import org.ayni.bench.command.TallyCommand;
import org.ayni.bench.peer.MpsFile;
import org.ayni.files.BadInputException;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `ayni bench`: solvers on planning problems, in one run on one machine.
@Command(
    name = "ayni bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures solvers on planning problems, each in a process of its own, and prints what each",
      "proves, in Markdown. An INSTANCE is FAMILY:N[:SEED[:YEARS]] with FAMILY one of general,",
      "general-hubs, general-power, recipes, sparse, fiveyearplan; or an economy; or a folder.",
      "The commands measure other things. See docs/benchmarks.md."
    },
    subcommands = {
      AnalysisCommand.class,
      BallotsCommand.class,
      ImportCommand.class,
      LeontiefCommand.class,
      PeopleCommand.class,
      RecordCommand.class,
      TallyCommand.class
    })
public final class Bench implements Callable<Integer> {

  @Parameters(
      paramLabel = "INSTANCE",
      description = "what to solve (default: a set that takes some minutes)")
  private List<String> instances =
      List.of(
          "colombia-2019",
          "colombia-2019-68",
          "fiveyearplan:100",
          "general:100",
          "general:500",
          "general-hubs:500",
          "recipes:100",
          "sparse:1000");

  @Option(names = "--solver", split = ",", description = "only these (default: all)")
  private List<String> solvers = Arrays.stream(Contender.values()).map(Contender::code).toList();

  @Option(names = "--time-limit", description = "seconds a run may take (default: 60)")
  private double limit = 60;

  @Option(names = "--runs", description = "how often short runs are repeated (default: 3)")
  private int runs = 3;

  @Option(names = "--gap", description = "proven gap from which a time counts (default: 1e-4)")
  private double gap = 1e-4;

  @Option(
      names = "--mps",
      paramLabel = "FILE",
      description = "write the one INSTANCE as a linear programme in MPS format, solve nothing")
  private Path mps = Path.of("");

  @Option(
      names = "--command",
      description = "also time the whole command 'ayni plan', start included")
  private boolean command;

  @Option(
      names = "--warm",
      description = {
        "instead: each INSTANCE with a weight changed, and after its first year, from the plan",
        "before and anew"
      })
  private boolean warm;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler(Bench::explain)
            .execute(arguments));
  }

  /// Bad input is told in words; anything else is a mistake of ours and shows its trace.
  private static int explain(Exception failure, CommandLine line, CommandLine.ParseResult result)
      throws Exception {
    if (failure instanceof IllegalArgumentException || failure instanceof BadInputException) {
      System.err.println(failure.getMessage());
      return 2;
    }
    throw failure;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!mps.toString().isEmpty()) {
      return writeMps();
    }
    if (warm) {
      System.out.println(Machine.description());
      new WarmBench(gap, limit, System.out).run(instances);
      return 0;
    }
    List<Contender> contenders = solvers.stream().map(Contender::byCode).toList();
    System.out.println(Machine.description());
    System.out.printf(
        Locale.ROOT, "time limit %.0f s, median of %d runs where short%n", limit, runs);
    Trials trials = new Trials(limit, runs, gap);
    Report report = new Report(gap);
    for (String name : instances) {
      Map<Contender, Measurement> results = new EnumMap<>(Contender.class);
      for (Contender contender : contenders) {
        results.put(contender, trials.of(new Instance(name), contender));
      }
      System.out.print(report.of(name, results));
      System.out.flush();
    }
    if (command) {
      Path launcher = Path.of(System.getProperty("ayni.launcher", "ayni")).toAbsolutePath();
      System.out.printf(
          Locale.ROOT,
          "%n`ayni plan` on fiveyearplan:100, start included: %.2f s%n",
          CommandTimes.ofFiveYearPlan(launcher, 100, runs));
    }
    return 0;
  }

  private int writeMps() throws IOException {
    if (instances.size() != 1) {
      System.err.println("--mps needs exactly one INSTANCE, such as general:500");
      return 2;
    }
    PlanProblem problem = new Instance(instances.getFirst()).problem();
    MpsFile.write(mps, problem.name(), ExactPlanSolver.program(problem));
    System.out.println(mps + ": " + Files.size(mps) + " bytes");
    return 0;
  }
}
