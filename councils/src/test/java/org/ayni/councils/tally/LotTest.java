package org.ayni.councils.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LotTest {

  @Test
  void theSeedDrawsByHashesThatAnybodyCanRecompute() {
    // printf '2026\nLuis' | sha256sum: 1bca18c1…, Eva 292c10b4…, Ana c7747036…
    Candidates candidates = Candidates.of("Luis", "Ana", "Eva");
    Lot lot = Lot.ofSeed("2026", candidates);
    assertThat(candidates.names(lot.order())).containsExactly("Luis", "Eva", "Ana");
  }

  @Test
  void theOrderDependsOnNamesNotOnTheFile() {
    Candidates one = Candidates.of("Ana", "Eva", "Luis");
    Candidates other = Candidates.of("Luis", "Ana", "Eva");
    assertThat(one.names(Lot.ofSeed("x", one).order()))
        .isEqualTo(other.names(Lot.ofSeed("x", other).order()));
  }

  @Test
  void everybodyComesFirstForSomeSeed() {
    // Of 300 fair drawings among three, each is first 100 times, give or take 8.2: six of those.
    Candidates candidates = Candidates.of("Ana", "Eva", "Luis");
    int[] first = new int[3];
    for (int k = 0; k < 300; k++) {
      first[Lot.ofSeed("seed " + k, candidates).first(List.of(0, 1, 2))]++;
    }
    assertThat(Arrays.stream(first).min().orElseThrow()).isGreaterThan(50);
  }

  @Test
  void anOrderThatLeavesSomebodyOutIsRefused() {
    assertThatThrownBy(() -> Lot.ofOrder(List.of(0, 0, 1)))
        .hasMessageContaining("every number from 0 to 2 once");
  }
}
