package org.ayni.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

  private static final List<String> KNOWN = List.of("check", "analyse", "plan");

  @Test
  void oneSlipIsForgiven() {
    assertThat(Nearest.to("chek", KNOWN)).contains("check");
    assertThat(Nearest.to("checkk", KNOWN)).contains("check");
    assertThat(Nearest.to("plen", KNOWN)).contains("plan");
    assertThat(Nearest.to("ANALYSE", KNOWN)).contains("analyse");
  }

  @Test
  void twoNeighboursSwappedAreOneSlip() {
    assertThat(Nearest.to("chekc", KNOWN)).contains("check");
    assertThat(Nearest.to("lpan", KNOWN)).contains("plan");
  }

  @Test
  void somethingElseIsNotGuessedAt() {
    assertThat(Nearest.to("serve", KNOWN)).isEmpty();
    assertThat(Nearest.to("", KNOWN)).isEmpty();
    assertThat(Nearest.to("check", List.of())).isEmpty();
  }
}
