package org.ayni.planning.firstorder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.ayni.kernel.lp.HighsMethod;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.saddle.HalpernIteration;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.junit.jupiter.api.Test;

class FittingTest {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);
  private static final int STEPS = 300;

  /// A point on the way to the plan, fitted.
  private static final class Fitted {
    final Model model;
    final double[] z;
    final boolean fits;
    final double missing;
    final double[] loose;
    final boolean loosened;
    final double looseMissing;

    Fitted(PlanProblem problem, int threads, double reached) {
      Space space = new Space(problem);
      model = new Model(problem, space, new GivenNumbers(problem, space), RowEngine.memory());
      z = new double[space.columns];
      try (Team team = new Team(threads)) {
        HalpernIteration main =
            new HalpernIteration(model.operator, model.whole(), model.steps, team);
        main.start(
            model.whole(),
            model.steps,
            model.reference.quantity,
            model.reference.value,
            1,
            Double.NaN);
        main.advance(STEPS, () -> false);
        for (int j = 0; j < z.length; j++) {
          z[j] = Math.clamp(main.primal()[j], model.given.lower[j], model.given.upper[j]);
        }
        Fitting fitting =
            new Fitting(model, team, new HighsSolver(HighsMethod.SIMPLEX), RunControl.unlimited());
        Residual residual = new Residual(model.operator, model.given, team);
        loose = z.clone();
        loosened = fitting.loosen(loose, main.dual());
        looseMissing = residual.largest(loose);
        fits = fitting.fit(z, main.dual(), 1e-6, reached);
        missing = residual.largest(z);
      }
    }

    boolean inTheBox(double[] z) {
      for (int j = 0; j < z.length; j++) {
        if (z[j] < model.given.lower[j] || z[j] > model.given.upper[j]) {
          return false;
        }
      }
      return true;
    }
  }

  @Test
  void whatIsSaidToFitHoldsEveryLimit() {
    System.out.println("FittingTest seed " + SEED);
    int fitted = 0;
    int rounds = 0;
    for (long seed = SEED; seed < SEED + 60; seed++) {
      PlanProblem problem = withoutPace(RandomProblems.of(seed));
      rounds++;
      Fitted one = new Fitted(problem, 1, Double.NEGATIVE_INFINITY);
      if (one.fits) {
        fitted++;
        assertThat(one.missing).as("seed %d", seed).isZero();
        assertThat(one.inTheBox(one.z)).as("seed %d", seed).isTrue();
      }
    }
    System.out.println(fitted + " of " + rounds + " fitted");
    assertThat(fitted).as("of %d", rounds).isPositive();
  }

  @Test
  void whatIsSaidToBeLoosenedHoldsEveryLimitAndIsWorthLess() {
    int loosened = 0;
    for (long seed = SEED; seed < SEED + 60; seed++) {
      Fitted one = new Fitted(withoutPace(RandomProblems.of(seed)), 1, Double.NEGATIVE_INFINITY);
      if (one.loosened) {
        loosened++;
        assertThat(one.looseMissing).as("seed %d", seed).isZero();
        assertThat(one.inTheBox(one.loose)).as("seed %d", seed).isTrue();
      }
    }
    assertThat(loosened).as("of 60, seed %d", SEED).isPositive();
  }

  @Test
  void aChainLoosenedHasRoomInEveryBalanceAndGivesUpSomeOfWhatIsAsked() {
    Fitted one = new Fitted(FirstOrderSolverTest.chain(30, 1, 0.3, 3), 1, Double.NEGATIVE_INFINITY);
    assertThat(one.loosened).isTrue();
    assertThat(one.model.objective(one.loose)).isLessThan(one.model.objective(one.z));
  }

  private static PlanProblem withoutPace(PlanProblem problem) {
    PlanProblem.Builder builder =
        PlanProblem.builder("without pace", problem.baseYear(), problem.years());
    problem.products().forEach(builder::product);
    problem
        .techniques()
        .forEach(t ->
            builder.technique(
                new Technique(
                    t.code(),
                    t.names(),
                    t.unit(),
                    t.outputs(),
                    t.inputs(),
                    t.resources(),
                    Optional.empty())));
    problem.resources().forEach(builder::resource);
    problem.retraining().forEach(builder::retraining);
    problem.stocks().forEach(builder::stock);
    problem.trade().forEach(builder::trade);
    builder.credit(problem.credit(), problem.foreignUnit());
    problem.baskets().forEach(builder::basket);
    return builder.objective(problem.objective()).build();
  }

  @Test
  void theSamePointIsFittedTheSameOnAnyNumberOfThreads() {
    PlanProblem problem = FirstOrderSolverTest.chain(400, 1, 0.3, 5);
    double[] one = new Fitted(problem, 1, Double.NEGATIVE_INFINITY).z;
    for (int threads = 2; threads <= 3; threads++) {
      assertThat(Arrays.equals(new Fitted(problem, threads, Double.NEGATIVE_INFINITY).z, one))
          .isTrue();
    }
  }

  @Test
  void whatCannotBeBetterThanWhatThereIsIsGivenUp() {
    PlanProblem problem = FirstOrderSolverTest.chain(30, 1, 0.3, 3);
    assertThat(new Fitted(problem, 1, Double.NEGATIVE_INFINITY).fits).isTrue();
    assertThat(new Fitted(problem, 1, Double.POSITIVE_INFINITY).fits).isFalse();
  }
}
