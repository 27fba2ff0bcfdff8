package org.ayni.councils.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Village;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.api.Test;

class BallotPaperTest {

  private static final String HASH = "0123456789abcdef".repeat(4);

  private static BallotPaper paper(Question question, String language) {
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
        HASH,
        language);
  }

  @Test
  void aPaperSaysWhoAsksWhatHowToMarkItAndWhatThereIs() {
    assertThat(paper(Question.yesNo(), "es").markdown())
        .isEqualTo(
            """
            ## c

            ### b

            Marque una sola casilla.

            - \u2610 Sí
            - \u2610 No
            - \u2610 En blanco

            Código de esta votación: 0123 4567 89ab
            """);
  }

  @Test
  void rankingsAndPointsHaveLinesToWriteOn() {
    assertThat(
            paper(Question.choice(CountingRule.SCHULZE, List.of("agua", "vía"), 1), "es")
                .markdown())
        .contains("Escriba 1", "- ______ agua\n- ______ vía\n")
        .doesNotContain("En blanco");
    assertThat(paper(Question.points(CountingRule.POINTS_MEAN, List.of("a", "b")), "en").markdown())
        .contains("100 points", "- ______ a\n");
  }

  @Test
  void projectsHaveTheirCostsAndTheBudget() {
    Question question =
        new Question(
            CountingRule.EQUAL_SHARES,
            List.of("pozo", "cancha"),
            0,
            Map.of("pozo", new BigDecimal("60"), "cancha", new BigDecimal("1E+2")),
            Optional.of(new BigDecimal("120")));
    assertThat(paper(question, "pt").markdown())
        .contains("\u2610 pozo: 60", "\u2610 cancha: 100", "dinheiro para 120");
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
