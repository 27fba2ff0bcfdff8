package org.ayni.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Numbers and units as people write them.
class WordsTest {

  private static final Unit MONEY = new Unit("10^9 COP");

  private static Words words(String tag) {
    return Words.bundled(Locale.forLanguageTag(tag));
  }

  @Test
  void numbersFollowTheCountry() {
    assertThat(words("es-CO").number(1234567.891, 1)).isEqualTo("1.234.567,9");
    assertThat(words("en").number(1234567.891, 1)).isEqualTo("1,234,567.9");
    assertThat(words("pt-BR").number(1234567.891, 1)).isEqualTo("1.234.567,9");
  }

  @Test
  void roughNumbersHaveThreeDigitsThatSaySomething() {
    Words words = words("en");

    assertThat(words.rough(0.0131234)).isEqualTo("0.0131");
    assertThat(words.rough(12.3456)).isEqualTo("12.3");
    assertThat(words.rough(123456)).isEqualTo("123,456");
    assertThat(words.rough(0)).isEqualTo("0");
    assertThat(words.rough(Double.NaN)).isEqualTo("–");
  }

  @Test
  void aChangeHasItsSignAndNothingHasNone() {
    Words words = words("en");

    assertThat(words.change(0.123, 0)).isEqualTo("+12%");
    assertThat(words.change(-0.123, 0)).isEqualTo("−12%");
    assertThat(words.change(-0.0001, 0)).isEqualTo("0%");
    assertThat(words.change(0.0001, 0)).isEqualTo("0%");
    assertThat(words.difference(-0.04, 1)).isEqualTo("0.0");
  }

  private static String planning(String file) throws IOException {
    return Files.readString(
        Path.of("../planning/src/main/java/org/ayni/planning/" + file + ".java"));
  }

  /// What the check of a plan counts in units of itself.
  static List<String> signed() throws IOException {
    return Pattern.compile(" sign\\(\"([a-z]+)\"")
        .matcher(planning("certificate/RowCheck"))
        .results()
        .map(what -> what.group(1))
        .toList();
  }

  /// Units that the check of a plan and the counting of work by its pay make.
  @Test
  void unitsThatAreWordsAreSaidInTheReadersLanguage() throws IOException {
    assertThat(words("es").unit(new Unit("10^9 COP of pay")))
        .isEqualTo("miles de millones de COP de pago");
    assertThat(words("pt-BR").amount(0.0131, new Unit("10^9 COP of pay")))
        .isEqualTo("13,1 milhões de COP de pagamento");
    assertThat(words("es").amount(0, new Unit("of the objective"))).isEqualTo("0 del objetivo");
    List<String> made =
        Stream.concat(
                Pattern.compile("new Unit\\(\"([^\"]*[a-z])\"\\)")
                    .matcher(planning("certificate/RowCheck") + planning("problem/PlanProblem"))
                    .results()
                    .map(unit -> unit.group(1)),
                signed().stream().map(what -> "units of " + what))
            .toList();
    assertThat(made).hasSizeGreaterThan(9);
    assertThat(made)
        .allSatisfy(unit -> {
          assertThat(words("es").unit(new Unit(unit))).isNotEqualTo(unit);
          assertThat(words("pt").unit(new Unit(unit))).isNotEqualTo(unit);
        });
  }

  @Test
  void amountsAreScaledToThousandsAndMillions() {
    assertThat(words("en").amount(0.0131, MONEY)).isEqualTo("13.1 million COP");
    assertThat(words("es-CO").amount(0.0131, MONEY)).isEqualTo("13,1 millones de COP");
    assertThat(words("en").amount(3e-9, MONEY)).isEqualTo("3.00 COP");
    assertThat(words("en").amount(0, MONEY)).isEqualTo("0 billion COP");
    assertThat(words("en").amount(1500, new Unit("jobs"))).isEqualTo("1,500 jobs");
  }

  @Test
  void anUnknownUnitIsWrittenAsItIs() {
    assertThat(words("en").unit(new Unit("kg CO2"))).isEqualTo("kg CO2");
    assertThat(words("pt-BR").unit(MONEY)).isEqualTo("bilhões de COP");
  }

  @Test
  void theFirstClauseEndsBeforeTheReason() {
    Names text = new Names(Map.of("en", "Exports rise by 10.5 % at most: selling takes buyers."));

    assertThat(words("en").firstClause(text)).isEqualTo("Exports rise by 10.5 % at most");
  }

  @ParameterizedTest
  @CsvSource({
    "'Weight of a year: 0.97. This is a choice: 1 is the same.', 'This is a choice: 1 is the same.'",
    "'Width of the stretch: 0.1.', ''",
    "'Lost in a year: 3 %. Services cannot be stored.', 'Services cannot be stored.'",
    "'Pesos for one dollar: the rate of 2019.', 'The rate of 2019.'",
    "'Grows: 2 years long.', '2 years long.'",
  })
  void whatFollowsTheFirstClauseDoesNotRepeatItsNumber(String text, String rest) {
    assertThat(words("en").afterFirstClause(Names.of(text))).isEqualTo(rest);
  }
}
