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
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// Writes reports as tagged PDF that keeps to PDF/UA-1 (ISO 14289-1).
public final class PdfReport {

  private static final float TITLE = 20;
  private static final float HEADING = 13;
  private static final float BODY = 10;
  private static final float SMALL = 8;
  private static final float LEADING = 1.3f;
  private static final float INDENT = 12;

  /// How much stays empty below a paragraph, in parts of its letters.
  private static final float BELOW = 0.3f;

  /// What a heading needs below it not to stand alone.
  private static final float HEADING_ROOM = 6 * HEADING;

  /// Lines of a heading, and of a text; longer ones are none that anybody wrote.
  private static final int MOST_HEADING = 5;

  private static final int MOST_LINES = 100;

  private final PDDocument document;
  private final Letters letters;
  private final Tags tags;
  private final Paper paper;
  private final Locale language;
  private final PDDocumentOutline outline = new PDDocumentOutline();

  private PdfReport(PDDocument document, Report report) throws IOException {
    this.document = document;
    this.language = Locale.forLanguageTag(report.language());
    this.letters = new Letters(document);
    this.tags = new Tags(document, report.language());
    this.paper = new Paper(document, letters, tags);
  }

  /// Writes it and leaves the stream open.
  ///
  /// It has 200 pages at most, and says so where there would be more.
  ///
  /// @throws IOException when it cannot be written
  public static void write(Report report, OutputStream out) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PdfReport writer = new PdfReport(document, report);
      writer.write(report);
      if (writer.outline.hasChildren()) {
        document.getDocumentCatalog().setDocumentOutline(writer.outline);
      }
      about(document, report);
      document.save(out);
    }
  }

  private void write(Report report) throws IOException {
    try (paper) {
      PDStructureElement all = tags.document();
      heading(tags.element(all, StandardStructureTypes.H1), report.title(), TITLE);
      paper.advance(BODY / 2);
      for (String text : report.texts()) {
        text(tags.element(all, StandardStructureTypes.P), text, BODY, 0);
      }
      for (Report.Section section : report.sections()) {
        if (!paper.takesMore()) {
          break;
        }
        section(tags.element(all, StandardStructureTypes.SECT), section);
      }
      paper.skip(HEADING);
      Report.Notes notes = report.notes();
      note(all, paper.ended(), notes.ended());
      note(all, letters.shortened(), notes.shortened());
      note(all, letters.missed(), notes.missing());
    }
    Paper.foot(document, letters, report);
    tags.finish();
  }

  private void note(PDStructureElement all, boolean said, String note) throws IOException {
    if (said) {
      text(tags.element(all, StandardStructureTypes.P), note, SMALL, 0);
    }
  }

  private void section(PDStructureElement here, Report.Section section) throws IOException {
    paper.skip(HEADING);
    // A heading alone at the foot of a page belongs on the next one, to what it stands above.
    roomFor(
        height(headingLines(section.heading(), HEADING), HEADING), section.parts(), HEADING_ROOM);
    outline.addLast(bookmark(section.heading()));
    heading(tags.element(here, StandardStructureTypes.H2), section.heading(), HEADING);
    for (int k = 0; k < section.parts().size(); k++) {
      if (!paper.takesMore()) {
        return;
      }
      switch (section.parts().get(k)) {
        case Report.Text(var words, var small) -> {
          if (!small) {
            roomFor(0, section.parts().subList(k, section.parts().size()), 0);
          }
          text(tags.element(here, StandardStructureTypes.P), words, small ? SMALL : BODY, 0);
        }
        case Report.Points(var points) -> points(here, points);
        case Report.Picture picture -> picture(here, picture);
        case Report.Rows rows -> {
          for (Report.Rows fitting : Grid.parts(rows, letters)) {
            new Grid(fitting, letters).write(paper, tags, here);
          }
        }
      }
    }
  }

  /// Begins a new page where what introduces a picture, a table or a list would be left without it:
  /// something of so much height, and one text after it.
  ///
  /// @param least room to have in any case, also where what is introduced has no page that holds it
  private void roomFor(float height, List<Report.Part> parts, float least) throws IOException {
    float needed = height;
    for (Report.Part part : parts.stream().limit(2).toList()) {
      needed += beginning(part);
      if (!(part instanceof Report.Text)) {
        // What is added up in another order may come to a hair more.
        paper.room(needed + 1 <= Paper.HEIGHT ? Math.max(needed + 1, least) : least);
        return;
      }
    }
    paper.room(least);
  }

  /// How much of it stands together: a text and a picture in whole, of a table its head with the
  /// first row, of a list the first point.
  private float beginning(Report.Part part) {
    return switch (part) {
      case Report.Text(var text, var small) -> {
        float size = small ? SMALL : BODY;
        yield height(textLines(text, size, 0), size);
      }
      case Report.Picture picture ->
          height(picture, Drawing.of(picture.chart(), letters, language, Paper.WIDTH));
      case Report.Rows rows -> new Grid(Grid.parts(rows, letters).getFirst(), letters).beginning();
      case Report.Points(var points) ->
          points.isEmpty() ? 0 : height(textLines(points.getFirst(), BODY, INDENT), BODY);
    };
  }

  private static float height(List<String> lines, float size) {
    return lines.size() * size * LEADING + size * BELOW;
  }

  /// With its title, and some room below.
  private float height(Report.Picture picture, Drawing drawing) {
    return drawing.height() + (title(picture).size() + 2) * BODY * LEADING;
  }

  private List<String> title(Report.Picture picture) {
    return picture.title().isEmpty()
        ? List.of()
        : letters.lines(picture.title(), BODY, Paper.WIDTH, MOST_HEADING);
  }

  private PDOutlineItem bookmark(String heading) {
    PDOutlineItem item = new PDOutlineItem();
    item.setTitle(heading);
    item.setDestination(paper.here());
    return item;
  }

  private void picture(PDStructureElement here, Report.Picture picture) throws IOException {
    Drawing drawing = Drawing.of(picture.chart(), letters, language, Paper.WIDTH);
    PDStructureElement figure = tags.figure(here, picture.alternative());
    List<String> title = title(picture);
    float height = height(picture, drawing);
    if (height > Paper.HEIGHT) {
      throw new IllegalArgumentException(
          "a picture '"
              + picture.alternative()
              + "' of "
              + height
              + " points; expected no more than a page has, "
              + Paper.HEIGHT);
    }
    paper.room(height);
    if (!title.isEmpty()) {
      lines(tags.element(figure, StandardStructureTypes.CAPTION), picture.title(), title, BODY, 0);
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
      if (!paper.takesMore()) {
        return;
      }
      PDStructureElement item = tags.element(list, StandardStructureTypes.LI);
      // The point stands beside its first line.
      int lines = textLines(point, BODY, INDENT).size();
      paper.room(together(lines, true) * BODY * LEADING);
      paper.write(tags.element(item, StandardStructureTypes.LBL), "•", BODY, 2, 0);
      text(tags.element(item, StandardStructureTypes.L_BODY), point, BODY, INDENT);
    }
  }

  private void heading(PDStructureElement element, String text, float size) throws IOException {
    lines(element, text, headingLines(text, size), size, 0);
  }

  private List<String> headingLines(String text, float size) {
    return letters.lines(text, size, Paper.WIDTH, MOST_HEADING);
  }

  private void text(PDStructureElement element, String text, float size, float x)
      throws IOException {
    lines(element, text, textLines(text, size, x), size, x);
  }

  private List<String> textLines(String text, float size, float x) {
    return letters.lines(text, size, Paper.WIDTH - x, MOST_LINES);
  }

  private void lines(
      PDStructureElement element, String text, List<String> lines, float size, float x)
      throws IOException {
    letters.meant(text).ifPresent(element::setActualText);
    for (int k = 0; k < lines.size(); k++) {
      paper.room(together(lines.size() - k, k == 0) * size * LEADING);
      paper.write(element, lines.get(k), size, x, 0);
      paper.advance(size * LEADING);
    }
    paper.advance(size * BELOW);
  }

  /// How many of the lines that are left stand on one page: no first and no last line stands alone.
  private static int together(int left, boolean first) {
    if (first) {
      return left <= 3 ? left : 2;
    }
    return left == 2 ? 2 : 1;
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

  /// As XML holds it: what it cannot hold is left out.
  private static String escaped(String text) {
    StringBuilder held = new StringBuilder();
    text.codePoints()
        .filter(letter ->
            letter >= 0x20
                && Character.getType(letter) != Character.SURROGATE
                && letter != 0xFFFE
                && letter != 0xFFFF)
        .forEach(held::appendCodePoint);
    return held.toString().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
