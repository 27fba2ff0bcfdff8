package org.ayni.planning.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.ayni.planning.Village.FULFIL;
import static org.ayni.planning.Village.HARMONY;
import static org.ayni.planning.Village.LEAST_SMOKE;
import static org.ayni.planning.Village.WELFARE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.Village;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a plan proves when it keeps objectives that come before its own.
class KeptObjectiveCertificateTest {

  private static YearTable row(double... values) {
    return YearTable.of(values.length, new double[][] {values});
  }

  /// @param cloth pieces woven; all days that are left go into bread by hand and machine
  /// @param kept price of what must be kept
  private static Plan plan(
      PlanProblem problem,
      double hand,
      double machine,
      double cloth,
      YearTable balance,
      YearTable resource,
      YearTable fulfilment,
      double kept) {
    YearTable none = YearTable.zeros(1, 0);
    return new Plan(
        problem,
        new Activities(
            row(hand, machine, cloth),
            none,
            YearTable.zeros(2, 0),
            row(0, 0),
            none,
            none,
            row(hand + machine, cloth)),
        new Prices(
            balance,
            none,
            none,
            resource,
            row(0, 0, 0),
            row(0),
            row(0, 0, 0),
            row(0, 0, 0),
            fulfilment,
            row(kept)));
  }

  /// As little smoke as can be while min(bread, cloth) is at least 3.5: of twenty days 3.5 go into
  /// cloth, 7 into three and a half loaves by hand: no smoke at all. With only ten days 3.5 go into
  /// cloth and 6.5 into bread, h + m = 3.5 and 2 h + m = 6.5: h = 3, m = 0.5 and 1.5 kilos.
  private static PlanProblem keeping(double least) {
    PlanProblem.Builder few =
        PlanProblem.builder("few days", 0, 1).objectives(List.of(FULFIL, LEAST_SMOKE));
    PlanProblem all = Village.of(FULFIL, LEAST_SMOKE);
    all.products().forEach(few::product);
    for (var resource : all.resources()) {
      few.resource(
          resource.code().equals("labour")
              ? new Resource(resource.code(), resource.names(), resource.unit(), Series.of(10))
              : resource);
    }
    all.techniques().forEach(few::technique);
    all.baskets().forEach(few::basket);
    return few.build().next(least);
  }

  /// Three kilos for each loaf that moves to the machine because a day is missing. One more unit of
  /// both takes a day for the cloth and a day for the loaf by machine: two days are missing, two
  /// loaves move: it costs (3 + 6) kilos: bread 6, cloth 3, a day 3.
  private static Plan best(double kept, double day) {
    return plan(keeping(3.5), 3, 0.5, 3.5, row(6, 3), row(day, 0, 0), row(6, 3), kept);
  }

  @Test
  void theBestPlanProvesItself() {
    // bound = −9 · 3.5 + 10 · 3 + hand (6 − 2 · 3) + machine (6 − 3 − 3) + loom (3 − 3)
    //       + θ (9 − 6 − 3) + bread (6 − 6) + cloth (3 − 3) = −1.5
    Certificate proof = CertificateChecker.check(best(9, 3));
    assertThat(proof.objective()).isEqualTo(-1.5);
    assertThat(proof.bound()).isEqualTo(-1.5);
    assertThat(proof.maxViolation()).isZero();
    RigorousCertificate inReals = CertificateChecker.rigorous(best(9, 3));
    assertThat(inReals.proven().bound()).isEqualTo(-1.5);
    assertThat(inReals.objectiveUpper()).isEqualTo(-1.5);
  }

