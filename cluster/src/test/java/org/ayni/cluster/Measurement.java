package org.ayni.cluster;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.analysis.large.LargeLeontief;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.rows.TableEngines;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;

/// The figures of docs/cluster.md; no test. Arguments: what (product, leontief, plan), products,
/// inputs of each, master.
final class Measurement {

  private static final int ROUNDS = 10;

  private Measurement() {}

  public static void main(String[] arguments) {
    String what = arguments[0];
    int n = Integer.parseInt(arguments[1]);
    int inputs = Integer.parseInt(arguments[2]);
    PrintStream out = System.out;
    try (TableEngine spark =
        TableEngines.provider("spark")
            .orElseThrow()
            .open(new TableEngines.Settings(arguments[3], 0))) {
      switch (what) {
        case "product" -> product(n, inputs, spark, out);
        case "leontief" -> leontief(n, inputs, spark, out);
        default -> plan(n, spark, out);
      }
    }
  }

  /// Coefficients of columns that add up to some 0.5, by rows; half of them near, half anywhere.
  private static SparseRows matrix(int n, int inputs) {
    Random random = new Random(1);
    SparseRows.Builder builder = new SparseRows.Builder(n);
    int[] column = new int[inputs];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < inputs; k++) {
        column[k] =
            k % 2 == 0 ? random.nextInt(n) : Math.floorMod(i + random.nextInt(2001) - 1000, n);
      }
      Arrays.sort(column);
      for (int c : column) {
        builder.add(c, random.nextDouble() / inputs);
      }
      builder.endRow();
    }
    return builder.build();
  }

  private interface Timed {
    void run();
  }

  private static double median(Timed work) {
    double[] seconds = new double[ROUNDS];
    for (int k = -3; k < ROUNDS; k++) {
      long begun = System.nanoTime();
      work.run();
      if (k >= 0) {
        seconds[k] = (System.nanoTime() - begun) * 1e-9;
      }
    }
    Arrays.sort(seconds);
    return seconds[ROUNDS / 2];
  }

  private static void product(int n, int inputs, TableEngine spark, PrintStream out) {
    SparseRows matrix = matrix(n, inputs);
    double[] x = new Random(2).doubles(n).toArray();
    double[] here = new double[n];
    double[] there = new double[n];
    double one = median(() -> matrix.multiply(0, n, x, here, 1));
    long begun = System.nanoTime();
    try (RowProduct placed = spark.place(matrix)) {
      double placing = (System.nanoTime() - begun) * 1e-9;
      double far = median(() -> placed.begin(x, there, 1, false));
      out.printf(
          "product n=%d entries=%d: one thread %.4f s, spark %.4f s (ratio %.1f), placing %.1f s,"
              + " same bits: %s%n",
          n, placed.entries(), one, far, far / one, placing, Arrays.equals(here, there));
    }
  }

  private static void leontief(int n, int inputs, TableEngine spark, PrintStream out) {
    SparseRows matrix = matrix(n, inputs);
    double[] f = new Random(2).doubles(n).toArray();
    List<double[]> answers = new ArrayList<>();
    for (RowEngine engine : List.of(RowEngine.memory(), spark)) {
      try (RowProduct placed = engine.place(matrix)) {
        long begun = System.nanoTime();
        var found = LargeLeontief.solve(placed, List.of(f), RunControl.unlimited());
        answers.add(found.each().getFirst());
        out.printf(
            "leontief n=%d entries=%d on %s: %.2f s, %d passes, proven error %.1e%n",
            n,
            placed.entries(),
            engine.name(),
            (System.nanoTime() - begun) * 1e-9,
            found.passes(),
            found.error());
      }
    }
    out.println("same bits: " + Arrays.equals(answers.get(0), answers.get(1)));
  }

  private static void plan(int n, TableEngine spark, PrintStream out) {
    PlanProblem problem = Problems.of(n, 1, 1);
    out.println(FirstOrderSolver.memory(problem));
    FirstOrderSolver solver = new FirstOrderSolver(1e-3, 2, new ExactPlanSolver(new HighsSolver()));
    List<Plan> plans = new ArrayList<>();
    for (RowEngine engine : List.of(RowEngine.memory(), spark)) {
      long begun = System.nanoTime();
      long[] steps = {0};
      RunControl counting =
          new org.ayni.kernel.run.Deadline(
              Double.POSITIVE_INFINITY,
              progress -> {
                if (progress.phase().equals("first-order")) {
                  steps[0] = progress.iteration();
                }
              });
      plans.add(TableEngineContract.plan(solver.on(engine).solve(problem, counting)));
      out.printf(
          "plan n=%d on %s: %.2f s, %d steps, gap %.1e%n",
          n,
          engine.name(),
          (System.nanoTime() - begun) * 1e-9,
          steps[0],
          CertificateChecker.check(plans.getLast()).gap());
    }
    out.println(
        "same bits: "
            + (plans.get(0).activities().equals(plans.get(1).activities())
                && plans.get(0).prices().equals(plans.get(1).prices())));
  }
}
