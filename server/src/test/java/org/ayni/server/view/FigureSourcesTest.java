package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.economy.Economy;
import org.ayni.formats.Economies;
import org.ayni.server.form.CutForm;
import org.ayni.server.text.Words;
import org.junit.jupiter.api.Test;

/// Who published what a figure shows, and nobody else, stands below it.
class FigureSourcesTest {

  private static final Economy COLOMBIA = Economies.open("colombia-2019");
  private static final Words WORDS = Words.bundled(Locale.ENGLISH);

  private static Map<String, Figure> figures() {
    LeontiefModel model = LeontiefModel.of(COLOMBIA.table());
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (List<Figure> some :
        List.of(
            EconomyView.of(COLOMBIA, Optional.of(model), WORDS).figures(),
            LinkagesView.of(COLOMBIA, model, WORDS).figures(),
            MultipliersView.of(COLOMBIA, model, Multipliers.of(model), WORDS).figures(),
            DependenceView.of(COLOMBIA, CutForm.partners(COLOMBIA).getFirst(), model, WORDS)
                .figures())) {
      some.forEach(figure -> figures.put(figure.id(), figure));
    }
    return figures;
  }

  @Test
  void aFigureNamesWhoPublishedItsFiguresAndNobodyElse() {
    Map<String, String> sources = new LinkedHashMap<>();
    figures()
        .forEach(
            (id, figure) -> sources.put(id, figure.source().replaceFirst("^Unit: .*? Year: ", "")));

    assertThat(sources)
        .containsEntry("flows", "2019. Source: DANE.")
        .containsEntry("income", "2019. Source: DANE.")
        .containsEntry("jobs", "2019. Source: DANE.")
        .containsEntry("key", "2019. Source: DANE.")
        .containsEntry("partners", "2023. Source: CEPII.")
        .containsEntry("requirements", "2019. Source: DANE.")
        .containsEntry("jobs-multipliers", "2019. Source: DANE.")
        .containsEntry(
            "dependence-industries",
            "2019. Source: DANE, U.S. Census Bureau, Banco de la República.");
  }

  @Test
  void figuresOfAnotherYearThanTheTableSaySo() {
    assertThat(figures().get("dependence-recipients"))
        .isNotNull()
        .satisfies(figure ->
            assertThat(figure.notes())
                .contains(
                    "What United States buys of each product is of 2024, set beside a table of"
                        + " 2019."));
  }
}
