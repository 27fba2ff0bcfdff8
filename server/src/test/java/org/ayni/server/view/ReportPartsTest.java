package org.ayni.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.ayni.server.chart.Chart;
import org.ayni.server.pdf.PdfReport;
import org.ayni.server.pdf.Report;
import org.ayni.server.pdf.UniversalAccess;
import org.ayni.server.text.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Parts of pages on paper, of economies with more lines than a picture bears.
class ReportPartsTest {

  private static final String LONG = "Fabricación de <b>cosas</b> que tienen un nombre largo ";

  private final Words words = Words.bundled(Locale.of("es", "CO"));

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(k -> LONG.repeat(3) + k).toList();
  }

  private static Chart.Bars bars(int count) {
    List<@Nullable Double> values = new ArrayList<>();
    IntStream.range(0, count).forEach(k -> values.add((double) (count / 2 - k)));
    return new Chart.Bars(
        "%", names(count), List.of(new Chart.Series("año 5", values, 0, false)), false, true);
  }

  private static Chart.Multiples panels(int count) {
    return new Chart.Multiples(
        "%",
        List.of("2019", "año 1"),
        List.of("plan"),
        names(count).stream()
            .map(name ->
                new Chart.Multiples.Panel(name, "+1 %", false, List.of(100.0, 101.0), List.of()))
            .toList(),
        100);
  }

  private static Figure figure(String id, Chart chart, int rows) {
    Table table =
        new Table(
            "Producción",
            List.of("Rama", "2019"),
            names(rows).stream().map(name -> Table.Row.of(name, "1.234")).toList());
    return new Figure(id, "Todo cambia", "Cómo se lee.", chart, table, "Fuente: nadie.", List.of());
  }

  private List<String> notes(Report.Section section) {
    return section.parts().stream()
        .filter(Report.Text.class::isInstance)
        .map(part -> ((Report.Text) part).text())
        .toList();
  }

  @Test
  void ofHundredsOfNamesAPictureShowsBothEndsAndSaysHowMany() {
    Report.Section section =
        ReportParts.figure(figure("output", bars(300), 300), Set.of("output"), words);

    assertThat(section.parts().stream().filter(Report.Picture.class::isInstance))
        .singleElement()
        .satisfies(part -> {
          Chart.Bars drawn = (Chart.Bars) ((Report.Picture) part).chart();
          assertThat(drawn.categories()).hasSize(28);
          assertThat(drawn.categories().getFirst()).endsWith(" 0");
          assertThat(drawn.categories().getLast()).endsWith(" 299");
        });
    assertThat(notes(section))
        .contains("El gráfico muestra 28 de 300.", "Filas que están solo en la descarga: 200.");
  }

  @Test
  void ofManyFlowsPaperShowsTheLargest() throws IOException {
    List<Chart.Sankey.Node> nodes = new ArrayList<>();
    List<Chart.Sankey.Link> links = new ArrayList<>();
    for (int k = 0; k < 100; k++) {
      nodes.add(new Chart.Sankey.Node("s" + k, LONG + k, 0, k % 7));
      nodes.add(new Chart.Sankey.Node("b" + k, LONG + k, 1, 7));
      links.add(new Chart.Sankey.Link("s" + k, "b" + (99 - k), k + 1));
    }
    Report.Section section =
        ReportParts.figure(figure("flows", new Chart.Sankey("t", nodes, links), 3), words);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(
        ReportParts.report(LONG, List.of(), List.of(section), LocalDate.of(2026, 11, 28), words),
        file);

    assertThat(notes(section)).contains("El gráfico muestra 30 de 100.");
    assertThat(section.parts().stream().filter(Report.Picture.class::isInstance))
        .singleElement()
        .satisfies(part ->
            assertThat(((Chart.Sankey) ((Report.Picture) part).chart()).links())
                .allMatch(link -> link.value() > 70));
    assertThat(UniversalAccess.broken(file.toByteArray())).isEmpty();
  }

  @Test
  void thePageItselfHasRoomForMoreButNotForAll() {
    String chart = figure("output", bars(300), 300).json();

    assertThat(chart).contains(" 29\"", " 270\"").doesNotContain(" 30\"", " 269\"");
  }

  @Test
  void aFigureThatIsNotToBeDrawnIsItsTable() {
    Report.Section section =
        ReportParts.figure(figure("costs", bars(3), 3), Set.of("output"), words);

    assertThat(section.parts()).noneMatch(Report.Picture.class::isInstance);
    assertThat(notes(section)).contains("Fuente: nadie.");
  }

  @Test
  void aPlanOfHundredsOfLinesFitsItsPages() throws IOException {
    List<Report.Section> sections =
        new ArrayList<>(
            List.of(
                ReportParts.figure(figure("output", bars(300), 300), Set.of("output"), words),
                ReportParts.figure(figure("needs", panels(300), 300), Set.of("needs"), words)));
    Chart.Series kept = new Chart.Series("entregado", Collections.nCopies(300, 50.0), 0, false);
    Chart.Series asked = new Chart.Series("prometido", Collections.nCopies(300, 100.0), 7, false);
    Chart.Bars both = new Chart.Bars("%", names(300), List.of(kept, asked), false, true);
    sections.add(
        new Report.Section(
            "Compromisos", ReportParts.picture(LONG.repeat(3), LONG, both, LONG, words)));
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(
        ReportParts.report(LONG, List.of(), sections, LocalDate.of(2026, 11, 28), words), file);

    assertThat(UniversalAccess.broken(file.toByteArray())).isEmpty();
    assertThat(file.size()).isLessThan(500_000);
  }
}
