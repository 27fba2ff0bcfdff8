package org.ayni.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// One contender on one instance, in a process of its own, so that memory is its own and nobody
/// runs warm on another's account: `Trial INSTANCE CONTENDER SECONDS RUNS GAP FILE`.
///
/// The first run counts only where it takes more than [#LONG] seconds; shorter ones are repeated in
/// the then warm JVM and the median taken.
final class Trial {

  private static final double LONG = 5;

  /// Exit code where there is no such problem.
  static final int BAD_INSTANCE = 2;

  private final PlanProblem problem;
  private final PlanSolver solver;
  private final double limit;
  private final AtomicLong iterations = new AtomicLong(-1);

  private Trial(PlanProblem problem, Contender contender, double limit, double gap) {
    this.problem = problem;
    this.solver = contender.solver(this::counted, gap);
    this.limit = limit;
  }

  public static void main(String[] arguments) throws IOException {
    PlanProblem problem;
    try {
      problem = new Instance(arguments[0]).problem();
    } catch (IllegalArgumentException | BadInputException e) {
      System.err.println(e.getMessage());
      System.exit(BAD_INSTANCE);
      return;
    }
    Contender contender = Contender.byCode(arguments[1]);
    Measurement result =
        contender.takes(problem)
            ? new Trial(
                    problem,
                    contender,
                    Double.parseDouble(arguments[2]),
                    Double.parseDouble(arguments[4]))
                .measure(Integer.parseInt(arguments[3]))
            : Measurement.without("not taken", Double.NaN);
    try (FileOutputStream out = new FileOutputStream(arguments[5])) {
      result.toProperties().store(out, null);
    }
    // Native threads of a solver must not keep the process.
    System.exit(0);
  }

  /// One run: how it ended, the seconds it took and those of processor time.
  private record Run(PlanOutcome outcome, double seconds, double processor) {}

  private Run run() {
    Deadline control = new Deadline(limit, progress -> iterations.set(progress.iteration()));
    double processor = processorSeconds();
    long start = System.nanoTime();
    PlanOutcome outcome = solver.solve(problem, control);
    double seconds = (System.nanoTime() - start) * 1e-9;
    return new Run(outcome, seconds, processorSeconds() - processor);
  }

  /// Of all threads of this process, native ones included: what a busy machine falsifies least.
  private static double processorSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() * 1e-9;
  }

  private Measurement measure(int runs) {
    PeakMemory.reset();
    Run last = run();
    List<Run> counted = new ArrayList<>(List.of(last));
    if (last.seconds < LONG) {
      counted.clear();
      for (int k = 0; k < runs; k++) {
        last = run();
        counted.add(last);
      }
    }
    long megabytes = PeakMemory.megabytes();
    counted.sort(Comparator.comparingDouble(Run::seconds));
    Run median = counted.get(counted.size() / 2);
    Optional<Plan> plan = plan(last.outcome);
    if (plan.isEmpty()) {
      return new Measurement(
          ended(last.outcome),
          median.seconds,
          median.processor,
          iterations.get(),
          megabytes,
          Double.NaN,
          Double.NaN,
          Double.NaN,
          Double.NaN);
    }
    Certificate proof = CertificateChecker.check(plan.get());
    return new Measurement(
        ended(last.outcome),
        median.seconds,
        median.processor,
        iterations.get(),
        megabytes,
        proof.objective(),
        proof.bound(),
        proof.gap(),
        proof.maxViolation());
  }

  private static Optional<Plan> plan(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal(var plan) -> Optional.of(plan);
      case PlanOutcome.Stopped(var best) -> best;
      case PlanOutcome.Infeasible _, PlanOutcome.Failed _ -> Optional.empty();
    };
  }

  private static String ended(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal _ -> "optimal";
      case PlanOutcome.Stopped _ -> "stopped";
      case PlanOutcome.Infeasible _ -> "infeasible";
      case PlanOutcome.Failed(var impasse) -> {
        System.err.println(impasse.words());
        yield "failed";
      }
    };
  }

  private LpSolver counted(LpSolver solver) {
    return new LpSolver() {
      @Override
      public String name() {
        return solver.name();
      }

      @Override
      public LpOutcome solve(LinearProgram program, RunControl control) {
        LpOutcome outcome = solver.solve(program, control);
        iterations.set(
            switch (outcome) {
              case LpOutcome.Optimal(_, long count) -> count;
              case LpOutcome.Stopped(_, long count) -> count;
              case LpOutcome.Infeasible(long count) -> count;
              case LpOutcome.Unbounded(long count) -> count;
              case LpOutcome.Failed _ -> -1;
            });
        return outcome;
      }
    };
  }
}
