package org.ayni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.fiveyearplan.FiveYearPlanFiles;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;

/// `ayni bench [FOLDER …]`: the times of the planner on one machine in one run, as a table.
///
/// Colombia is solved in a warm JVM, as in the running server; the random economy of 100 products
/// (and each FOLDER of 5yearplan's files) also from the command line, start included.
public final class Bench {

  private static final int RUNS = 5;

  private Bench() {}

  public static void main(String[] folders) throws IOException, InterruptedException {
    System.out.println(Machine.description());
    System.out.println("median of " + RUNS + " runs, seconds");
    System.out.println();
    heading();
    for (String name : List.of("colombia-2019", "colombia-2019-68")) {
      PlanProblem problem = TableProblem.of(Economies.open(name), Goals.standard());
      solve(name + ", 5 years", problem);
    }
    Path generated = Files.createTempDirectory("ayni-bench");
    try {
      FiveYearPlanFamily.write(generated, 100, 1);
      fiveYearPlan("5yearplan-like, n = 100, seed 1", generated);
      for (String folder : folders) {
        fiveYearPlan(folder, Path.of(folder));
      }
    } finally {
      try (var files = Files.list(generated)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(generated);
    }
  }

  private static void fiveYearPlan(String name, Path folder)
      throws IOException, InterruptedException {
    solve(name, FiveYearPlanFiles.read(folder));
    commandLine(name, folder);
  }

  private static void heading() {
    System.out.printf(
        Locale.ROOT,
        "%-36s %-28s %8s %8s %8s %9s %10s%n",
        "problem",
        "how",
        "median",
        "least",
        "most",
        "gap",
        "violation");
  }

  private static void solve(String name, PlanProblem problem) {
    for (HighsMethod method : List.of(HighsMethod.SIMPLEX, HighsMethod.IPM)) {
      Planner planner = new Planner(new ExactPlanSolver(new HighsSolver(method)), 1e-6);
      Supplier<PlanResult> run = () -> planner.plan(problem, RunControl.forSeconds(120));
      PlanResult result = run.get();
      double[] seconds = new double[RUNS];
      for (int k = 0; k < RUNS; k++) {
        long start = System.nanoTime();
        result = run.get();
        seconds[k] = (System.nanoTime() - start) * 1e-9;
      }
      Certificate proof = result.certificate().orElseThrow();
      print(name, "HiGHS " + method + ", warm JVM", seconds, proof);
    }
  }

  /// The whole command: JVM, reading, solving, printing.
  private static void commandLine(String name, Path folder)
      throws IOException, InterruptedException {
    Path ayni = Path.of("ayni").toAbsolutePath();
    double[] seconds = new double[RUNS];
    for (int k = 0; k < RUNS; k++) {
      List<String> command =
          new ArrayList<>(
              List.of(
                  ayni.toString(),
                  "plan",
                  "--from",
                  "5yearplan",
                  folder.toString(),
                  "--objective",
                  "fulfil"));
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException(String.join(" ", command) + " did not end well");
      }
      seconds[k] = (System.nanoTime() - start) * 1e-9;
    }
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%-36s %-28s %8.3f %8.3f %8.3f%n",
        name,
        "ayni plan, start included",
        seconds[RUNS / 2],
        seconds[0],
        seconds[RUNS - 1]);
  }

  private static void print(String name, String how, double[] seconds, Certificate proof) {
    Arrays.sort(seconds);
    System.out.printf(
        Locale.ROOT,
        "%-36s %-28s %8.3f %8.3f %8.3f %9.1e %10.1e%n",
        name,
        how,
        seconds[seconds.length / 2],
        seconds[0],
        seconds[seconds.length - 1],
        proof.gap(),
        proof.maxViolation());
  }
}
