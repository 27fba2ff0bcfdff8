package org.ayni.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EconomyTest {

  private static final Unit TABLE_UNIT = new Unit("10^9 COP");
  private static final Assumption RATE =
      new Assumption("rate", 3000, new Unit("COP/USD"), Names.of("exchange rate"));

  @Test
  void aPowerOfTenIsPartOfTheUnit() {
    assertThat(TABLE_UNIT.scale()).isEqualTo(1e9);
    assertThat(TABLE_UNIT.base()).isEqualTo("COP");
    assertThat(new Unit("jobs").scale()).isEqualTo(1);
    assertThat(new Unit("jobs").base()).isEqualTo("jobs");
  }

  @Test
  void purchasesAreTurnedIntoTheUnitOfTheTable() {
    // 2 × 10^6 USD × 3000 COP/USD = 6 × 10^9 COP
    assertThat(economy().partners().getFirst().purchases()).containsExactly(Map.entry("A", 6.0));
  }

  @Test
  void changingAnAssumptionChangesWhatWasMadeFromIt() {
    Economy changed =
        economy().with(new Assumption("rate", 4000, new Unit("COP/USD"), Names.of("other rate")));
    assertThat(changed.assumption("rate").orElseThrow().value()).isEqualTo(4000);
    assertThat(changed.partners().getFirst().purchases()).containsExactly(Map.entry("A", 8.0));
    assertThat(economy().partners().getFirst().purchases()).containsExactly(Map.entry("A", 6.0));
  }

  @Test
  void onlyAnAssumptionThatIsMadeCanBeChanged() {
    Economy economy = economy();
    Assumption unknown = new Assumption("rat", 1, new Unit("COP/USD"), Names.of("?"));
    assertThatThrownBy(() -> economy.with(unknown)).hasMessageContaining("rate");
  }

  private static Economy economy() {
    PublishedPurchases published =
        new PublishedPurchases(Map.of("A", 2.0), new Unit("10^6 USD"), 2024, "rate");
    PartnerTrade trade =
        new PartnerTrade(
                new Partner("USA", Names.of("United States")),
                10,
                20,
                new Unit("10^6 USD"),
                2023,
                Map.of())
            .withPurchases(published, TABLE_UNIT, RATE.value());
    EconomyTable table =
        EconomyTable.builder(TABLE_UNIT, List.of(new Industry("A", Names.of("a")))).build();
    return new Economy(
        "test",
        Names.of("Test"),
        2019,
        "COP",
        Optional.empty(),
        List.of(),
        List.of(),
        table,
        List.of(trade),
        List.of(),
        List.of(RATE));
  }
}
