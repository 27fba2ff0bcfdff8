package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.ayni.server.login.Tries;
import org.junit.jupiter.api.Test;

class BallotLimitTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-01T14:00:00Z"));
  private final BallotLimit limit = new BallotLimit(now::get);

  private void later(Duration time) {
    now.updateAndGet(at -> at.plus(time));
  }

  @Test
  void whoSendsTooManyIsToldHowLongToWaitAndOthersAreNotTouched() {
    for (int k = 0; k < BallotLimit.SAME_VOTER; k++) {
      assertThat(limit.sent("ana", "1.2.3.4")).isEmpty();
    }
    later(Duration.ofMinutes(3));
    assertThat(limit.sent("ana", "5.6.7.8").map(BallotLimit.Wait::time))
        .contains(Duration.ofMinutes(7));
    assertThat(limit.sent("eva", "1.2.3.4")).isEmpty();
    later(Duration.ofMinutes(7));
    assertThat(limit.sent("ana", "1.2.3.4")).isEmpty();
  }

  @Test
  void anAddressMaySendForAWholeAssemblyAndNoMore() {
    for (int k = 0; k < BallotLimit.SAME_ADDRESS; k++) {
      assertThat(limit.sent("voter " + k, "1.2.3.4")).isEmpty();
    }
    assertThat(limit.sent("another", "1.2.3.4").map(BallotLimit.Wait::seconds)).contains("601");
    assertThat(limit.sent("another", "5.6.7.8")).isEmpty();
  }

  @Test
  void soManyNamesAreRememberedAndTheOldestGoFirst() {
    Tries tries = new Tries(now::get, Duration.ofMinutes(10), 3);
    tries.add("a");
    tries.add("b");
    tries.add("c");
    tries.add("a");
    tries.add("d");
    assertThat(tries.of("a")).isEqualTo(2);
    assertThat(tries.of("b")).isZero();
    assertThat(tries.of("d")).isEqualTo(1);
    assertThat(tries.end("b")).isEqualTo(Optional.empty());
  }
}
