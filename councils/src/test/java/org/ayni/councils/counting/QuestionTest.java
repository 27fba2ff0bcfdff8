package org.ayni.councils.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

  private static Question projects(Optional<String> unit) {
    return Question.projects(Map.of("pozo", BigDecimal.TEN), BigDecimal.TEN, unit);
  }

  @Test
  void moneyIsWrittenAsInTheLanguageAndWithItsUnit() {
    Question question = projects(Optional.of("millones de pesos de 2019"));
    assertThat(question.money(new BigDecimal("1234.50"), Locale.of("es")))
        .isEqualTo("1.234,50 millones de pesos de 2019");
    assertThat(question.money(new BigDecimal("12345"), Locale.ENGLISH))
        .isEqualTo("12,345 millones de pesos de 2019");
    assertThat(projects(Optional.empty()).money(BigDecimal.TEN, Locale.ENGLISH)).isEqualTo("10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " pesos", "pesos ", "pesos\nde 2019", "pesos\u0007"})
  void aUnitThatIsNoLineIsRefused(String unit) {
    assertThatThrownBy(() -> projects(Optional.of(unit)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aUnitIsShortAndOfMoneyAlone() {
    String longest = "x".repeat(Question.LONGEST_UNIT);
    assertThat(projects(Optional.of(longest)).unit()).contains(longest);
    assertThatThrownBy(() -> projects(Optional.of(longest + "x")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new Question(
                CountingRule.POINTS_MEAN,
                List.of("a", "b"),
                0,
                Map.of(),
                Optional.empty(),
                Optional.of("pesos")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
