package org.ayni.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.ayni.analysis.large.LargeLeontief;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.kernel.rows.TableEngine;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every engine must do, to the last bit.
abstract class TableEngineContract {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);
  private static final double GAP = 1e-2;

  /// So close that two checks do not suffice.
  private static final double CLOSER = 1e-6;

  @TempDir Path folder;

  abstract TableEngine engine();

  /// Rows of 0 to 6 entries, of either sign.
  private static SparseRows random(int rows, int columns, Random random) {
    SparseRows.Builder builder = new SparseRows.Builder(rows);
    for (int i = 0; i < rows; i++) {
      random
          .ints(random.nextInt(7), 0, columns)
          .sorted()
          .distinct()
          .forEach(c -> builder.add(c, random.nextGaussian()));
      builder.endRow();
    }
    return builder.build();
  }

  @Test
  void aProductIsTheOneOfTheMatrixToTheLastBit() {
    Random random = new Random(SEED);
    SparseRows matrix = random(157, 91, random);
    try (RowProduct placed = engine().place(matrix)) {
      assertThat(placed.rows()).isEqualTo(157);
      assertThat(placed.entries()).isEqualTo(matrix.entries());
      assertThat(placed.longestRow()).isEqualTo(matrix.longestRow());
      for (int width : new int[] {1, 2, 5, 6}) {
        for (boolean absolute : new boolean[] {false, true}) {
          double[] x = random.doubles(91L * width, -1, 1).toArray();
          double[] expected = new double[157 * width];
          if (absolute) {
            matrix.multiplyAbsolute(0, 157, x, expected, width);
          } else {
            matrix.multiply(0, 157, x, expected, width);
          }
          double[] out = new double[157 * width + 3];
          placed.begin(x, out, width, absolute);
          placed.part(0, 80, x, out, width, absolute);
          placed.part(80, 157, x, out, width, absolute);
          assertThat(Arrays.copyOf(out, expected.length))
              .as("width %s, seed %s", width, SEED)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void oneVectorOfSeveralLeavesTheOthersAsTheyAre() {
    Random random = new Random(SEED + 1);
    SparseRows matrix = random(40, 40, random);
    double[] x = random.doubles(120).toArray();
    double[] expected = new double[120];
    Arrays.fill(expected, 7);
    double[] out = expected.clone();
    matrix.single(10, 30, x, expected, 3, 1);
    try (RowProduct placed = engine().place(matrix)) {
      placed.single(10, 30, x, out, 3, 1);
    }
    assertThat(out).isEqualTo(expected);
  }

  private Path write(String name, String header, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, header + "\n" + String.join("\n", lines) + "\n");
    return file;
  }

  @Test
  void aTableIsAMatrixInWhateverOrderItsLinesStand() throws IOException {
    List<String> lines =
        new ArrayList<>(List.of("0,1,0.25", "3,0,0.5", "3,2,0.125", "1,1,0.0625", "3,0,0.75"));
    for (int turn = 0; turn < 2; turn++) {
      Path table = write("matrix" + turn + ".csv", "row,column,value", lines);
      assertThat(engine().size(table)).isEqualTo(4);
      double[] out = new double[5];
      try (RowProduct placed = engine().matrix(table, 5, false)) {
        placed.multiply(new double[] {1, 2, 4, 8, 16}, out, 1);
        assertThat(placed.entries()).isEqualTo(4);
      }
      assertThat(out).containsExactly(0.5, 0.125, 0, 1.75, 0);
      try (RowProduct placed = engine().matrix(table, 5, true)) {
        placed.multiply(new double[] {1, 2, 4, 8, 16}, out, 1);
      }
      assertThat(out).containsExactly(10, 0.375, 1, 0, 0);
      Collections.reverse(lines);
    }
  }

  @Test
  void whatIsWrongInATableIsTold() throws IOException {
    Path table =
        write(
            "wrong.csv",
            "row,column,value",
            List.of("0,1,0.5", "-1,0,0.5", "0,9,0.5", "1,1,-0.5", "1,0,a little", "1,1.5,0.5"));
    assertThatThrownBy(() -> engine().matrix(table, 2, false))
        .isInstanceOf(BadInputException.class)
        .extracting(thrown -> ((BadInputException) thrown).problems().size())
        .isEqualTo(5);
    Path twice = write("twice.csv", "row,value", List.of("1,2", "1,3"));
    assertThatThrownBy(() -> engine().vector(twice, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row 1 twice");
    Path other = write("other.csv", "line,value", List.of("1,2"));
    assertThatThrownBy(() -> engine().vector(other, 2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("row");
  }

  @Test
  void aNumberWithADecimalCommaIsToldAndNotCutShort() throws IOException {
    Path table = write("a.csv", "row,column,value", List.of("0,1,0,5", "1,0,0.5"));
    assertThatThrownBy(() -> engine().size(table))
        .isInstanceOf(BadInputException.class)
        .extracting(thrown -> ((BadInputException) thrown).problems().size())
        .isEqualTo(1);
  }

  @Test
  void aTableIsTheOneOfThatNameWhateverTheName() throws IOException {
    String name = "año 1 100%/a*b?/a{1,2}[x]/#a+b=c/a\\b";
    Files.createDirectories(folder.resolve(name));
    Path table = write(name + "/a b.csv", "row,value", List.of("2,0.5"));
    assertThat(engine().vector(table, 3)).containsExactly(0, 0, 0.5);
  }

  /// A = [0.2 0.3; 0.4 0.1]: det(I − A) = 0.8 · 0.9 − 0.12 = 0.6, so (I − A)⁻¹ = [0.9 0.3; 0.4 0.8]
  /// / 0.6. For f = (6, 12), x = (9, 12) / 0.6 = (15, 20); for v = (0.3, 0.6), p = (0.27 + 0.24,
  /// 0.09
  /// + 0.48) / 0.6 = (0.85, 0.95).
  @Test
  void outputsAndPricesOfTwoSectorsAreThoseDoneByHand() throws IOException {
    Path table =
        write("a.csv", "row,column,value", List.of("0,0,0.2", "0,1,0.3", "1,0,0.4", "1,1,0.1"));
    double[] f = engine().vector(write("f.csv", "row,value", List.of("0,6", "1,12")), 2);
    try (RowProduct a = engine().matrix(table, 2, false);
        RowProduct turned = engine().matrix(table, 2, true)) {
      var output = LargeLeontief.solve(a, List.of(f), RunControl.unlimited());
      assertThat(output.each().getFirst())
          .containsExactly(new double[] {15, 20}, within(output.error()));
      assertThat(output.error()).isLessThan(1e-9);
      var prices =
          LargeLeontief.solve(
              turned, List.of(new double[] {0.3, 0.6}, new double[2]), RunControl.unlimited());
      assertThat(prices.each().getFirst()).containsExactly(new double[] {0.85, 0.95}, within(1e-9));
      assertThat(prices.each().get(1)).containsExactly(0, 0);
    }
  }

  @Test
  void anEconomyThatEatsWhatItMakesIsNotSolved() throws IOException {
    Path table = write("a.csv", "row,column,value", List.of("0,1,1", "1,0,1.1"));
    try (RowProduct a = engine().matrix(table, 2, false)) {
      assertThatThrownBy(
              () -> LargeLeontief.solve(a, List.of(new double[] {1, 1}), RunControl.unlimited()))
          .isInstanceOf(UnsolvableTableException.class);
    }
  }

  private static FirstOrderSolver solver(double gap) {
    return new FirstOrderSolver(gap, 1, new ExactPlanSolver(new HighsSolver()));
  }

  /// A run that begins near its end, so that it takes some hundred products and not some thousands:
  /// each is a job where there is a cluster.
  static FirstOrderSolver nearItsEnd(PlanProblem problem, double gap) {
    return solver(gap).from(plan(solver(GAP).solve(problem, RunControl.unlimited())));
  }

  static Plan plan(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Optimal.class);
    return ((PlanOutcome.Optimal) outcome).plan();
  }

  static void assertSame(Plan plan, Plan expected) {
    assertThat(plan.activities()).isEqualTo(expected.activities());
    assertThat(plan.prices()).isEqualTo(expected.prices());
  }

  @Test
  void thePlanAndItsProofAreThoseOfOneMachineToTheLastBit() {
    PlanProblem problem = Problems.of(20, 3, SEED);
    FirstOrderSolver solver = nearItsEnd(problem, GAP);
    Plan plan = plan(solver.on(engine()).solve(problem, RunControl.unlimited()));
    assertSame(plan, plan(solver.solve(problem, RunControl.unlimited())));
    var certificate = CertificateChecker.check(plan);
    assertThat(certificate.gap()).as("seed %s", SEED).isLessThanOrEqualTo(GAP);
    assertThat(certificate.maxViolation()).isLessThan(1e-9);
  }

  /// Stops, or throws, at the given check.
  private static RunControl atCheck(int last, boolean kill) {
    AtomicInteger checks = new AtomicInteger();
    return new RunControl() {
      @Override
      public boolean shouldStop() {
        return checks.get() >= last;
      }

      @Override
      public double secondsLeft() {
        return Double.POSITIVE_INFINITY;
      }

      @Override
      public void report(Progress progress) {
        if (checks.incrementAndGet() == last && kill) {
          throw new IllegalStateException("the driver is gone");
        }
      }
    };
  }

  private static Plan best(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Stopped.class);
    return ((PlanOutcome.Stopped) outcome).best().orElseThrow();
  }

  @Test
  void aRunWhoseDriverIsGoneGoesOnToTheSamePlan() {
    PlanProblem problem = Problems.of(12, 1, SEED + 1);
    FirstOrderSolver solver = nearItsEnd(problem, CLOSER);
    Path file = folder.resolve("checkpoint");
    FirstOrderSolver kept = solver.on(engine()).checkpointed(file);
    assertThatThrownBy(() -> kept.solve(problem, atCheck(2, true)))
        .hasMessage("the driver is gone");
    assertThat(file).isRegularFile();
    Plan resumed = best(kept.solve(problem, atCheck(1, false)));
    assertSame(resumed, best(solver.solve(problem, atCheck(2, false))));
  }
}
