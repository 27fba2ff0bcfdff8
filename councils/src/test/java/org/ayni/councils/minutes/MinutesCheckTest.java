package org.ayni.councils.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Assembly;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Village;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinutesCheckTest {

  private final Village village = new Village();

  @BeforeEach
  void anAssembly() {
    village.founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
    village.meets("c", 10, 6, "ordinary");
  }

  private Council council() {
    return village.council("c");
  }

  private Assembly assembly() {
    return Optional.ofNullable(council().assemblies().get("a")).orElseThrow();
  }

  private MinutesCheck check(String text) {
    return MinutesCheck.of(council(), assembly(), text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "pt"})
  void whatIsWrittenFromTheBookIsTheSameInEveryLanguage(String language) {
    String text = Minutes.of(council(), assembly(), language);
    assertThat(text).endsWith("<!-- ayni-minutes/1 " + language + " -->\n");
    assertThat(check(text)).isEqualTo(new MinutesCheck.Same());
  }

  @Test
  void theFirstLineThatTheBookDoesNotSayIsTold() {
    String text = Minutes.of(council(), assembly(), "es");
    assertThat(check(text.replace("Presentes: 6", "Presentes: 9")))
        .isInstanceOfSatisfying(
            MinutesCheck.Different.class,
            different -> {
              assertThat(different.found()).contains("Presentes: 9");
              assertThat(different.expected()).contains("Presentes: 6");
              assertThat(text.lines().toList().get(different.line() - 1)).contains("Presentes: 6");
            });
  }

  @Test
  void aTextByHandOrOfAnotherFormIsNotJudged() {
    String text = Minutes.of(council(), assembly(), "es");
    assertThat(check("Nos reunimos y acordamos.\n")).isEqualTo(new MinutesCheck.OtherForm(""));
    assertThat(check(text + "Añadido a mano.\n")).isEqualTo(new MinutesCheck.OtherForm(""));
    assertThat(check(text.replace("ayni-minutes/1", "ayni-minutes/9")))
        .isEqualTo(new MinutesCheck.OtherForm("ayni-minutes/9"));
  }

  private String minutes(Optional<String> unit) {
    village.does(
        village.opening(
            "c",
            "obras",
            "ordinary",
            Optional.empty(),
            Question.projects(
                Map.of("pozo", new BigDecimal("900.5"), "vía", new BigDecimal("1200")),
                new BigDecimal("1000"),
                unit)));
    for (String voter : List.copyOf(assembly().present())) {
      village.votes("c", "obras", voter, new Vote.Approved(List.of("pozo", "vía")));
    }
    village.closes("c", "obras");
    String text = Minutes.of(council(), assembly(), "es");
    assertThat(check(text)).isEqualTo(new MinutesCheck.Same());
    return text;
  }

  @Test
  void moneyIsToldWithItsUnit() {
    assertThat(minutes(Optional.of("millones de pesos de 2019")))
        .contains(
            "- cost: 900,5 millones de pesos de 2019\n",
            "Había 1.000 millones de pesos de 2019 para repartir.",
            "- pozo: 900,5 millones de pesos de 2019\n",
            "- vía: 1.200 millones de pesos de 2019\n");
  }

  @Test
  void minutesOfBallotsThatSaidNoUnitStayAsTheyWereWritten() {
    assertThat(minutes(Optional.empty()))
        .contains("- cost: 900.5\n")
        .doesNotContain("para repartir", "Lo que costaba");
  }
}
