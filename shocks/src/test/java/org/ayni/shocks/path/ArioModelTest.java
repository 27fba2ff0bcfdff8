package org.ayni.shocks.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.shocks.path.ArioParameters.Rationing;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.Recovery;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ShockSize;
import org.junit.jupiter.api.Test;

/// Invariants of the path; the model has no published numbers at hand to be held to.
class ArioModelTest {

  /// Miller and Blair (2009), table 2.3, final demand divided into consumption and exports.
  private static final Economy ECONOMY = SmallEconomy.OPEN;

  @Test
  void withoutShockTheEconomyStaysAtTheBaseYear() {
    Path path = ArioModel.run(ECONOMY, ShockSize.none(2), w -> 1, 520, ArioParameters.standard());
    assertThat(path.output()).allSatisfy(x -> assertThat(x).isCloseTo(1, within(1e-12)));
    assertThat(path.consumption()).allSatisfy(x -> assertThat(x).isCloseTo(1, within(1e-12)));
  }

  /// B loses .3 of its capacity: stocks are full, so in the first week it makes .7 · 2000 and A all
  /// of 1000. Of 2000 asked for 600 are short, so α rises by 7/365 · .3 · .25.
  @Test
  void theFirstTwoWeeksAreThoseOfTheEquations() {
    Path path = run(new Change.Capacity("B", -0.3), 2, 2, ArioParameters.standard());
    assertThat(path.output().getFirst()).isCloseTo(2400 / 3000.0, within(1e-12));
    double alpha = 1 + 7 / 365.0 * 0.3 * 0.25;
    assertThat(path.made().get(1)).isCloseTo(7 / 364.0 * 1400 * (1 + alpha), within(1e-9));
  }

  @Test
  void aLargerLossOfCapacityCostsMore() {
    double before = 0;
    for (double by : new double[] {-0.1, -0.3, -0.5, -0.9, -1}) {
      double lost = lost(new Change.Capacity("B", by), ArioParameters.standard());
      assertThat(lost).isGreaterThan(before);
      before = lost;
    }
  }

  @Test
  void itReturnsToTheBaseYearAfterTheShock() {
    Path path = run(new Change.Capacity("B", -0.3), 26, 1500, ArioParameters.standard());
    assertThat(path.output().get(10)).isLessThan(0.95);
    assertThat(path.output().getLast()).isCloseTo(1, within(1e-3));
  }

  @Test
  void inventoriesPutOffWhatAnIndustryWithoutSuppliesLoses() {
    ArioParameters small = new ArioParameters(14, 30, 0.8, 1.25, 365, 365, Rationing.PROPORTIONAL);
    Change stop = new Change.Capacity("B", -1);
    assertThat(lost(stop, ArioParameters.standard())).isLessThan(lost(stop, small));
  }

  @Test
  void nothingIsMadeWithoutInputs() {
    Path path = run(new Change.Capacity("B", -1), 520, 520, ArioParameters.standard());
    assertThat(path.output().getLast()).isCloseTo(0, within(1e-6));
  }

  @Test
  void theLastingLossOfExportsIsTheDemandEffect() {
    ShockSize size = size(new Change.Exports(List.of("X"), -0.5, 0));
    double[] effect = DemandEffect.of(ECONOMY, size);
    Path path = ArioModel.run(ECONOMY, size, w -> 1, 2000, ArioParameters.standard());
    assertThat(path.output().getLast()).isCloseTo(1 + (effect[0] + effect[1]) / 3000, within(1e-6));
  }

  @Test
  void industriesFirstLeavesConsumersLess() {
    ArioParameters first =
        new ArioParameters(90, 30, 0.8, 1.25, 365, 365, Rationing.INDUSTRIES_FIRST);
    Change change = new Change.Capacity("B", -0.3);
    Path equal = run(change, 8, 8, ArioParameters.standard());
    assertThat(run(change, 8, 8, first).consumption().getLast())
        .isLessThan(equal.consumption().getLast());
  }

  @Test
  void ofEveryProductWhatThereIsIsWhatIsUsedDeliveredAndStored() {
    Path path = run(new Change.Capacity("B", -0.4), 10, 60, ArioParameters.standard());
    double[][] a = {{0.15, 0.25}, {0.2, 0.05}};
    for (int i = 0; i < 2; i++) {
      double used = a[i][0] * path.made().get(0) + a[i][1] * path.made().get(1);
      double in = path.made().get(i) + path.imported().get(i) + path.drawn().get(i);
      double out =
          used
              + path.consumed().get(i)
              + path.exported().get(i)
              + path.other().get(i)
              + path.stocked().get(i);
      assertThat(in).isCloseTo(out, within(1e-9 * in));
    }
  }

  private static double lost(Change change, ArioParameters parameters) {
    return run(change, 26, 104, parameters).totalLostOutput();
  }

  private static Path run(Change change, int full, int weeks, ArioParameters parameters) {
    return ArioModel.run(ECONOMY, size(change), w -> w < full ? 1 : 0, weeks, parameters);
  }

  private static ShockSize size(Change change) {
    Names name = Names.of("test");
    Recovery step = new Recovery(Recovery.Kind.STEP, 0);
    return ShockSize.of(ECONOMY, new Scenario("t", name, name, 1, step, List.of(change)));
  }
}
