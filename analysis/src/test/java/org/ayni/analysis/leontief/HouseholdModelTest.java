package org.ayni.analysis.leontief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.junit.jupiter.api.Test;

class HouseholdModelTest {

  /// Miller and Blair (2009), section 2.5: households earn 300 and 500 (and 50 from each other) of
  /// their 1000, and spend 50 and 400.
  private static final HouseholdClosure CLOSURE =
      HouseholdClosure.of(new double[] {300, 500}, new double[] {50, 400}, 50, 1000);

  private final LeontiefModel open = LeontiefModel.of(PublishedTables.millerAndBlair());
  private final HouseholdModel closed = new HouseholdModel(open, CLOSURE);

  /// The inverse they print: [1.3651 .4253 .2509; .5273 1.3481 .5954; .5698 .4890 1.2885].
  @Test
  void agreesWithTheClosedInverseOfMillerAndBlair() {
    assertThat(closed.totalOutput(new double[] {1, 0}, 0))
        .containsExactly(new double[] {1.3651, 0.5273}, within(5e-5));
    assertThat(closed.totalOutput(new double[] {0, 1}, 0))
        .containsExactly(new double[] {0.4253, 1.3481}, within(5e-5));
    assertThat(closed.totalOutput(new double[] {0, 0}, 1))
        .containsExactly(new double[] {0.2509, 0.5954}, within(5e-5));
    assertThat(closed.closedIncome()).containsExactly(new double[] {0.5698, 0.4890}, within(1e-4));
    assertThat(closed.incomeMultiplier()).isEqualTo(1.2885, within(5e-5));
  }

  /// f = (600, 1500) → x = (1456.94, 2338.51), income 1075.48.
  @Test
  void addsWhatHouseholdsSpendToTheOutputOfTheOpenModel() {
    assertThat(closed.totalOutput(new double[] {600, 1500}, 0))
        .containsExactly(new double[] {1456.94, 2338.51}, within(0.005));
    assertThat(closed.householdIncome(new double[] {600, 1500}, 0))
        .isEqualTo(1075.48, within(0.005));
  }

  @Test
  void refusesHouseholdsWhoseSpendingCreatesMoreIncomeThanTheySpend() {
    HouseholdClosure spendthrift =
        HouseholdClosure.of(new double[] {600, 1300}, new double[] {900, 900}, 0, 600);
    assertThatThrownBy(() -> new HouseholdModel(open, spendthrift))
        .isInstanceOf(UnsolvableTableException.class)
        .hasMessageContaining("expected less than 1");
  }

  @Test
  void takesCompensationAndHouseholdsOwnConsumptionFromATable() {
    HouseholdClosure closure = HouseholdClosure.standard(PublishedTables.germany1995());
    assertThat(HouseholdClosure.incomeRows(PublishedTables.germany1995()))
        .extracting(PrimaryInput::kind)
        .containsExactly(PrimaryInput.Kind.COMPENSATION);
    assertThat(HouseholdClosure.consumptionColumns(PublishedTables.germany1995()))
        .extracting(FinalUse::code)
        .containsExactly("households");
    assertThat(closure.income()[1]).isEqualTo(296464);
    assertThat(closure.consumption()[1]).isEqualTo(197792);
    // Compensation of 996,900 is more than the 813,673 spent on domestic products.
    assertThat(closure.totalIncome()).isEqualTo(996900);
  }

  @Test
  void refusesAnIncomeThatIsNoNumber() {
    double[] two = {1, 1};
    assertThatThrownBy(() -> HouseholdClosure.of(two, two, 0, Double.NaN))
        .hasMessageContaining("NaN; expected a number > 0");
    assertThatThrownBy(() -> HouseholdClosure.of(two, two, -1, 1))
        .hasMessageContaining("-1.0; expected a number >= 0");
    assertThatThrownBy(() -> HouseholdClosure.of(two, new double[3], 0, 1))
        .hasMessageContaining("2 industries")
        .hasMessageContaining("3 products");
  }
}
