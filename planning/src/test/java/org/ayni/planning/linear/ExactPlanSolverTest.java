package org.ayni.planning.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExactPlanSolverTest {

  private static PlanResult plan(PlanProblem problem) {
    return new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
        .plan(problem, RunControl.unlimited());
  }

  private static Plan optimal(PlanProblem problem) {
    PlanResult result = plan(problem);
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result.plan().orElseThrow();
  }

  private static double objective(PlanProblem problem) {
    PlanResult result = plan(problem);
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result.certificate().orElseThrow().objective();
  }

  @Test
  void tenDaysOfWorkFeedFiveTons() {
    Plan plan = optimal(CornEconomy.of(3));
    for (int t = 0; t < 3; t++) {
      assertThat(plan.activities().activity().at(t, 0)).isCloseTo(10, within(1e-9));
      assertThat(plan.activities().satisfaction().at(t, 0)).isCloseTo(5, within(1e-9));
      // A ton is worth one ton eaten; a day of work grows half a ton net.
      assertThat(plan.prices().balance().at(t, 0)).isCloseTo(1, within(1e-9));
      assertThat(plan.prices().resource().at(t, 0)).isCloseTo(0.5, within(1e-9));
    }
  }

  @Test
  void leastLabourMeetsTheFloorAndStops() {
    PlanProblem problem =
        CornEconomy.builder(2, 3, OptionalDouble.empty())
            .objective(new Objective.LeastUse(0))
            .build();
    // Three tons eaten take six grown, six days of work, in each of two years.
    assertThat(objective(problem)).isCloseTo(-12, within(1e-9));
  }

  @Test
  void cornIsStoredForALeanYearLessWhatTheMiceTake() {
    // Work for ten tons in year 1, for none in year 2; a tenth of the store is lost. Of five net
    // tons, s are
    // stored: eaten 5 − s and 0.9 s; the floor of 2 in year 2 takes s = 2/0.9.
    PlanProblem problem =
        CornEconomy.builder(2, 2, OptionalDouble.of(0.1), Series.of(10, 0)).build();
    Plan plan = optimal(problem);
    assertThat(plan.activities().inventory().at(0, 0)).isCloseTo(2 / 0.9, within(1e-9));
    assertThat(plan.activities().satisfaction().at(1, 0)).isCloseTo(2, within(1e-9));
  }

  @Test
  void aLagDelaysWhatAnInvestmentBrings() {
    for (int lag = 0; lag <= 2; lag++) {
      PlanProblem.Builder builder =
          CornEconomy.builder(4, 0, OptionalDouble.empty(), Series.constant(4, 100));
      // Ploughs are made of corn, one a ton grown, twelve to begin with, none wears: what is
      // invested in year
      // 1 serves from year 2 + lag on.
      builder.stock(new CapitalStock("plough", 0, SparseVector.unit(0), 1, 12, 0, lag, 0));
      Plan plan = optimal(builder.objective(new Objective.Fulfil(2)).build());
      double invested = plan.activities().investment().at(0, 0);
      assertThat(invested).isGreaterThan(1);
      for (int t = 1; t <= lag; t++) {
        assertThat(plan.activities().capital().at(t, 0)).isLessThanOrEqualTo(12 + 1e-9);
      }
      assertThat(plan.activities().capital().at(lag + 1, 0)).isCloseTo(12 + invested, within(1e-6));
    }
  }

  @Test
  void theConditionOnTomorrowIsKept() {
    PlanProblem.Builder builder = CornEconomy.builder(3, 0, OptionalDouble.empty());
    builder.stock(new CapitalStock("plough", 0, SparseVector.unit(0), 1, 10, 0.1, 0, 11));
    Plan plan = optimal(builder.build());
    assertThat(plan.activities().capital().at(3, 0)).isGreaterThanOrEqualTo(11 - 1e-9);
  }

  @Test
  void importsArePaidForByExportsUpToTheCredit() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    int fish = builder.product(Product.perishable("fish", Names.of("fish"), new Unit("t")));
    builder.trade(trade("export", 0, Direction.EXPORT, 1, 100));
    builder.trade(trade("import", fish, Direction.IMPORT, 2, 100));
    builder.credit(Series.of(4), new Unit("USD"));
    builder.baskets(
        List.of(
            new Basket(
                "fish",
                Names.of("fish"),
                List.of(SparseVector.unit(fish)),
                Series.constant(1, 0))));
    // Five tons of corn exported earn 5, the credit gives 4: 9/2 tons of fish.
    assertThat(objective(builder.build())).isCloseTo(4.5, within(1e-9));
  }

  private static TradeFlow trade(
      String code, int product, Direction direction, double price, double limit) {
    return new TradeFlow(code, product, "rest", direction, price, Series.constant(1, limit));
  }

  @Test
  void aFloorThatCannotBeMetIsNamedWithWhatIsMissingAndWhatStandsInTheWay() {
    PlanResult result = plan(CornEconomy.builder(2, 6, OptionalDouble.empty()).build());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls())
        .extracting(Shortfall::kind, Shortfall::code, Shortfall::year)
        .containsExactly(tuple(RowKind.FLOOR, "bread", 1), tuple(RowKind.FLOOR, "bread", 2));
    assertThat(result.shortfalls().getFirst().wanted()).isEqualTo(6);
    assertThat(result.shortfalls().getFirst().possible()).isCloseTo(5, within(1e-6));
    assertThat(result.obstacles())
        .allSatisfy(o -> assertThat(o.kind()).isEqualTo(RowKind.RESOURCE))
        .allSatisfy(o -> assertThat(o.code()).isEqualTo("labour"))
        .hasSize(2);
    // The relaxed plan is a plan: it holds every limit that was not eased.
    assertThat(result.certificate().orElseThrow().maxViolation()).isLessThan(1e-9);
    assertThat(result.plan().orElseThrow().activities().satisfaction().at(0, 0))
        .isCloseTo(5, within(1e-5));
  }

  @Test
  void whatCannotBeKeptWhateverTheFloorsIsNamedToo() {
    // Ploughs wear by half and nothing is left to build ten new ones: tomorrow's condition gives
    // way.
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.stock(new CapitalStock("plough", 0, SparseVector.unit(0), 1, 10, 0.5, 0, 20));
    PlanResult result = plan(builder.build());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.kind()).isEqualTo(RowKind.TERMINAL);
          // Five are left and five net tons can be invested.
          assertThat(s.possible()).isCloseTo(10, within(1e-6));
        });
    assertThat(result.plan()).isPresent();
  }

  @Test
  void aFasterFallThanThePaceAllowsIsEasedJustEnough() {
    PlanProblem.Builder builder = PlanProblem.builder("fall", 0, 1);
    int coal = builder.product(Product.perishable("coal", Names.of("coal"), new Unit("t")));
    int work =
        builder.resource(new Resource("labour", Names.of("work"), new Unit("days"), Series.of(6)));
    builder.technique(
        new Technique(
            "mine",
            Names.of("mine"),
            new Unit("t"),
            SparseVector.unit(coal),
            SparseVector.empty(),
            SparseVector.unit(work),
            Optional.of(new Technique.Pace(10, 0.1, 0.1))));
    builder.basket(
        new Basket(
            "heat", Names.of("heat"), List.of(SparseVector.unit(coal)), Series.constant(1, 0)));
    PlanResult result = plan(builder.build());
    // The pace wants at least nine tons, work allows six.
    assertThat(result.shortfalls())
        .singleElement()
        .satisfies(s -> {
          assertThat(s.kind()).isEqualTo(RowKind.PACE_DOWN);
          assertThat(s.wanted()).isCloseTo(9, within(1e-9));
          assertThat(s.possible()).isCloseTo(6, within(1e-6));
        });
    assertThat(result.plan().orElseThrow().activities().activity().at(0, 0))
        .isCloseTo(6, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void everyRandomProblemIsSolvedWithAProofThatClosesTheGap(long seed) {
    PlanResult result = plan(RandomProblems.of(seed));
    assertThat(result.status())
        .as("seed %d: %s", seed, result.reason())
        .isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().maxViolation())
        .as("seed %d", seed)
        .isLessThan(1e-8);
    assertThat(result.certificate().orElseThrow().gap()).as("seed %d", seed).isLessThan(1e-8);
  }

  @Test
  void pairwiseStocksMayBeBuiltOneByOneSoTheyReachAtLeastWhatAFixedMixReaches() {
    SparseVector mix = SparseVector.of(new int[] {0, 1}, new double[] {0.25, 0.75});
    PlanProblem mixed =
        workshop(builder -> builder.stock(new CapitalStock("mix", 0, mix, 2, 20, 0.1, 0, 21)));
    PlanProblem pairwise =
        workshop(builder -> {
          for (int k = 0; k < mix.size(); k++) {
            double share = mix.value(k);
            builder.stock(
                new CapitalStock(
                    "pair" + k,
                    0,
                    SparseVector.unit(mix.index(k)),
                    2 * share,
                    20 * share,
                    0.1,
                    0,
                    21 * share));
          }
        });
    assertThat(objective(pairwise)).isGreaterThan(objective(mixed) + 1e-3);
  }

  /// Two products, tools and bricks, of which a third technique makes houses.
  private static PlanProblem workshop(Consumer<PlanProblem.Builder> equipment) {
    PlanProblem.Builder builder = PlanProblem.builder("workshop", 0, 4);
    for (String code : List.of("tools", "bricks")) {
      builder.product(Product.perishable(code, Names.of(code), new Unit("t")));
    }
    builder.resource(
        new Resource("labour", Names.of("work"), new Unit("days"), Series.growing(4, 30, 0.05)));
    for (int j = 0; j < 2; j++) {
      builder.technique(
          new Technique(
              "make" + j,
              Names.of("make"),
              new Unit("t"),
              SparseVector.unit(j),
              SparseVector.of(new int[] {1 - j}, new double[] {0.2}),
              SparseVector.unit(0),
              Optional.empty()));
    }
    equipment.accept(builder);
    builder.basket(
        new Basket(
            "houses",
            Names.of("houses"),
            Collections.nCopies(4, SparseVector.of(new int[] {0, 1}, new double[] {1, 1})),
            Series.constant(4, 0)));
    return builder.build();
  }

  @Test
  void aCancelledRunSaysSo() {
    Deadline control = new Deadline(Double.POSITIVE_INFINITY, progress -> {});
    control.cancel();
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(RandomProblems.of(3), control);
    assertThat(result.status()).isEqualTo(PlanStatus.STOPPED);
  }

  @Test
  void theSameProblemGivesTheSamePlanToTheLastBit() {
    PlanProblem problem = RandomProblems.of(7);
    assertThat(optimal(problem).activities()).isEqualTo(optimal(problem).activities());
  }
}
