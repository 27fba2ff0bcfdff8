package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionsTest {

  private static Plan optimal(PlanProblem problem) {
    return ((PlanOutcome.Optimal)
            new ExactPlanSolver(new HighsSolver()).solve(problem, RunControl.unlimited()))
        .plan();
  }

  @Test
  void workIsWhatBindsTheCornEconomyAtHalfATonADay() {
    List<BindingLimit> limits = BindingLimits.of(optimal(CornEconomy.of(1)), 5);
    assertThat(limits)
        .extracting(BindingLimit::kind, BindingLimit::code, BindingLimit::limit)
        .containsExactly(tuple(RowKind.RESOURCE, "labour", 10.0));
    assertThat(limits.getFirst().price()).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void aTonEatenCostsTwoDaysBecauseItsSeedHasToBeGrownToo() {
    NeedCost cost = NeedCosts.of(optimal(CornEconomy.of(1)), 0).getFirst();
    // 1 + 0.5 + 0.25 + … = 2 tons grown.
    assertThat(cost.labour()).isCloseTo(2, within(1e-9));
    assertThat(cost.foreignExchange()).isZero();
    assertThat(cost.price()).isCloseTo(1, within(1e-9));
  }

  @Test
  void importsCostForeignExchangeInTheShareThePlanUses() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.trade(new TradeFlow("import", 0, "rest", Direction.IMPORT, 3, Series.constant(1, 10)));
    builder.credit(Series.of(30), new Unit("USD"));
    NeedCost cost = NeedCosts.of(optimal(builder.build()), 0).getFirst();
    // Half of all corn is imported at 3: of a ton eaten 0.5 is bought; the other half takes 0.25 of
    // seed, half of
    // it bought again: 0.5 · (1 + 1/4 + 1/16 …) = 2/3 tons bought, 2/3 grown.
    assertThat(cost.foreignExchange()).isCloseTo(2, within(1e-9));
    assertThat(cost.labour()).isCloseTo(2.0 / 3, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void easingABindingLimitGainsWhatItsPriceSays(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan plan = optimal(problem);
    double objective = CertificateChecker.check(plan).objective();
    for (BindingLimit limit : BindingLimits.of(plan, objective)) {
      if (limit.kind() == RowKind.RESOURCE && limit.year() == 1) {
        double more = 1e-7 * limit.limit();
        double gained =
            CertificateChecker.check(optimal(withMoreWork(problem, more))).objective() - objective;
        // The objective is concave in a limit: a price is what a little more brings at most.
        assertThat(gained)
            .as("seed %d", seed)
            .isBetween(-1e-12, limit.price() * more * (1 + 1e-3) + 1e-11);
      }
    }
  }

  private static PlanProblem withMoreWork(PlanProblem problem, double more) {
    PlanProblem.Builder builder =
        PlanProblem.builder(problem.name(), problem.baseYear(), problem.years());
    problem.products().forEach(builder::product);
    problem.techniques().forEach(builder::technique);
    problem.stocks().forEach(builder::stock);
    problem.trade().forEach(builder::trade);
    for (Resource old : problem.resources()) {
      double[] limit = new double[problem.years()];
      for (int t = 0; t < limit.length; t++) {
        limit[t] = old.limit().at(t) + (t == 0 ? more : 0);
      }
      builder.resource(new Resource(old.code(), old.names(), old.unit(), Series.of(limit)));
    }
    return builder
        .credit(problem.credit(), problem.foreignUnit())
        .baskets(problem.baskets())
        .objective(problem.objective())
        .build();
  }

  @Test
  void aFloorThatForcesWhatIsNotWantedHasAPrice() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.baskets(
        List.of(
            new Basket("bread", Names.of("bread"), List.of(SparseVector.unit(0)), Series.of(0)),
            new Basket("beer", Names.of("beer"), List.of(SparseVector.unit(0)), Series.of(1))));
    builder.objective(new Objective.Welfare(List.of(1.0, 0.0), 1, SatisfactionCurve.linear()));
    List<BindingLimit> limits = BindingLimits.of(optimal(builder.build()), 4);
    // A glass of beer less is a loaf of bread more.
    assertThat(limits)
        .anySatisfy(l -> {
          assertThat(l.kind()).isEqualTo(RowKind.FLOOR);
          assertThat(l.code()).isEqualTo("beer");
          assertThat(l.price()).isCloseTo(1, within(1e-9));
        });
  }
}
