package org.ayni.planning.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.choice.AutomaticSolver;
import org.ayni.planning.condensed.CondensedPlanSolver;
import org.ayni.planning.firstorder.FirstOrderSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.questions.BindingLimit;
import org.ayni.planning.questions.BindingLimits;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Shortfall;
import org.junit.jupiter.api.Test;

/// Trade within a federation. The corn economy grows ten tons with ten days of work and sows five:
/// five are left to eat, each worth 1, or to deliver.
class PromisedTradeTest {

  private static final Planner EXACT = new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6);

  private static PlanProblem problem(
      double floor, Direction direction, double worth, double least) {
    PlanProblem.Builder builder = CornEconomy.builder(1, floor, OptionalDouble.empty());
    builder.trade(
        new TradeFlow(
            "corn",
            0,
            "federation",
            direction,
            0,
            Series.constant(1, 8),
            Series.constant(1, worth),
            Series.constant(1, least)));
    return builder.build();
  }

  private static Plan optimal(PlanProblem problem) {
    PlanResult result = EXACT.plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result.plan().orElseThrow();
  }

  @Test
  void whatIsWorthMoreElsewhereIsDelivered() {
    Plan plan = optimal(problem(0, Direction.EXPORT, 2, 0));
    assertThat(plan.activities().trade().at(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(CertificateChecker.check(plan).objective()).isCloseTo(10, within(1e-9));
    // What the territory itself has of it is told apart.
    assertThat(CertificateChecker.value(plan, plan.problem().objective(), Rounding.NEAREST))
        .isCloseTo(0, within(1e-9));
  }

  @Test
  void whatIsWorthLessElsewhereStays() {
    assertThat(optimal(problem(0, Direction.EXPORT, 0.5, 0)).activities().trade().at(0, 0))
        .isZero();
  }

  @Test
  void whatCostsLessThanItIsWorthIsTakenUpToTheLimit() {
    Plan plan = optimal(problem(0, Direction.IMPORT, -0.25, 0));
    // 5 of its own and 8 taken, at a quarter each.
    assertThat(plan.activities().trade().at(0, 0)).isCloseTo(8, within(1e-9));
    assertThat(CertificateChecker.check(plan).objective()).isCloseTo(13 - 2, within(1e-9));
  }

  @Test
  void aPromiseIsKeptAndItsPriceIsWhatItCosts() {
    Plan plan = optimal(problem(0, Direction.EXPORT, 0, 3));
    assertThat(CertificateChecker.check(plan).objective()).isCloseTo(2, within(1e-9));
    assertThat(BindingLimits.of(plan, 5))
        .extracting(BindingLimit::kind)
        .contains(RowKind.TRADE_LEAST);
  }

  @Test
  void theProofHoldsInRealArithmeticToo() {
    for (PlanProblem problem :
        List.of(
            problem(0, Direction.EXPORT, 2, 1),
            problem(0, Direction.IMPORT, -0.3, 0),
            problem(1, Direction.EXPORT, 0.1, 3))) {
      Plan plan = optimal(problem);
      var proof = CertificateChecker.rigorous(plan);
      var ordinary = CertificateChecker.check(plan);
      assertThat(proof.proven().bound()).isGreaterThanOrEqualTo(ordinary.objective());
      assertThat(proof.proven().gap()).isLessThan(1e-9);
      assertThat(proof.objectiveUpper()).isGreaterThanOrEqualTo(proof.proven().objective());
    }
  }

  @Test
  void aBrokenPromiseIsAViolation() {
    Plan kept = optimal(problem(0, Direction.EXPORT, 0, 3));
    Plan broken = new Plan(problem(0, Direction.EXPORT, 0, 4), kept.activities(), kept.prices());
    assertThat(CertificateChecker.check(broken).violations())
        .filteredOn(violation -> violation.kind() == RowKind.TRADE_LEAST)
        .singleElement()
        .satisfies(violation -> assertThat(violation.relative()).isCloseTo(0.25, within(1e-9)));
  }

  @Test
  void aPromiseThatCannotBeKeptIsToldAndEased() {
    PlanResult result = EXACT.plan(problem(0, Direction.EXPORT, 0, 6), RunControl.unlimited());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls())
        .extracting(Shortfall::kind, Shortfall::code, Shortfall::wanted)
        .containsExactly(tuple(RowKind.TRADE_LEAST, "corn", 6.0));
    assertThat(result.shortfalls().getFirst().possible()).isCloseTo(5, within(1e-6));
    assertThat(result.plan()).isPresent();
  }

  @Test
  void solversThatDoNotKnowItRefuseAndTheChoiceTakesTheOneThatDoes() {
    PlanProblem problem = problem(0, Direction.EXPORT, 2, 0);
    ExactPlanSolver exact = new ExactPlanSolver(new HighsSolver());
    FirstOrderSolver first = new FirstOrderSolver(1e-6, 1, exact);
    CondensedPlanSolver condensed = new CondensedPlanSolver(new HighsSolver(), 1);
    assertThat(first.solve(problem, RunControl.unlimited()))
        .isInstanceOfSatisfying(
            PlanOutcome.Failed.class,
            failed -> assertThat(failed.impasse().words()).contains("highs"));
    assertThat(CondensedPlanSolver.takes(problem)).isFalse();
    assertThat(new AutomaticSolver(exact, first, condensed).forProblem(problem)).isSameAs(exact);
  }

  @Test
  void worthGoesWithOneObjectiveOnly() {
    PlanProblem one = problem(0, Direction.EXPORT, 2, 0);
    List<Objective> two = List.of(one.objective(), new Objective.LeastUse(0));
    assertThatThrownBy(() -> one.toBuilder().objectives(two).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("several");
  }
}
