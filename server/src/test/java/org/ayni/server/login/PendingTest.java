package org.ayni.server.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// Logins under way: nobody fills the places of others.
class PendingTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
  private final Pending<String> pending = new Pending<>(now::get);

  @Test
  void eachIsEndedOnceAndInTime() {
    String key = pending.begin("1.2.3.4", "a");
    assertThat(pending.end(key)).contains("a");
    assertThat(pending.end(key)).isEmpty();
    String late = pending.begin("1.2.3.4", "b");
    now.updateAndGet(time -> time.plus(Pending.TIME));
    assertThat(pending.end(late)).isEmpty();
  }

  @Test
  void oneAddressCrowdsOutItselfAlone() {
    String mine = pending.begin("1.2.3.4", "mine");
    String first = pending.begin("6.6.6.6", "first");
    String last = first;
    for (int k = 0; k < 2 * Pending.MOST; k++) {
      last = pending.begin("6.6.6.6", "flood");
    }
    assertThat(pending.look(mine)).contains("mine");
    assertThat(pending.look(first)).isEmpty();
    assertThat(pending.look(last)).isPresent();
  }

  @Test
  void manyAddressesThatFloodCrowdOutThemselves() {
    String mine = pending.begin("1.2.3.4", "mine");
    for (int k = 0; k < 2 * Pending.MOST; k++) {
      pending.begin("6.6.6." + k % 20, "flood");
    }
    assertThat(pending.look(mine)).contains("mine");
  }
}
