package org.ayni.planning.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.ayni.planning.Village.FULFIL;
import static org.ayni.planning.Village.LEAST_LABOUR;
import static org.ayni.planning.Village.LEAST_SMOKE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.Village;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanSolver;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A plan by several objectives, written and read back.
class StagesOnDiskTest {

  @TempDir private Path temporary;

  private static final PlanSolver EXACT = new ExactPlanSolver(new HighsSolver());

  private Path written(PlanSolver solver, PlanProblem problem) {
    PlanResult result = new Planner(solver, 1e-6).plan(problem, RunControl.unlimited());
    Path folder = temporary.resolve("plan");
    PlanWriter.write(folder, result, 1e-6, Map.of("kind", "test"), List.of());
    readBackIs(result, folder, problem);
    return folder;
  }

  private static void readBackIs(PlanResult result, Path folder, PlanProblem asked) {
    PlanReader reader = PlanReader.open(folder);
    StatedPlan stated = reader.stated();
    assertThat(stated.status()).isEqualTo(result.status());
    List<PlanProblem> problems = stated.problems(asked);
    assertThat(problems).hasSize(result.stages().size() + 1);
    for (int k = 0; k < result.stages().size(); k++) {
      Stage stage = result.stages().get(k);
      StatedStage read = stated.stages().get(k);
      assertThat(read.objective()).isEqualTo(stage.code());
      assertThat(read.reached()).isEqualTo(stage.proof().objective());
      assertThat(read.bound()).isEqualTo(stage.proof().bound());
      assertThat(read.gap()).isEqualTo(stage.proof().gap());
      assertThat(read.tolerance()).isEqualTo(stage.tolerance());
      assertThat(read.least()).isEqualTo(stage.least());
      assertThat(problems.get(k).kept()).isEqualTo(stage.problem().kept());
      assertThat(reader.prices(k, problems.get(k))).isEqualTo(stage.prices());
    }
    PlanProblem last = result.plan().orElseThrow().problem();
    assertThat(problems.getLast().kept()).isEqualTo(last.kept());
    assertThat(problems.getLast().objective()).isEqualTo(last.objective());
    assertThat(problems.getLast().later()).isEqualTo(last.later());
    assertThat(reader.plan(problems.getLast()).activities())
        .isEqualTo(result.plan().orElseThrow().activities());
    assertThat(reader.plan(problems.getLast()).prices())
        .isEqualTo(result.plan().orElseThrow().prices());
  }

  @Test
  void everyStageIsReadBackDigitByDigit() {
    Path folder = written(EXACT, Village.of(FULFIL, LEAST_SMOKE, LEAST_LABOUR));
    assertThat(folder.resolve("stages/2/prices/kept.csv"))
        .content()
        .startsWith("code,year1\nfulfil,");
    assertThat(folder.resolve("plan.json"))
        .content()
        .containsSubsequence(
            "\"objectives\"", "\"fulfil\"", "\"least:smoke\"", "\"least:labour\"", "\"stages\"");
  }

  @Test
  void aPlanOfOneObjectiveHasNoStagesAndNoPricesOfWhatIsKept() {
    Path folder = written(EXACT, Village.of(FULFIL));
    assertThat(Files.exists(folder.resolve("stages"))).isFalse();
    assertThat(Files.exists(folder.resolve("prices/kept.csv"))).isFalse();
  }

  @Test
  void whatWasNotDecidedStaysOpen() {
    PlanSolver knowsNoLabour =
        new PlanSolver() {
          @Override
          public String name() {
            return "knows no labour";
          }

          @Override
          public boolean keepsObjectives() {
            return true;
          }

          @Override
          public PlanOutcome solve(PlanProblem problem, RunControl control) {
            return problem.objective().equals(LEAST_LABOUR)
                ? new PlanOutcome.Failed(Impasse.Kind.SOLVER, "labour is not known")
                : EXACT.solve(problem, control);
          }
        };
    Path folder = written(knowsNoLabour, Village.of(FULFIL, LEAST_SMOKE, LEAST_LABOUR));
    StatedPlan stated = PlanReader.open(folder).stated();
    assertThat(stated.status()).isEqualTo(PlanStatus.STOPPED);
    assertThat(folder.resolve("plan.json"))
        .content()
        .contains("not decided: least:labour (labour is not known)");
    List<Objective> open =
        stated.problems(Village.of(FULFIL, LEAST_SMOKE, LEAST_LABOUR)).getLast().later();
    assertThat(open).containsExactly(LEAST_LABOUR);
  }

  @Test
  void moreStagesThanObjectivesAreRefused() {
    Path folder = written(EXACT, Village.of(FULFIL, LEAST_SMOKE));
    StatedPlan stated = PlanReader.open(folder).stated();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stated.problems(Village.of(FULFIL)))
        .withMessage("no objective follows 'fulfil'");
  }
}
