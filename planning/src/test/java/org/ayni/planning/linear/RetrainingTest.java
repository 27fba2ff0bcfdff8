package org.ayni.planning.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.questions.BindingLimits;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;

/// Bread takes a baker's day, shoes a shoemaker's; there are ten bakers and no shoemakers.
class RetrainingTest {

  private static final Unit DAYS = new Unit("days");

  private static PlanProblem.Builder town(int years, OptionalDouble flour) {
    PlanProblem.Builder builder = PlanProblem.builder("town", 0, years);
    List<String> trades = List.of("baker", "shoemaker");
    for (int k = 0; k < 2; k++) {
      builder.product(
          Product.perishable(
              List.of("bread", "shoes").get(k), Names.of("product"), new Unit("pieces")));
      builder.resource(
          new Resource(
              trades.get(k),
              Names.of(trades.get(k)),
              DAYS,
              Series.constant(years, k == 0 ? 10 : 0),
              k == 0 ? flour : OptionalDouble.empty()));
      builder.technique(
          new Technique(
              trades.get(k) + "s",
              Names.of("work"),
              new Unit("pieces"),
              SparseVector.unit(k),
              SparseVector.empty(),
              SparseVector.unit(k),
              Optional.empty()));
    }
    builder.basket(
        new Basket(
            "pair",
            Names.of("a loaf and a shoe"),
            Collections.nCopies(years, SparseVector.of(new int[] {0, 1}, new double[] {1, 1})),
            Series.constant(years, 0)));
    return builder.objective(new Objective.Fulfil(1));
  }

  private static PlanResult plan(PlanProblem problem) {
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result;
  }

  @Test
  void whoLearnsIsMissingAtOnceAndServesInTheNextYear() {
    PlanProblem.Builder builder = town(3, OptionalDouble.empty());
    builder.retraining(
        new Retraining("bakers→shoemakers", 0, 1, Series.constant(3, 100), SparseVector.empty()));
    PlanResult result = plan(builder.build());
    Plan plan = result.plan().orElseThrow();
    // Nobody makes shoes in year 1. Five learn in it; five loaves and five shoes follow in years 2
    // and 3.
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(10, within(1e-9));
    assertThat(plan.activities().retraining().at(0, 0)).isCloseTo(5, within(1e-9));
    assertThat(plan.activities().satisfaction().at(0, 0)).isCloseTo(0, within(1e-9));
    assertThat(plan.activities().satisfaction().at(2, 0)).isCloseTo(5, within(1e-9));
  }

  @Test
  void onlySoManyCanLearnInAYear() {
    PlanProblem.Builder builder = town(3, OptionalDouble.empty());
    builder.retraining(
        new Retraining("bakers→shoemakers", 0, 1, Series.constant(3, 2), SparseVector.empty()));
    // Two shoes in year 2, four in year 3.
    assertThat(plan(builder.build()).certificate().orElseThrow().objective())
        .isCloseTo(6, within(1e-9));
  }

  @Test
  void learningTakesWhatItCosts() {
    PlanProblem.Builder builder = town(2, OptionalDouble.empty());
    builder.retraining(
        new Retraining(
            "bakers→shoemakers",
            0,
            1,
            Series.constant(2, 100),
            SparseVector.of(new int[] {0}, new double[] {4})));
    // In year 1, z learn and eat 4 z loaves, baked by the 10 − z left: z ≤ 2, so two shoes in year
    // 2.
    assertThat(plan(builder.build()).certificate().orElseThrow().objective())
        .isCloseTo(2, within(1e-9));
  }

  @Test
  void aBudgetOverAllYearsIsSpentOnceAndHasAPrice() {
    PlanProblem.Builder builder = town(2, OptionalDouble.of(12));
    builder.baskets(
        List.of(
            new Basket(
                "bread",
                Names.of("bread"),
                Collections.nCopies(2, SparseVector.unit(0)),
                Series.constant(2, 0))));
    PlanResult result = plan(builder.build());
    Certificate proof = result.certificate().orElseThrow();
    // Ten loaves a year could be baked, twelve in all may be.
    assertThat(proof.objective()).isCloseTo(12, within(1e-9));
    assertThat(proof.bound()).isCloseTo(12, within(1e-9));
    assertThat(BindingLimits.of(result.plan().orElseThrow(), 12))
        .anySatisfy(limit -> {
          assertThat(limit.kind()).isEqualTo(RowKind.BUDGET);
          assertThat(limit.limit()).isEqualTo(12);
          assertThat(limit.price()).isCloseTo(1, within(1e-9));
        });
  }
}
