package org.ayni.planning.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.ExactPlanSolver;
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
import org.ayni.planning.replan.Remaining;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.replan.RestOfPlan;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;

class FirstOrderSolverTest {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);
  private static final double GAP = 1e-5;
  private static final PlanSolver EXACT = new ExactPlanSolver(new HighsSolver());
  private static final Unit TON = new Unit("t");

  private static FirstOrderSolver solver(int threads) {
    return new FirstOrderSolver(GAP, threads, EXACT);
  }

  private static PlanResult solve(PlanProblem problem) {
    return new Planner(solver(1), GAP).plan(problem, RunControl.forSeconds(60));
  }

  private static Plan plan(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal(var plan) -> plan;
      case PlanOutcome.Stopped(var best) -> best.orElseThrow();
      case PlanOutcome.Infeasible _, PlanOutcome.Failed _ -> throw new AssertionError(outcome);
    };
  }

  /// Alternatives, trade, pace, stocks, stores, retraining, totals and every objective.
  @Test
  void itAgreesWithTheExactSolverOnEverythingAProblemCanHold() {
    System.out.println("FirstOrderSolverTest seed " + SEED);
    for (long round = 0; round < 40; round++) {
      PlanProblem problem = Wide.of(RandomProblems.of(SEED + round), SEED + round);
      String what = "round " + round + ", " + problem.objective();
      Certificate exact =
          new Planner(EXACT, 1e-7)
              .plan(problem, RunControl.unlimited())
              .certificate()
              .orElseThrow();
      PlanResult result = solve(problem);
      assertThat(result.status()).as(what).isEqualTo(PlanStatus.OPTIMAL);
      Certificate ours = result.certificate().orElseThrow();
      double size = Math.max(1, Math.abs(exact.bound()));
      assertThat(ours.maxViolation()).as(what).isLessThanOrEqualTo(1e-9);
      assertThat(ours.objective()).as(what).isCloseTo(exact.objective(), within(2 * GAP * size));
      // Each bound holds for the other's plan.
      assertThat(ours.bound()).as(what).isGreaterThanOrEqualTo(exact.objective() - 1e-7 * size);
      assertThat(exact.bound()).as(what).isGreaterThanOrEqualTo(ours.objective() - 1e-7 * size);
    }
  }

  @Test
  void theProofHoldsInRealArithmetic() {
    for (long round = 0; round < 5; round++) {
      Plan plan = solve(RandomProblems.of(SEED + round)).plan().orElseThrow();
      var rigorous = CertificateChecker.rigorous(plan);
      assertThat(rigorous.proven().gap()).isLessThanOrEqualTo(GAP * 1.001);
      assertThat(rigorous.proven().maxViolation()).isLessThanOrEqualTo(1e-9);
    }
  }

  @Test
  void theSameProblemGivesTheSamePlanOnAnyNumberOfThreads() {
    PlanProblem problem = chain(400, 1, 0.3, 5);
    assertThat(new Space(problem).columns)
        .as("large enough for several threads")
        .isGreaterThan(12_000 / 3);
    RunControl free = RunControl.unlimited();
    for (double gap : new double[] {GAP, 1e-3}) {
      Plan one = plan(new FirstOrderSolver(gap, 1, EXACT).solve(problem, free));
      for (int threads = 1; threads <= 3; threads++) {
        Plan other = plan(new FirstOrderSolver(gap, threads, EXACT).solve(problem, free));
        assertThat(other.activities()).isEqualTo(one.activities());
        assertThat(other.prices()).isEqualTo(one.prices());
      }
    }
  }

  /// In other units (kilograms for tons, minutes for hours) the same plan is as good.
  @Test
  void unitsDoNotMatter() {
    for (double unit : new double[] {1e-3, 1e3}) {
      Certificate small = solve(chain(30, unit, 0.3, 3)).certificate().orElseThrow();
      Certificate plain = solve(chain(30, 1, 0.3, 3)).certificate().orElseThrow();
      assertThat(small.objective())
          .isCloseTo(plain.objective(), within(2 * GAP * plain.objective()));
    }
  }

  @Test
  void theOrderOfProductsChangesNothingButTheOrder() {
    PlanProblem forwards = RandomProblems.of(SEED + 3);
    PlanProblem.Builder builder = PlanProblem.builder("turned", 2000, forwards.years());
    int n = forwards.products().size();
    for (int i = n - 1; i >= 0; i--) {
      builder.product(forwards.products().get(i));
    }
    forwards
        .techniques()
        .forEach(t ->
            builder.technique(
                new Technique(
                    t.code(),
                    t.names(),
                    t.unit(),
                    turned(t.outputs(), n),
                    turned(t.inputs(), n),
                    t.resources(),
                    t.pace())));
    forwards.resources().forEach(builder::resource);
    forwards
        .stocks()
        .forEach(s ->
            builder.stock(
                new CapitalStock(
                    s.code(),
                    s.technique(),
                    turned(s.composition(), n),
                    s.requirement(),
                    s.initial(),
                    s.depreciation(),
                    s.lag(),
                    s.terminal())));
    forwards
        .trade()
        .forEach(f ->
            builder.trade(
                new TradeFlow(
                    f.code(),
                    n - 1 - f.product(),
                    f.partner(),
                    f.direction(),
                    f.price(),
                    f.limit())));
    builder.credit(forwards.credit(), forwards.foreignUnit());
    for (Basket b : forwards.baskets()) {
      builder.basket(
          new Basket(
              b.code(),
              b.names(),
              b.products().stream().map(v -> turned(v, n)).toList(),
              b.floor()));
    }
    PlanProblem backwards = builder.objective(forwards.objective()).build();
    double one = solve(forwards).certificate().orElseThrow().objective();
    double other = solve(backwards).certificate().orElseThrow().objective();
    assertThat(other).isCloseTo(one, within(2 * GAP * Math.max(1, Math.abs(one))));
  }

  private static SparseVector turned(SparseVector vector, int n) {
    double[] dense = new double[n];
    for (int k = 0; k < vector.size(); k++) {
      dense[n - 1 - vector.index(k)] = vector.value(k);
    }
    return SparseVector.ofDense(dense);
  }

  @Test
  void floorsBeyondAllReachAreProvenToBeAndExplained() {
    PlanProblem problem = chain(12, 1, 5, 2);
    PlanResult result = solve(problem);
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls()).isNotEmpty();
    assertThat(result.plan()).as("the nearest plan").isPresent();
  }

  /// ρ(A) > 1: every product takes more than itself to make.
  @Test
  void anUnproductiveEconomyIsToldAsSuch() {
    PlanProblem.Builder builder = PlanProblem.builder("barren", 0, 2);
    for (int i = 0; i < 2; i++) {
      builder.product(Product.perishable("p" + i, Names.of("p" + i), TON));
    }
    builder.resource(new Resource("labour", Names.of("labour"), TON, Series.constant(2, 100)));
    for (int j = 0; j < 2; j++) {
      builder.technique(
          new Technique(
              "t" + j,
              Names.of("t" + j),
              TON,
              SparseVector.unit(j),
              SparseVector.of(new int[] {1 - j}, new double[] {1.2}),
              SparseVector.unit(0),
              Optional.empty()));
    }
    builder.basket(
        new Basket(
            "food",
            Names.of("food"),
            List.of(SparseVector.unit(0), SparseVector.unit(0)),
            Series.constant(2, 1)));
    PlanResult result = solve(builder.build());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
  }

  /// One product, no labour, no floor, a product nobody needs, a technique that makes nothing: corn
  /// grows out of corn, ten tons of land at most, half of it seed.
  @Test
  void degenerateProblemsHaveTheirPlan() {
    PlanProblem.Builder builder = PlanProblem.builder("corn", 0, 1);
    builder.product(Product.perishable("corn", Names.of("corn"), TON));
    builder.product(Product.perishable("gold", Names.of("gold"), TON));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farm"),
            TON,
            SparseVector.unit(0),
            SparseVector.of(new int[] {0}, new double[] {0.5}),
            SparseVector.empty(),
            Optional.empty()));
    builder.technique(
        new Technique(
            "idle",
            Names.of("idle"),
            TON,
            SparseVector.empty(),
            SparseVector.empty(),
            SparseVector.empty(),
            Optional.empty()));
    builder.stock(new CapitalStock("land", 0, SparseVector.empty(), 1, 10, 0, 0, 0));
    builder.basket(
        new Basket(
            "bread", Names.of("bread"), List.of(SparseVector.unit(0)), Series.constant(1, 0)));
    PlanResult result = solve(builder.objective(new Objective.Fulfil(1)).build());
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(5, within(1e-4));
  }

  private static PlanProblem.Builder shop(int years) {
    PlanProblem.Builder builder = PlanProblem.builder("shop", 0, years);
    builder.product(Product.perishable("corn", Names.of("corn"), TON));
    builder.product(Product.perishable("corn in town", Names.of("corn in town"), TON));
    builder.resource(new Resource("labour", Names.of("labour"), TON, Series.constant(years, 10)));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farm"),
            TON,
            SparseVector.unit(0),
            SparseVector.empty(),
            SparseVector.unit(0),
            Optional.empty()));
    List<SparseVector> bread = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      bread.add(SparseVector.unit(1));
    }
    builder.basket(new Basket("bread", Names.of("bread"), bread, Series.constant(years, 0)));
    return builder.objective(new Objective.Fulfil(1));
  }

  private static Technique carriage(Optional<Technique.Pace> pace) {
    return new Technique(
        "carriage",
        Names.of("carriage"),
        TON,
        SparseVector.unit(1),
        SparseVector.of(new int[] {0}, new double[] {1.25}),
        SparseVector.empty(),
        pace);
  }

  private static void reaches(PlanProblem problem, double objective) {
    PlanResult result = solve(problem);
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    Certificate proof = result.certificate().orElseThrow();
    assertThat(proof.objective()).isCloseTo(objective, within(3 * GAP * objective));
    assertThat(proof.bound()).isGreaterThanOrEqualTo(objective * (1 - 1e-12));
  }

  /// Ten days make ten tons on the farm, of which a fifth is lost on the way: eight in each year.
  @Test
  void aTransportThatTakesNothingButProductsIsBoundedByThem() {
    PlanProblem.Builder builder = shop(2);
    builder.technique(carriage(Optional.empty()));
    reaches(builder.build(), 16);
  }

  /// The same, and at least one ton has to be carried; more may be at will.
  @Test
  void aPaceThatOnlyHoldsFromBelowIsNoLimitFromAbove() {
    PlanProblem.Builder builder = shop(2);
    builder.technique(carriage(Optional.of(new Technique.Pace(2, 0.5, Double.POSITIVE_INFINITY))));
    reaches(builder.build(), 16);
  }

  /// Corn can be sold at 2 and corn in town bought at 3, without limit: ten tons buy 6.67, fewer
  /// than eight.
  @Test
  void tradeWithoutLimitIsBoundedByForeignExchange() {
    PlanProblem.Builder builder = shop(1);
    builder.technique(carriage(Optional.empty()));
    Series endless = Series.constant(1, Double.POSITIVE_INFINITY);
    builder.trade(new TradeFlow("sell", 0, "all", TradeFlow.Direction.EXPORT, 2, endless));
    builder.trade(new TradeFlow("buy", 1, "all", TradeFlow.Direction.IMPORT, 3, endless));
    builder.credit(Series.constant(1, 0), TON);
    reaches(builder.build(), 8);
  }

  /// Only bought, on credit of 12 at 3 a ton.
  @Test
  void whatNobodyMakesCanBeBoughtOnCredit() {
    PlanProblem.Builder builder = shop(1);
    Series endless = Series.constant(1, Double.POSITIVE_INFINITY);
    builder.trade(new TradeFlow("buy", 1, "all", TradeFlow.Direction.IMPORT, 3, endless));
    builder.credit(Series.constant(1, 12), TON);
    reaches(builder.build(), 4);
  }

  /// A cart that takes no product to build limits the first year (2 tons) only.
  @Test
  void equipmentBuiltOfNothingLimitsTheYearsBeforeItCanBeBuilt() {
    PlanProblem.Builder builder = shop(3);
    builder.technique(carriage(Optional.empty()));
    builder.stock(new CapitalStock("cart", 1, SparseVector.empty(), 1, 2, 0.1, 0, 0));
    reaches(builder.build(), 2 + 8 + 8);
  }

  /// No limit a year, but twelve days over both.
  @Test
  void aTotalOverAllYearsIsALimitToo() {
    PlanProblem.Builder builder = shop(2);
    builder.technique(carriage(Optional.empty()));
    int sun =
        builder.resource(
            new Resource(
                "sun",
                Names.of("sun"),
                TON,
                Series.constant(2, Double.POSITIVE_INFINITY),
                OptionalDouble.of(6)));
    builder.technique(
        new Technique(
            "garden",
            Names.of("garden"),
            TON,
            SparseVector.unit(1),
            SparseVector.empty(),
            SparseVector.of(new int[] {sun}, new double[] {1}),
            Optional.empty()));
    reaches(builder.build(), 16 + 6);
  }

  /// A floor that takes all there is leaves no room in any row.
  @Test
  void aFloorThatTakesAllThereIsCanBeHeld() {
    PlanProblem.Builder builder = shop(1);
    builder.technique(carriage(Optional.empty()));
    List<Basket> floors =
        List.of(
            new Basket(
                "bread", Names.of("bread"), List.of(SparseVector.unit(1)), Series.constant(1, 8)));
    PlanResult result = solve(builder.baskets(floors).build());
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(8, within(1e-6));
  }

  /// Nothing limits how much can be grown or how much of it counts: that is said, not waited for.
  @Test
  void whatHasNoEndIsTold() {
    PlanProblem.Builder builder = PlanProblem.builder("paradise", 0, 1);
    builder.product(Product.perishable("corn", Names.of("corn"), TON));
    builder.technique(
        new Technique(
            "grow",
            Names.of("grow"),
            TON,
            SparseVector.unit(0),
            SparseVector.empty(),
            SparseVector.empty(),
            Optional.empty()));
    builder.basket(
        new Basket(
            "bread", Names.of("bread"), List.of(SparseVector.unit(0)), Series.constant(1, 0)));
    PlanResult result = solve(builder.objective(new Objective.Fulfil(1)).build());
    assertThat(result.status()).isEqualTo(PlanStatus.FAILED);
    assertThat(result.reason()).contains("has no limit of its own");
  }

  @Test
  void stoppedEarlyItAnswersWithThePlanSoFarAndItsGap() {
    Deadline[] control = new Deadline[1];
    control[0] =
        new Deadline(
            Double.POSITIVE_INFINITY,
            progress -> {
              if (Double.isFinite(progress.objective())) {
                control[0].cancel();
              }
            });
    PlanOutcome outcome =
        new FirstOrderSolver(1e-9, 1, EXACT).solve(chain(40, 1, 0.3, 4), control[0]);
    assertThat(outcome).isInstanceOf(PlanOutcome.Stopped.class);
    Certificate proof = CertificateChecker.check(plan(outcome));
    assertThat(proof.maxViolation()).isLessThanOrEqualTo(1e-9);
    assertThat(proof.gap()).isFinite();
  }

  @Test
  void aChangedWeightIsSolvedFromTheEarlierPlanInFewerSteps() {
    PlanProblem before = chain(200, 1, 0.3, 4);
    Objective.Harmony objective = (Objective.Harmony) before.objective();
    List<Double> weights = new ArrayList<>(objective.weights());
    weights.set(0, 1.1 * weights.get(0));
    PlanProblem after =
        before.toBuilder().objective(new Objective.Harmony(weights, objective.discount())).build();
    assertThat(FirstOrderSolver.sameShape(before, after)).isTrue();
    Plan earlier = plan(solver(1).solve(before, RunControl.unlimited()));
    long cold = steps(solver(1), after);
    long warm = steps(solver(1).from(earlier), after);
    assertThat(warm).isLessThan(cold);
  }

  /// A year has passed and a twentieth less was made of the first product than planned.
  @Test
  void replanningFromTheRunningPlanTakesFewerStepsThanAnew() {
    PlanProblem running = chain(200, 4, 0.3, 4);
    Plan plan = plan(solver(1).solve(running, RunControl.unlimited()));
    PlanProblem rest =
        Remaining.of(
            running,
            plan.activities(),
            new Report(
                List.of(
                    new Report.Line(
                        1, ReportKind.ACTIVITY, 0, 0.95 * plan.activities().activity().at(0, 0)))),
            1);
    long cold = steps(solver(1), rest);
    long warm = steps(solver(1).from(RestOfPlan.of(plan, rest, 1)), rest);
    assertThat(warm).isLessThan(cold);
  }

  private static long steps(PlanSolver solver, PlanProblem problem) {
    long[] last = {0};
    solver.solve(
        problem,
        new Deadline(
            Double.POSITIVE_INFINITY,
            progress -> last[0] = Math.max(last[0], progress.iteration())));
    return last[0];
  }

  @Test
  void theMemoryItTakesIsKnownBefore() {
    PlanProblem problem = chain(100, 1, 0.3, 5);
    Space space = new Space(problem);
    // 100 techniques and stocks, 34 needs, over 5 years; 24 arrays of all variables and 23 of all
    // rows.
    assertThat(space.columns).isEqualTo(5 * (100 + 100 + 34));
    assertThat(space.rows).isEqualTo(5 * (100 + 100 + 1 + 1) + 100 + 1);
    assertThat(MemoryNeed.bytes(problem, space))
        .isBetween(8L * (24 * space.columns + 23 * space.rows), 2_000_000L);
  }

  @Test
  void aGapOfNothingIsRefused() {
    assertThatThrownBy(() -> new FirstOrderSolver(0, 1, EXACT))
        .hasMessageContaining("gap 0.0; expected a number > 0");
  }

  /// n products in a ring, each made of the next two, its machines of the next; every third one is
  /// needed, for harmony.
  ///
  /// @param unit how much a unit of all quantities is
  /// @param floor of every need
  static PlanProblem chain(int n, double unit, double floor, int years) {
    PlanProblem.Builder builder = PlanProblem.builder("chain", 0, years);
    for (int i = 0; i < n; i++) {
      builder.product(Product.perishable("p" + i, Names.of("p" + i), TON));
    }
    builder.resource(
        new Resource("labour", Names.of("labour"), TON, Series.growing(years, n * unit, 0.02)));
    for (int j = 0; j < n; j++) {
      SparseVector inputs =
          j + 2 < n
              ? SparseVector.of(new int[] {j + 1, j + 2}, new double[] {0.2, 0.1 + 0.2 * j / n})
              : SparseVector.empty();
      builder.technique(
          new Technique(
              "t" + j,
              Names.of("t" + j),
              TON,
              SparseVector.unit(j),
              inputs,
              SparseVector.of(new int[] {0}, new double[] {0.5 + 0.7 * (j % 7) / 7}),
              Optional.empty()));
      double stock = unit * (0.8 + 0.4 * (j % 5));
      builder.stock(
          new CapitalStock(
              "k" + j, j, SparseVector.unit((j + 1) % n), 1, stock, 0.08, 0, 0.9 * stock));
    }
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < n; i += 3) {
      List<SparseVector> basket = new ArrayList<>();
      for (int t = 0; t < years; t++) {
        basket.add(SparseVector.of(new int[] {i}, new double[] {0.4 * unit * (1 + 0.01 * t)}));
      }
      builder.basket(new Basket("n" + i, Names.of("n" + i), basket, Series.constant(years, floor)));
      weights.add(1 + i % 4.0);
    }
    return builder.objective(new Objective.Harmony(weights, 0.96)).build();
  }
}
