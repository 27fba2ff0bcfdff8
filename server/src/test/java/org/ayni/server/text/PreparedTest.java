package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/// When a language is offered.
class PreparedTest {

  @Test
  void aLanguageIsOfferedWhenEnoughOfItIsThereAndNotBefore() {
    assertThat(Prepared.share("pt")).isEqualTo(1);
    assertThat(Prepared.share("qu")).isBetween(0.0, 1.0);
    assertThat(Prepared.offered().stream().map(one -> one.getLanguage()))
        .as("Quechua is offered from %s of all sentences on", Prepared.ENOUGH)
        .isEqualTo(
            Prepared.share("qu") >= Prepared.ENOUGH
                ? java.util.List.of("qu")
                : java.util.List.of());
  }

  @Test
  void aLanguageThatNobodyPreparesIsNone() {
    assertThatThrownBy(() -> Prepared.share("xx")).hasMessageContaining("messages_xx.properties");
  }
}
