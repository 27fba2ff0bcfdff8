package org.ayni.server.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/// A table on paper: columns as wide as their longest cells where that fits, in smaller letters
/// where it does not; its head again on every page it reaches. Where there are more columns of
/// numbers than fit, they are set in several tables, for a number that breaks is misread.
final class Grid {

  private static final float LARGEST = 9;
  private static final float SMALLEST = 6;
  private static final float GAP = 6;
  private static final float LEADING = 1.25f;

  /// No column is narrower by being squeezed; no other than the first one is wider.
  private static final float NARROWEST = 34;

  private static final float SHARE_OF_NAMES = 0.3f;

  /// Sentences may take more lines, and are never set as small as numbers.
  private static final float SMALLEST_SENTENCES = 8;

  /// A heading of several words is broken only where it is longer.
  private static final float WIDE_HEADING = 70;

  private static final int MOST_LINES = 8;
  private static final int MOST_LINES_OF_SENTENCES = 30;

  private final Report.Rows rows;
  private final Letters letters;
  private final float size;
  private final float[] widths;

  Grid(Report.Rows rows, Letters letters) {
    this.rows = rows;
    this.letters = letters;
    float chosen = LARGEST;
    float[] fitting = widths(rows, letters, chosen, WIDE_HEADING);
    if (sum(fitting) > Paper.WIDTH) {
      fitting = widths(rows, letters, chosen, 0);
    }
    float smallest = rows.words() ? SMALLEST_SENTENCES : SMALLEST;
    while (chosen > smallest && sum(fitting) > Paper.WIDTH) {
      chosen -= 0.5f;
      fitting = widths(rows, letters, chosen, 0);
    }
    this.size = chosen;
    this.widths = squeezed(fitting);
  }

  private static float sum(float[] widths) {
    float sum = 0;
    for (float width : widths) {
      sum += width;
    }
    return sum;
  }

  /// The table, or where its numbers do not fit beside each other tables that hold the columns one
  /// after the other, each with the names of the rows.
  static List<Report.Rows> parts(Report.Rows rows, Letters letters) {
    float[] needed = widths(rows, letters, SMALLEST, 0);
    if (rows.words() || sum(needed) <= Paper.WIDTH) {
      return List.of(rows);
    }
    List<List<Integer>> groups = new ArrayList<>();
    float filled = Float.MAX_VALUE;
    for (int k = 1; k < needed.length; k++) {
      if (filled + needed[k] > Paper.WIDTH) {
        groups.add(new ArrayList<>(List.of(0)));
        filled = needed[0];
      }
      groups.getLast().add(k);
      filled += needed[k];
    }
    List<Report.Rows> parts = new ArrayList<>();
    for (List<Integer> group : groups) {
      parts.add(
          new Report.Rows(
              rows.caption() + " (" + (parts.size() + 1) + "/" + groups.size() + ")",
              group.stream().map(rows.columns()::get).toList(),
              rows.rows().stream().map(row -> group.stream().map(row::get).toList()).toList(),
              false));
    }
    return parts;
  }

  /// What each column asks for: its longest cell, its longest word of the heading, or all of the
  /// heading up to `heading`.
  private static float[] widths(Report.Rows rows, Letters letters, float size, float heading) {
    float[] wanted = new float[rows.columns().size()];
    for (int k = 0; k < wanted.length; k++) {
      float widest = NARROWEST;
      for (String word : letters.safe(rows.columns().get(k)).split(" ", -1)) {
        widest = Math.max(widest, letters.width(word, size));
      }
      widest =
          Math.max(
              widest, Math.min(heading, letters.width(letters.safe(rows.columns().get(k)), size)));
      float most = Paper.WIDTH * (k == 0 ? SHARE_OF_NAMES : 1);
      for (List<String> row : rows.rows()) {
        widest = Math.max(widest, Math.min(most, letters.width(letters.safe(row.get(k)), size)));
      }
      wanted[k] = widest + GAP;
    }
    return wanted;
  }

