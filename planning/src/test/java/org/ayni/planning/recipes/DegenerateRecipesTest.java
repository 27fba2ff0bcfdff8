package org.ayni.planning.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.Producibility;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.junit.jupiter.api.Test;

/// Recipes at the edge of what makes sense: answered, not tripped over.
class DegenerateRecipesTest {

  private static Producibility producibility(PlanProblem problem) {
    return Producibility.of(problem, new HighsSolver(), RunControl.unlimited());
  }

  private static void optimal(PlanResult result, double objective) {
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(objective, within(1e-9));
  }

  @Test
  void oneProductWithoutLabourIsMetInFull() {
    RecipeText free = RecipeText.corn().without("resources").without("uses");
    optimal(free.result(), 1);
    optimal(free.file("settings", "setting value", "years 3", "enough 1.5").result(), 3.75);
  }

  @Test
  void withoutAnyLimitFulfilHasNoEndAndThatIsSaid() {
    PlanResult result =
        RecipeText.corn()
            .without("resources")
            .without("uses")
            .file("settings", "setting value", "objective fulfil")
            .result();
    assertThat(result.status()).isEqualTo(PlanStatus.FAILED);
    assertThat(result.reason()).contains("can grow without end");
  }

  @Test
  void allFloorsAtZeroLeaveLeastLabourWithNothingToDo() {
    optimal(
        RecipeText.corn().file("settings", "setting value", "objective least-labour").result(), 0);
  }

  @Test
  void noLabourAtAllMeansNothingIsMade() {
    optimal(
        RecipeText.corn()
            .file("resources", "resource unit kind limit", "labour days labour 0")
            .result(),
        0);
  }

  @Test
  void aProductNobodyNeedsIsLeftAndATechniqueThatMakesNothingStandsStill() {
    PlanResult result =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "straw t", "gold t")
            .file("techniques", "technique unit", "farm t", "bonfire t", "idle t")
            .file(
                "flows",
                "technique direction product amount",
                "farm out corn 1",
                "farm out straw 2",
                "bonfire in corn 1")
            .file("uses", "technique resource amount", "farm labour 10", "bonfire labour 1")
            .result();
    optimal(result, 0.5);
    assertThat(result.plan().orElseThrow().activities().activity().at(0, 1)).isZero();
    assertThat(producibility(result.plan().orElseThrow().problem()).isComplete()).isTrue();
  }

  @Test
  void anUnproductiveEconomyIsToldAsSuchWithItsRadius() {
    // A ton of corn takes 0.6 t of corn and 1 plough; a plough takes 0.5 t of corn:
    // ρ² − 0.6 ρ − 0.5 = 0 gives ρ = 0.3 + √0.59 = 1.0681.
    RecipeText recipes =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "plough pieces")
            .file("techniques", "technique unit", "farm t", "smith pieces")
            .file(
                "flows",
                "technique direction product amount",
                "farm out corn 1",
                "farm in corn 0.6",
                "farm in plough 1",
                "smith out plough 1",
                "smith in corn 0.5");
    optimal(recipes.result(), 0);
    Producibility told = producibility(recipes.problem());
    assertThat(told.unproductive()).containsExactly(0);
    assertThat(told.nowhere()).isEmpty();
    assertThat(told.spectralRadius().orElseThrow()).isCloseTo(0.3 + Math.sqrt(0.59), within(1e-6));
    PlanResult floors = recipes.file("needs", "need floor", "food 0.5").result();
    assertThat(floors.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(floors.shortfalls()).isNotEmpty();
    assertThat(floors.plan()).isPresent();
  }

  @Test
  void aByProductCanMakeAnEconomyProductive() {
    // Farming takes 1.2 t of corn for a ton, but its straw feeds a second way that takes none.
    PlanProblem problem =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "straw t")
            .file("techniques", "technique unit", "farm t", "mulch t")
            .file(
                "flows",
                "technique direction product amount",
                "farm out corn 1",
                "farm in corn 1.2",
                "farm out straw 1",
                "mulch in straw 1",
                "mulch out corn 0.3")
            .problem();
    assertThat(producibility(problem).isComplete()).isTrue();
  }

  @Test
  void whatDependsOnSomethingNobodyMakesIsToldApartFromLoops() {
    PlanProblem problem =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "guano t")
            .file(
                "flows", "technique direction product amount", "farm out corn 1", "farm in guano 1")
            .problem();
    Producibility told = producibility(problem);
    assertThat(told.nowhere()).containsExactly(0);
    assertThat(told.unproductive()).isEmpty();
  }

  @Test
  void whatCanBeBoughtIsNotImpossible() {
    PlanProblem problem =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "guano t")
            .file(
                "flows", "technique direction product amount", "farm out corn 1", "farm in guano 1")
            .file("trade", "partner direction product price", "island buy guano 1")
            .problem();
    assertThat(producibility(problem).isComplete()).isTrue();
  }

  @Test
  void whatIsSoldWithoutLimitStillHasAnEndSoThatTheBoundHasOne() {
    // 100 days make 10 t of corn, sold at 1 without limit; salt costs 3, again without limit.
    // Prices
    // that are off in the last digits must not make the bound infinite.
    PlanProblem problem =
        RecipeText.corn()
            .file("products", "product unit", "corn t", "salt t")
            .file("needs", "need", "salt")
            .file("baskets", "need product amount", "salt salt 10")
            .file("resources", "resource unit kind limit", "labour days labour 100")
            .file(
                "trade",
                "partner direction product price limit",
                "city sell corn 1 -",
                "mine buy salt 3 -")
            .problem();
    Plan plan = RecipeText.plan(problem).plan().orElseThrow();
    // The price of salt is a hair too high for its price in money.
    Prices exact = plan.prices();
    Prices off =
        new Prices(
            YearTable.of(2, new double[][] {{1.0 / 30, 0.1 + 1e-12}}),
            exact.capacity(),
            exact.capital(),
            exact.resource(),
            exact.budget(),
            YearTable.of(1, new double[][] {{1.0 / 30}}),
            exact.paceUp(),
            exact.paceDown(),
            exact.fulfilment());
    double bound = CertificateChecker.check(new Plan(problem, plan.activities(), off)).bound();
    assertThat(bound).isCloseTo(1.0 / 3, within(1e-9));
  }
}
