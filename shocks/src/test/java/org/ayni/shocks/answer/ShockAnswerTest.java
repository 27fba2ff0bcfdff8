package org.ayni.shocks.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Planner;
import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.path.Path;
import org.ayni.shocks.path.SmallEconomy;
import org.ayni.shocks.scenario.Change;
import org.junit.jupiter.api.Test;

/// Path and plan side by side.
class ShockAnswerTest {

  private static final Planner PLANNER = new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6);

  private static PlanResult plan(PlanProblem problem) {
    return PLANNER.plan(problem, RunControl.unlimited());
  }

  private static ShockAnswer answer(Economy economy, Change change) {
    return ShockAnswer.of(
        economy,
        SmallEconomy.scenario(change),
        8,
        ArioParameters.standard(),
        ShockAnswerTest::plan);
  }

  /// The worth of a reserve is what one more unit in store saves: put 1/1000 of a week's output
  /// there and plan again.
  @Test
  void theWorthOfAReserveIsTheConsumptionItSaves() {
    ShockAnswer answer = answer(SmallEconomy.OPEN, new Change.Capacity("B", -0.9));
    assertThat(answer.reserves()).isNotEmpty();
    double all = sum(answer.path().base().consumed());
    for (ShockAnswer.Reserve reserve : answer.reserves()) {
      int product = reserve.product().equals("A") ? 0 : 1;
      double more = answer.path().base().made().get(product) / 1000;
      Path stocked = withStock(answer.path(), product, more);
      double before = value(plan(PlannedAnswer.problem(SmallEconomy.OPEN, answer.path())));
      double after = value(plan(PlannedAnswer.problem(SmallEconomy.OPEN, stocked)));
      assertThat((after - before) * all / more).isCloseTo(reserve.worth(), within(1e-5));
    }
  }

  private static double value(PlanResult result) {
    return result.certificate().orElseThrow().objective();
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }

  /// `more` of a product from nowhere.
  private static Path withStock(Path path, int product, double more) {
    List<Double> drawn = new ArrayList<>(path.drawn());
    drawn.set(product, drawn.get(product) + more);
    return new Path(
        path.weeks(),
        path.output(),
        path.consumption(),
        path.made(),
        path.possible(),
        path.imported(),
        path.importable(),
        path.consumed(),
        path.exported(),
        path.exportable(),
        path.other(),
        drawn,
        path.stocked(),
        path.base());
  }

  @Test
  void aTableOfRegionsIsAnsweredToo() {
    ShockAnswer answer = answer(SmallEconomy.REGIONAL, new Change.Capacity(List.of(), "Q", -0.5));
    assertThat(answer.plan().plan()).isPresent();
    assertThat(answer.output()).extracting(ShockAnswer.Lost::code).containsExactly("P.A", "Q.A");
    assertThat(answer.output().get(1).muddling()).isPositive();
    assertThat(answer.consumption().saved()).isGreaterThanOrEqualTo(-1e-6);
    assertThat(answer.demand().get(1)).isCloseTo(-1000, within(1e-9));
    assertThat(answer.supply().get(1)).isCloseTo(-1000, within(1e-9));
  }
}
