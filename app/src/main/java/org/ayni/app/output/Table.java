package org.ayni.app.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ayni.files.CsvOutput;
import org.ayni.files.Numbers;

/// Rows of named columns, each of texts or of numbers. Immutable once built.
public final class Table {

  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<Cell>> rows;

  private Table(List<Column> columns, List<List<Cell>> rows) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /// Starts a table.
  public static Builder builder() {
    return new Builder();
  }

  private record Column(String name, boolean number, int decimals) {}

  /// @param exact as CSV has it, empty where there is nothing
  /// @param shown as people see it
  private record Cell(String exact, String shown) {}

  /// As aligned text: numbers to the right, rounded; a dash where there is none.
  public String text() {
    int[] width = new int[columns.size()];
    for (int j = 0; j < width.length; j++) {
      width[j] = length(columns.get(j).name());
      for (List<Cell> row : rows) {
        width[j] = Math.max(width[j], length(row.get(j).shown()));
      }
    }
    StringBuilder text = new StringBuilder();
    appendLine(text, columns.stream().map(Column::name).toList(), width);
    for (List<Cell> row : rows) {
      appendLine(text, row.stream().map(Cell::shown).toList(), width);
    }
    return text.toString();
  }

  private void appendLine(StringBuilder text, List<String> cells, int[] width) {
    StringBuilder line = new StringBuilder();
    for (int j = 0; j < width.length; j++) {
      String blanks = " ".repeat(width[j] - length(cells.get(j)));
      line.append(j == 0 ? "" : GAP)
          .append(columns.get(j).number() ? blanks + cells.get(j) : cells.get(j) + blanks);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /// Writes comma-separated values, every number so that it reads back bit for bit.
  public void writeCsv(OutputStream out) throws IOException {
    try (CsvOutput csv = CsvOutput.to(out, columns.stream().map(Column::name).toList())) {
      for (List<Cell> row : rows) {
        row.forEach(cell -> csv.add(cell.exact()));
        csv.endRow();
      }
    }
  }

  /// See [#writeCsv].
  public String csv() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeCsv(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Collects columns, then rows. Not thread-safe.
  public static final class Builder {
    private final List<Column> columns = new ArrayList<>();
    private final List<List<Cell>> rows = new ArrayList<>();
    private final List<Cell> row = new ArrayList<>();

    private Builder() {}

    /// Adds a column of texts.
    public Builder column(String name) {
      columns.add(new Column(name, false, 0));
      return this;
    }

    /// Adds a column of numbers.
    ///
    /// @param decimals shown in text; CSV has all digits
    public Builder numbers(String name, int decimals) {
      columns.add(new Column(name, true, decimals));
      return this;
    }

    /// Adds a text to the row begun.
    public Builder add(String text) {
      row.add(new Cell(text, text));
      return this;
    }

    /// Adds a number to the row begun.
    ///
    /// @param number finite
    public Builder add(double number) {
      int decimals = columns.get(row.size()).decimals();
      row.add(
          new Cell(
              Numbers.format(number), String.format(Locale.ROOT, "%,." + decimals + "f", number)));
      return this;
    }

    /// Adds a number, or nothing where it is not defined, to the row begun.
    public Builder add(OptionalDouble number) {
      if (number.isPresent()) {
        return add(number.getAsDouble());
      }
      row.add(new Cell("", "–"));
      return this;
    }

    /// Ends the row begun.
    public Builder endRow() {
      if (row.size() != columns.size()) {
        throw new IllegalStateException(
            "a row of " + row.size() + " cells; expected " + columns.size() + ": " + columns);
      }
      rows.add(List.copyOf(row));
      row.clear();
      return this;
    }

    public Table build() {
      if (!row.isEmpty()) {
        throw new IllegalStateException("a row was begun and not ended: " + row);
      }
      return new Table(columns, rows);
    }
  }
}
