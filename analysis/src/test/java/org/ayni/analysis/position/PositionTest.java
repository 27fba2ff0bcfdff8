package org.ayni.analysis.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class PositionTest {

  private static final FinalUse CONSUMPTION =
      new FinalUse("c", Names.of("c"), FinalUse.Kind.CONSUMPTION);
  private static final FinalUse TRADE = new FinalUse("t", Names.of("t"), FinalUse.Kind.NET_EXPORTS);

  private static EconomyTable chain(double[] consumption, double[] netExports) {
    // Ore (10) goes to steel, steel (20) to bread (30).
    return EconomyTable.builder(
            new Unit("money"),
            List.of(
                new Industry("ore", Names.of("ore")),
                new Industry("steel", Names.of("steel")),
                new Industry("bread", Names.of("bread"))))
        .flows(SparseMatrix.ofRows(new double[][] {{0, 10, 0}, {0, 0, 20}, {0, 0, 0}}))
        .grossOutput(
            10 + consumption[0] + netExports[0],
            20 + consumption[1] + netExports[1],
            consumption[2] + netExports[2])
        .finalUse(CONSUMPTION, consumption)
        .finalUse(TRADE, netExports)
        .build();
  }

  @Test
  void inAChainEveryStageCounts() {
    EconomyTable table = chain(new double[] {0, 0, 30}, new double[3]);
    assertThat(Upstreamness.of(table)).containsExactly(new double[] {3, 2, 1}, within(1e-12));
    // Steel: 1 + 10/20 · 1 = 1.5; bread: 1 + 20/30 · 1.5 = 2.
    assertThat(Downstreamness.of(LeontiefModel.of(table)))
        .containsExactly(new double[] {1, 1.5, 2}, within(1e-12));
  }

  @Test
  void exportsAreTakenToBeUsedAsThingsAreAtHome() {
    // Ore: 10 at home, 10 exported; uncorrected half of it seems to be final: 1 + ½ · 2 = 2.
    EconomyTable table = chain(new double[] {0, 0, 30}, new double[] {10, 0, 0});
    assertThat(Upstreamness.of(table)).containsExactly(new double[] {3, 2, 1}, within(1e-12));
    assertThat(Upstreamness.uncorrected(table))
        .containsExactly(new double[] {2, 2, 1}, within(1e-12));
  }

  @Test
  void aProductOfWhichMoreIsUsedThanThereIsAtHomeIsNamed() {
    // Consumption below 0 by 12: industries use 10 of the −2 that are left at home.
    EconomyTable table = chain(new double[] {-12, 0, 30}, new double[] {10, 0, 0});
    assertThatThrownBy(() -> Upstreamness.of(table))
        .hasMessageContaining("'ore'")
        .hasMessageContaining("trade and stocks");
    assertThat(Positions.of(LeontiefModel.of(table)).missing())
        .containsOnlyKeys(PositionMeasure.UPSTREAMNESS);
  }

  @Test
  void inAClosedEconomyItIsTheRowSumOfTheGhoshInverse() {
    EconomyTable table = PublishedTables.millerAndBlair();
    LeontiefModel model = LeontiefModel.of(table);
    assertThat(Upstreamness.of(table))
        .containsExactly(new GhoshModel(model).inverseRowSums(), within(1e-10));
  }

  @Test
  void upAndDownAddUpToTheSame() {
    // Σ v_i U_i = Σ x = Σ y_j D_j: every unit of value added goes as many stages as is made of it.
    EconomyTable table =
        RandomTables.balanced(15, new Random(RandomTables.seed(PositionTest.class)));
    double[] up = Upstreamness.uncorrected(table);
    double[] down = Downstreamness.of(LeontiefModel.of(table));
    double[] used = table.flows().columnSums();
    double[] output = table.grossOutput();
    double[] demand = table.finalDemand();
    double pushed = 0;
    double pulled = 0;
    for (int i = 0; i < 15; i++) {
      pushed += (output[i] - used[i]) * up[i];
      pulled += demand[i] * down[i];
    }
    assertThat(pushed).isEqualTo(Arrays.stream(output).sum(), within(1e-7));
    assertThat(pulled).isEqualTo(Arrays.stream(output).sum(), within(1e-7));
  }
}
