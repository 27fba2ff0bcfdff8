package org.ayni.analysis.leontief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.junit.jupiter.api.Test;

class PriceModelTest {

  private final EconomyTable table = PublishedTables.millerAndBlair();
  private final PriceModel prices = new PriceModel(LeontiefModel.of(table));
  private final PrimaryInput wages = table.primaryInputs().getFirst();

  /// Miller and Blair (2009), section 2.6: wages 30 % up → prices 13.267 % and 11.386 % up.
  @Test
  void passesAGeneralWageRiseOn() {
    assertThat(prices.pricesAfter(wages, 0.3))
        .containsExactly(new double[] {1.13267, 1.11386}, within(5e-6));
  }

  /// The same, in sector 1 alone: 11.287 % and 2.970 %.
  @Test
  void passesAWageRiseOfOneIndustryOn() {
    assertThat(prices.pricesAfter(wages, new double[] {0.3, 0}))
        .containsExactly(new double[] {1.11287, 1.02970}, within(5e-6));
  }

  @Test
  void startsFromPricesOfOneWhereATableBalances() {
    Random random = new Random(RandomTables.seed(PriceModelTest.class));
    double[] ones = new double[20];
    Arrays.fill(ones, 1);
    EconomyTable balanced = RandomTables.balanced(20, random);
    assertThat(new PriceModel(LeontiefModel.of(balanced)).basePrices())
        .containsExactly(ones, within(1e-12));
  }

  @Test
  void refusesRisesForOtherIndustries() {
    assertThatThrownBy(() -> prices.pricesAfter(wages, new double[1]))
        .hasMessageContaining("1 industries; expected 2");
  }
}
