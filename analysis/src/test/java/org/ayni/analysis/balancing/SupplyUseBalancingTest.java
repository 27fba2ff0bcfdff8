package org.ayni.analysis.balancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.analysis.RandomSupplyUse;
import org.ayni.economy.Names;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.ValuationLayer;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class SupplyUseBalancingTest {

  private static final long SEED = 20261126;

  private static SupplyUseTable balanced() {
    System.out.println("SupplyUseBalancingTest seed " + SEED);
    return RandomSupplyUse.balanced(6, 0.4, new Random(SEED));
  }

  private static SupplyUseTable rebuilt(SupplyUseTable table, SparseMatrix use, double[] margins) {
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(table.unit(), table.products(), table.industries())
            .supply(table.supply())
            .use(use);
    table.finalUses().forEach(u -> builder.finalUse(u, table.finalUse(u)));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    builder.valuation(new ValuationLayer("m", Names.of("m"), ValuationLayer.Kind.MARGINS), margins);
    return builder.build();
  }

  @Test
  void aBalancedTableStaysAsItIs() {
    SupplyUseTable table = balanced();
    TableBalancing.Result result = SupplyUseBalancing.balance(table, BalancingLimits.STANDARD);
    BalancingOutcome.Balanced done = (BalancingOutcome.Balanced) result.outcome();
    assertThat(result.finalUseFactor()).isCloseTo(1, within(1e-12));
    assertThat(ChangeReport.of(result.before(), done.matrix(), 1).shareMoved()).isLessThan(1e-9);
  }

  @Test
  void aTableThatWasDisturbedAddsUpAgainAndKeepsItsTotals() {
    SupplyUseTable sound = balanced();
    SparseMatrix.Builder use = SparseMatrix.builder(6, 6);
    sound.use().forEach((i, j, v) -> use.add(i, j, v * (1 + 0.1 * ((i + 2 * j) % 3 - 1))));
    SupplyUseTable table = rebuilt(sound, use.build(), new double[] {3, -3, 0, 2, -2, 0});
    TableBalancing.Result result = SupplyUseBalancing.balance(table, BalancingLimits.STANDARD);
    BalancingOutcome.Balanced done = (BalancingOutcome.Balanced) result.outcome();
    SupplyUseTable after = SupplyUseBalancing.table(table, done.matrix());
    assertThat(after.productImbalance()).containsExactly(new double[6], within(1e-6));
    assertThat(after.industryImbalance()).containsExactly(new double[6], within(1e-6));
    assertThat(after.industryOutput()).containsExactly(table.industryOutput(), within(1e-6));
    double margins = 0;
    for (double value : after.valuation(after.valuation().getFirst())) {
      margins += value;
    }
    assertThat(margins).isCloseTo(0, within(1e-6));
  }
}
