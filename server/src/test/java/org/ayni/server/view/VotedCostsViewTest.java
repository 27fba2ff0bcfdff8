package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.priorities.VotedCosts.Cost;
import org.ayni.economy.Economy;
import org.ayni.economy.Names;
import org.ayni.formats.Economies;
import org.ayni.planning.table.Project;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VotedCostsViewTest {

  private static final Economy COLOMBIA = Economies.open("colombia-2019");

  private static final Words WORDS = Words.bundled(Locale.ENGLISH);

  private static Project pozo(double product, double foreign, double labour) {
    return new Project(
        "pozo",
        new Names(Map.of("es", "Pozo", "en", "Well")),
        Map.of("F01", List.of(product, product)),
        List.of(labour),
        List.of(foreign));
  }

  private static VotedCostsView costs(Optional<String> unit) {
    return new VotedCostsView(
        COLOMBIA, Map.of("pozo", new Cost(new BigDecimal("900"), unit)), WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1|miles de millones de COP de 2019",
        "1|Miles de millones de COP de 2019",
        "1|bilhões de COP de 2019",
        "0.001|millones de COP de 2019",
        "1000|trilhões de COP de 2019",
        "1e-9|COP de 2019",
        "|miles de millones de COP",
        "|miles de millones de COP de 2020",
        "|millones de pesos de 2019",
        "|millones de USD de 2019",
      })
  void moneyIsThatOfTheEconomyWhereItIsSaidSoInAnyLanguageWithItsYear(Double factor, String unit) {
    var found = BallotMoney.inTable(unit, COLOMBIA, WORDS);
    assertThat(found.isPresent()).isEqualTo(factor != null);
    if (factor != null) {
      assertThat(found.getAsDouble()).isEqualTo(factor);
    }
  }

  @Test
  void whatIsProposedIsKnown() {
    for (String language : List.of("es", "en", "pt")) {
      String proposed =
          BallotMoney.proposed(COLOMBIA, Words.bundled(Locale.forLanguageTag(language)));
      assertThat(BallotMoney.inTable(proposed, COLOMBIA, WORDS)).hasValue(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "450|20|about the same",
        "427.5|0|about the same",
        "480|0|7% more than on the ballot",
        "400|0|11% less than on the ballot",
        "1800|0|4.00 times what the ballot said",
        "0|0|has not been said yet which products",
      })
  void bothStandSideBySideAndADifferenceIsTold(double product, double foreign, String told) {
    var costs = costs(Optional.of("miles de millones de COP de 2019"));
    Project project = pozo(product, foreign, 3000);

    assertThat(costs.sentences(project))
        .startsWith("On the ballot it costs 900 miles de millones de COP de 2019. ")
        .contains(told);
    Table.Row row = costs.sheet(List.of(project)).orElseThrow().table().rows().getFirst();
    assertThat(row.name()).isEqualTo("Well");
    assertThat(row.cells().getFirst().value()).isEqualTo(900);
    assertThat(row.cells().get(2).text()).contains(told);
    if (product > 0) {
      assertThat(row.cells().get(1).value()).isEqualTo(2 * product + foreign);
    }
  }

  @Test
  void anotherUnitOrNoneIsNotCompared() {
    assertThat(costs(Optional.of("millones de pesos de 2026")).sentences(pozo(450, 0, 0)))
        .isEqualTo(
            "On the ballot it costs 900 millones de pesos de 2026. Here it takes 900 "
                + BallotMoney.proposed(COLOMBIA, WORDS)
                + " in products and foreign exchange. The plan counts in "
                + BallotMoney.proposed(COLOMBIA, WORDS)
                + ": they cannot be compared.");
    assertThat(costs(Optional.empty()).sentences(pozo(450, 0, 0)))
        .startsWith("On the ballot it costs 900. ")
        .endsWith("cannot be compared with what it takes.");
  }

  @Test
  void aProjectThatNoBallotGaveACostIsNotTold() {
    VotedCostsView none = new VotedCostsView(COLOMBIA, Map.of(), WORDS);
    assertThat(none.sentences(pozo(1, 1, 1))).isEmpty();
    assertThat(none.sheet(List.of(pozo(1, 1, 1)))).isEmpty();
  }
}