  @Test
  void forgedPricesOfWhatIsKeptOnlyLoosenTheBound() {
    for (double forged : new double[] {0, 1, 8.9, 9.1, 100, 1e12, -9, Double.NaN}) {
      assertThat(CertificateChecker.check(best(forged, 3)).bound())
          .as("price %s", forged)
          .isGreaterThanOrEqualTo(-1.5);
      assertThat(CertificateChecker.rigorous(best(forged, 3)).proven().bound())
          .as("price %s", forged)
          .isGreaterThanOrEqualTo(-1.5);
    }
    // ∞ · 3.5 with a minus before it must not pass for a bound.
    assertThat(CertificateChecker.check(best(Double.POSITIVE_INFINITY, 3)).bound())
        .isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void aPlanThatKeepsLessBreaksALimitByJustThatMuch() {
    // Three and a quarter of each instead of three and a half.
    Plan less = plan(keeping(3.5), 3.25, 0, 3.25, row(6, 3), row(3, 0, 0), row(6, 3), 9);
    Violation violation = kept(CertificateChecker.check(less));
    assertThat(violation.row()).isEqualTo("fulfil");
    assertThat(violation.amount()).isEqualTo(0.25);
    assertThat(violation.relative()).isEqualTo(0.25 / 3.5);
    assertThat(CertificateChecker.rigorous(less).proven().maxViolation())
        .isGreaterThanOrEqualTo(0.25 / 3.5);
  }

  @Test
  void whereNothingIsLeftOfAnObjectiveItIsMeasuredByOne() {
    // Kept at −10⁻⁶ and missed by 10⁻⁹: a thousandth of what is kept, but next to nothing.
    PlanProblem problem = Village.of(LEAST_SMOKE, WELFARE).next(-1e-6);
    Plan plan = plan(problem, 0, (1e-6 + 1e-9) / 3, 1, row(0, 0), row(0, 0, 0), row(0, 0), 0);
    assertThat(kept(CertificateChecker.check(plan)).relative()).isCloseTo(1e-9, within(1e-15));
  }

  @Test
  void aNumberThatIsNoneIsNotKept() {
    Plan plan = plan(keeping(3.5), Double.NaN, 0, 3.5, row(6, 3), row(3, 0, 0), row(6, 3), 9);
    assertThat(kept(CertificateChecker.check(plan)).relative()).isInfinite();
    assertThatIllegalArgumentException().isThrownBy(() -> keeping(Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> keeping(Double.NEGATIVE_INFINITY))
        .withMessageContaining("kept objective");
  }

  private static Violation kept(Certificate proof) {
    return proof.violations().stream()
        .filter(v -> v.kind() == RowKind.OBJECTIVE)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverThePricesNoPlanExceedsTheBound(int round) {
    long seed = Long.getLong("ayni.seed", 20261122) + round;
    Random random = new Random(seed);
    PlanProblem problem = RandomProblems.of(seed);
    List<Objective> order =
        new ArrayList<>(
            List.of(
                problem.objective(),
                new Objective.Fulfil(0.9),
                new Objective.Harmony(
                    problem.baskets().stream().map(b -> random.nextDouble() + 0.1).toList(), 0.95),
                new Objective.LeastUse(0)));
    Collections.shuffle(order, random);
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6, 1e-3)
            .plan(
                problem.toBuilder().objectives(order.subList(0, 2 + random.nextInt(2))).build(),
                RunControl.unlimited());
    Plan best = result.plan().orElseThrow();
    double optimum = result.certificate().orElseThrow().objective();
    for (int k = 0; k < 50; k++) {
      double spread = Math.pow(10, -4 + 5 * random.nextDouble());
      Plan noisy =
          new Plan(best.problem(), best.activities(), noisy(best.prices(), random, spread));
      double slack = 1e-7 * Math.max(1, Math.abs(optimum));
      assertThat(CertificateChecker.check(noisy).bound())
          .as("seed %d, spread %g", seed, spread)
          .isGreaterThanOrEqualTo(optimum - slack);
      assertThat(CertificateChecker.rigorous(noisy).proven().bound())
          .as("seed %d, spread %g", seed, spread)
          .isGreaterThanOrEqualTo(optimum - slack);
    }
  }

  private static Prices noisy(Prices p, Random random, double spread) {
    return new Prices(
        noisy(p.balance(), random, spread),
        noisy(p.capacity(), random, spread),
        noisy(p.capital(), random, spread),
        noisy(p.resource(), random, spread),
        noisy(p.budget(), random, spread),
        noisy(p.foreignExchange(), random, spread),
        noisy(p.paceUp(), random, spread),
        noisy(p.paceDown(), random, spread),
        noisy(p.fulfilment(), random, spread),
        noisy(p.kept(), random, spread));
  }

  private static YearTable noisy(YearTable table, Random random, double spread) {
    double[][] rows = new double[table.years()][];
    for (int t = 0; t < rows.length; t++) {
      rows[t] = table.year(t);
      for (int k = 0; k < rows[t].length; k++) {
        rows[t][k] =
            rows[t][k] * (1 + spread * random.nextGaussian())
                + 1e-4 * spread * random.nextGaussian();
      }
    }
    return YearTable.of(table.items(), rows);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theMostABasketBringsIsTheMostOfAllPointsTried(int round) {
    long seed = Long.getLong("ayni.seed", 20261122) + round;
    Random random = new Random(seed);
    for (int trial = 0; trial < 200; trial++) {
      Objective.Welfare one = welfare(random);
      Objective.Welfare two = welfare(random);
      Objective.Harmony harmony = new Objective.Harmony(List.of(random.nextDouble()), 0.9);
      // Each of them sometimes left out, or of no weight.
      double a = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      double b = random.nextInt(4) == 0 ? 0 : random.nextDouble();
      double h = random.nextInt(3) == 0 ? 0 : random.nextDouble();
      double coefficient = random.nextGaussian();
      double from = random.nextDouble();
      double to = from + 3 * random.nextDouble();
      double most = Double.NEGATIVE_INFINITY;
      for (int k = 0; k <= 3000; k++) {
        double c = from + (to - from) * k / 3000;
        double value =
            a * 0.9 * one.weights().getFirst() * one.curve().at(c)
                + b * 0.9 * two.weights().getFirst() * two.curve().at(c)
                + h * 0.9 * harmony.weights().getFirst() * HarmonyFunction.at(c)
                + coefficient * c;
        most = Math.max(most, value);
      }
      for (Rounding rounding : List.of(Rounding.NEAREST, Rounding.UP)) {
        BasketSurplus surplus = new BasketSurplus(rounding);
        surplus.add(one, 0, 1, a);
        surplus.add(two, 0, 1, b);
        surplus.add(harmony, 0, 1, h);
        assertThat(surplus.over(coefficient, from, to))
            .as("seed %d, trial %d, %s", seed, trial, rounding)
            .isGreaterThanOrEqualTo(most - 1e-13)
            .isLessThanOrEqualTo(most + 1e-2);
      }
    }
  }

  private static Objective.Welfare welfare(Random random) {
    return new Objective.Welfare(
        List.of(random.nextDouble() + 0.01),
        0.9,
        new SatisfactionCurve(
            List.of(
                new Piece(random.nextDouble() + 0.01, 2 + random.nextDouble()),
                new Piece(random.nextDouble() + 0.01, 1 + random.nextDouble()),
                new Piece(random.nextDouble() + 0.01, random.nextDouble()))));
  }

  @Test
  void anEndlessBasketThatCostsNothingProvesNothing() {
    BasketSurplus surplus = new BasketSurplus(Rounding.UP);
    surplus.add((Objective.Welfare) WELFARE, 0, 0, 1);
    assertThat(surplus.over(0, 0, Double.POSITIVE_INFINITY)).isInfinite();
    surplus.add((Objective.Harmony) HARMONY, 0, 0, 1);
    assertThat(surplus.over(0, 0, Double.POSITIVE_INFINITY)).isInfinite();
    // At a price of 2: one piece of worth 1 on each, H(c) + c − 2 c is largest at c = 1.
    assertThat(surplus.over(-2, 0, Double.POSITIVE_INFINITY)).isCloseTo(-1, within(1e-14));
    assertThat(surplus.over(Double.NaN, 0, 1)).isNaN();
  }

  @Test
  void whatMustBeKeptIsLessByAShareOfTheSize() {
    assertThat(KeptObjective.least(200, 0.01)).isEqualTo(198);
    assertThat(KeptObjective.least(-200, 0.01)).isEqualTo(-202);
    assertThat(KeptObjective.least(0.5, 0.01)).isEqualTo(0.49);
    for (double wrong : new double[] {0, -1, 1, 1e-10, Double.NaN}) {
      assertThatIllegalArgumentException().isThrownBy(() -> KeptObjective.least(1, wrong));
    }
  }
}
