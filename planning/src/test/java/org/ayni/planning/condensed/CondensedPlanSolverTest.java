package org.ayni.planning.condensed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.InsufficientMemoryException;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Shortfall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CondensedPlanSolverTest {

  private static final Unit TONS = new Unit("t");

  private static CondensedPlanSolver solver(int threads) {
    return new CondensedPlanSolver(new HighsSolver(HighsMethod.SIMPLEX, 1e-10, 1e-10), threads);
  }

  private static PlanResult plan(PlanProblem problem) {
    return new Planner(solver(2), 1e-7).plan(problem, RunControl.unlimited());
  }

  private static PlanResult exact(PlanProblem problem) {
    return new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
        .plan(problem, RunControl.unlimited());
  }

  /// Seeds from `ayni.seed` on, else from 1 on.
  static LongStream seeds() {
    long first = Long.getLong("ayni.seed", 1);
    return LongStream.range(first, first + 24);
  }

  private static List<PlanProblem> everyObjective(PlanProblem problem) {
    List<Double> weights = ((Objective.Welfare) problem.objective()).weights();
    List<PlanProblem> all = new ArrayList<>(List.of(problem));
    all.add(problem.toBuilder().objective(new Objective.Harmony(weights, 0.9)).build());
    all.add(problem.toBuilder().objective(new Objective.Fulfil(0.9)).build());
    if (!problem.resources().isEmpty()) {
      all.add(problem.toBuilder().objective(new Objective.LeastUse(0)).build());
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRandomProblemHasThePlanThatTheExactSolverFinds(long seed) {
    for (PlanProblem problem :
        everyObjective(OneYearProblems.of(seed, 1 + (int) (seed % 14), 0.7))) {
      String what = "seed " + seed + ", " + problem.objective();
      PlanResult ours = plan(problem);
      PlanResult theirs = exact(problem);
      if (theirs.status() == PlanStatus.INFEASIBLE) {
        assertThat(ours.status()).as(what + ours.reason()).isEqualTo(PlanStatus.INFEASIBLE);
      } else {
        assertThat(ours.status()).as(what + ours.reason()).isEqualTo(PlanStatus.OPTIMAL);
        Certificate proof = ours.certificate().orElseThrow();
        // The exact solver's own proof is not always as close: then its plan must not be better.
        double reached = theirs.certificate().orElseThrow().objective();
        double near = 1e-7 * Math.max(1, Math.abs(reached));
        assertThat(proof.objective()).as(what).isGreaterThanOrEqualTo(reached - near);
        assertThat(theirs.status() == PlanStatus.STOPPED || proof.objective() <= reached + near)
            .as(what)
            .isTrue();
        assertThat(proof.maxViolation()).as(what).isLessThan(1e-9);
        PlanProblem given = ours.plan().orElseThrow().problem();
        for (int g = 0; g < given.baskets().size(); g++) {
          assertThat(ours.plan().orElseThrow().activities().satisfaction().at(0, g))
              .as(what)
              .isGreaterThanOrEqualTo(given.baskets().get(g).floor().at(0));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void floorsThatAreTooHighAreMissedByAsLittleAsTheExactSolverMissesThem(long seed) {
    PlanProblem problem = OneYearProblems.of(seed, 2 + (int) (seed % 9), 4);
    PlanResult ours = plan(problem);
    PlanResult theirs = exact(problem);
    assertThat(ours.status()).as("seed %d: %s", seed, ours.reason()).isEqualTo(theirs.status());
    assertThat(missing(ours)).as("seed %d", seed).isCloseTo(missing(theirs), within(1e-5));
    if (ours.plan().isPresent()) {
      assertThat(ours.certificate().orElseThrow().maxViolation())
          .as("seed %d", seed)
          .isLessThan(1e-8);
    }
  }

  private static double missing(PlanResult result) {
    return result.shortfalls().stream()
        .mapToDouble(one -> (one.wanted() - one.possible()) / one.wanted())
        .sum();
  }

  @Test
  void tenDaysOfWorkFeedFiveTonsAndADayIsWorthHalfATon() {
    PlanResult result = plan(CornEconomy.of(1));
    Plan plan = result.plan().orElseThrow();
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(10, within(1e-9));
    assertThat(plan.activities().satisfaction().at(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(plan.prices().balance().at(0, 0)).isCloseTo(1, within(1e-9));
    assertThat(plan.prices().resource().at(0, 0)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aPlanIsTheSameToTheLastBitOnAnyNumberOfThreads() {
    PlanProblem problem = ring(9000);
    PlanOutcome one = solver(1).solve(problem, RunControl.unlimited());
    for (int threads = 2; threads <= 3; threads++) {
      PlanOutcome more = solver(threads).solve(problem, RunControl.unlimited());
      assertThat(plan(more).activities()).isEqualTo(plan(one).activities());
      assertThat(plan(more).prices()).isEqualTo(plan(one).prices());
    }
  }

  /// Every product takes three others; equipment differs, and there are three needs.
  private static PlanProblem ring(int n) {
    PlanProblem.Builder builder = PlanProblem.builder("ring", 0, 1);
    double[][] needs = new double[3][n];
    for (int i = 0; i < n; i++) {
      builder.product(Product.perishable("p" + i, Names.of("p" + i), TONS));
      double[] inputs = new double[n];
      for (int step : new int[] {1, 77, 4001}) {
        inputs[(i + step) % n] = 0.1 + 0.01 * (i % 7);
      }
      builder.technique(technique("make" + i, i, SparseVector.ofDense(inputs)));
      double stock = 10 + i % 13;
      builder.stock(new CapitalStock("k" + i, i, SparseVector.empty(), 1, stock, 0, 0, 0));
      needs[i % 3][i] = 1 + i % 5;
    }
    for (int g = 0; g < needs.length; g++) {
      builder.basket(
          new Basket(
              "need" + g,
              Names.of("need" + g),
              List.of(SparseVector.ofDense(needs[g])),
              Series.constant(1, 0)));
    }
    SatisfactionCurve curve =
        new SatisfactionCurve(List.of(new Piece(0.5, 2), new Piece(1, 1), new Piece(9, 0.1)));
    return builder.objective(new Objective.Welfare(List.of(1.0, 0.8, 1.2), 1, curve)).build();
  }

  private static Plan plan(PlanOutcome outcome) {
    return switch (outcome) {
      case PlanOutcome.Optimal(var plan) -> plan;
      case PlanOutcome.Stopped(var best) -> best.orElseThrow();
      case PlanOutcome.Infeasible _, PlanOutcome.Failed _ ->
          throw new AssertionError("no plan: " + outcome);
    };
  }

  @Test
  void whereverARunIsStoppedItsPlanHoldsAndItsBoundIsTrue() {
    PlanProblem problem = OneYearProblems.of(5, 12, 0.3);
    double best = plan(problem).certificate().orElseThrow().objective();
    int plans = 0;
    for (int polls = 0; polls < 200; polls += 3) {
      PlanOutcome outcome = solver(2).solve(problem, new StopsAfter(polls));
      Optional<Plan> plan =
          switch (outcome) {
            case PlanOutcome.Optimal(var found) -> Optional.of(found);
            case PlanOutcome.Stopped(var found) -> found;
            case PlanOutcome.Infeasible _, PlanOutcome.Failed _ ->
                throw new AssertionError("after " + polls + " polls: " + outcome);
          };
      if (plan.isPresent()) {
        plans++;
        Certificate proof = CertificateChecker.check(plan.get());
        assertThat(proof.maxViolation()).as("after %d polls", polls).isLessThan(1e-9);
        assertThat(proof.bound()).as("after %d polls", polls).isGreaterThanOrEqualTo(best - 1e-9);
        assertThat(proof.objective()).as("after %d polls", polls).isLessThanOrEqualTo(best + 1e-9);
      }
    }
    assertThat(plans).isPositive();
  }

  /// Asks to stop once it has been polled so often.
  private static final class StopsAfter implements RunControl {
    private final AtomicInteger left;

    StopsAfter(int polls) {
      left = new AtomicInteger(polls);
    }

    @Override
    public boolean shouldStop() {
      return left.getAndUpdate(n -> Math.max(0, n - 1)) == 0;
    }

    @Override
    public double secondsLeft() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public void report(Progress progress) {}
  }

  @Test
  void anEconomyThatEatsMoreSeedThanItGrowsIsCalledUnproductive() {
    PlanResult result = plan(corn(1.2));
    assertThat(result.status()).isEqualTo(PlanStatus.FAILED);
    assertThat(result.reason()).contains("not productive").contains("'corn'");
  }

  @Test
  void anEconomyThatGrowsJustItsSeedIsCalledUnproductiveToo() {
    assertThat(plan(corn(1)).reason()).contains("not productive");
  }

  private static PlanProblem corn(double seed) {
    PlanProblem.Builder builder = PlanProblem.builder("corn", 0, 1);
    builder.product(Product.perishable("corn", Names.of("corn"), TONS));
    builder.technique(technique("farm", 0, SparseVector.of(new int[] {0}, new double[] {seed})));
    builder.stock(new CapitalStock("plough", 0, SparseVector.empty(), 1, 10, 0, 0, 0));
    return builder.baskets(List.of(basket("bread", 0, 0))).build();
  }

  private static Technique technique(String code, int product, SparseVector inputs) {
    return new Technique(
        code,
        Names.of(code),
        TONS,
        SparseVector.unit(product),
        inputs,
        SparseVector.empty(),
        Optional.empty());
  }

  private static Basket basket(String code, int product, double floor) {
    return new Basket(
        code, Names.of(code), List.of(SparseVector.unit(product)), Series.constant(1, floor));
  }

  @Test
  void withoutLabourEquipmentAloneLimits() {
    // Ten ploughs grow ten tons, of which 0.3 each are seed.
    PlanResult result = plan(corn(0.3));
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(7, within(1e-9));
    assertThat(result.plan().orElseThrow().prices().capacity().at(0, 0))
        .isCloseTo(0.7, within(1e-9));
  }

  @Test
  void withoutAnyLimitThereIsNoBestPlanAndThatIsSaid() {
    PlanProblem.Builder builder = PlanProblem.builder("plenty", 0, 1);
    builder.product(Product.perishable("air", Names.of("air"), TONS));
    builder.technique(technique("breathe", 0, SparseVector.empty()));
    assertThat(plan(builder.baskets(List.of(basket("breath", 0, 0))).build()).reason())
        .contains("grow without end");
  }

  @Test
  void whatNobodyNeedsIsNotMadeAndWhatMakesNothingStandsStill() {
    PlanProblem problem = corn(0.5);
    PlanProblem.Builder builder = problem.toBuilder();
    int hats = builder.product(Product.perishable("hats", Names.of("hats"), TONS));
    int hatter = builder.technique(technique("hatter", hats, SparseVector.unit(0)));
    int idle =
        builder.technique(
            new Technique(
                "idle",
                Names.of("idle"),
                TONS,
                SparseVector.empty(),
                SparseVector.unit(0),
                SparseVector.empty(),
                Optional.empty()));
    PlanResult result = plan(builder.build());
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.plan().orElseThrow().activities().activity().at(0, hatter)).isZero();
    assertThat(result.plan().orElseThrow().activities().activity().at(0, idle)).isZero();
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(5, within(1e-9));
  }

  @Test
  void aNeedForSomethingNobodyMakesIsServedFromTheStoreOnly() {
    PlanProblem.Builder builder = PlanProblem.builder("wine", 0, 1);
    builder.product(new Product("wine", Names.of("wine"), TONS, OptionalDouble.of(0.1), 20));
    PlanResult result = plan(builder.baskets(List.of(basket("feast", 0, 0))).build());
    // Nine tenths of twenty are left to drink.
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(18, within(1e-9));
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
  }

  @Test
  void aFloorThatCannotBeMetIsNamedWithWhatIsMissingAndWhatStandsInTheWay() {
    PlanResult result = plan(CornEconomy.builder(1, 6, OptionalDouble.empty()).build());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls())
        .extracting(Shortfall::kind, Shortfall::code, Shortfall::year)
        .containsExactly(tuple(RowKind.FLOOR, "bread", 1));
    assertThat(result.shortfalls().getFirst().possible()).isCloseTo(5, within(1e-6));
    assertThat(result.obstacles())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.kind()).isEqualTo(RowKind.RESOURCE);
          // A day of work grows half a ton, a twelfth of the floor.
          assertThat(one.worth()).isCloseTo(1.0 / 12, within(1e-9));
        });
    assertThat(result.plan().orElseThrow().activities().satisfaction().at(0, 0))
        .isCloseTo(5, within(1e-5));
  }

  @Test
  void whatCannotBeKeptWhateverTheFloorsIsFoundByTheExactSolver() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.stock(new CapitalStock("plough", 0, SparseVector.unit(0), 1, 10, 0.5, 0, 20));
    PlanResult result = plan(builder.build());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls())
        .singleElement()
        .satisfies(one -> assertThat(one.kind()).isEqualTo(RowKind.TERMINAL));
  }

  @Test
  void problemsOfSeveralYearsAreRefusedWithTheReason() {
    assertThat(CondensedPlanSolver.takes(CornEconomy.of(2))).isFalse();
    PlanResult result = plan(CornEconomy.of(2));
    assertThat(result.status()).isEqualTo(PlanStatus.FAILED);
    assertThat(result.reason()).contains("2 years").contains("another solver");
  }

  @Test
  void aSecondTechniqueForAProductIsRefusedWithItsName() {
    PlanProblem.Builder builder = corn(0.5).toBuilder();
    builder.technique(technique("second farm", 0, SparseVector.empty()));
    assertThat(CondensedPlanSolver.objection(builder.build()).orElseThrow())
        .contains("'corn'")
        .contains("'second farm'");
  }

  @Test
  void moreNeedsThanMemoryHoldsAreRefusedBeforeAnythingIsAllocated() {
    int n = (int) Math.sqrt(Runtime.getRuntime().maxMemory() / 8.0) + 1;
    PlanProblem.Builder builder = PlanProblem.builder("large", 0, 1);
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      builder.product(Product.perishable("p" + i, Names.of("p" + i), TONS));
      builder.basket(basket("need" + i, i, 0));
      weights.add(1.0);
    }
    PlanProblem problem =
        builder.objective(new Objective.Welfare(weights, 1, SatisfactionCurve.linear())).build();
    assertThatThrownBy(() -> solver(1).solve(problem, RunControl.unlimited()))
        .isInstanceOf(InsufficientMemoryException.class)
        .hasMessageContaining("-Xmx")
        .hasMessageContaining("fewer baskets");
  }
}
