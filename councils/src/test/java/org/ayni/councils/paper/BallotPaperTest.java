package org.ayni.councils.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ayni.councils.book.Village;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.api.Test;

class BallotPaperTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  private static BallotPaper paper(Question question, String language) {
    return paper(question, "", language);
  }

  private static BallotPaper paper(Question question, String text, String language) {
    Village village = new Village();
    village.founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
    village.meets("c", 10, 8, "ordinary", "what");
    if (question.options().isEmpty()) {
      village.proposes("c", "p", "ordinary");
      village.does(village.opening("c", "b", "ordinary", Optional.of("p"), question));
    } else {
      village.does(village.opening("c", "b", "what", Optional.empty(), question));
    }
    return BallotPaper.of(
        village.council("c"),
        Optional.ofNullable(village.council("c").ballots().get("b")).orElseThrow(),
        new BallotPaper.Sheet(
            question.options().stream().map(one -> name(question, one)).toList(), text),
        HASH,
        language);
  }

  private static String name(Question question, String option) {
    return Optional.ofNullable(question.costs().get(option))
        .map(cost -> option.toUpperCase(Locale.ROOT) + ", " + question.money(cost, Locale.ROOT))
        .orElse(option);
  }

  @Test
  void aPaperSaysWhoAsksWhatHowToMarkItAndWhatThereIs() {
    assertThat(paper(Question.yesNo(), "es").markdown())
        .isEqualTo(
            """
            ## c

            ### b

            Marque una sola casilla.

            1. \u2610 Sí
            2. \u2610 No
            3. \u2610 En blanco

            Código de esta votación: 0123 4567 89ab
            """);
  }

  @Test
  void rankingsAndPointsHaveLinesToWriteOn() {
    assertThat(
            paper(Question.choice(CountingRule.SCHULZE, List.of("agua", "vía"), 1), "es")
                .markdown())
        .contains("Escriba 1", "1. ______ agua\n2. ______ vía\n")
        .doesNotContain("En blanco");
    assertThat(paper(Question.points(CountingRule.POINTS_MEAN, List.of("a", "b")), "en").markdown())
        .contains("100 points", "1. ______ a\n");
  }

  @Test
  void projectsHaveTheirCostsAndTheBudget() {
    Question question =
        Question.projects(
            new TreeMap<>(
                Map.of("pozo", new BigDecimal("1200.5"), "cancha", new BigDecimal("1E+2"))),
            new BigDecimal("25000"),
            Optional.of("milhões de reais de 2026"));
    assertThat(paper(question, "pt").markdown())
        .contains(
            "1. \u2610 CANCHA, 100 milhões de reais de 2026\n",
            "2. \u2610 POZO, 1,200.5 milhões de reais de 2026\n",
            "Há dinheiro para 25.000 milhões de reais de 2026 no total.");
  }

  @Test
  void moneyWithoutAUnitIsItsNumberAlone() {
    Question question =
        Question.projects(Map.of("pozo", BigDecimal.TEN), BigDecimal.TEN, Optional.empty());
    assertThat(paper(question, "en").markdown()).contains("money for 10 in all.");
  }

  @Test
  void theTextThatIsDecidedOnIsPrintedAsItIs() {
    String text = "1. El agua\n\n## es de <todos>";
    assertThat(paper(Question.yesNo(), text, "es").markdown())
        .contains("### b\n\n    1. El agua\n    \n    ## es de <todos>\n\nMarque");
    assertThat(paper(Question.yesNo(), text, "es").html(1))
        .contains("<p class=\"text\">1. El agua\n\n## es de &lt;todos&gt;</p>");
  }

  @Test
  void aSheetThatLacksAnOptionIsNone() {
    Village village = new Village();
    village.founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
    village.meets("c", 10, 8, "what");
    village.does(
        village.opening(
            "c",
            "b",
            "what",
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of("x", "y"), 1)));
    assertThatThrownBy(() ->
            BallotPaper.of(
                village.council("c"),
                Optional.ofNullable(village.council("c").ballots().get("b")).orElseThrow(),
                new BallotPaper.Sheet(List.of("X"), ""),
                HASH,
                "es"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPageHoldsAsManyPapersAllAlikeAndNothingThatTheBrowserWouldTakeForItsOwn() {
    String page =
        paper(Question.choice(CountingRule.SCHULZE, List.of("<b>agua</b>", "vía & luz"), 1), "es")
            .html(3);
    String[] papers = page.split("<article>", -1);
    assertThat(papers).hasSize(4);
    assertThat(papers[1]).isEqualTo(papers[2]);
    assertThat(page).contains("&lt;b&gt;agua&lt;/b&gt;", "vía &amp; luz").doesNotContain("<b>");
  }

  @Test
  void aLanguageThatThereIsNotIsEnglish() {
    assertThat(paper(Question.yesNo(), "qu").markdown()).contains("Mark one box.");
  }
}
