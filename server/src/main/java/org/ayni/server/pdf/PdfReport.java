package org.ayni.server.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes reports as tagged PDF that keeps to PDF/UA-1 (ISO 14289-1).
public final class PdfReport {

  /// More pages are for files with figures, not for paper.
  private static final int MOST_PAGES = 200;

  private static final float TITLE = 20;
  private static final float HEADING = 13;
  private static final float BODY = 10;
  private static final float SMALL = 8;
  private static final float LEADING = 1.3f;
  private static final float INDENT = 12;

  private final PDDocument document;
  private final Letters letters;
  private final Tags tags;
  private final Paper paper;
  private final Locale language;

  private PdfReport(PDDocument document, Report report) throws IOException {
    this.document = document;
    this.language = Locale.forLanguageTag(report.language());
    this.letters = new Letters(document);
    this.tags = new Tags(document, report.language());
    this.paper = new Paper(document, letters, tags);
  }

  /// Writes it and leaves the stream open.
  ///
  /// @throws IOException when it cannot be written, or has more than 200 pages
  public static void write(Report report, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfReport writer = new PdfReport(document, report);
      writer.write(report);
      about(document, report);
      document.save(out);
    }
  }

  private void write(Report report) throws IOException {
    try (paper) {
      PDStructureElement all = tags.document();
      text(tags.element(all, StandardStructureTypes.H1), report.title(), TITLE, 0);
      paper.advance(BODY / 2);
      for (String text : report.texts()) {
        text(tags.element(all, StandardStructureTypes.P), text, BODY, 0);
      }
      for (Report.Section section : report.sections()) {
        section(tags.element(all, StandardStructureTypes.SECT), section);
      }
      if (letters.missed()) {
        paper.skip(HEADING);
        text(tags.element(all, StandardStructureTypes.P), report.missing(), SMALL, 0);
      }
    }
    Paper.foot(document, letters, report);
    tags.finish();
  }

  private void section(PDStructureElement here, Report.Section section) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw new IOException(
          "the report has more than " + MOST_PAGES + " pages; expected fewer sections or rows");
    }
    paper.skip(HEADING);
    // A heading alone at the foot of a page belongs on the next one.
    paper.room(6 * HEADING);
    text(tags.element(here, StandardStructureTypes.H2), section.heading(), HEADING, 0);
    for (Report.Part part : section.parts()) {
      switch (part) {
        case Report.Text(var words, var small) ->
            text(tags.element(here, StandardStructureTypes.P), words, small ? SMALL : BODY, 0);
        case Report.Points(var points) -> points(here, points);
        case Report.Picture picture -> picture(here, picture);
        case Report.Rows rows -> new Grid(rows, letters).write(paper, tags, here);
      }
    }
  }

  private void picture(PDStructureElement here, Report.Picture picture) throws IOException {
    Drawing drawing = Drawing.of(picture.chart(), letters, language, Paper.WIDTH);
    PDStructureElement figure = tags.figure(here, picture.alternative());
    int lines =
        picture.title().isEmpty() ? 0 : letters.lines(picture.title(), BODY, Paper.WIDTH).size();
    paper.room(drawing.height() + (lines + 2) * BODY * LEADING);
    if (lines > 0) {
      text(tags.element(figure, StandardStructureTypes.CAPTION), picture.title(), BODY, 0);
    }
    paper.advance(BODY * 0.4f);
    paper.picture(figure, drawing);
    paper.advance(BODY * 0.4f);
    if (!picture.source().isEmpty()) {
      text(tags.element(here, StandardStructureTypes.P), picture.source(), SMALL, 0);
    }
    paper.advance(BODY * 0.4f);
  }

  private void points(PDStructureElement here, List<String> points) throws IOException {
    PDStructureElement list = tags.element(here, StandardStructureTypes.L);
    for (String point : points) {
      PDStructureElement item = tags.element(list, StandardStructureTypes.LI);
      paper.room(BODY * LEADING);
      paper.write(tags.element(item, StandardStructureTypes.LBL), "•", BODY, 2, 0);
      text(tags.element(item, StandardStructureTypes.L_BODY), point, BODY, INDENT);
    }
  }

  private void text(PDStructureElement element, String text, float size, float x)
      throws IOException {
    letters.meant(text).ifPresent(element::setActualText);
    for (String line : letters.lines(text, size, Paper.WIDTH - x)) {
      paper.room(size * LEADING);
      paper.write(element, line, size, x, 0);
      paper.advance(size * LEADING);
    }
    paper.advance(size * 0.3f);
  }

  /// Title and language, where programs that read aloud or list files look for them.
  private static void about(PDDocument document, Report report) throws IOException {
    document.getDocumentInformation().setTitle(report.title());
    document.getDocumentInformation().setCreator("Ayni");
    PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
    shown.setDisplayDocTitle(true);
    document.getDocumentCatalog().setViewerPreferences(shown);
    String xmp =
        """
        <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/">
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
        <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """
            .formatted(escaped(report.title()), escaped(report.language()));
    document
        .getDocumentCatalog()
        .setMetadata(
            new PDMetadata(
                document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
