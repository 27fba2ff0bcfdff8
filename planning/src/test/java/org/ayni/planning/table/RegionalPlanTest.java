package org.ayni.planning.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.TwoRegions;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;

/// Hand-computed plans of a table of two regions ([TwoRegions]).
class RegionalPlanTest {

  private static final PlanSolver EXACT = new ExactPlanSolver(new HighsSolver());

  private static Goals goals(Goals.Kind objective) {
    return Goals.standard().withYears(1).withObjectives(List.of(objective));
  }

  private static Plan plan(PlanProblem problem, PlanSolver solver, double gap) {
    PlanResult result = new Planner(solver, gap).plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result.plan().orElseThrow();
  }

  private static double[] met(Economy economy, Goals goals) {
    Plan plan = plan(TableProblem.of(economy, goals), EXACT, 1e-7);
    var c = plan.activities().satisfaction();
    return new double[] {c.at(0, 0), c.at(0, 1)};
  }

  @Test
  void eachRegionHasItsOwnNeedAndLabour() {
    PlanProblem problem = TableProblem.of(TwoRegions.economy(Map.of()), goals(Goals.Kind.FULFIL));
    assertThat(problem.baskets()).extracting(Basket::code).containsExactly("N.food", "S.food");
    assertThat(problem.resources())
        .extracting(Resource::code)
        .containsExactly("labour", "labour@N", "labour@S");
    assertThat(problem.baskets().get(1).products().getFirst().get(0)).isEqualTo(40);
    assertThat(problem.baskets().get(1).names().in("en")).isEqualTo("Food (S)");
  }

  @Test
  void theBaseYearIsThePlanWhenEverythingStaysAsItWas() {
    assertThat(met(TwoRegions.economy(Map.of()), goals(Goals.Kind.FULFIL)))
        .containsExactly(new double[] {1, 1}, within(1e-6));
  }

  /// The North eats 72 of its own and 24 of the South's; the South is left 28 of the North's 100
  /// and 76 of its own 100: min(28/40, 76/80).
  @Test
  void aFloorInOneRegionIsMetAtTheCostOfTheOther() {
    Goals goals = goals(Goals.Kind.WELFARE).withFloors(Map.of("N.food", 1.2));
    assertThat(met(TwoRegions.economy(Map.of()), goals))
        .containsExactly(new double[] {1.2, 0.7}, within(1e-6));
  }

  /// With people free to move the same floor leaves the South 104 of 120; the North works with 72 +
  /// 40 · 104/120 = 106.7 people.
  @Test
  void whereLabourMayMoveTheOtherRegionLosesLess() {
    Economy economy = TwoRegions.economy(Map.of("labour-mobility", 0.5));
    Goals goals = goals(Goals.Kind.FULFIL).withFloors(Map.of("N.food", 1.2));
    assertThat(met(economy, goals)).containsExactly(new double[] {1.2, 104.0 / 120}, within(1e-6));
  }

  /// With 1 % more than its own people the North makes 101: 72 for itself, 29 of 40 for the South.
  @Test
  void mobilityIsALimitOnWhoComes() {
    Economy economy = TwoRegions.economy(Map.of("labour-mobility", 0.01));
    Goals goals = goals(Goals.Kind.WELFARE).withFloors(Map.of("N.food", 1.2));
    assertThat(met(economy, goals)).containsExactly(new double[] {1.2, 0.725}, within(1e-6));
  }

  @Test
  void aFloorWithoutARegionIsThatOfAllRegions() {
    PlanProblem problem =
        TableProblem.of(
            TwoRegions.economy(Map.of()),
            goals(Goals.Kind.FULFIL).withFloors(Map.of("food", 0.5, "S.food", 0.25)));
    assertThat(problem.baskets()).extracting(b -> b.floor().at(0)).containsExactly(0.5, 0.25);
  }

  @Test
  void regionsCountByWhatTheyConsumeOrAsStated() {
    assertThat(weights(Map.of(), Map.of())).containsExactly(0.4, 0.6);
    assertThat(weights(Map.of("region-weight-N", 3.0, "region-weight-S", 1.0), Map.of()))
        .containsExactly(0.75, 0.25);
    // Points are shared out within a region: one need there has them all.
    assertThat(weights(Map.of(), Map.of("food", 7.0))).containsExactly(0.4, 0.6);
    assertThat(weights(Map.of(), Map.of("N.food", 7.0))).containsExactly(1.0, 0.0);
  }

  private static List<Double> weights(Map<String, Double> regions, Map<String, Double> points) {
    PlanProblem problem =
        TableProblem.of(TwoRegions.economy(regions), goals(Goals.Kind.WELFARE).withWeights(points));
    return ((Objective.Welfare) problem.objective()).weights();
  }

  /// GDP 110 and 120; what each builds with is its own, wherever it comes from.
  @Test
  void equipmentIsEstimatedAndComposedByRegion() {
    Economy economy =
        TwoRegions.economy(
            Map.of("capital-output-ratio", 2.0, "capital-output-ratio-S", 3.0),
            new double[] {10, 0},
            new double[] {0, 20});
    List<CapitalStock> stocks = TableProblem.of(economy, goals(Goals.Kind.FULFIL)).stocks();
    assertThat(stocks).extracting(CapitalStock::initial).containsExactly(220.0, 360.0);
    assertThat(stocks.get(0).composition().index(0)).isZero();
    assertThat(stocks.get(1).composition().index(0)).isEqualTo(1);
  }

  /// Five years with equipment: both solvers prove the same.
  @Test
  void theFirstOrderSolverAgreesWithTheExactOne() {
    Economy economy =
        TwoRegions.economy(
            Map.of(
                "capital-output-ratio",
                2.0,
                "depreciation",
                0.02,
                "labour-growth",
                0.01,
                "pace",
                0.1,
                "floor",
                0.9),
            new double[] {10, 2},
            new double[] {3, 20});
    PlanProblem problem = TableProblem.of(economy, goals(Goals.Kind.WELFARE).withYears(5));
    double exact = objective(plan(problem, EXACT, 1e-7));
    double other = objective(plan(problem, new FirstOrderSolver(1e-6, 1, EXACT), 1e-6));
    assertThat(other).isCloseTo(exact, within(2e-6 * exact));
  }

  private static double objective(Plan plan) {
    return org.ayni.planning.certificate.CertificateChecker.check(plan).objective();
  }

  @Test
  void aWeightForOneRegionOnlyIsAskedBack() {
    Economy economy = TwoRegions.economy(Map.of("region-weight-N", 3.0));
    assertThatThrownBy(() -> TableProblem.of(economy, goals(Goals.Kind.WELFARE)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no 'region-weight-S'")
        .hasMessageContaining("for each region or for none");
  }

  @Test
  void aNeedThatNoRegionHasIsAskedBackWithTheNearest() {
    Goals goals = goals(Goals.Kind.WELFARE).withFloors(Map.of("N.foot", 1.0));
    assertThatThrownBy(() -> TableProblem.of(TwoRegions.economy(Map.of()), goals))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("Maybe 'N.food' is meant.");
  }
}
