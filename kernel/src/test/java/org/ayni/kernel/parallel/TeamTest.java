package org.ayni.kernel.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void everyTaskOfEveryStepIsDoneOnce(int threads) {
    int tasks = 37;
    int steps = 2_000;
    AtomicIntegerArray done = new AtomicIntegerArray(tasks);
    try (Team team = new Team(threads)) {
      for (int step = 0; step < steps; step++) {
        team.run(tasks, done::incrementAndGet);
        for (int task = 0; task < tasks; task++) {
          // A step has ended before the next one begins.
          assertThat(done.get(task)).isEqualTo(step + 1);
        }
      }
    }
  }

  @Test
  void aStepWithoutTasksEnds() {
    try (Team team = new Team(2)) {
      team.run(
          0,
          task -> {
            throw new AssertionError("no task, but " + task);
          });
    }
  }

  @Test
  void whatATaskThrowsReachesTheCallerAndTheTeamGoesOn() {
    try (Team team = new Team(2)) {
      assertThatThrownBy(() ->
              team.run(
                  4,
                  task -> {
                    if (task == 3) {
                      throw new ArithmeticException("task 3");
                    }
                  }))
          .hasMessage("task 3");
      AtomicIntegerArray done = new AtomicIntegerArray(4);
      team.run(4, done::incrementAndGet);
      assertThat(done).hasToString("[1, 1, 1, 1]");
    }
  }

  @Test
  void aTeamOfNobodyIsRefused() {
    assertThatThrownBy(() -> new Team(0)).hasMessageContaining("0 threads; expected at least 1");
  }
}
