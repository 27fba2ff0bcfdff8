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
import java.util.stream.IntStream;
import org.ayni.files.CsvOutput;
import org.ayni.files.Numbers;

/// Rows of named columns, each of texts or of numbers. Immutable once built.
public final class Table {

  private static final String GAP = "  ";
  private static final int AS_NEEDED = -1;
  private static final int DIGITS = 4;
  private static final int MOST_DECIMALS = 9;
  private static final double LEAST_GROUPED = 10_000;

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

  /// @param decimals shown as text; as the numbers need it when negative
  private record Column(String name, boolean number, int decimals) {}

  /// @param exact as CSV has it, empty where there is nothing
  /// @param number NaN in a cell of text or of nothing
  private record Cell(String exact, double number) {}

  /// As aligned text: numbers to the right, rounded; a dash where there is none.
  public String text() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::name).toList());
    int[] decimals = IntStream.range(0, columns.size()).map(this::decimals).toArray();
    for (List<Cell> row : rows) {
      lines.add(
          IntStream.range(0, columns.size())
              .mapToObj(j -> shown(j, row.get(j), decimals[j]))
              .toList());
    }
    int[] width =
        IntStream.range(0, columns.size())
            .map(j -> lines.stream().mapToInt(line -> length(line.get(j))).max().orElse(0))
            .toArray();
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> appendLine(text, line, width));
    return text.toString();
  }

  private String shown(int column, Cell cell, int decimals) {
    if (!columns.get(column).number()) {
      return cell.exact();
    }
    if (cell.exact().isEmpty()) {
      return "–";
    }
    // Years and other short numbers stay in one piece.
    String grouped = Math.abs(cell.number()) < LEAST_GROUPED ? "%." : "%,.";
    String rounded = String.format(Locale.ROOT, grouped + decimals + "f", cell.number());
    return rounded.matches("-0(\\.0*)?") ? rounded.substring(1) : rounded;
  }

  /// So many that the largest number of the column has four digits, or all before its point.
  private int decimals(int column) {
    if (columns.get(column).decimals() != AS_NEEDED) {
      return columns.get(column).decimals();
    }
    double largest =
        rows.stream()
            .mapToDouble(row -> Math.abs(row.get(column).number()))
            .filter(size -> size > 0)
            .max()
            .orElse(1);
    return (int) Math.clamp(DIGITS - 1 - Math.floor(Math.log10(largest)), 0, MOST_DECIMALS);
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
      columns.add(new Column(name, false, AS_NEEDED));
      return this;
    }

    /// Adds a column of numbers, shown with four digits of the largest.
    public Builder numbers(String name) {
      return numbers(name, AS_NEEDED);
    }

    /// Adds a column of numbers.
    ///
    /// @param decimals shown as text; CSV has all digits
    public Builder numbers(String name, int decimals) {
      columns.add(new Column(name, true, decimals));
      return this;
    }

    /// Adds a text to the row begun.
    public Builder add(String text) {
      row.add(new Cell(text, Double.NaN));
      return this;
    }

    /// Adds a number to the row begun.
    ///
    /// @param number finite
    public Builder add(double number) {
      row.add(new Cell(Numbers.format(number), number));
      return this;
    }

    /// Adds a number, or nothing where it is not defined, to the row begun.
    public Builder add(OptionalDouble number) {
      if (number.isPresent()) {
        return add(number.getAsDouble());
      }
      row.add(new Cell("", Double.NaN));
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
