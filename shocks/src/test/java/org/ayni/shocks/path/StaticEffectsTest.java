package org.ayni.shocks.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.ShockSize;
import org.junit.jupiter.api.Test;

/// What a shock does at once: who is asked for less, who gets less to work with.
class StaticEffectsTest {

  private static final List<String> ALL = List.of();

  private static double[] demand(Economy economy, Change... changes) {
    return DemandEffect.of(economy, ShockSize.of(economy, SmallEconomy.scenario(changes)));
  }

  private static double[] supply(Economy economy, Change... changes) {
    return SupplyEffect.of(economy, ShockSize.of(economy, SmallEconomy.scenario(changes)));
  }

  /// L = [1.2541 .3300; .2640 1.1221] (Miller and Blair 2009): 50 less of A and 150 less of B.
  @Test
  void lostExportsTakeWhatTheyCalledFor() {
    assertThat(demand(SmallEconomy.OPEN, new Change.Exports(List.of("X"), -1, 0)))
        .containsExactly(
            new double[] {-50 * 1.254125 - 150 * 0.330033, -50 * 0.264026 - 150 * 1.122112},
            within(1e-3));
  }

  /// A is made 300 less. Its suppliers: B loses a_BA · 300 / (1 − a_BB) = .2 · 300 / .95. Its
  /// buyers: B loses b_AB · 300 / (1 − b_BB) = .5 · 300 / .95.
  @Test
  void lostCapacityIsPassedOnToSuppliersAndToBuyers() {
    Change change = new Change.Capacity("A", -0.3);
    assertThat(demand(SmallEconomy.OPEN, change))
        .containsExactly(new double[] {-300, -60 / 0.95}, within(1e-9));
    assertThat(supply(SmallEconomy.OPEN, change))
        .containsExactly(new double[] {-300, -150 / 0.95}, within(1e-9));
  }

  @Test
  void withoutAnyCapacityNothingIsMade() {
    Change change = new Change.Capacity(ALL, "", -1);
    assertThat(demand(SmallEconomy.OPEN, change))
        .containsExactly(new double[] {-1000, -2000}, within(1e-9));
    assertThat(supply(SmallEconomy.OPEN, change))
        .containsExactly(new double[] {-1000, -2000}, within(1e-9));
  }

  @Test
  void aRegionThatLosesCapacityLosesItInAllItsIndustriesAndNowhereElse() {
    ShockSize size =
        ShockSize.of(
            SmallEconomy.REGIONAL, SmallEconomy.scenario(new Change.Capacity(ALL, "Q", -0.25)));
    assertThat(size.capacity()).containsExactly(0, -0.25);
    assertThat(
            ShockSize.of(
                    SmallEconomy.REGIONAL,
                    SmallEconomy.scenario(new Change.Capacity(List.of("A"), "P", -0.5)))
                .capacity())
        .containsExactly(-0.5, 0);
  }

  @Test
  void aRegionOrAnIndustryThatIsNotThereIsToldWithThoseThatAre() {
    assertThat(refused(SmallEconomy.REGIONAL, new Change.Capacity(ALL, "R", -1)))
        .contains("no region 'R'", "P, Q");
    assertThat(refused(SmallEconomy.REGIONAL, new Change.Capacity(List.of("Z"), "Q", -1)))
        .contains("no industry 'Z' in Q", "Q.A");
    assertThat(refused(SmallEconomy.OPEN, new Change.Capacity(ALL, "Q", -1)))
        .contains("one territory");
  }

  private static String refused(Economy economy, Change change) {
    try {
      ShockSize.of(economy, SmallEconomy.scenario(change));
      return "not refused";
    } catch (BadInputException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /// Imports take a third of all supply of B. Without them A, which uses 200 of B, gets 200 / 3
  /// less, and B, which uses 100 of itself, 100 / 3; passed on by B = [.15 .5; .0667 .0333] to Δ′
  /// (I − B)⁻¹.
  @Test
  void missingImportsArePassedOnToBuyers() {
    double[] change = supply(SmallEconomy.IMPORTING, new Change.Imports(ALL, -1));
    double[] missing = {-200.0 / 3, -100.0 / 3};
    double[][] b = {{0.15, 0.5}, {200.0 / 3 * 2 / 2000, 100.0 / 3 * 2 / 2000}};
    for (int j = 0; j < 2; j++) {
      double passedOn = change[0] * b[0][j] + change[1] * b[1][j];
      assertThat(change[j]).isCloseTo(missing[j] + passedOn, within(1e-9));
    }
    assertThat(demand(SmallEconomy.IMPORTING, new Change.Imports(ALL, -1)))
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }

  @Test
  void exportsThatFallHaveNoSupplySide() {
    assertThat(supply(SmallEconomy.OPEN, new Change.Exports(ALL, -1, 0)))
        .containsExactly(new double[] {0, 0}, within(1e-12));
  }
}
