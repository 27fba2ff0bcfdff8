package org.ayni.bench.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FamiliesTest {

  static Stream<PlanProblem> small() {
    return Stream.of(
        GeneralFamily.of(30, 3, Pattern.RANDOM, 1),
        GeneralFamily.of(30, 3, Pattern.HUBS_AND_BANDS, 1),
        GeneralFamily.of(30, 3, Pattern.POWER_LAW, 1),
        RecipeFamily.of(25, 3, 1),
        SparseFamily.of(60, 1));
  }

  @ParameterizedTest
  @MethodSource("small")
  void everyFamilyCanBePlannedWithAProof(PlanProblem problem) {
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-7)
            .plan(problem, RunControl.unlimited());
    assertThat(result.status()).as(problem.name()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(result.certificate().orElseThrow().objective()).isPositive();
  }

  @Test
  void theSameSeedMakesTheSameProblemAndAnotherSeedAnother() {
    LinearProgram first = ExactPlanSolver.program(RecipeFamily.of(15, 2, 7));
    LinearProgram again = ExactPlanSolver.program(RecipeFamily.of(15, 2, 7));
    LinearProgram other = ExactPlanSolver.program(RecipeFamily.of(15, 2, 8));
    assertThat(again.matrix().values()).isEqualTo(first.matrix().values());
    assertThat(again.rowUpper()).isEqualTo(first.rowUpper());
    assertThat(other.matrix().values()).isNotEqualTo(first.matrix().values());
  }

  @Test
  void theGeneralFamilyIsTheSameOnEveryMachine() {
    // Java promises the numbers of Random and StrictMath bit by bit.
    PlanProblem problem = GeneralFamily.of(30, 3, Pattern.RANDOM, 1);
    Technique first = problem.techniques().getFirst();
    assertThat(first.inputs().size()).isBetween(8, 20);
    double inputs = 0;
    for (int k = 0; k < first.inputs().size(); k++) {
      inputs += first.inputs().value(k);
    }
    assertThat(inputs).isBetween(0.45, 0.75);
    assertThat(problem.stocks()).hasSize(30);
    assertThat(problem.baskets()).hasSize(20);
    problem
        .stocks()
        .forEach(stock -> assertThat(stock.terminal()).isEqualTo(0.9 * stock.initial()));
  }

  @Test
  void recipesHaveAlternativesAndJointProducts() {
    PlanProblem problem = RecipeFamily.of(40, 2, 3);
    assertThat(problem.techniques().size()).isGreaterThan(problem.products().size());
    assertThat(problem.techniques()).anyMatch(technique -> technique.outputs().size() == 2);
    assertThat(problem.retraining()).hasSize(1);
    assertThat(problem.resources().getLast().total()).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void inputsAreDifferentAndAsManyAsWanted(Pattern pattern) {
    Random random = new Random(1);
    for (int product = 0; product < 50; product++) {
      int[] drawn = pattern.draw(product, 50, 20, random);
      assertThat(drawn).hasSize(20).doesNotHaveDuplicates().isSorted();
      assertThat(Arrays.stream(drawn).allMatch(i -> i >= 0 && i < 50)).isTrue();
    }
  }
}
