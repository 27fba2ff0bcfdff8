package org.ayni.analysis.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.PriceModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class PassThroughTest {

  private final Random random = new Random(RandomTables.seed(PassThroughTest.class));
  private final EconomyTable table = RandomTables.balanced(10, random);
  private final PrimaryInput wages = wages(table);

  private static PrimaryInput wages(EconomyTable table) {
    return table.primaryInputs().stream()
        .filter(row -> row.kind() == PrimaryInput.Kind.COMPENSATION)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void passedOnInFullItIsThePriceModel() {
    double[] prices = new PriceModel(LeontiefModel.of(table)).pricesAfter(wages, 0.3);
    PriceEffects effects = PassThrough.of(PriceShock.on(table).rise(wages, 0.3).build());
    double[] change = effects.priceChange();
    Arrays.setAll(change, j -> 1 + change[j]);
    assertThat(change).containsExactly(prices, within(1e-10));
    assertThat(effects.surplusChange()).containsExactly(new double[10], within(1e-12));
  }

  @Test
  void notPassedOnAtAllPricesStayAndSurplusPays() {
    PriceEffects effects =
        PassThrough.of(PriceShock.on(table).rise(wages, 0.3).passThrough(0).build());
    assertThat(effects.priceChange()).containsExactly(new double[10], within(0.0));
    assertThat(effects.realWages()).isEqualTo(0.3, within(1e-12));
    double paid = 0.3 * Arrays.stream(table.primaryInput(wages)).sum();
    assertThat(effects.receivers())
        .singleElement()
        .satisfies(party -> {
          assertThat(party.code()).isEqualTo(wages.code());
          assertThat(party.amount()).isEqualTo(paid, within(1e-9));
        });
    assertThat(effects.payers().getLast().amount()).isEqualTo(paid, within(1e-9));
  }

  /// Miller and Blair's table 2.3, wages 30 % up: direct costs rise by .09 and .075 of a unit.
  /// Sector 1 passes on one half, sector 2 nothing: Δp₁ = ½ (.09 + .15 Δp₁) = .045 / .925 =
  /// .0486486; Δπ₁ = .0486486 − .09 − .15 · .0486486 = −.0486486; Δπ₂ = −.075 − .25 · .0486486 =
  /// −.0871622.
  @Test
  void partialPassThroughByHand() {
    EconomyTable two = PublishedTables.millerAndBlair();
    PriceEffects effects =
        PassThrough.of(
            PriceShock.on(two).rise(wages(two), 0.3).passThrough(0, 0.5).passThrough(1, 0).build());
    assertThat(effects.priceChange()).containsExactly(new double[] {0.0486486, 0}, within(5e-8));
    assertThat(effects.surplusChange())
        .containsExactly(new double[] {-0.0486486, -0.0871622}, within(5e-8));
    // Households buy 50 and 400: 50 · .0486486 / 450.
    assertThat(effects.consumerPrices()).isEqualTo(0.00540541, within(5e-9));
    assertThat(effects.realWageChange()[1]).isEqualTo(1.3 / 1.00540541 - 1, within(1e-8));
  }

  @Test
  void whatIsReceivedIsPaidWhateverTheShock() {
    for (int trial = 0; trial < 20; trial++) {
      PriceShock.Builder shock =
          PriceShock.on(table)
              .rise(wages, random.nextDouble() - 0.3)
              .rise(table.primaryInputs().getLast(), random.doubles(10, -0.5, 0.5).toArray())
              .newCost(random.nextInt(10), 0.1 * random.nextDouble())
              .fixedPrice(random.nextInt(10), random.nextDouble() - 0.5)
              .indexation(0.8 * random.nextDouble());
      for (int j = 0; j < 10; j++) {
        shock.passThrough(j, random.nextDouble());
      }
      PriceEffects effects = PassThrough.of(shock.build());
      assertThat(sum(effects.payers())).isEqualTo(sum(effects.receivers()), within(1e-8));
    }
  }

  private static double sum(List<PriceEffects.Party> parties) {
    return parties.stream().mapToDouble(PriceEffects.Party::amount).sum();
  }

  @Test
  void aPriceSetFromOutsidePushesTheOthersAsTheSystemWithoutItSays() {
    // With industry 4 taken out: Δp_R′ (I − A_RR) = Δp_4 a_4R.
    PriceEffects effects = PassThrough.of(PriceShock.on(table).fixedPrice(4, -0.33).build());
    SparseMatrix a = table.inputCoefficients();
    SparseMatrix.Builder rest = SparseMatrix.builder(9, 9);
    double[] right = new double[9];
    for (int j = 0; j < 9; j++) {
      rest.add(j, j, 1);
      for (int i = 0; i < 9; i++) {
        rest.add(i, j, -a.get(skip(i), skip(j)));
      }
      right[j] = -0.33 * a.get(4, skip(j));
    }
    double[] expected = LuFactorization.of(rest.build()).solveTransposed(right);
    double[] found = effects.priceChange();
    assertThat(found[4]).isEqualTo(-0.33, within(1e-15));
    for (int j = 0; j < 9; j++) {
      assertThat(found[skip(j)]).isEqualTo(expected[j], within(1e-12));
    }
    assertThat(effects.surplusChange()[4]).isNegative();
  }

  private static int skip(int i) {
    return i < 4 ? i : i + 1;
  }

  @Test
  void wagesThatFollowPricesComeFullCircle() {
    PriceEffects effects =
        PassThrough.of(PriceShock.on(table).rise(wages, 0.2).indexation(0.7).build());
    // The same wages given at once give the same prices.
    double rise = 0.2 + 0.7 * effects.consumerPrices();
    PriceEffects atOnce = PassThrough.of(PriceShock.on(table).rise(wages, rise).build());
    assertThat(effects.priceChange()).containsExactly(atOnce.priceChange(), within(1e-10));
    assertThat(effects.consumerPrices()).isEqualTo(atOnce.consumerPrices(), within(1e-10));
    assertThat(effects.realWages()).isEqualTo(atOnce.realWages(), within(1e-10));
  }

  @Test
  void wagesThatAreAllOfPricesCannotFollowThemInFull() {
    EconomyTable labourOnly =
        EconomyTable.builder(table.unit(), table.industries().subList(0, 1))
            .grossOutput(10)
            .primaryInput(wages, 10)
            .finalUse(table.finalUses().getFirst(), 10)
            .build();
    PriceShock.Builder shock = PriceShock.on(labourOnly).rise(wages, 0.1);
    assertThat(PassThrough.of(shock.indexation(0.5).build()).consumerPrices())
        .isEqualTo(0.2, within(1e-12));
    assertThatThrownBy(() -> PassThrough.of(shock.indexation(1).build()))
        .hasMessageContaining("without end");
  }

  @Test
  void sharesOutsideZeroAndOneAreRefused() {
    PriceShock.Builder shock = PriceShock.on(table);
    assertThatThrownBy(() -> shock.passThrough(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> shock.passThrough(0, 1.2)).hasMessageContaining("1.2");
    assertThatThrownBy(() -> shock.indexation(-0.1)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> shock.fixedPrice(0, -1)).hasMessageContaining("above -1");
    assertThatThrownBy(() -> shock.rise(wages, new double[3])).hasMessageContaining("3 industries");
  }
}
