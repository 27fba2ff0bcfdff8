package org.ayni.planning.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.ayni.planning.Village.FULFIL;
import static org.ayni.planning.Village.HARMONY;
import static org.ayni.planning.Village.LEAST_LABOUR;
import static org.ayni.planning.Village.LEAST_SMOKE;
import static org.ayni.planning.Village.WELFARE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.Village;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.KeptObjective;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexicographicPlannerTest {

  private static final double TOLERANCE = 1e-6;

  private static PlanResult plan(PlanProblem problem, double tolerance) {
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-7, tolerance)
            .plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    return result;
  }

  private static Plan village(Objective... order) {
    return plan(Village.of(order), TOLERANCE).plan().orElseThrow();
  }

  private static void does(Plan plan, double hand, double machine, double loom) {
    assertThat(plan.activities().activity().at(0, 0)).isCloseTo(hand, within(1e-4));
    assertThat(plan.activities().activity().at(0, 1)).isCloseTo(machine, within(1e-4));
    assertThat(plan.activities().activity().at(0, 2)).isCloseTo(loom, within(1e-4));
  }

  @Test
  void ofThePlansThatFulfilAlikeTheSecondObjectiveDecides() {
    // Bread ends at 4. Then all the cloth there can be: the machine saves the days for it.
    does(village(FULFIL, WELFARE), 0, 4, 16);
    // As little work: the machine, and no more cloth than bread.
    does(village(FULFIL, LEAST_LABOUR), 0, 4, 4);
  }

  @Test
  void theThirdDecidesWhereTheSecondLeavesAChoice() {
    // Without smoke all is baked by hand; cloth may be 4 to 12, and least labour says 4.
    does(village(FULFIL, LEAST_SMOKE, LEAST_LABOUR), 4, 0, 4);
    does(village(FULFIL, LEAST_SMOKE, WELFARE), 4, 0, 12);
    // The other way round smoke has no choice left.
    does(village(FULFIL, LEAST_LABOUR, LEAST_SMOKE), 0, 4, 4);
  }

  @Test
  void theOrderMatters() {
    // The least work is none at all, and nothing is left for fulfilment to choose.
    does(village(LEAST_LABOUR, FULFIL), 0, 0, 0);
    does(village(LEAST_SMOKE, WELFARE), 0, 0, 20);
  }

  @Test
  void theSmoothObjectiveCanComeFirstAndLast() {
    // ln bread + ln cloth: the last loaf brings 1/4 and costs at most two pieces of 1/16 each.
    does(village(HARMONY, LEAST_SMOKE), 0, 4, 16);
    does(village(FULFIL, HARMONY), 0, 4, 16);
    does(village(FULFIL, LEAST_SMOKE, HARMONY), 4, 0, 12);
    does(village(FULFIL, HARMONY, LEAST_LABOUR), 0, 4, 16);
  }

  @Test
  void howMuchMayBeGivenUpIsStatedAndKept() {
    // ln 4 + ln 16 = ln 64; a hundredth of it may go for less smoke. h loaves by hand leave 16 − h
    // pieces: ln (16 / (16 − h)) = 0.01 ln 64, and each spares three kilos.
    PlanResult result = plan(Village.of(HARMONY, LEAST_SMOKE), 0.01);
    double cloth = 16 * Math.pow(64, -0.01);
    does(result.plan().orElseThrow(), 16 - cloth, 4 - (16 - cloth), cloth);
    Stage first = result.stages().getFirst();
    assertThat(first.proof().objective()).isCloseTo(Math.log(64), within(1e-8));
    assertThat(first.least()).isCloseTo(0.99 * Math.log(64), within(1e-8));
    // One unit of harmony less is 16 − h pieces less, as many loaves by hand, three kilos each.
    assertThat(result.plan().orElseThrow().prices().kept().at(0, 0))
        .isCloseTo(3 * cloth, within(1e-3));
  }

  @Test
  void eachStageHasAProofOfItsOwnUnderWhatIsKeptOfThoseBefore() {
    PlanResult result = plan(Village.of(FULFIL, LEAST_SMOKE, WELFARE), TOLERANCE);
    Plan plan = result.plan().orElseThrow();
    assertThat(result.stages()).extracting(Stage::code).containsExactly("fulfil", "least:smoke");
    assertThat(plan.problem().kept())
        .extracting(KeptObjective::objective)
        .containsExactly(FULFIL, LEAST_SMOKE);
    assertThat(plan.problem().later()).isEmpty();
    for (int k = 0; k < 2; k++) {
      Stage stage = result.stages().get(k);
      assertThat(stage.problem().kept()).hasSize(k);
      assertThat(stage.proof().gap()).isLessThan(1e-9);
      double least = KeptObjective.least(stage.proof().objective(), TOLERANCE);
      assertThat(stage.least()).isEqualTo(least);
      assertThat(plan.problem().kept().get(k).least()).isEqualTo(least);
      assertThat(CertificateChecker.value(plan, stage.problem().objective(), Rounding.NEAREST))
          .isGreaterThanOrEqualTo(least - 1e-9);
    }
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(16, within(1e-3));
    assertThat(result.certificate().orElseThrow().gap()).isLessThan(1e-9);
  }

  @Test
  void floorsComeFirstAlways() {
    // Five loaves cannot be had; four can. The order goes on from there, and says what is missing.
    PlanProblem problem =
        Village.builder(5).objectives(List.of(LEAST_SMOKE, LEAST_LABOUR, WELFARE)).build();
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(problem, RunControl.unlimited());
    assertThat(result.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(result.shortfalls()).extracting(Shortfall::code).containsExactly("bread");
    assertThat(result.stages()).hasSize(2);
    assertThat(result.eased()).hasSize(1);
    does(result.plan().orElseThrow(), 4, 0, 0);
  }

  @Test
  void aSolverThatCannotKeepObjectivesIsNotAskedTo() {
    PlanSolver simple =
        new PlanSolver() {
          @Override
          public String name() {
            return "simple";
          }

          @Override
          public PlanOutcome solve(PlanProblem problem, RunControl control) {
            return new ExactPlanSolver(new HighsSolver()).solve(problem, control);
          }
        };
    Planner planner = new Planner(simple, 1e-6);
    PlanResult several = planner.plan(Village.of(FULFIL, WELFARE), RunControl.unlimited());
    assertThat(several.status()).isEqualTo(PlanStatus.FAILED);
    assertThat(several.reason()).contains("simple", "cannot keep");
    assertThat(planner.plan(Village.of(WELFARE), RunControl.unlimited()).status())
        .isEqualTo(PlanStatus.OPTIMAL);
  }

  @Test
  void aPlanWithoutPricesForWhatIsKeptIsRefused() {
    Plan alone = village(WELFARE);
    PlanProblem keeping = Village.of(FULFIL, WELFARE).next(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Plan(keeping, alone.activities(), alone.prices()))
        .withMessageContaining("kept objectives");
  }

  /// Stops when it has been asked so often.
  private static final class StopsAfter implements RunControl {
    private int left;

    StopsAfter(int times) {
      left = times;
    }

    @Override
    public boolean shouldStop() {
      return left-- <= 0;
    }

    @Override
    public double secondsLeft() {
      return Double.POSITIVE_INFINITY;
    }

    @Override
    public void report(Progress progress) {}
  }

  @Test
  void stoppedOnTheWayThePlanOfTheLastSettledObjectiveIsGivenAndWhatIsOpenIsSaid() {
    // The first stage is let through by a solver that looks at its own control.
    PlanSolver exact = new ExactPlanSolver(new HighsSolver());
    PlanSolver stopping =
        new PlanSolver() {
          @Override
          public String name() {
            return "stopping";
          }

          @Override
          public boolean keepsObjectives() {
            return true;
          }

          @Override
          public PlanOutcome solve(PlanProblem problem, RunControl control) {
            return problem.kept().isEmpty()
                ? exact.solve(problem, RunControl.unlimited())
                : exact.solve(problem, control);
          }
        };
    PlanResult result =
        new Planner(stopping, 1e-6)
            .plan(Village.of(FULFIL, LEAST_SMOKE, LEAST_LABOUR), new StopsAfter(0));
    assertThat(result.status()).isEqualTo(PlanStatus.STOPPED);
    assertThat(result.stages()).isEmpty();
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(4, within(1e-9));
    assertThat(result.reason()).contains("least:smoke, least:labour");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void theSecondObjectiveReachesWhatALargeWeightOnTheFirstGivesIt(int round) {
    long seed = Long.getLong("ayni.seed", 20261122) + round;
    PlanProblem problem = RandomProblems.of(seed);
    Objective welfare = problem.objective();
    for (Objective first : List.of(welfare, new Objective.Fulfil(0.9))) {
      PlanProblem alone = problem.toBuilder().objective(first).build();
      double weighted = leastLabour(alone, 1e4);
      PlanProblem order =
          problem.toBuilder().objectives(List.of(first, new Objective.LeastUse(0))).build();
      PlanResult result = plan(order, 1e-9);
      assertThat(result.certificate().orElseThrow().objective())
          .as("seed %d, %s", seed, alone.code(first))
          .isCloseTo(-weighted, within(1e-5 * weighted));
    }
  }

  /// Labour used in the plan that is best by weight · objective − labour over its largest use.
  private static double leastLabour(PlanProblem problem, double weight) {
    NamedProgramme program = NamedProgramme.of(problem);
    Extension both = new Extension(program.program());
    double[] cost = program.program().cost();
    for (int j = 0; j < cost.length; j++) {
      both.cost(j, weight * cost[j]);
    }
    double size = problem.resources().getFirst().limit().at(0);
    for (int t = 0; t < problem.years(); t++) {
      for (int j = 0; j < problem.techniques().size(); j++) {
        int x = program.activity(t, j);
        double use = problem.techniques().get(j).resources().get(0);
        both.cost(x, weight * cost[x] + use / size);
      }
    }
    LpOutcome outcome =
        new EquilibratedSolver(new HighsSolver()).solve(both.build(), RunControl.unlimited());
    Plan best = program.plan(((LpOutcome.Optimal) outcome).solution());
    return -CertificateChecker.value(best, new Objective.LeastUse(0), Rounding.NEAREST);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whateverTheOrderEveryStageIsProvenAndTheLastPlanKeepsThemAll(int round) {
    long seed = Long.getLong("ayni.seed", 20261122) + round;
    PlanProblem problem = RandomProblems.of(seed);
    Random random = new Random(seed);
    List<Double> weights = problem.baskets().stream().map(b -> 0.1 + random.nextDouble()).toList();
    List<Objective> all =
        new ArrayList<>(
            List.of(
                problem.objective(),
                new Objective.Fulfil(0.95),
                new Objective.Harmony(weights, 0.9),
                new Objective.LeastUse(0)));
    Collections.shuffle(all, random);
    PlanResult result = plan(problem.toBuilder().objectives(all).build(), 1e-5);
    Plan plan = result.plan().orElseThrow();
    assertThat(result.stages()).hasSize(3);
    for (Stage stage : result.stages()) {
      double value = CertificateChecker.value(plan, stage.problem().objective(), Rounding.NEAREST);
      Certificate proof = stage.proof();
      assertThat(proof.gap()).as("seed %d, %s", seed, stage.code()).isLessThan(1e-7);
      assertThat(value)
          .as("seed %d, %s", seed, stage.code())
          .isGreaterThanOrEqualTo(stage.least() - 1e-6 * Math.max(1, Math.abs(stage.least())))
          .isLessThanOrEqualTo(proof.bound() + 1e-6 * Math.max(1, Math.abs(proof.bound())));
    }
    double tiny = 1e-11 * Math.max(1, Math.abs(result.certificate().orElseThrow().bound()));
    Certificate inReals = CertificateChecker.rigorous(plan).proven();
    assertThat(inReals.bound())
        .as("seed %d", seed)
        .isGreaterThanOrEqualTo(result.certificate().orElseThrow().bound() - 1e-3 * tiny);
    assertThat(inReals.gap()).as("seed %d", seed).isLessThan(1e-6);
  }
}
