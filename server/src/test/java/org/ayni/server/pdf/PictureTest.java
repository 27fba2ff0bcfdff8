package org.ayni.server.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ayni.server.chart.Chart;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Charts in reports, and texts that nobody expects.
class PictureTest {

  private static final Report.Notes NOTES =
      new Report.Notes("□ is another sign.", "… is a long text.", "It ends here.");

  /// Names as somebody who means no good may give them to an economy: marks, letters from right to
  /// left, pictures, half a letter, no letter, and more letters than a page holds.
  private static final List<String> HOSTILE =
      List.of(
          "<script>alert(1)</script>{0} %s \\) Tj ET",
          "שלום (עולם) 12",
          "مرحبا بالعالم",
          "👩‍🌾🇨🇴❤️ maíz",
          "half \uD83D and \u0000\u0007 \uFFFE",
          "",
          "   ",
          "漢字かな交じり文",
          "e\u0301a\u0328\u0301 na\u00EFve",
          "Donaudampfschifffahrt".repeat(3_000));

  private static Report report(String language, Report.Part... parts) {
    return new Report(
        language,
        "A plan",
        List.of(),
        List.of(new Report.Section("Needs", List.of(parts))),
        "A plan",
        "page {0} of {1}",
        NOTES);
  }

  private static byte[] written(Report report) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    PdfReport.write(report, file);
    return file.toByteArray();
  }

  private static String text(byte[] file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static Chart.Series series(String name, int tone, @Nullable Double... values) {
    return new Chart.Series(name, Arrays.asList(values), tone, false);
  }

  private static Report.Picture picture(Chart.Printable chart) {
    return new Report.Picture("Food rises", chart, "Source: nobody.", "Food rises. A chart.");
  }

  private static Chart.Bars bars(boolean stacked, boolean lying) {
    return new Chart.Bars(
        "tonnes",
        List.of("Maize", "Beans", "Coffee"),
        List.of(series("asked", 0, 1234.5, -20.0, null), series("done", 1, 800.0, -5.0, 10.0)),
        stacked,
        lying);
  }

  private static Chart.Multiples multiples(List<String> names) {
    return new Chart.Multiples(
        "% of 2019",
        List.of("2019", "year 1", "year 2"),
        List.of("plan", "before"),
        names.stream()
            .map(name ->
                new Chart.Multiples.Panel(
                    name,
                    "+12 %",
                    false,
                    Arrays.asList(100.0, null, 112.0),
                    Arrays.asList(100.0, 90.0, 80.0)))
            .toList(),
        100);
  }

  private static Chart.Scatter scatter() {
    return new Chart.Scatter(
        "draws on others",
        "others draw on it",
        1,
        List.of(
            new Chart.Scatter.Point("Weak", 0.6, 0.7, 7, false),
            new Chart.Scatter.Point("Key", 1.2, 1.3, 1, true),
            new Chart.Scatter.Point("Beside", 1.2, 1.3, 1, false),
            new Chart.Scatter.Point("Edge", 1.4, 0.9, 1, false)));
  }

  private static Chart.Sankey flows() {
    return new Chart.Sankey(
        "tonnes a year",
        List.of(
            new Chart.Sankey.Node("s1", "Farms", 0, 0),
            new Chart.Sankey.Node("s2", "Mines", 0, 1),
            new Chart.Sankey.Node("b1", "Mills", 1, 7),
            new Chart.Sankey.Node("b2", "Nobody", 1, 7)),
        List.of(new Chart.Sankey.Link("s1", "b1", 30), new Chart.Sankey.Link("s2", "b1", 10)));
  }

  static Stream<Chart.Printable> charts() {
    return Stream.of(
        bars(false, false),
        bars(false, true),
        bars(true, false),
        bars(true, true),
        multiples(List.of("Food", "Clothing", "Homes", "Care", "Schools")),
        scatter(),
        flows(),
        new Chart.Lines(
            "jobs",
            List.of("2019", "year 1", "year 2"),
            List.of(
                series("work", 0, 19_756_243.0, null, 20_354_877.0),
                new Chart.Series("people", Arrays.asList(2e7, 2.1e7, 2.2e7), 1, true)),
            2e7,
            false));
  }

  @ParameterizedTest
  @MethodSource("charts")
  void aChartIsAFigureWithATitleAndWordsForWhoeverDoesNotSeeIt(Chart.Printable chart)
      throws IOException {
    byte[] file = written(report("en", picture(chart)));

    assertThat(UniversalAccess.broken(file)).isEmpty();
    assertThat(text(file)).contains("Food rises", "Source: nobody.");
    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(UniversalAccess.alternatives(document)).containsExactly("Food rises. A chart.");
      for (PDPage page : document.getPages()) {
        assertThat(page.getResources().getXObjectNames()).as("drawn, not pixels").isEmpty();
      }
    }
  }

  @Test
  void namesUnitsAndValuesStandOnIt() throws IOException {
    assertThat(text(written(report("en", picture(bars(false, true))))))
        .contains("tonnes", "Maize", "Beans", "Coffee", "asked", "done", "1,234", "−20", "800");
    assertThat(text(written(report("en", picture(bars(false, false))))))
        .contains("tonnes", "Maize", "0", "500", "1,000", "1,500");
    assertThat(text(written(report("en", picture(multiples(List.of("Food")))))))
        .contains("% of 2019", "Food", "+12 %", "2019", "year 2", "100", "plan", "before");
    assertThat(text(written(report("en", picture(flows())))))
        .contains("tonnes a year", "Farms", "Mines", "Mills")
        .doesNotContain("Nobody");
    assertThat(text(written(report("en", picture(scatter())))))
        .contains(
            "draws on others", "others draw on it", "Weak", "Key", "Beside", "Edge", "0.6", "1.4");
  }

  /// The bars of a chart of one series, each as x, y, width and height.
  private static List<float[]> drawn(Chart.Bars chart) throws IOException {
    List<float[]> bars = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(written(report("en", picture(chart))))) {
      List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();
      for (int k = 4; k < tokens.size(); k++) {
        if (tokens.get(k) instanceof Operator operator && operator.getName().equals("re")) {
          float[] bar = new float[4];
          for (int n = 0; n < 4; n++) {
            bar[n] = ((COSNumber) tokens.get(k - 4 + n)).floatValue();
          }
          bars.add(bar);
        }
      }
    }
    return bars;
  }

  @Test
  void barsAreAsLongAsTheirValuesAndGoToTheirSideOfZero() throws IOException {
    Chart.Series values = series("change", 0, 40.0, 10.0, -20.0);
    List<String> names = List.of("a", "b", "c");

    List<float[]> lying = drawn(new Chart.Bars("%", names, List.of(values), false, true));
    assertThat(lying).hasSize(3);
    float zero = lying.get(0)[0];
    assertThat(lying.get(1)[0]).isCloseTo(zero, within(0.01f));
    assertThat(lying.get(2)[0] + lying.get(2)[2]).isCloseTo(zero, within(0.01f));
    assertThat(lying.get(0)[2] / lying.get(1)[2]).isCloseTo(4, within(0.01f));
    assertThat(lying.get(0)[2] / lying.get(2)[2]).isCloseTo(2, within(0.01f));

    List<float[]> upright = drawn(new Chart.Bars("%", names, List.of(values), false, false));
    float ground = upright.get(0)[1];
    assertThat(upright.get(1)[1]).isCloseTo(ground, within(0.01f));
    assertThat(upright.get(2)[1] + upright.get(2)[3]).isCloseTo(ground, within(0.01f));
    assertThat(upright.get(0)[3] / upright.get(1)[3]).isCloseTo(4, within(0.01f));
  }

  @Test
  void aHeadingStandsOnThePageOfThePictureBelowIt() throws IOException {
    for (int above = 20; above < 44; above++) {
      List<Report.Part> filled =
          new ArrayList<>(Collections.nCopies(above, new Report.Text("A line.", false)));
      Report report =
          new Report(
              "en",
              "A plan",
              List.of(),
              List.of(
                  new Report.Section("Before", filled),
                  new Report.Section(
                      "Heading " + "of more than one line ".repeat(5),
                      List.of(
                          new Report.Text("How to read it. ".repeat(12), false),
                          picture(
                              multiples(
                                  List.of("Food", "Clothing", "Homes", "Care", "Schools")))))),
              "A plan",
              "page {0} of {1}",
              NOTES);
      try (PDDocument document = Loader.loadPDF(written(report))) {
        PDFTextStripper reader = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          reader.setStartPage(page);
          reader.setEndPage(page);
          String text = reader.getText(document);
          assertThat(text.contains("Heading"))
              .as("heading and picture below " + above + " lines")
              .isEqualTo(text.contains("% of 2019"));
        }
      }
    }
  }

  @Test
  void aRoundingBelowZeroIsNotWrittenOverItsName() throws IOException {
    Chart.Bars chart =
        new Chart.Bars(
            "tonnes",
            List.of("Maize", "Beans"),
            List.of(series("asked", 0, 4.0, -1e-9)),
            false,
            true);
    List<TextPosition> letters = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(written(report("en", picture(chart))))) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          letters.add(text);
        }
      }.getText(document);
    }

    TextPosition name =
        letters.stream().filter(one -> one.getUnicode().equals("B")).findFirst().orElseThrow();
    List<TextPosition> line =
        letters.stream().filter(one -> Math.abs(one.getYDirAdj() - name.getYDirAdj()) < 3).toList();
    double ends =
        line.stream()
            .filter(one -> one.getUnicode().matches("[A-Za-z]"))
            .mapToDouble(one -> one.getXDirAdj() + one.getWidthDirAdj())
            .max()
            .orElseThrow();
    double begins =
        line.stream()
            .filter(one -> one.getUnicode().matches("[0-9]"))
            .mapToDouble(TextPosition::getXDirAdj)
            .min()
            .orElseThrow();
    assertThat(begins).isGreaterThan(ends);
  }

  @Test
  void nodesOfFlowsAreAsLongAsWhatFlowsThroughThem() throws IOException {
    List<float[]> nodes = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(written(report("en", picture(flows()))))) {
      List<Object> tokens = new PDFStreamParser(document.getPage(0)).parse();
      for (int k = 4; k < tokens.size(); k++) {
        if (tokens.get(k) instanceof Operator operator && operator.getName().equals("re")) {
          nodes.add(
              new float[] {
                ((COSNumber) tokens.get(k - 4)).floatValue(),
                ((COSNumber) tokens.get(k - 1)).floatValue()
              });
        }
      }
    }

    assertThat(nodes).hasSize(3);
    assertThat(nodes.get(0)[0]).isEqualTo(nodes.get(1)[0]).isLessThan(nodes.get(2)[0]);
    assertThat(nodes.get(0)[1] / nodes.get(1)[1]).isCloseTo(3, within(0.01f));
    assertThat(nodes.get(2)[1]).isCloseTo(nodes.get(0)[1] + nodes.get(1)[1], within(0.01f));
  }

  @Test
  void partsOfAStackedBarStandOnOneAnother() throws IOException {
    // The samples of the legend are drawn first.
    List<float[]> parts =
        drawn(
            new Chart.Bars(
                "%",
                List.of("a"),
                List.of(series("x", 0, 30.0), series("y", 1, 0.0), series("z", 2, 60.0)),
                true,
                true));
    List<float[]> bar = parts.subList(parts.size() - 2, parts.size());
    float end = bar.get(0)[0] + bar.get(0)[2];

    assertThat(bar.get(1)[0]).isCloseTo(end, within(0.01f));
    assertThat(bar.get(1)[2] / bar.get(0)[2]).isCloseTo(2, within(0.01f));
  }

  @Test
  void numbersAreWrittenAsTheLanguageWritesThem() {
    assertThat(Scale.written(1234.5, 0.1, Locale.forLanguageTag("es"))).isEqualTo("1.234,5");
    assertThat(Scale.written(1234.5, 0.1, Locale.forLanguageTag("pt"))).isEqualTo("1.234,5");
    assertThat(Scale.written(1234.5, 0.1, Locale.forLanguageTag("en"))).isEqualTo("1,234.5");
    assertThat(Scale.written(-0.04, 0.1, Locale.forLanguageTag("en"))).isEqualTo("0.0");
    assertThat(Scale.written(-3, 1, Locale.forLanguageTag("en"))).isEqualTo("−3");
    assertThat(Scale.written(1e99, 1e98, Locale.forLanguageTag("es"))).hasSizeLessThan(10);
  }

  @Test
  void anAxisGoesFromOneRoundNumberToAnother() {
    assertThat(Scale.over(Stream.of(0.0, 217_917.0), 4).numbers())
        .containsExactly(0.0, 100_000.0, 200_000.0, 300_000.0);
    assertThat(Scale.over(Stream.of(100.0, 116.9), 3).numbers())
        .containsExactly(100.0, 110.0, 120.0);
    assertThat(Scale.over(Stream.of(-22.0, 17.0), 4).numbers())
        .containsExactly(-30.0, -20.0, -10.0, 0.0, 10.0, 20.0);
    assertThat(Scale.over(Stream.of(Double.NaN, Double.POSITIVE_INFINITY, 1e300), 4).numbers())
        .as("of nothing that can be drawn")
        .containsExactly(0.0, 0.5, 1.0);
    assertThat(Scale.over(Stream.of(5.0, 5.0), 4).numbers()).hasSizeGreaterThan(1).contains(5.0);
  }

  /// WCAG 2.2, 1.4.11: what is needed to understand a picture has a contrast of 3 to 1.
  @ParameterizedTest
  @EnumSource
  void everyColourStandsOutFromWhitePaper(Tone tone) {
    assertThat(1.05 / (tone.luminance() + 0.05)).isGreaterThan(3);
  }

  @Test
  void aPictureWithoutWordsOrOfMoreThanAPageIsRefused() {
    assertThatThrownBy(() -> new Report.Picture("Title", bars(false, true), "", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whoever does not see it");
    List<String> names = IntStream.range(0, 100).mapToObj(k -> "need " + k).toList();
    assertThatThrownBy(() -> written(report("en", picture(multiples(names)))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected no more than a page has");
  }

  @Test
  void theValidatorFindsAFigureWithoutWords() throws IOException {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(written(report("en", picture(bars(false, true)))))) {
      figure(document.getDocumentCatalog().getStructureTreeRoot())
          .getFirst()
          .getCOSObject()
          .removeItem(COSName.getPDFName("Alt"));
      document.save(changed);
    }

    assertThat(UniversalAccess.broken(changed.toByteArray()))
        .hasSize(1)
        .allSatisfy(rule -> assertThat(rule).startsWith("7.3-1 "));
  }

  private static List<PDStructureElement> figure(PDStructureNode node) {
    List<PDStructureElement> figures = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Figure")) {
          figures.add(element);
        }
        figures.addAll(figure(element));
      }
    }
    return figures;
  }

  private static Report hostile() {
    List<List<String>> rows = new ArrayList<>();
    for (String name : HOSTILE) {
      rows.add(List.of(name, "1.234", name));
    }
    Report.Rows numbers = new Report.Rows(HOSTILE.get(0), List.of("", "2019", "x"), rows, false);
    Report.Rows sentences = new Report.Rows(HOSTILE.get(1), List.of("a", "b", "c"), rows, true);
    List<Report.Section> sections = new ArrayList<>();
    for (String name : HOSTILE) {
      sections.add(
          new Report.Section(
              name, List.of(new Report.Text(name, false), new Report.Points(List.of(name)))));
    }
    @Nullable Double[] values = {
      1e300, -1e300, Double.NaN, Double.NEGATIVE_INFINITY, null, 1e-300, 0.0, 1e99, -3.0, 5.0
    };
    sections.add(
        new Report.Section(
            "Pictures",
            List.of(
                picture(
                    new Chart.Bars(
                        HOSTILE.getLast(),
                        HOSTILE,
                        List.of(series(HOSTILE.get(2), 0, values), series("b", 99, values)),
                        false,
                        true)),
                picture(
                    new Chart.Lines(
                        HOSTILE.getLast(),
                        HOSTILE,
                        List.of(series(HOSTILE.getLast(), 0, values), series("b", -1, values)),
                        Double.NaN,
                        true)),
                picture(new Chart.Bars("", HOSTILE, List.of(series("", 0, values)), true, false)),
                picture(new Chart.Bars("", List.of(), List.of(), false, true)),
                picture(multiples(HOSTILE)),
                numbers,
                sentences)));
    return new Report(
        "en", HOSTILE.getLast(), HOSTILE, sections, HOSTILE.getLast(), "page {0} of {1}", NOTES);
  }

  @Test
  void whatNobodyExpectsIsWrittenAsFarAsItCanBeAndSaysSo() throws IOException {
    byte[] file = written(hostile());

    assertThat(UniversalAccess.broken(file)).isEmpty();
    assertThat(file.length).isLessThan(3_000_000);
    assertThat(text(file))
        .contains("<script>alert(1)</script>{0} %s \\) Tj ET")
        .contains("שלום (עולם) 12")
        .contains("□ is another sign.", "… is a long text.")
        .doesNotContain("It ends here.");
  }

  @Test
  void whatTheFontLacksIsReadAloudAllTheSame() throws IOException {
    byte[] file = written(report("en", new Report.Text("مرحبا 👩‍🌾", false)));

    try (PDDocument document = Loader.loadPDF(file)) {
      assertThat(meant(document.getDocumentCatalog().getStructureTreeRoot()))
          .containsExactly("مرحبا 👩‍🌾");
    }
  }

  private static List<String> meant(PDStructureNode node) {
    List<String> texts = new ArrayList<>();
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getActualText() != null) {
          texts.add(element.getActualText());
        }
        texts.addAll(meant(element));
      }
    }
    return texts;
  }

  @Test
  void aReportOfATitleAloneAndPicturesOfNothingKeepToEveryRule() throws IOException {
    byte[] title =
        written(new Report("en", "A plan", List.of(), List.of(), "A plan", "{0}/{1}", NOTES));
    byte[] nothing =
        written(
            report(
                "en",
                picture(new Chart.Lines("", List.of(), List.of(), null, false)),
                picture(new Chart.Bars("", List.of("a"), List.of(), false, false)),
                picture(new Chart.Sankey("", List.of(), List.of())),
                picture(
                    new Chart.Scatter(
                        "",
                        "",
                        1,
                        List.of(
                            new Chart.Scatter.Point("nothing", Double.NaN, 1, 0, true),
                            new Chart.Scatter.Point(
                                "endless", 1, Double.POSITIVE_INFINITY, 0, true)))),
                picture(
                    new Chart.Multiples(
                        "",
                        List.of(),
                        List.of(),
                        List.of(new Chart.Multiples.Panel("", "", false, List.of(), List.of())),
                        100))));

    assertThat(UniversalAccess.broken(title)).isEmpty();
    assertThat(UniversalAccess.broken(nothing)).isEmpty();
  }

  @Test
  void everySectionIsABookmark() throws IOException {
    try (PDDocument document = Loader.loadPDF(written(report("en")))) {
      assertThat(document.getDocumentCatalog().getDocumentOutline().children())
          .extracting(PDOutlineItem::getTitle)
          .containsExactly("Needs");
    }
  }

  @Test
  void hundredsOfLinesKeepToEveryRule() throws IOException {
    byte[] file =
        written(
            report(
                "pt",
                new Report.Rows(
                    "Produção",
                    List.of("Ramo", "2019", "ano 1"),
                    Collections.nCopies(900, List.of("Café", "1.234", "1.240")),
                    false)));

    assertThat(UniversalAccess.broken(file)).isEmpty();
    assertThat(file.length).isLessThan(1_000_000);
  }

  @Test
  void numbersOfTwentyYearsStandWholeInSeveralTables() throws IOException {
    List<String> columns = new ArrayList<>(List.of("Need"));
    List<String> row = new ArrayList<>(List.of("Food and drink"));
    for (int t = 1; t <= 20; t++) {
      columns.add("year " + t);
      row.add("20,354,8" + (10 + t));
    }
    byte[] file =
        written(report("en", new Report.Rows("Jobs", columns, Collections.nCopies(3, row), false)));

    assertThat(text(file)).contains(row).contains(columns).contains("Jobs (1/", "Jobs (2/");
    assertThat(UniversalAccess.broken(file)).isEmpty();
  }

  /// A sheet of A4 printed on letter paper without being made smaller loses 25 points above and
  /// below, and printers leave a rim of some 18 points.
  @Test
  void nothingStandsWhereASheetOfLetterPaperOrOfA4EndsOrBesideItsColumn() throws IOException {
    float lost = (PDRectangle.A4.getHeight() - PDRectangle.LETTER.getHeight()) / 2 + 18;
    List<String> outside = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(written(hostile()))) {
      PDFTextStripper reader =
          new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition text) {
              float right = text.getXDirAdj() + text.getWidthDirAdj();
              float down = text.getYDirAdj();
              if (text.getXDirAdj() < Paper.MARGIN - 1
                  || right > Paper.MARGIN + Paper.WIDTH + 1
                  || down - text.getHeightDir() < lost
                  || down > PDRectangle.A4.getHeight() - lost) {
                outside.add(
                    text.getUnicode()
                        + " at "
                        + text.getXDirAdj()
                        + ", "
                        + down
                        + " on page "
                        + getCurrentPageNo());
              }
            }
          };
      reader.getText(document);
    }

    assertThat(outside).isEmpty();
  }
}
