package org.ayni.planning.firstorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.Deadline;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A run that goes on from its last checkpoint.
class CheckpointTest {

  private static final long SEED = Long.getLong("ayni.seed", 20261126);

  /// Bytes that say of which run it is.
  private static final int HEAD = 7 * Long.BYTES;

  @TempDir private Path folder;

  private static FirstOrderSolver solver() {
    return solver(1e-6);
  }

  private static FirstOrderSolver solver(double gap) {
    return new FirstOrderSolver(gap, 1, new ExactPlanSolver(new HighsSolver()));
  }

  private static PlanProblem problem(long k) {
    System.getLogger("test").log(System.Logger.Level.DEBUG, "seed {0}", SEED + k);
    return RandomProblems.of(SEED + k);
  }

  /// Ends the process's part in the middle of the steps that follow so many checks, as a kill
  /// would: nothing more is written.
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private static RunControl killedAfter(int checks) {
    AtomicInteger left = new AtomicInteger(checks);
    AtomicInteger polls = new AtomicInteger();
    RunControl inner = new Deadline(Double.POSITIVE_INFINITY, _ -> left.decrementAndGet());
    return new RunControl() {
      @Override
      public boolean shouldStop() {
        if (left.get() <= 0 && polls.incrementAndGet() > 20) {
          throw new Killed();
        }
        return inner.shouldStop();
      }

      @Override
      public double secondsLeft() {
        return inner.secondsLeft();
      }

      @Override
      public void report(Progress progress) {
        inner.report(progress);
      }
    };
  }

  private static Plan plan(PlanOutcome outcome) {
    assertThat(outcome).isInstanceOf(PlanOutcome.Optimal.class);
    return ((PlanOutcome.Optimal) outcome).plan();
  }

  private static void assertSame(Plan one, Plan other) {
    assertThat(one.activities()).isEqualTo(other.activities());
    assertThat(one.prices()).isEqualTo(other.prices());
  }

  @Test
  void aRunKilledAgainAndAgainEndsWithThePlanOfOneThatWasNot() {
    PlanProblem problem = problem(1);
    Plan whole = plan(solver().solve(problem, RunControl.unlimited()));
    Path file = folder.resolve("checkpoint");
    int kills = 0;
    for (int k = 0; k < 3; k++) {
      try {
        solver().checkpointed(file).solve(problem, killedAfter(2));
        break;
      } catch (Killed expected) {
        kills++;
        assertThat(file).isRegularFile();
      }
    }
    assertThat(kills).as("kills, seed %s", SEED).isGreaterThanOrEqualTo(2);
    Plan resumed = plan(solver().checkpointed(file).solve(problem, RunControl.unlimited()));
    assertSame(resumed, whole);
    assertThat(file).doesNotExist();
  }

  /// After a changed weight tries at a level take up to a share of the main steps: what they have
  /// taken so far is part of where the run stands.
  @Test
  void aRunFromAnEarlierPlanKilledAfterEveryCheckEndsWithThePlanOfOneThatWasNot() {
    PlanProblem before = FirstOrderSolverTest.chain(100, 1, 0.3, 4);
    Plan earlier = plan(solver(1e-4).solve(before, RunControl.unlimited()));
    Objective.Harmony harmony = (Objective.Harmony) before.objective();
    List<Double> weights = new ArrayList<>(harmony.weights());
    weights.set(5, 4 * weights.get(5));
    PlanProblem after =
        before.toBuilder().objective(new Objective.Harmony(weights, harmony.discount())).build();
    Plan whole = plan(solver(1e-4).from(earlier).solve(after, RunControl.unlimited()));
    assertSame(killedAfterEveryCheck(after, earlier), whole);
  }

  private Plan killedAfterEveryCheck(PlanProblem problem, Plan earlier) {
    Path file = folder.resolve("checkpoint");
    for (int kills = 0; ; kills++) {
      try {
        Plan end =
            plan(solver(1e-4).from(earlier).checkpointed(file).solve(problem, killedAfter(1)));
        assertThat(kills).as("kills").isGreaterThan(2);
        return end;
      } catch (Killed expected) {
        assertThat(kills).isLessThan(500);
      }
    }
  }

  @Test
  void aCheckpointOfAnotherProblemIsRefused() {
    Path file = folder.resolve("checkpoint");
    assertThatThrownBy(() -> solver().checkpointed(file).solve(problem(1), killedAfter(1)))
        .isInstanceOf(Killed.class);
    assertThatThrownBy(() -> solver().checkpointed(file).solve(problem(2), RunControl.unlimited()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("another problem");
    assertThat(file).isRegularFile();
  }

  @Test
  void aDamagedCheckpointIsRefused() throws IOException {
    Path file = folder.resolve("checkpoint");
    assertThatThrownBy(() -> solver().checkpointed(file).solve(problem(1), killedAfter(1)))
        .isInstanceOf(Killed.class);
    byte[] whole = Files.readAllBytes(file);
    // How many checks there were, the highest byte of it; numbers; the checksum; cut off.
    for (byte[] bytes :
        List.of(
            changed(whole, HEAD),
            changed(whole, whole.length / 2),
            changed(whole, whole.length - 1),
            Arrays.copyOf(whole, whole.length / 2),
            Arrays.copyOf(whole, whole.length - 1))) {
      Files.write(file, bytes);
      assertThatThrownBy(
              () -> solver().checkpointed(file).solve(problem(1), RunControl.unlimited()))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("damaged");
      assertThat(file).hasBinaryContent(bytes);
    }
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] other = bytes.clone();
    other[at] ^= 1;
    return other;
  }
}