  /// Wide columns give first until all fit; what is over goes to the names.
  private static float[] squeezed(float[] wanted) {
    float over = sum(wanted) - Paper.WIDTH;
    if (over <= 0) {
      wanted[0] -= over;
      return wanted;
    }
    float low = 0;
    float high = Paper.WIDTH;
    for (int k = 0; k < 40; k++) {
      float middle = (low + high) / 2;
      if (sum(capped(wanted, middle)) > Paper.WIDTH) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return capped(wanted, low);
  }

  private static float[] capped(float[] wanted, float most) {
    float[] capped = wanted.clone();
    for (int k = 0; k < capped.length; k++) {
      capped[k] = Math.min(capped[k], most);
    }
    return capped;
  }

  void write(Paper paper, Tags tags, PDStructureElement parent) throws IOException {
    PDStructureElement table = tags.element(parent, StandardStructureTypes.TABLE);
    PDStructureElement caption = tags.element(table, StandardStructureTypes.CAPTION);
    List<String> lines = caption();
    List<List<String>> head = broken(rows.columns());
    paper.room(beginning());
    letters.meant(rows.caption()).ifPresent(caption::setActualText);
    for (String line : lines) {
      paper.write(caption, line, LARGEST, 0, 0);
      paper.advance(LARGEST * LEADING);
    }
    PDStructureElement row = tags.element(table, StandardStructureTypes.TR);
    List<PDStructureElement> cells = new ArrayList<>();
    for (String column : rows.columns()) {
      PDStructureElement cell = tags.heading(row, "Column");
      letters.meant(column).ifPresent(cell::setActualText);
      cells.add(cell);
    }
    head(paper, head, cells);
    for (List<String> one : rows.rows()) {
      if (!paper.takesMore()) {
        break;
      }
      row(paper, tags, table, one, head);
    }
    paper.advance(LARGEST);
  }

  /// How much room it takes to begin: a head alone at the foot of a page belongs on the next one,
  /// with the first row.
  float beginning() {
    float head = height(broken(rows.columns()));
    float first = rows.rows().isEmpty() ? 0 : height(broken(rows.rows().getFirst()));
    return caption().size() * LARGEST * LEADING + head + Math.max(2 * head, first);
  }

  private List<String> caption() {
    return letters.lines(rows.caption(), LARGEST, Paper.WIDTH, MOST_LINES);
  }

  private void row(
      Paper paper, Tags tags, PDStructureElement table, List<String> texts, List<List<String>> head)
      throws IOException {
    List<List<String>> broken = broken(texts);
    if (paper.room(height(broken))) {
      head(paper, head, List.of());
    }
    PDStructureElement row = tags.element(table, StandardStructureTypes.TR);
    List<PDStructureElement> cells = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      PDStructureElement cell =
          k == 0 ? tags.heading(row, "Row") : tags.element(row, StandardStructureTypes.TD);
      letters.meant(texts.get(k)).ifPresent(cell::setActualText);
      cells.add(cell);
    }
    cells(paper, broken, cells);
    paper.rule(0, Paper.WIDTH, 0.3f, 0.75f);
  }

  /// @param cells none where it is repeated, of which readers need not be told
  private void head(Paper paper, List<List<String>> head, List<PDStructureElement> cells)
      throws IOException {
    cells(paper, head, cells);
    paper.rule(0, Paper.WIDTH, 1, 0.3f);
  }

  private void cells(Paper paper, List<List<String>> cells, List<PDStructureElement> elements)
      throws IOException {
    float x = 0;
    for (int k = 0; k < cells.size(); k++) {
      float down = GAP / 3;
      for (String line : cells.get(k)) {
        boolean left = k == 0 || rows.words();
        float at = left ? x : x + widths[k] - letters.width(line, size);
        if (elements.isEmpty()) {
          paper.writeUntold(line, size, at, down);
        } else {
          paper.write(elements.get(k), line, size, at, down);
        }
        down += size * LEADING;
      }
      x += widths[k];
    }
    paper.advance(height(cells));
  }

  private List<List<String>> broken(List<String> texts) {
    List<List<String>> cells = new ArrayList<>();
    for (int k = 0; k < texts.size(); k++) {
      cells.add(
          letters.lines(
              texts.get(k),
              size,
              widths[k] - GAP + 0.01f,
              rows.words() ? MOST_LINES_OF_SENTENCES : MOST_LINES));
    }
    return cells;
  }

  private float height(List<List<String>> cells) {
    return cells.stream().mapToInt(List::size).max().orElse(1) * size * LEADING + GAP / 3;
  }
}
