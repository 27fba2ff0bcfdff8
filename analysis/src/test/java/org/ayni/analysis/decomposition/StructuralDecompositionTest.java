package org.ayni.analysis.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.decomposition.StructuralDecomposition.Factor;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Satellite;
import org.junit.jupiter.api.Test;

class StructuralDecompositionTest {

  private final Random random = new Random(RandomTables.seed(StructuralDecompositionTest.class));
  private final EconomyTable before = RandomTables.balanced(9, random);
  private final EconomyTable after = RandomTables.balanced(9, random);

  private static StructuralDecomposition jobs(EconomyTable from, EconomyTable to) {
    return StructuralDecomposition.of(
        LeontiefModel.of(from), account(from), LeontiefModel.of(to), account(to));
  }

  private static double[] account(EconomyTable table) {
    return table.satellite(table.satellite(Satellite.JOBS).orElseThrow());
  }

  @Test
  void bothPolarFormsAndTheirMeanAddUpToTheChangeOfTheAccount() {
    StructuralDecomposition found = jobs(before, after);
    double[] first = new double[9];
    double[] second = new double[9];
    for (Factor factor : Factor.values()) {
      double[] one = found.firstPolar(factor);
      double[] two = found.secondPolar(factor);
      Arrays.setAll(first, i -> first[i] + one[i]);
      Arrays.setAll(second, i -> second[i] + two[i]);
    }
    double[] change = new double[9];
    Arrays.setAll(change, i -> account(after)[i] - account(before)[i]);
    assertThat(first).containsExactly(change, within(1e-10));
    assertThat(second).containsExactly(change, within(1e-10));
    assertThat(found.change()).containsExactly(change, within(1e-10));
    assertThat(found.residual()).containsExactly(new double[9], within(1e-10));
  }

  @Test
  void timeReversedEffectsChangeSignAndPolarFormsChangePlaces() {
    StructuralDecomposition there = jobs(before, after);
    StructuralDecomposition back = jobs(after, before);
    for (Factor factor : Factor.values()) {
      assertThat(back.mean(factor)).containsExactly(negative(there.mean(factor)), within(1e-10));
      assertThat(back.firstPolar(factor))
          .containsExactly(negative(there.secondPolar(factor)), within(1e-10));
    }
  }

  private static double[] negative(double[] values) {
    return Arrays.stream(values).map(v -> -v).toArray();
  }

  @Test
  void whenOnlyTheLevelOfDemandChangesNothingElseHasAnEffect() {
    EconomyTable doubled = RandomTables.scaled(before, 2);
    double[] output = before.grossOutput();
    StructuralDecomposition found =
        StructuralDecomposition.of(
            LeontiefModel.of(before), output, LeontiefModel.of(doubled), doubled.grossOutput());
    for (Factor factor : Factor.values()) {
      assertThat(found.mean(factor))
          .as(factor.name())
          .containsExactly(factor == Factor.DEMAND_LEVEL ? output : new double[9], within(1e-8));
    }
  }

  @Test
  void tablesOfOtherIndustriesAreRefused() {
    EconomyTable other = RandomTables.balanced(4, random);
    assertThatThrownBy(() -> jobs(before, other)).hasMessageContaining("expected the same");
  }
}
