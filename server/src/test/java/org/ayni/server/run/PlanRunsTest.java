package org.ayni.server.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.table.Goals;
import org.junit.jupiter.api.Test;

/// Who gets computed, who waits, and who is told to come back.
class PlanRunsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final AtomicInteger computed = new AtomicInteger();
  private final CountDownLatch open = new CountDownLatch(1);

  /// Waits for the gate, then answers as a solver that was asked for something impossible.
  private Answer behindTheGate(Question question, List<Answer> before, RunControl control) {
    await(open);
    computed.incrementAndGet();
    return answer(question, new PlanOutcome.Failed(Impasse.Kind.SOLVER, "test"));
  }

  private static Answer answer(Question question, PlanOutcome outcome) {
    return new PlanAnswer((PlanQuestion) question, outcome, Optional.empty(), "test", 0);
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted at the gate", e);
    }
  }

  private static List<PlanQuestion> plan(int years) {
    return List.of(new PlanQuestion("valley", Goals.standard().withYears(years)));
  }

  private static PlanRuns.Limits limits(int waiting) {
    return new PlanRuns.Limits(1, waiting, 8, 60);
  }

  @Test
  void aVisitorWhoAsksSomethingNewGivesUpWhatWasGoing() throws InterruptedException {
    try (PlanRuns runs = new PlanRuns(this::behindTheGate, limits(4))) {
      PlanRun first = runs.ask("anna", plan(1)).orElseThrow();
      PlanRun second = runs.ask("anna", plan(2)).orElseThrow();
      open.countDown();

      assertThat(first.await(LONG)).isEqualTo(PlanRun.State.REPLACED);
      assertThat(second.await(LONG)).isEqualTo(PlanRun.State.DONE);
    }
  }

  @Test
  void askingTheSameAgainJoinsTheRunThatIsGoing() {
    try (PlanRuns runs = new PlanRuns(this::behindTheGate, limits(4))) {
      PlanRun first = runs.ask("anna", plan(1)).orElseThrow();

      assertThat(runs.ask("anna", plan(1))).contains(first);
      assertThat(runs.find(first.id())).contains(first);
      open.countDown();
    }
  }

  @Test
  void visitorsDontDisturbEachOther() throws InterruptedException {
    try (PlanRuns runs = new PlanRuns(this::behindTheGate, limits(4))) {
      PlanRun anna = runs.ask("anna", plan(1)).orElseThrow();
      PlanRun bert = runs.ask("bert", plan(2)).orElseThrow();
      open.countDown();

      assertThat(anna.await(LONG)).isEqualTo(PlanRun.State.DONE);
      assertThat(bert.await(LONG)).isEqualTo(PlanRun.State.DONE);
    }
  }

  @Test
  void whenTooManyWaitTheNextIsTurnedAway() {
    try (PlanRuns runs = new PlanRuns(this::behindTheGate, limits(2))) {
      List<Optional<PlanRun>> asked = new ArrayList<>();
      for (int visitor = 0; visitor < 6; visitor++) {
        asked.add(runs.ask("visitor " + visitor, plan(1)));
      }
      open.countDown();

      // One may be running already or all may still be queued: two or three found a place.
      assertThat(asked.stream().filter(Optional::isPresent).count()).isBetween(2L, 3L);
    }
  }

  @Test
  void aWaitingRunThatIsGivenUpLeavesItsPlace() {
    CountDownLatch busy = new CountDownLatch(1);
    Planner planner =
        (question, before, control) -> {
          busy.countDown();
          return behindTheGate(question, before, control);
        };
    try (PlanRuns runs = new PlanRuns(planner, limits(1))) {
      assertThat(runs.ask("anna", plan(1))).isPresent();
      await(busy);
      PlanRun waiting = runs.ask("bert", plan(2)).orElseThrow();
      assertThat(runs.ask("carla", plan(3))).isEmpty();

      runs.cancel(waiting.id());

      assertThat(runs.ask("carla", plan(3))).isPresent();
      open.countDown();
    }
  }

  @Test
  void cancellingTellsTheSolverToStop() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    Planner untilTold =
        (question, before, control) -> {
          started.countDown();
          while (!control.shouldStop()) {
            Thread.onSpinWait();
          }
          stopped.countDown();
          return answer(question, new PlanOutcome.Stopped(Optional.empty()));
        };
    try (PlanRuns runs = new PlanRuns(untilTold, limits(4))) {
      PlanRun run = runs.ask("anna", plan(1)).orElseThrow();
      started.await();

      runs.cancel(run.id());

      assertThat(run.await(LONG)).isEqualTo(PlanRun.State.CANCELLED);
      stopped.await();
    }
  }

  @Test
  void whatIsWrongWithTheGoalsReachesTheVisitor() throws InterruptedException {
    Problem problem = new Problem("", 0, "weights", "-1", "a number >= 0", "");
    Planner refusing =
        (question, before, control) -> {
          throw new BadInputException(problem);
        };
    try (PlanRuns runs = new PlanRuns(refusing, limits(4))) {
      PlanRun run = runs.ask("anna", plan(1)).orElseThrow();

      assertThat(run.await(LONG)).isEqualTo(PlanRun.State.REFUSED);
      assertThat(run.problems()).containsExactly(problem);
    }
  }

  @Test
  void anAnswerThatIsSettledIsNotComputedAgain() throws InterruptedException {
    open.countDown();
    Planner settled =
        (question, before, control) -> {
          computed.incrementAndGet();
          return answer(
              question,
              new PlanOutcome.Infeasible(
                  Optional.of(Samples.plan(((PlanQuestion) question).goals().years())),
                  List.of(),
                  List.of(),
                  List.of()));
        };
    try (PlanRuns runs = new PlanRuns(settled, limits(4))) {
      assertThat(runs.ask("anna", plan(2)).orElseThrow().await(LONG)).isEqualTo(PlanRun.State.DONE);
      PlanRun again = runs.ask("bert", List.of(new PlanQuestion("valley", same()))).orElseThrow();

      assertThat(again.state()).isEqualTo(PlanRun.State.DONE);
      assertThat(computed).hasValue(1);
    }
  }

  /// The goals of [#plan] for two years, made anew.
  private static Goals same() {
    return new Goals(2, Goals.Kind.WELFARE, Map.of(), Map.of(), Map.of(), Map.of());
  }

  @Test
  void aRunStoppedByTheClockIsTriedAgain() throws InterruptedException {
    Planner slow =
        (question, before, control) -> {
          computed.incrementAndGet();
          return answer(question, new PlanOutcome.Stopped(Optional.empty()));
        };
    try (PlanRuns runs = new PlanRuns(slow, limits(4))) {
      assertThat(runs.ask("anna", plan(2)).orElseThrow().await(LONG)).isEqualTo(PlanRun.State.DONE);
      assertThat(runs.ask("anna", plan(2)).orElseThrow().await(LONG)).isEqualTo(PlanRun.State.DONE);

      assertThat(computed).hasValue(2);
    }
  }
}
