package org.ayni.server.pdf;

import java.io.IOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/// A4 pages that fill from the top: where the next line goes, and what it is. Above and below so
/// much stays empty that they can be printed on letter paper as well, which is 17 mm shorter.
final class Paper implements AutoCloseable {

  static final float MARGIN = 54;
  static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;

  private static final int MOST_PAGES = 200;

  private static final float ABOVE = 62;
  private static final float TOP = PDRectangle.A4.getHeight() - ABOVE;
  private static final float BOTTOM = ABOVE + 6;
  private static final float FOOT = 46;

  /// Of a page, for what stands on it.
  static final float HEIGHT = TOP - BOTTOM;

  private final PDDocument document;
  private final Letters letters;
  private final Tags tags;
  private PDPage page = new PDPage(PDRectangle.A4);
  private PDPageContentStream content;
  private float y = TOP;
  private boolean ended;

  Paper(PDDocument document, Letters letters, Tags tags) throws IOException {
    this.document = document;
    this.letters = letters;
    this.tags = tags;
    document.addPage(page);
    content = new PDPageContentStream(document, page);
  }

  /// Whether there is still a page for what comes next: what is more than 200 is a matter for files
  /// with figures. That something is left out is remembered.
  boolean takesMore() {
    ended |= document.getNumberOfPages() >= MOST_PAGES;
    return !ended;
  }

  /// Whether something was left out.
  boolean ended() {
    return ended;
  }

  /// Whether so much fits below what is there.
  boolean fits(float height) {
    return y - height >= BOTTOM;
  }

  /// Begins a new page unless so much fits.
  ///
  /// @return whether one was begun
  boolean room(float height) throws IOException {
    if (fits(height)) {
      return false;
    }
    content.close();
    page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    content = new PDPageContentStream(document, page);
    y = TOP;
    return true;
  }

  /// Leaves so much empty; nothing at the top of a page.
  void skip(float height) {
    if (y < TOP) {
      y -= height;
    }
  }

  /// Moves down.
  void advance(float height) {
    y -= height;
  }

  /// Writes one line, its top `down` below the cursor, as part of `element`.
  void write(PDStructureElement element, String line, float size, float x, float down)
      throws IOException {
    content.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), tags.piece(element, page));
    text(line, size, x, y - down - 0.8f * size);
    content.endMarkedContent();
  }

  /// Draws a picture of so much height below the cursor, as part of `element`, and moves on.
  void picture(PDStructureElement element, Drawing drawing) throws IOException {
    content.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), tags.piece(element, page));
    content.saveGraphicsState();
    drawing.draw(new Canvas(content, letters, MARGIN, y));
    content.restoreGraphicsState();
    content.endMarkedContent();
    tags.place(
        element, page, new PDRectangle(MARGIN, y - drawing.height(), WIDTH, drawing.height()));
    y -= drawing.height();
  }

  /// Writes one line that readers are not told of: what repeats itself on every page.
  void writeUntold(String line, float size, float x, float down) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    text(line, size, x, y - down - 0.8f * size);
    content.endMarkedContent();
  }

  /// Where the next line goes, as a place in the document to be gone to.
  PDPageXYZDestination here() {
    PDPageXYZDestination here = new PDPageXYZDestination();
    here.setPage(page);
    here.setLeft((int) MARGIN);
    here.setTop((int) Math.min(y + 4, TOP));
    here.setZoom(0);
    return here;
  }

  /// A line across, from `x` on.
  void rule(float x, float width, float thickness, float grey) throws IOException {
    content.beginMarkedContent(COSName.ARTIFACT);
    content.setStrokingColor(grey);
    content.setLineWidth(thickness);
    content.moveTo(MARGIN + x, y);
    content.lineTo(MARGIN + x + width, y);
    content.stroke();
    content.endMarkedContent();
  }

  private void text(String line, float size, float x, float base) throws IOException {
    content.beginText();
    content.setFont(letters.font(), size);
    content.setNonStrokingColor(Tone.INK);
    content.newLineAtOffset(MARGIN + x, base);
    content.showText(letters.inReadingOrder(line));
    content.endText();
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  /// Writes `foot` on every page, the numbers of pages filled in; of a long one the beginning.
  static void foot(PDDocument document, Letters letters, Report report) throws IOException {
    int all = document.getNumberOfPages();
    float size = 8;
    for (int k = 0; k < all; k++) {
      String numbers =
          letters.safe(
              report
                  .pages()
                  .replace("{0}", Integer.toString(k + 1))
                  .replace("{1}", Integer.toString(all)));
      float right = WIDTH - letters.width(numbers, size);
      try (PDPageContentStream content =
          new PDPageContentStream(
              document, document.getPage(k), PDPageContentStream.AppendMode.APPEND, true, true)) {
        content.beginMarkedContent(COSName.ARTIFACT);
        Canvas canvas = new Canvas(content, letters, MARGIN, FOOT);
        canvas.text(letters.cut(report.foot(), size, right - 12), size, 0, 0, Canvas.Side.RIGHT_OF);
        canvas.text(numbers, size, right, 0, Canvas.Side.RIGHT_OF);
        content.endMarkedContent();
      }
    }
  }
}
