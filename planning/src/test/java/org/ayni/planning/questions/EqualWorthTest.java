package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EqualWorthTest {

  /// Two fields grow corn, a day a ton each; ten days. Last year the north grew 7 and the south 2.
  private static PlanProblem fields() {
    PlanProblem.Builder builder = PlanProblem.builder("fields", 2000, 1);
    builder.product(Product.perishable("corn", Names.of("corn"), new Unit("t")));
    builder.resource(
        new Resource(Resource.LABOUR, Names.of("work"), new Unit("days"), Series.of(10)));
    for (String field : List.of("north", "south")) {
      builder.technique(
          new Technique(
              field,
              Names.of(field),
              new Unit("t"),
              SparseVector.unit(0),
              SparseVector.empty(),
              SparseVector.unit(0),
              Optional.of(
                  new Technique.Pace(field.equals("north") ? 7 : 2, 1, Double.POSITIVE_INFINITY))));
    }
    builder.basket(
        new Basket("bread", Names.of("bread"), List.of(SparseVector.unit(0)), Series.of(0)));
    return builder.build();
  }

  private static EqualWorth of(Plan plan, double tolerance) {
    return new EqualWorth(plan, tolerance, new HighsSolver(), RunControl.unlimited());
  }

  @Test
  void whichFieldGrowsItIsAllTheSameButBreadIsNot() {
    Plan plan = WhyNotMoreTest.optimal(fields());
    List<Latitude> latitudes = of(plan, 1e-9).latitudes(0, true);
    assertThat(latitudes).extracting(Latitude::code).containsExactly("bread", "north", "south");
    assertThat(latitudes.get(0).least()).isCloseTo(10, within(1e-6));
    assertThat(latitudes.get(0).most()).isCloseTo(10, within(1e-6));
    assertThat(latitudes.get(1).least()).isCloseTo(0, within(1e-6));
    assertThat(latitudes.get(1).most()).isCloseTo(10, within(1e-6));
  }

  @Test
  void theNearestToTodayGrowsTheTenthTonWhereItWeighsLeast() {
    Plan plan = WhyNotMoreTest.optimal(fields());
    Plan near = of(plan, 1e-9).nearest(Reference.today(fields())).orElseThrow();
    // One ton more is a seventh of the north, but half of the south.
    assertThat(near.activities().activity().at(0, 0)).isCloseTo(8, within(1e-6));
    assertThat(near.activities().activity().at(0, 1)).isCloseTo(2, within(1e-6));
    Certificate proof = CertificateChecker.check(near);
    assertThat(proof.gap()).isLessThan(1e-8);
    assertThat(proof.maxViolation()).isLessThan(1e-9);
  }

  @Test
  void givingUpALittleLeavesMoreAsItIs() {
    Plan plan = WhyNotMoreTest.optimal(fields());
    Plan near = of(plan, 0.1).nearest(Reference.today(fields())).orElseThrow();
    // A tenth of ten tons may go: nine are grown, as today.
    assertThat(near.activities().activity().at(0, 0)).isCloseTo(7, within(1e-9));
    assertThat(near.activities().activity().at(0, 1)).isCloseTo(2, within(1e-9));
    assertThat(CertificateChecker.check(near).gap()).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void aToleranceBelowRoundingIsRefused() {
    Plan plan = WhyNotMoreTest.optimal(fields());
    assertThatIllegalArgumentException().isThrownBy(() -> of(plan, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noPlanOfEqualWorthIsNearerAndTheProofStands(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan plan = WhyNotMoreTest.optimal(problem);
    Reference today = Reference.today(problem);
    double tolerance = 1e-4;
    Plan near = of(plan, tolerance).nearest(today).orElseThrow();
    Certificate proof = CertificateChecker.check(near);
    assertThat(proof.gap()).as("seed %d", seed).isLessThan(tolerance + 1e-8);
    assertThat(proof.maxViolation()).as("seed %d", seed).isLessThan(1e-6);
    assertThat(of(plan, tolerance).distance(today, near))
        .as("seed %d", seed)
        .isLessThanOrEqualTo(of(plan, tolerance).distance(today, plan) + 1e-7);
    // Found again, digit by digit.
    assertThat(of(plan, tolerance).nearest(today).orElseThrow().activities())
        .isEqualTo(near.activities());
    for (Latitude one : of(plan, tolerance).latitudes(problem.years() - 1, false)) {
      assertThat(near.activities().satisfaction().at(problem.years() - 1, indexOf(problem, one)))
          .as("seed %d", seed)
          .isBetween(one.least() - 1e-7, one.most() + 1e-7);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aSmoothObjectiveIsKeptToo(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    List<Double> weights = problem.baskets().stream().map(b -> 1.0).toList();
    PlanProblem harmony =
        problem.toBuilder().objective(new Objective.Harmony(weights, 0.95)).build();
    Plan plan = WhyNotMoreTest.optimal(harmony);
    Plan near = of(plan, 1e-4).nearest(Reference.today(harmony)).orElseThrow();
    Certificate proof = CertificateChecker.check(near);
    assertThat(proof.gap()).as("seed %d", seed).isLessThan(1e-4 + 1e-7);
    assertThat(proof.maxViolation()).as("seed %d", seed).isLessThan(1e-6);
  }

  @Test
  void whatIsKeptOfAnObjectiveBeforeIsKeptByTheNearestPlanToo() {
    // Ten tons take ten days, whoever grows them: the least work leaves the fields open still.
    PlanProblem problem =
        fields().toBuilder()
            .objectives(List.of(new Objective.Fulfil(1), new Objective.LeastUse(0)))
            .build();
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(problem, RunControl.unlimited());
    PlanResult near =
        NearestResult.of(
            result,
            Reference.today(problem),
            1e-6,
            1e-5,
            new HighsSolver(),
            RunControl.unlimited());
    assertThat(near.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(near.stages()).isEqualTo(result.stages());
    Plan plan = near.plan().orElseThrow();
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(8, within(1e-4));
    assertThat(plan.activities().activity().at(0, 1)).isCloseTo(2, within(1e-4));
  }

  private static int indexOf(PlanProblem problem, Latitude one) {
    for (int g = 0; g < problem.baskets().size(); g++) {
      if (problem.baskets().get(g).code().equals(one.code())) {
        return g;
      }
    }
    throw new AssertionError(one.code());
  }
}
