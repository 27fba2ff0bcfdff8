package org.ayni.analysis.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.TableCheck;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class BalancingTest {

  private final Random random = new Random(RandomTables.seed(BalancingTest.class));

  private static BalancingOutcome.Balanced balanced(BalancingOutcome outcome) {
    assertThat(outcome).isInstanceOf(BalancingOutcome.Balanced.class);
    return (BalancingOutcome.Balanced) outcome;
  }

  private double[][] cells(int rows, int columns, double negative) {
    double[][] cells = new double[rows][columns];
    for (double[] row : cells) {
      Arrays.setAll(
          row, j -> (random.nextDouble() < negative ? -1 : 1) * (0.1 + random.nextDouble()));
    }
    return cells;
  }

  /// Scales rows and columns at random: totals that can be met.
  private static SparseMatrix scaledAtRandom(SparseMatrix a, Random random) {
    double[] r = random.doubles(a.rows(), 0.3, 3).toArray();
    double[] s = random.doubles(a.columns(), 0.3, 3).toArray();
    SparseMatrix.Builder builder = SparseMatrix.builder(a.rows(), a.columns());
    a.forEach((i, j, v) -> builder.add(i, j, v > 0 ? v * r[i] * s[j] : v / (r[i] * s[j])));
    return builder.build();
  }

  @Test
  void findsTheOneMatrixOfItsFormWithTheTotalsWanted() {
    // Of all matrices of the form r a s (a / r s for negative cells) one has given totals.
    SparseMatrix a = SparseMatrix.ofRows(cells(7, 5, 0.2));
    SparseMatrix wanted = scaledAtRandom(a, random);
    BalancingOutcome.Balanced found =
        balanced(Gras.balance(a, wanted.rowSums(), wanted.columnSums(), BalancingLimits.STANDARD));
    for (int i = 0; i < 7; i++) {
      assertThat(found.matrix().toDenseRows()[i])
          .containsExactly(wanted.toDenseRows()[i], within(1e-7));
    }
    assertThat(found.largestError()).isLessThanOrEqualTo(1e-10);
  }

  @Test
  void everyCellKeepsItsSign() {
    SparseMatrix a = SparseMatrix.ofRows(cells(6, 6, 0.4));
    SparseMatrix wanted = scaledAtRandom(a, random);
    SparseMatrix found =
        balanced(Gras.balance(a, wanted.rowSums(), wanted.columnSums(), BalancingLimits.STANDARD))
            .matrix();
    a.forEach((i, j, v) -> assertThat(Math.signum(found.get(i, j))).isEqualTo(Math.signum(v)));
  }

  @Test
  void aBalancedMatrixStaysAsItIs() {
    SparseMatrix a = SparseMatrix.ofRows(cells(5, 5, 0.3));
    SparseMatrix found =
        balanced(Gras.balance(a, a.rowSums(), a.columnSums(), BalancingLimits.STANDARD)).matrix();
    assertThat(ChangeReport.of(a, found, 3).largestRelative()).isLessThan(1e-9);
  }

  @Test
  void rowsOfNegativeCellsOnlyAreBalancedToo() {
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{-1, -2}, {4, 5}});
    SparseMatrix found =
        balanced(
                Gras.balance(
                    a, new double[] {-5, 10}, new double[] {2, 3}, BalancingLimits.STANDARD))
            .matrix();
    assertThat(found.rowSums()).containsExactly(new double[] {-5, 10}, within(1e-8));
    assertThat(found.columnSums()).containsExactly(new double[] {2, 3}, within(1e-8));
  }

  @Test
  void rasOfMillerAndBlairIsWhatTheyPrintAfterFiveRounds() {
    // Miller and Blair (2009), section 7.4: [6.5911 3.4089; .4099 1.5901]. Its columns add up to
    // 7.0010 and 4.9990, not yet to 7 and 5: in the end it is 6.5902 3.4098 / .4098 1.5902.
    SparseMatrix found =
        balanced(
                Ras.balance(
                    SparseMatrix.ofRows(new double[][] {{5, 0.5}, {4, 3}}),
                    new double[] {10, 2},
                    new double[] {7, 5},
                    BalancingLimits.STANDARD))
            .matrix();
    assertThat(found.toDenseRows()[0])
        .containsExactly(new double[] {6.59021, 3.40979}, within(5e-6));
    assertThat(found.columnSums()).containsExactly(new double[] {7, 5}, within(1e-8));
    double[][] x = {{5, 0.5}, {4, 3}};
    for (int round = 0; round < 5; round++) {
      if (round > 0) {
        scaleColumns(x, 7, 5);
      }
      scaleRows(x, 10, 2);
    }
    assertThat(x[0]).containsExactly(new double[] {6.5911, 3.4089}, within(5e-5));
    assertThat(x[1]).containsExactly(new double[] {0.4099, 1.5901}, within(5e-5));
  }

  private static void scaleRows(double[][] x, double... totals) {
    for (int i = 0; i < 2; i++) {
      double sum = x[i][0] + x[i][1];
      x[i][0] *= totals[i] / sum;
      x[i][1] *= totals[i] / sum;
    }
  }

  private static void scaleColumns(double[][] x, double... totals) {
    for (int j = 0; j < 2; j++) {
      double sum = x[0][j] + x[1][j];
      x[0][j] *= totals[j] / sum;
      x[1][j] *= totals[j] / sum;
    }
  }

  @Test
  void allThatMakesTotalsImpossibleIsToldAtOnce() {
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{1, 0, 0}, {0, 0, 0}, {2, 0, -1}});
    BalancingOutcome outcome =
        Gras.balance(a, new double[] {-1, 4, 3}, new double[] {5, 0, 2}, BalancingLimits.STANDARD);
    assertThat(((BalancingOutcome.Impossible) outcome).reasons())
        .extracting(Object::toString)
        .anyMatch(reason -> reason.contains("row totals add up to 6"))
        .anyMatch(reason -> reason.contains("row 1 has no negative cells; its total is -1"))
        .anyMatch(reason -> reason.contains("row 2 has no cells; its total is 4"))
        .anyMatch(reason -> reason.contains("column 3 has negative cells only; its total is 2"))
        .hasSize(4);
  }

  @Test
  void zerosThatForbidTheTotalsEndWithoutConvergenceAndSaySo() {
    // Row 1 sells to column 1 only, so column 1 gets at least 5; wanted are 4.
    SparseMatrix a = SparseMatrix.ofRows(new double[][] {{1, 0}, {1, 1}});
    BalancingOutcome outcome =
        Ras.balance(a, new double[] {5, 5}, new double[] {4, 6}, new BalancingLimits(1e-10, 500));
    BalancingOutcome.NotConverged stopped = (BalancingOutcome.NotConverged) outcome;
    assertThat(stopped.iterations()).isEqualTo(500);
    assertThat(stopped.largestError()).isGreaterThan(0.1);
    assertThat(stopped.where())
        .extracting(Object::toString)
        .anyMatch(line -> line.contains("row 1"));
  }

  @Test
  void rasRefusesNegativeCellsAndNamesGras() {
    assertThatThrownBy(() ->
            Ras.balance(
                SparseMatrix.ofRows(new double[][] {{-1}}),
                new double[] {1},
                new double[] {1},
                BalancingLimits.STANDARD))
        .hasMessageContaining("cell (0, 0) is -1.0")
        .hasMessageContaining("GRAS");
    assertThatThrownBy(() -> new BalancingLimits(Double.NaN, 3)).hasMessageContaining("NaN");
  }

  /// 5 % of an output is added to one sale of product 2: its row has to give, its largest cell
  /// most.
  @Test
  void aTableThatIsOffIsBalancedAndTheReportSaysWhatMoved() {
    EconomyTable table = RandomTables.balanced(6, random);
    SparseMatrix.Builder flows = SparseMatrix.builder(6, 6);
    table.flows().forEach(flows::add);
    flows.add(2, 3, 0.05 * table.grossOutput()[3]);
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(flows.build())
            .grossOutput(table.grossOutput());
    table.finalUses().forEach(u -> builder.finalUse(u, table.finalUse(u)));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    EconomyTable off = builder.build();
    assertThat(TableCheck.check(off, 1e-8)).isNotEmpty();
    TableBalancing.Result result = TableBalancing.balance(off, BalancingLimits.STANDARD);
    SparseMatrix found = balanced(result.outcome()).matrix();
    assertThat(result.finalUseFactor()).isEqualTo(1, within(1e-9));
    EconomyTable mended = TableBalancing.table(off, found);
    assertThat(imbalance(mended)).isLessThan(1e-7);
    ChangeReport report = ChangeReport.of(result.before(), found, 5);
    assertThat(report.moved()).hasSize(5);
    assertThat(report.moved().getFirst().row()).isEqualTo(2);
    assertThat(report.shareMoved()).isBetween(1e-6, 0.1);
  }

  private static double imbalance(EconomyTable table) {
    double[] rows = table.flows().rowSums();
    double[] columns = table.flows().columnSums();
    table
        .primaryInputs()
        .forEach(v -> {
          double[] row = table.primaryInput(v);
          Arrays.setAll(columns, j -> columns[j] + row[j]);
        });
    double[] demand = table.finalDemand();
    double largest = 0;
    for (int i = 0; i < table.size(); i++) {
      largest = Math.max(largest, Math.abs(rows[i] + demand[i] - table.grossOutput()[i]));
      largest = Math.max(largest, Math.abs(columns[i] - table.grossOutput()[i]));
    }
    return largest;
  }

  @Test
  void theReportCountsCellsThatCameAndWent() {
    ChangeReport report =
        ChangeReport.of(
            SparseMatrix.ofRows(new double[][] {{1, 0}, {2, 4}}),
            SparseMatrix.ofRows(new double[][] {{1, 3}, {0, 4}}),
            9);
    assertThat(report.changed()).isEqualTo(2);
    assertThat(report.totalMoved()).isEqualTo(5);
    assertThat(report.shareMoved()).isEqualTo(5.0 / 7, within(1e-15));
    assertThat(report.moved().getFirst().relative()).isEmpty();
    assertThat(report.moved().getLast().relative()).hasValue(-1);
  }
}
