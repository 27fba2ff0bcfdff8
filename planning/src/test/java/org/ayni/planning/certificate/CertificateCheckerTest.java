package org.ayni.planning.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateCheckerTest {

  private static final PlanProblem CORN = CornEconomy.of(1);

  /// @param x tons grown
  /// @param c tons eaten
  /// @param p price of corn, w of a day of work, f weight of the only basket
  private static Plan plan(double x, double c, double p, double w, double f) {
    return new Plan(
        CORN,
        new Activities(
            one(x),
            YearTable.zeros(1, 0),
            YearTable.zeros(2, 0),
            one(0),
            YearTable.zeros(1, 0),
            YearTable.zeros(1, 0),
            one(c)),
        new Prices(
            one(p),
            YearTable.zeros(1, 0),
            YearTable.zeros(1, 0),
            one(w),
            one(0),
            one(0),
            one(0),
            one(0),
            one(f)));
  }

  private static YearTable one(double value) {
    return YearTable.of(1, new double[][] {{value}});
  }

  @Test
  void theBestPlanOfTheCornEconomyProvesItself() {
    // x = 10, c = 5. A ton is worth 1, a day of work 0.5: bound = 10 · 0.5 = 5.
    Certificate proof = CertificateChecker.check(plan(10, 5, 1, 0.5, 1));
    assertThat(proof.objective()).isEqualTo(5);
    assertThat(proof.bound()).isEqualTo(5);
    assertThat(proof.gap()).isZero();
    assertThat(proof.maxViolation()).isZero();
  }

  @Test
  void wrongPricesStillGiveABoundButALooserOne() {
    // Work at 0.6 a day: 10 · 0.6 = 6; growing then costs more than it brings, so nothing is added
    // for x.
    assertThat(CertificateChecker.check(plan(10, 5, 1, 0.6, 1)).bound())
        .isCloseTo(6, within(1e-12));
    // Work for nothing: each of at most 10 tons adds 1 · (1 − 0.5), the bound is again 5.
    assertThat(CertificateChecker.check(plan(10, 5, 1, 0, 1)).bound()).isCloseTo(5, within(1e-12));
    // Corn for nothing: at most 10 tons can be eaten, each counts 1.
    assertThat(CertificateChecker.check(plan(10, 5, 0, 0, 1)).bound()).isCloseTo(10, within(1e-12));
  }

  @Test
  void eatingMoreThanIsGrownBreaksTheBalanceByJustThatMuch() {
    Certificate proof = CertificateChecker.check(plan(10, 6, 1, 0.5, 1));
    Violation worst =
        proof.violations().stream()
            .filter(v -> v.kind() == RowKind.BALANCE)
            .findFirst()
            .orElseThrow();
    // 10 − 5 − 6 = −1; the largest term of the row is 10.
    assertThat(worst.amount()).isCloseTo(1, within(1e-12));
    assertThat(worst.relative()).isCloseTo(0.1, within(1e-12));
    assertThat(worst.unit().symbol()).isEqualTo("t");
    assertThat(worst.row()).isEqualTo("corn");
  }

  @Test
  void workingMoreDaysThanThereAreIsSeen() {
    Certificate proof = CertificateChecker.check(plan(12, 5, 1, 0.5, 1));
    assertThat(proof.violations())
        .anySatisfy(v -> {
          assertThat(v.kind()).isEqualTo(RowKind.RESOURCE);
          assertThat(v.amount()).isCloseTo(2, within(1e-12));
        });
  }

  @Test
  void aNegativeAmountIsAViolation() {
    assertThat(CertificateChecker.check(plan(-1, 0, 1, 0.5, 1)).violations())
        .anySatisfy(v -> {
          assertThat(v.kind()).isEqualTo(RowKind.SIGN);
          assertThat(v.amount()).isEqualTo(1);
        });
  }

  @Test
  void notANumberNeverPassesForAPlanThatHolds() {
    assertThat(CertificateChecker.check(plan(Double.NaN, 5, 1, 0.5, 1)).maxViolation())
        .isInfinite();
    assertThat(CertificateChecker.check(plan(10, 5, Double.NaN, 0.5, 1)).bound())
        .isGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void whateverThePricesNoPlanExceedsTheBound(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan best =
        ((PlanOutcome.Optimal)
                new ExactPlanSolver(new HighsSolver()).solve(problem, RunControl.unlimited()))
            .plan();
    double optimum = CertificateChecker.check(best).objective();
    Random random = new Random(seed);
    for (int k = 0; k < 50; k++) {
      double spread = Math.pow(10, -4 + 5 * random.nextDouble());
      Plan noisy = new Plan(problem, best.activities(), noisy(best.prices(), random, spread));
      assertThat(CertificateChecker.check(noisy).bound())
          .as("seed %d, spread %g", seed, spread)
          .isGreaterThanOrEqualTo(optimum - 1e-9 * Math.max(1, Math.abs(optimum)));
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
        p.fulfilment());
  }

  /// Prices off by a random factor, some of them negative or made of nothing.
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
}
