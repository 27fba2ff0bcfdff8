package org.ayni.analysis.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.analysis.RandomSupplyUse;
import org.ayni.analysis.RandomTables;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class SupplyUseRasTest {

  private final Random random = new Random(RandomTables.seed(SupplyUseRasTest.class));

  /// Intermediate and final uses side by side.
  private static SparseMatrix uses(SupplyUseTable table) {
    int n = table.use().columns();
    SparseMatrix.Builder builder = SparseMatrix.builder(table.use().rows(), n + 1);
    table.use().forEach(builder::add);
    double[] consumption = table.finalUse(RandomSupplyUse.CONSUMPTION);
    for (int i = 0; i < consumption.length; i++) {
      builder.add(i, n, consumption[i]);
    }
    return builder.build();
  }

  @Test
  void whatIsBalancedStaysAsItIs() {
    SupplyUseTable table = RandomSupplyUse.balanced(6, 0.4, random);
    SparseMatrix use = uses(table);
    SupplyUseRas.Balanced found =
        (SupplyUseRas.Balanced)
            SupplyUseRas.balance(
                table.supply(),
                use,
                table.industryOutput(),
                use.columnSums(),
                BalancingLimits.STANDARD);
    assertThat(ChangeReport.of(use, found.use(), 1).largestRelative()).isLessThan(1e-8);
    assertThat(ChangeReport.of(table.supply(), found.supply(), 1).largestRelative())
        .isLessThan(1e-8);
  }

  @Test
  void outputsUsersTotalsAndEveryProductFit() {
    SupplyUseTable table = RandomSupplyUse.balanced(6, 0.4, random);
    double[][] cells = uses(table).toDenseRows();
    for (double[] row : cells) {
      for (int j = 0; j < row.length; j++) {
        row[j] *= 0.8 + 0.4 * random.nextDouble();
      }
    }
    // A product from stocks: a negative use.
    cells[1][6] = -2;
    double[] users = uses(table).columnSums();
    SupplyUseRas.Balanced found =
        (SupplyUseRas.Balanced)
            SupplyUseRas.balance(
                table.supply(),
                SparseMatrix.ofRows(cells),
                table.industryOutput(),
                users,
                BalancingLimits.STANDARD);
    assertThat(found.use().columnSums()).containsExactly(users, within(1e-7));
    assertThat(found.supply().columnSums()).containsExactly(table.industryOutput(), within(1e-7));
    assertThat(found.use().rowSums()).containsExactly(found.supply().rowSums(), within(1e-7));
    assertThat(found.use().get(1, 6)).isNegative();
  }

  @Test
  void aProductUsedTooMuchShrinksInUseAndGrowsInSupplyByTheSameFactor() {
    // One industry, one user, two products; 6 and 4 made, 4 and 6 used. r = √(made / used): uses
    // become 4 · √1.5 = 4.898979 and 6 / √1.5 = 4.898979, supply the same; both then scaled to 10.
    SupplyUseRas.Balanced found =
        (SupplyUseRas.Balanced)
            SupplyUseRas.balance(
                SparseMatrix.ofRows(new double[][] {{6}, {4}}),
                SparseMatrix.ofRows(new double[][] {{4}, {6}}),
                new double[] {10},
                new double[] {10},
                BalancingLimits.STANDARD);
    assertThat(found.use().rowSums()).containsExactly(new double[] {5, 5}, within(1e-9));
    assertThat(found.supply().rowSums()).containsExactly(new double[] {5, 5}, within(1e-9));
  }

  @Test
  void whatIsImpossibleIsToldAtOnce() {
    SupplyUseRas.Impossible none =
        (SupplyUseRas.Impossible)
            SupplyUseRas.balance(
                SparseMatrix.ofRows(new double[][] {{1, 0}, {0, 0}, {2, 0}}),
                SparseMatrix.ofRows(new double[][] {{1}, {2}, {0}}),
                new double[] {4, 1},
                new double[] {6},
                BalancingLimits.STANDARD);
    assertThat(none.reasons())
        .anyMatch(reason -> reason.contains("make 5.0 in all, users use 6.0"))
        .anyMatch(reason -> reason.contains("industry 2 makes nothing"))
        .anyMatch(reason -> reason.contains("product 2 is used and nobody makes it"))
        .anyMatch(reason -> reason.contains("product 3 is made and nobody uses it"));
    assertThatThrownBy(() ->
            SupplyUseRas.balance(
                SparseMatrix.ofRows(new double[][] {{1}}),
                SparseMatrix.ofRows(new double[][] {{1}, {2}}),
                new double[] {1},
                new double[] {3},
                BalancingLimits.STANDARD))
        .hasMessageContaining("1 × 1")
        .hasMessageContaining("2 × 1");
  }

  @Test
  void roundsThatAreUsedUpAreNoSuccess() {
    SupplyUseTable table = RandomSupplyUse.balanced(6, 0.4, random);
    double[][] cells = uses(table).toDenseRows();
    cells[0][0] *= 50;
    assertThat(
            SupplyUseRas.balance(
                table.supply(),
                SparseMatrix.ofRows(cells),
                table.industryOutput(),
                uses(table).columnSums(),
                new BalancingLimits(1e-12, 1)))
        .isInstanceOf(SupplyUseRas.NotConverged.class);
  }
}
