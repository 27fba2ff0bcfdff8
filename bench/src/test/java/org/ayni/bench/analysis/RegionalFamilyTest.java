package org.ayni.bench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.RegionalTable;
import org.junit.jupiter.api.Test;

/// The tables that `ayni bench analysis` measures.
class RegionalFamilyTest {

  private static final EconomyTable TABLE = RegionalFamily.of(4, 6, 2, 7);

  @Test
  void rowsAndColumnsAddUpToOutput() {
    double[] rows = TABLE.flows().rowSums();
    double[] uses = TABLE.finalDemand();
    double[] columns = TABLE.flows().columnSums();
    double[] inputs = TABLE.valueAdded();
    double[] output = TABLE.grossOutput();
    for (int i = 0; i < output.length; i++) {
      assertThat((rows[i] + uses[i]) / output[i]).isCloseTo(1, within(1e-12));
      assertThat((columns[i] + inputs[i]) / output[i]).isCloseTo(1, within(1e-12));
      assertThat(inputs[i]).isPositive();
    }
  }

  @Test
  void nobodyUsesLessThanNothing() {
    RegionalTable regional = RegionalTable.of(TABLE);
    for (int r = 0; r < 4; r++) {
      assertThat(Arrays.stream(regional.finalDemandOf(r)).min().orElseThrow()).isPositive();
    }
  }

  @Test
  void theSameSeedMakesTheSameTable() {
    assertThat(RegionalFamily.of(4, 6, 2, 7).flows().values()).isEqualTo(TABLE.flows().values());
  }

  @Test
  void bothWaysAreMeasuredAndAgree() {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new AnalysisBench(1, true, new PrintStream(text, true, StandardCharsets.UTF_8)).run("3:5:2", 1);
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("15 industries", "| ours |", "| dense inverse |")
        .containsPattern("difference of a multiplier [0-9.]+e-1[3-9]");
  }
}
