package org.ayni.planning.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RigorousCertificateTest {

  private static final Unit TON = new Unit("t");

  /// One year of corn: a ton takes half a ton of seed and one day of ten; at least the ten tons of
  /// the base year must be grown; corn may be bought and sold abroad without limit. So ten tons are
  /// grown and, without trade, five can be eaten.
  private static PlanProblem corn(boolean trade) {
    PlanProblem.Builder builder = PlanProblem.builder("corn", 2000, 1);
    builder.product(Product.perishable("corn", Names.of("corn"), TON));
    builder.resource(
        new Resource("labour", Names.of("work"), new Unit("days"), Series.constant(1, 10)));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farming"),
            TON,
            SparseVector.unit(0),
            SparseVector.of(new int[] {0}, new double[] {0.5}),
            SparseVector.unit(0),
            Optional.of(new Technique.Pace(10, 0, Double.POSITIVE_INFINITY))));
    if (trade) {
      Series endless = Series.constant(1, Double.POSITIVE_INFINITY);
      builder.trade(new TradeFlow("buy", 0, "all", Direction.IMPORT, 1, endless));
      builder.trade(new TradeFlow("sell", 0, "all", Direction.EXPORT, 1, endless));
    }
    builder.basket(
        new Basket(
            "bread", Names.of("bread"), List.of(SparseVector.unit(0)), Series.constant(1, 0)));
    return builder.build();
  }

  /// @param x tons grown, c tons eaten, `traded` tons bought and sold
  /// @param w price of a day of work; corn is worth 1
  /// @param down price of the condition that ten tons must be grown
  private static Plan plan(double x, double c, double traded, double w, double down) {
    PlanProblem problem = corn(traded > 0);
    int flows = problem.trade().size();
    double[] trade = new double[flows];
    Arrays.fill(trade, traded);
    YearTable none = YearTable.zeros(1, 0);
    return new Plan(
        problem,
        new Activities(
            one(x),
            none,
            YearTable.zeros(2, 0),
            one(0),
            YearTable.of(flows, new double[][] {trade}),
            none,
            one(c)),
        new Prices(one(1), none, none, one(w), one(0), one(0), one(0), one(down), one(1)));
  }

  private static YearTable one(double value) {
    return YearTable.of(1, new double[][] {{value}});
  }

  @Test
  void whereTheArithmeticIsExactNothingIsLost() {
    // As in CertificateCheckerTest: objective and bound are 5, and every operation is exact.
    RigorousCertificate proof = CertificateChecker.rigorous(plan(10, 5, 0, 0.5, 0));
    assertThat(proof.proven().objective()).isEqualTo(5);
    assertThat(proof.objectiveUpper()).isEqualTo(5);
    assertThat(proof.proven().bound()).isEqualTo(5);
    assertThat(proof.proven().gap()).isZero();
    assertThat(proof.proven().maxViolation()).isZero();
  }

  @Test
  void aBoundThatCancellationMakesFalseIsEnclosed() {
    // With D = 2^53 for the condition on growing: bound = 10 w − 10 D + 10 (1 − 0.5 − w + D) = 5.
    // To nearest, 2^53 + 0.3 is 2^53 and 2 − 10 · 2^53 loses the 2: the "bound" is 0, below what
    // can be reached.
    Plan plan = plan(10, 5, 0, 0.2, 0x1p53);
    assertThat(CertificateChecker.check(plan).bound()).isLessThan(4);
    assertThat(CertificateChecker.rigorous(plan).proven().bound()).isGreaterThanOrEqualTo(5);
  }

  @Test
  void aViolationThatCancellationHidesIsFound() {
    // 11 − 5.5 + 10^16 − 10^16 − 6 = −0.5; to nearest, 5.5 + 10^16 is 6 + 10^16 and nothing is
    // missing.
    Plan plan = plan(11, 6, 1e16, 0.5, 0);
    assertThat(balance(CertificateChecker.check(plan)).amount()).isZero();
    assertThat(balance(CertificateChecker.rigorous(plan).proven()).amount())
        .isGreaterThanOrEqualTo(0.5);
  }

  private static Violation balance(Certificate proof) {
    return proof.violations().stream()
        .filter(v -> v.kind() == RowKind.BALANCE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anInfiniteActivityIsNeverHiddenByOtherRows() {
    // ∞ / ∞ must not pass for "not worse than before".
    assertThat(
            CertificateChecker.check(plan(Double.POSITIVE_INFINITY, 5, 0, 0.5, 0)).maxViolation())
        .isInfinite();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theProofInRealArithmeticEnclosesTheOrdinaryOneAndIsHardlyWider(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan best =
        ((PlanOutcome.Optimal)
                new ExactPlanSolver(new HighsSolver()).solve(problem, RunControl.unlimited()))
            .plan();
    Certificate ordinary = CertificateChecker.check(best);
    RigorousCertificate rigorous = CertificateChecker.rigorous(best);
    double tiny = 1e-11 * Math.max(1, Math.abs(ordinary.bound()));
    assertThat(rigorous.proven().bound())
        .as("seed %d", seed)
        .isBetween(ordinary.bound() - 1e-3 * tiny, ordinary.bound() + tiny)
        .isGreaterThanOrEqualTo(rigorous.proven().objective() - tiny);
    assertThat(ordinary.objective())
        .as("seed %d", seed)
        .isBetween(rigorous.proven().objective(), rigorous.objectiveUpper());
    assertThat(rigorous.objectiveUpper() - rigorous.proven().objective())
        .as("seed %d", seed)
        .isLessThan(tiny);
    assertThat(rigorous.proven().maxViolation())
        .as("seed %d", seed)
        .isBetween(ordinary.maxViolation(), ordinary.maxViolation() + 1e-13);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void satisfactionIsEnclosed(long seed) {
    Random random = new Random(seed);
    for (int k = 0; k < 200; k++) {
      List<Piece> pieces =
          List.of(
              new Piece(random.nextDouble(), 2 + random.nextDouble()),
              new Piece(random.nextDouble(), 1 + random.nextDouble()),
              new Piece(random.nextDouble(), random.nextDouble()));
      double c = 4 * random.nextDouble();
      BigDecimal left = new BigDecimal(c);
      BigDecimal real = BigDecimal.ZERO;
      for (Piece piece : pieces) {
        BigDecimal part = left.min(new BigDecimal(piece.width()));
        real = real.add(part.multiply(new BigDecimal(piece.slope())));
        left = left.subtract(part);
      }
      SatisfactionCurve curve = new SatisfactionCurve(pieces);
      double low = ObjectiveValue.satisfaction(curve, c, Rounding.DOWN);
      double high = ObjectiveValue.satisfaction(curve, c, Rounding.UP);
      assertThat(real).as("seed %d", seed).isBetween(new BigDecimal(low), new BigDecimal(high));
      assertThat(high - low).as("seed %d", seed).isLessThan(1e-14);
    }
  }
}
