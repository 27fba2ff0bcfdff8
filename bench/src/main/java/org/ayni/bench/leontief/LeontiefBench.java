package org.ayni.bench.leontief;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.ayni.bench.Timing;
import org.ayni.kernel.fixedpoint.FixedPoint;
import org.ayni.kernel.fixedpoint.FixedPointOutcome;
import org.ayni.kernel.fixedpoint.FixedPointSolution;
import org.ayni.kernel.fixedpoint.LeastCost;
import org.ayni.kernel.fixedpoint.NonnegativeMatrix;
import org.ayni.kernel.fixedpoint.Preparation;
import org.ayni.kernel.fixedpoint.SubstitutionOutcome;
import org.ayni.kernel.fixedpoint.SubstitutionSystem;
import org.ayni.kernel.fixedpoint.Workers;
import org.ayni.kernel.run.RunControl;

/// `ayni bench leontief N`: Markdown tables of the Leontief solve and of the least-labour choice.
public final class LeontiefBench {

  private static final double TOLERANCE = 1e-8;
  private static final int DEMANDS = 20;
  private static final int ALTERNATIVES = 3;
  private static final RunControl UNLIMITED = RunControl.unlimited();

  private final int products;
  private final int runs;
  private final long seed;
  private final PrintStream out;

  /// @param products n, at least 3
  /// @param runs of each measurement, at least 1; the fastest counts
  public LeontiefBench(int products, int runs, long seed, PrintStream out) {
    if (!(runs >= 1)) {
      throw new IllegalArgumentException(runs + " runs; expected at least 1");
    }
    this.products = products;
    this.runs = runs;
    this.seed = seed;
    this.out = out;
  }

  public void run() {
    int processors = Runtime.getRuntime().availableProcessors();
    int[] threads = IntStream.of(1, processors).distinct().toArray();
    out.printf(
        Locale.ROOT,
        "%nn = %,d products, %d inputs each, seed %d, tolerance %.0e, fastest of %d runs%n",
        products,
        TechniqueFamily.INPUTS,
        seed,
        TOLERANCE,
        runs);
    Triad[] triad = new Triad[threads.length];
    for (int k = 0; k < threads.length; k++) {
      try (Workers workers = new Workers(threads[k])) {
        triad[k] = Triad.measure(workers);
      }
      out.printf(
          Locale.ROOT,
          "triad, %d thread(s): %.1f GB/s, %.1f GB a second of processor time%n",
          threads[k],
          triad[k].perSecond() * 1e-9,
          triad[k].perProcessorSecond() * 1e-9);
    }
    out.printf(
        Locale.ROOT,
        "%n| pattern | what | threads | seconds | CPU s | passes | GB | bound, s | × bound | CPU × bound | residual"
            + " | proven error |%n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|%n");
    for (Reach reach : Reach.values()) {
      NonnegativeMatrix inputs = TechniqueFamily.of(products, 1, reach, seed).inputs();
      NonnegativeMatrix a = inputs.transposed();
      for (int k = 0; k < threads.length; k++) {
        try (Workers workers = new Workers(threads[k])) {
          Rows rows = new Rows(reach, workers, triad[k]);
          rows.linear("output", a);
          rows.linear("prices", inputs);
        }
      }
    }
    for (Reach reach : Reach.values()) {
      TechniqueFamily family = TechniqueFamily.of(products, ALTERNATIVES, reach, seed);
      SubstitutionSystem system =
          new SubstitutionSystem(family.inputs(), family.labour(), family.firstTechniques());
      for (int k = 0; k < threads.length; k++) {
        try (Workers workers = new Workers(threads[k])) {
          new Rows(reach, workers, triad[k]).choice(system);
        }
      }
    }
  }

  /// The rows of one pattern on one number of threads.
  private final class Rows {
    private final Reach reach;
    private final Workers workers;
    private final Triad triad;

    Rows(Reach reach, Workers workers, Triad triad) {
      this.reach = reach;
      this.workers = workers;
      this.triad = triad;
    }

    void linear(String what, NonnegativeMatrix a) {
      Timing<Preparation.Convergent> preparation = Timing.ofFastest(runs, () -> prepared(a));
      Preparation.Convergent proof = preparation.result();
      row(
          "proof and factors for " + what,
          preparation,
          proof.passes(),
          proof.bytes(),
          "",
          String.format(Locale.ROOT, "ρ ≤ %.4f", proof.system().spectralRadiusBound()));
      solve(what, proof.system(), 1);
      if (what.equals("output")) {
        solve(DEMANDS + " outputs at once", proof.system(), DEMANDS);
      }
    }

    private Preparation.Convergent prepared(NonnegativeMatrix a) {
      return switch (FixedPoint.prepare(a, workers, UNLIMITED)) {
        case Preparation.Convergent proof -> proof;
        case Preparation.Divergent(var evidence) ->
            throw new IllegalStateException(evidence.toString());
        case Preparation.Undecided(var reason) -> throw new IllegalStateException(reason);
      };
    }

    private void solve(String what, FixedPoint system, int count) {
      List<double[]> demands = Arrays.asList(TechniqueFamily.demands(products, count, seed + 1));
      Timing<FixedPointOutcome> timing =
          Timing.ofFastest(runs, () -> system.solve(demands, TOLERANCE, workers, UNLIMITED));
      if (!(timing.result()
          instanceof
          FixedPointOutcome.Solved(List<FixedPointSolution> solutions, int passes, long bytes))) {
        throw new IllegalStateException("not solved: " + timing.result());
      }
      double residual =
          solutions.stream().mapToDouble(FixedPointSolution::residual).max().orElse(0);
      double error = solutions.stream().mapToDouble(FixedPointSolution::error).max().orElse(0);
      row(
          what,
          timing,
          passes,
          bytes,
          String.format(Locale.ROOT, "%.1e", residual),
          String.format(Locale.ROOT, "%.1e", error));
    }

    void choice(SubstitutionSystem system) {
      Timing<SubstitutionOutcome> timing =
          Timing.ofFastest(runs, () -> system.solve(TOLERANCE, workers, UNLIMITED));
      if (!(timing.result() instanceof SubstitutionOutcome.Solved(LeastCost found))) {
        throw new IllegalStateException("not solved: " + timing.result());
      }
      row(
          String.format(
              Locale.ROOT,
              "choice among %d techniques: %d comparisons",
              ALTERNATIVES,
              found.rounds()),
          timing,
          found.rounds() + found.passes(),
          found.bytes(),
          "",
          String.format(Locale.ROOT, "%.1e relative", found.error()));
    }

    private void row(
        String what, Timing<?> timing, int passes, long bytes, String residual, String error) {
      double bound = bytes / triad.perSecond();
      out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %.3f | %.3f | %d | %.2f | %.3f | %.2f | %.2f | %s | %s |%n",
          reach.code(),
          what,
          workers.threads(),
          timing.seconds(),
          timing.processor(),
          passes,
          bytes * 1e-9,
          bound,
          timing.seconds() / bound,
          timing.processor() * triad.perProcessorSecond() / bytes,
          residual,
          error);
    }
  }
}
