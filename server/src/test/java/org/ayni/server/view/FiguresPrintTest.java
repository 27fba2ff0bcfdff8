package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresPrintTest {

  private static final Economy COLOMBIA = Economies.open("colombia-2019");

  @ParameterizedTest
  @CsvSource({
    "dependence.heading, es, 'De quién dependemos. Colombia 2019, 25 industrias'",
    "dependence.heading, en, 'On whom do we depend? Colombia 2019, 25 industries'",
    "nav.prices, pt, 'Quem paga. Colômbia 2019, 25 indústrias'",
  })
  void aTitleThatAsksEndsWithItsOwnMarkBeforeTheNameOfTheEconomy(
      String key, String language, String title) {
    Words words = Words.bundled(Locale.of(language));

    assertThat(
            FiguresPrint.of(
                    COLOMBIA,
                    words.text(key),
                    "",
                    AnalysisView.of(List.of()),
                    LocalDate.of(2026, 11, 28),
                    words)
                .title())
        .isEqualTo(title);
  }

  @Test
  void howTheColoursOfAScreenAreReadIsNotSaidOnPaper() {
    Words words = Words.bundled(Locale.ENGLISH);
    AnalysisView linkages = LinkagesView.of(COLOMBIA, LeontiefModel.of(COLOMBIA.table()), words);

    assertThat(FiguresPrint.of(COLOMBIA, "", "", linkages, LocalDate.of(2026, 11, 28), words))
        .asString()
        .contains("Each column is something asked for")
        .doesNotContain("darker", "screen");
  }

  @ParameterizedTest
  @CsvSource({"en, 50%, 5% a year, 2.7 years", "es-CO, 50%, 5% al año, '2,7 años'"})
  void assumptionsAreWrittenAsOtherFiguresAre(
      String language, String share, String rate, String years) {
    Words words = Words.bundled(Locale.forLanguageTag(language));

    assertThat(EconomyView.assumptions(COLOMBIA, words))
        .extracting(EconomyView.Stated::value)
        .contains(share, rate, years, "0")
        .doesNotContain("0 0 or 1", "50 %");
  }
}
