package org.ayni.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// Reports as they are read again by PDFBox.
class PdfReportTest {

  private static final Report.Notes NOTES =
      new Report.Notes("□ es otro signo.", "… es un texto largo.", "Termina aquí.");

  private static Report report(Report.Part... parts) {
    return new Report(
        "es",
        "Un plan",
        List.of("Así quedó."),
        List.of(new Report.Section("Las necesidades", List.of(parts))),
        "Un plan",
        "página {0} de {1}",
        NOTES);
  }

  private static Report.Rows rows(int count) {
    return new Report.Rows(
        "Producción, 10⁹ COP",
        List.of("Rama", "2019", "año 1"),
        Collections.nCopies(count, List.of("Café y té", "1.234", "1.240")),
        false);
  }

  private static PDDocument written(Report report) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(report, file);
    return Loader.loadPDF(file.toByteArray());
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document);
  }

  private static List<String> types(PDStructureNode node) {
    List<String> types = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        types.add(element.getStructureType());
        types.addAll(types(element));
      }
    }
    return types;
  }

  private static int pieces(PDStructureNode node) {
    int sum = 0;
    for (Object kid : node.getKids()) {
      sum +=
          kid instanceof PDStructureElement element
              ? pieces(element)
              : kid instanceof PDMarkedContentReference ? 1 : 0;
    }
    return sum;
  }

  @Test
  void everythingThatWasSaidStandsInIt() throws IOException {
    try (PDDocument document =
        written(
            report(
                new Report.Text("Cómo se lee.", false),
                rows(2),
                new Report.Points(List.of("Primero", "Segundo"))))) {
      assertThat(text(document))
          .contains(
              "Un plan",
              "Así quedó.",
              "Las necesidades",
              "Cómo se lee.",
              "Producción, 10⁹ COP",
              "Café y té 1.234 1.240",
              "Primero",
              "Segundo",
              "página 1 de 1");
    }
  }

  @Test
  void whoHearsItReadAloudIsToldWhatIsAHeadingAndWhatACellOfATable() throws IOException {
    try (PDDocument document = written(report(rows(1), new Report.Points(List.of("Primero"))))) {
      assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
      assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Un plan");
      assertThat(types(document.getDocumentCatalog().getStructureTreeRoot()))
          .containsExactly(
              "Document",
              "H1",
              "P",
              "Sect",
              "H2",
              "Table",
              "Caption",
              "TR",
              "TH",
              "TH",
              "TH",
              "TR",
              "TH",
              "TD",
              "TD",
              "L",
              "LI",
              "Lbl",
              "LBody");
    }
  }

  /// Every piece of a page names its element, and every element its pieces: as many of both.
  @Test
  void noPieceOfAPageIsLeftWithoutItsPlaceInTheTree() throws IOException {
    try (PDDocument document = written(report(rows(150)))) {
      int marked = 0;
      for (PDPage page : document.getPages()) {
        String content =
            new String(
                page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1);
        marked += content.split("/MCID ", -1).length - 1;
      }

      assertThat(document.getNumberOfPages()).isGreaterThan(2);
      assertThat(pieces(document.getDocumentCatalog().getStructureTreeRoot())).isEqualTo(marked);
    }
  }

  @Test
  void theHeadOfATableStandsOnEveryPageItReaches() throws IOException {
    try (PDDocument document = written(report(rows(150)))) {
      PDFTextStripper reader = new PDFTextStripper();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        reader.setStartPage(page);
        reader.setEndPage(page);
        assertThat(reader.getText(document)).as("page " + page).contains("Rama 2019 año 1");
      }
    }
  }

  @Test
  void theHeadOfATableDoesNotStandAloneAtTheFootOfAPage() throws IOException {
    Report.Rows rows =
        new Report.Rows(
            "Supuestos",
            List.of("Supuesto", "Valor"),
            List.of(List.of("Primero: " + "algo que nadie publica. ".repeat(30), "1")),
            true);
    for (int above = 28; above < 56; above += 2) {
      List<Report.Part> parts =
          new ArrayList<>(Collections.nCopies(above, new Report.Text("Una línea.", false)));
      parts.add(rows);
      try (PDDocument document = written(report(parts.toArray(Report.Part[]::new)))) {
        PDFTextStripper reader = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          reader.setStartPage(page);
          reader.setEndPage(page);
          String text = reader.getText(document);
          assertThat(text.contains("Supuestos"))
              .as("head and first row below " + above + " lines")
              .isEqualTo(text.contains("Primero:"));
        }
      }
    }
  }

  @Test
  void whatIntroducesATableOrAListStandsOnThePageWhereThatBegins() throws IOException {
    Report.Rows rows =
        new Report.Rows(
            "Supuestos",
            List.of("Supuesto", "Valor"),
            Collections.nCopies(
                3, List.of("Primero: " + "algo que nadie publica. ".repeat(20), "1")),
            true);
    Report.Points points =
        new Report.Points(List.of("Primera: " + "quien publica. ".repeat(12), "Otra."));
    for (int above = 20; above < 56; above++) {
      Report.Section filled =
          new Report.Section(
              "Antes", Collections.nCopies(above, new Report.Text("Una línea.", false)));
      Report.Text introduction = new Report.Text("Lo que sigue:", false);
      for (Report.Part part : List.of(rows, points)) {
        String begins = part instanceof Report.Rows ? "Primero:" : "Primera:";
        assertTogether(
            List.of(filled, new Report.Section("Encabezado", List.of(introduction, part))),
            "Encabezado",
            begins);
        assertTogether(
            List.of(
                filled,
                new Report.Section(
                    "Encabezado",
                    List.of(new Report.Points(List.of("Otra cosa.")), introduction, part))),
            "Lo que sigue:",
            begins);
      }
    }
  }

  @Test
  void noLineOfAParagraphOrOfAPointStandsAloneOnAPage() throws IOException {
    for (int lines = 2; lines <= 5; lines++) {
      // Each word fills a line.
      String words =
          String.join(
              " ",
              IntStream.rangeClosed(1, lines).mapToObj(k -> "l" + k + "i".repeat(150)).toList());
      for (Report.Part part :
          List.of(new Report.Text(words, false), new Report.Points(List.of(words)))) {
        for (int above = 34; above < 56; above++) {
          List<Report.Part> parts =
              new ArrayList<>(Collections.nCopies(above, new Report.Text("Una línea.", false)));
          parts.add(part);
          try (PDDocument document = written(report(parts.toArray(Report.Part[]::new)))) {
            assertThat(firstPage(document, "l1i"))
                .as("the first two of %s lines below %s", lines, above)
                .isEqualTo(firstPage(document, "l2i"));
            assertThat(firstPage(document, "l" + (lines - 1) + "i"))
                .as("the last two of %s lines below %s", lines, above)
                .isEqualTo(firstPage(document, "l" + lines + "i"));
          }
        }
      }
    }
  }

  /// That a page which holds one of two texts first holds the other.
  private static void assertTogether(List<Report.Section> sections, String above, String below)
      throws IOException {
    Report report =
        new Report("es", "Un plan", List.of(), sections, "Un plan", "página {0} de {1}", NOTES);
    try (PDDocument document = written(report)) {
      assertThat(firstPage(document, above))
          .as("%s above %s, below %s lines", above, below, sections.getFirst().parts().size())
          .isEqualTo(firstPage(document, below));
    }
  }

  private static int firstPage(PDDocument document, String held) throws IOException {
    PDFTextStripper reader = new PDFTextStripper();
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      reader.setStartPage(page);
      reader.setEndPage(page);
      if (reader.getText(document).contains(held)) {
        return page;
      }
    }
    throw new AssertionError("no page holds '" + held + "'");
  }

  @Test
  void theLettersItIsWrittenInComeWithIt() throws IOException {
    try (PDDocument document = written(report(rows(1)))) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).isTrue();
        }
      }
    }
  }

  @Test
  void aLetterThatCannotBeWrittenIsABoxAndALongWordBreaks() throws IOException {
    String word = "Donaudampfschifffahrt".repeat(20);
    try (PDDocument document =
        written(report(new Report.Text("漢 <b>&amp;\u0007\u200F " + word, false)))) {
      assertThat(text(document)).contains("□ <b>&amp;").doesNotContain("漢");
      assertThat(text(document).replaceAll("\\s", "")).contains(word);
    }
  }

  @Test
  void aReportEndsAfterTwoHundredPagesAndSaysSo() throws IOException {
    Report.Rows all = rows(2000);
    List<Report.Section> sections =
        Collections.nCopies(8, new Report.Section("Otra vez", List.of(all)));

    try (PDDocument document =
        written(new Report("es", "Largo", List.of(), sections, "", "", NOTES))) {
      assertThat(document.getNumberOfPages()).isEqualTo(200);
      assertThat(text(document)).contains("Termina aquí.");
    }
    try (PDDocument document = written(report(rows(150)))) {
      assertThat(text(document)).doesNotContain("Termina aquí.");
    }
  }

  @Test
  void aRowOfTooFewCellsIsNoRow() {
    assertThatThrownBy(() -> new Report.Rows("", List.of("a", "b"), List.of(List.of("1")), false))
        .hasMessage("a row of 1 cells; expected 2");
  }
}
