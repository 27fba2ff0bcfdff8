package org.ayni.planning.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.junit.jupiter.api.Test;

/// Small recipes solved by hand.
class RecipePlanTest {

  private static double met(Plan plan, int t, int need) {
    return plan.activities().satisfaction().at(t, need);
  }

  @Test
  void fiftyDaysGrowFiveOfTheTenTonsNeeded() {
    assertThat(met(RecipeText.corn().plan(), 0, 0)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void jointProductsComeOutTogether() {
    // One herd unit: 2 milk and 1 calf for 10 days. 50 days: 5 units, 10 milk of 20, 5 calves of
    // 10.
    Plan plan =
        RecipeText.corn()
            .file("settings", "setting value", "years 1", "objective fulfil")
            .file("products", "product unit", "milk l", "calf head")
            .file("techniques", "technique unit", "herd units")
            .file(
                "flows", "technique direction product amount", "herd out milk 2", "herd out calf 1")
            .file("uses", "technique resource amount", "herd labour 10")
            .file("needs", "need", "milk", "meat")
            .file("baskets", "need product amount", "milk milk 20", "meat calf 10")
            .plan();
    assertThat(met(plan, 0, 0)).isCloseTo(0.5, within(1e-9));
    assertThat(met(plan, 0, 1)).isCloseTo(0.5, within(1e-9));
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(5, within(1e-9));
  }

  /// Ten tons to dry: in the sun 3 days a ton, in the oven 1 day and 2 of fuel.
  private static RecipeText drying(String fuelLimit) {
    return RecipeText.corn()
        .file("settings", "setting value", "years 1", "objective least:labour")
        .file("products", "product unit", "coffee t")
        .file("techniques", "technique unit", "sun t", "oven t")
        .file(
            "flows", "technique direction product amount", "sun out coffee 1", "oven out coffee 1")
        .file(
            "resources",
            "resource unit kind limit",
            "labour days labour 100",
            "fuel m3 other " + fuelLimit)
        .file("uses", "technique resource amount", "sun labour 3", "oven labour 1", "oven fuel 2")
        .file("needs", "need floor", "coffee 1")
        .file("baskets", "need product amount", "coffee coffee 10");
  }

  @Test
  void theAlternativeThatTakesLessLabourIsTakenWhileThereIsFuel() {
    Plan plan = drying("100").plan();
    assertThat(plan.activities().activity().at(0, 0)).isZero();
    assertThat(plan.activities().activity().at(0, 1)).isCloseTo(10, within(1e-9));
    assertThat(plan.prices().resource().at(0, 1)).isZero();
  }

  @Test
  void whereFuelIsScarceItHasAPriceAndTheOtherWayIsTakenToo() {
    // 10 m3 dry 5 t in the oven, 5 t lie in the sun: 5 · 1 + 5 · 3 = 20 days. One more m3 dries
    // half a ton in the oven and saves (3 − 1) / 2 = 1 day.
    PlanResult result = drying("10").result();
    Plan plan = result.plan().orElseThrow();
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(plan.activities().activity().at(0, 1)).isCloseTo(5, within(1e-9));
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(-20, within(1e-9));
    assertThat(plan.prices().resource().at(0, 1)).isCloseTo(1, within(1e-9));
  }

  @Test
  void carryingTakesLabour() {
    // 10 days to grow a ton, 1 to carry it: 110 days bring 10 of the 20 tons down.
    PlanProblem problem = RecipeFiles.read(RecipeFolder.open(RecipeFolder.TWO_VALLEYS));
    assertThat(problem.products())
        .extracting(p -> p.code())
        .containsExactly("potatoes@upper", "potatoes@lower");
    assertThat(problem.techniques())
        .extracting(t -> t.code())
        .containsExactly("field", "potatoes:upper:lower");
    assertThat(problem.techniques().get(1).names().in("es"))
        .isEqualTo("Papa: Valle alto → Valle bajo");
    Plan plan = plan(problem);
    assertThat(met(plan, 0, 0)).isCloseTo(0.5, within(1e-9));
    assertThat(plan.activities().activity().at(0, 1)).isCloseTo(10, within(1e-9));
  }

  private static Plan plan(PlanProblem problem) {
    return RecipeText.plan(problem).plan().orElseThrow();
  }

  @Test
  void goodsLostOnTheWayAreTakenFromWhatIsCarried() {
    // A ton that arrives takes 1.25 tons up there, so 12.5 days: 125 days bring 10 tons.
    Plan plan =
        regions()
            .file("resources", "resource unit kind limit", "labour days labour 125")
            .file("transport", "product from to takes amount", "corn up down corn 0.25")
            .plan();
    assertThat(met(plan, 0, 0)).isCloseTo(1, within(1e-9));
  }

  static RecipeText regions() {
    return RecipeText.corn()
        .file("regions", "region name", "up Up", "down Down")
        .file("techniques", "technique unit region", "farm t up")
        .file("transport", "product from to takes amount", "corn up down - -")
        .file("baskets", "need product region amount", "food corn down 10");
  }

  @Test
  void stepsOfBuyingAreUsedFromTheCheapestOn() {
    // 15 of money: 4 t at 1, 4 t at 2, and for the last 3 one ton at 3.
    Plan plan =
        RecipeText.corn()
            .file("settings", "setting value", "years 1", "credit 15")
            .file("resources", "resource unit kind limit", "labour days labour 0")
            .file(
                "trade",
                "partner direction product price limit",
                "city buy corn 1 4",
                "city buy corn 2 4",
                "city buy corn 3 -")
            .plan();
    assertThat(plan.problem().trade())
        .extracting(f -> f.code())
        .containsExactly("buy:corn:city:1", "buy:corn:city:2", "buy:corn:city:3");
    assertThat(plan.activities().trade().year(0))
        .containsExactly(new double[] {4, 4, 1}, within(1e-9));
    assertThat(met(plan, 0, 0)).isCloseTo(0.9, within(1e-9));
  }

  @Test
  void stepsOfSellingAreUsedFromTheDearestOn() {
    // Salt for 14 of money is sold for: 3 t at 3, then 2.5 t at 2.
    Plan plan =
        RecipeText.corn()
            .file("settings", "setting value", "years 1", "objective least-labour")
            .file("products", "product unit", "corn t", "salt t")
            .file("needs", "need floor", "salt 1")
            .file("baskets", "need product amount", "salt salt 14")
            .file("resources", "resource unit kind limit", "labour days labour 100")
            .file(
                "trade",
                "partner direction product price limit",
                "city sell corn 3 3",
                "city sell corn 2 3",
                "mine buy salt 1 -")
            .plan();
    assertThat(plan.activities().trade().at(0, 0)).isCloseTo(3, within(1e-9));
    assertThat(plan.activities().trade().at(0, 1)).isCloseTo(2.5, within(1e-9));
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(5.5, within(1e-9));
  }

  @Test
  void equipmentBoughtThisYearWorksInTheNext() {
    // Three ploughs, and money for two more a year: 3 t, then 5 t.
    RecipeText ploughs =
        RecipeText.corn()
            .file("settings", "setting value", "years 2", "credit 2", "tomorrow 0", "enough 1")
            .file("products", "product unit", "corn t", "plough pieces")
            .file("equipment", "technique product needed today wear lag", "farm plough 1 3 0 -")
            .file("trade", "partner direction product price", "city buy plough 1");
    Plan plan = ploughs.plan();
    assertThat(met(plan, 0, 0)).isCloseTo(0.3, within(1e-9));
    assertThat(met(plan, 1, 0)).isCloseTo(0.5, within(1e-9));
    assertThat(plan.problem().stocks().getFirst().code()).isEqualTo("plough@farm");
    // With a year of delay they come too late.
    Plan late =
        ploughs
            .file("equipment", "technique product needed today wear lag", "farm plough 1 3 0 1")
            .plan();
    assertThat(met(late, 1, 0)).isCloseTo(0.3, within(1e-9));
  }

  @Test
  void whatMustBeLeftIsTodaysEquipmentTimesTomorrowUnlessItIsGiven() {
    RecipeText ploughs =
        RecipeText.corn()
            .file("settings", "setting value", "tomorrow 1.5")
            .file("products", "product unit", "corn t", "plough pieces")
            .file("techniques", "technique unit", "farm t", "garden t")
            .file(
                "equipment",
                "technique product needed today wear end",
                "farm plough 1 4 0.1 -",
                "garden plough 1 4 0.1 3");
    assertThat(ploughs.problem().stocks()).extracting(s -> s.terminal()).containsExactly(6.0, 3.0);
  }

  @Test
  void storesLoseTheirShareAndBasketsAndLimitsGrow() {
    // 4 t in store, half of it lost before each year: 2 t there in year 1. Labour makes 5 t, then
    // 6 t; the basket is 10 t, then 12 t.
    Plan plan =
        RecipeText.corn()
            .file("settings", "setting value", "years 2", "enough 1")
            .file("products", "product unit loss", "corn t 0.5")
            .file("inventory", "product amount", "corn 4")
            .file("resources", "resource unit kind limit growth", "labour days labour 50 0.2")
            .file("needs", "need growth", "food 0.2")
            .plan();
    assertThat(met(plan, 0, 0)).isCloseTo(0.7, within(1e-9));
    assertThat(met(plan, 1, 0)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void peopleLearnAnotherTradeAndAllLabourIsCountedTogether() {
    // Masons build; 20 field hands may learn it in a year and serve from the next.
    PlanProblem problem =
        RecipeText.corn()
            .file("settings", "setting value", "years 2", "enough 1")
            .file(
                "resources",
                "resource unit kind limit",
                "masons days labour 50",
                "hands days labour 100")
            .file("uses", "technique resource amount", "farm masons 10", "farm hands 1")
            .file("retraining", "from to most takes amount", "hands masons 20 - -")
            .problem();
    Plan plan = plan(problem);
    assertThat(met(plan, 0, 0)).isCloseTo(0.5, within(1e-9));
    assertThat(met(plan, 1, 0)).isCloseTo(0.7, within(1e-9));
    assertThat(problem.resources().get(2).code()).isEqualTo("labour");
    assertThat(problem.techniques().getFirst().resources().get(2)).isEqualTo(11);
  }

  @Test
  void anEmissionBudgetOfAllYearsIsSpentWhereItServesMost() {
    // 30 in all for 1 a ton a year over 4 years of 10 tons: 3 years full, or the like: 30 t.
    PlanResult result =
        RecipeText.corn()
            .file("settings", "setting value", "years 4", "enough 1")
            .file(
                "resources",
                "resource unit kind limit total",
                "labour days labour 100 -",
                "smoke t emissions - 30")
            .file("uses", "technique resource amount", "farm labour 10", "farm smoke 1")
            .result();
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(3, within(1e-9));
  }

  @Test
  void wishesStandInPlaceOfSettingsWeightsAndFloors() {
    RecipeText recipes =
        RecipeText.corn()
            .file("needs", "need weight floor", "food 1 0.1", "seed 1 -")
            .file("baskets", "need product amount", "food corn 10", "seed corn 10")
            .file(
                "wishes",
                "what code value",
                "setting years 3",
                "setting objective harmony",
                "weight seed 5",
                "floor food 0.2");
    PlanProblem problem = recipes.problem();
    assertThat(problem.years()).isEqualTo(3);
    assertThat(problem.objective().toString()).contains("Harmony", "[0.0, 5.0]");
    assertThat(problem.baskets().getFirst().floor().at(2)).isEqualTo(0.2);
  }
}
