package org.ayni.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table for other programs: every column one thing, every row one observation (Wickham 2014). It
/// is written as CSV or as Parquet; the same table is the same bytes. Filled once, then read; not
/// thread-safe while it is filled.
public final class TidyTable {

  /// What stands in a column.
  public enum Type {
    /// Unicode text, a [String].
    TEXT,
    /// A whole number, a [Long].
    WHOLE,
    /// A finite number, a [Double].
    NUMBER,
    /// Yes or no, a [Boolean].
    TRUTH
  }

  /// @param name unique in the table, not blank
  public record Column(String name, Type type) {
    public Column {
      if (name.isBlank()) {
        throw new IllegalArgumentException("a column without a name");
      }
    }

    public static Column text(String name) {
      return new Column(name, Type.TEXT);
    }

    public static Column whole(String name) {
      return new Column(name, Type.WHOLE);
    }

    public static Column number(String name) {
      return new Column(name, Type.NUMBER);
    }

    public static Column truth(String name) {
      return new Column(name, Type.TRUTH);
    }
  }

  private final List<Column> columns;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  private TidyTable(List<Column> columns) {
    this.columns = List.copyOf(columns);
    if (columns.isEmpty()
        || new HashSet<>(columns.stream().map(Column::name).toList()).size() != columns.size()) {
      throw new IllegalArgumentException("columns " + columns + "; expected some, each name once");
    }
  }

  /// An empty table.
  public static TidyTable of(Column... columns) {
    return new TidyTable(List.of(columns));
  }

  public List<Column> columns() {
    return columns;
  }

  /// How many rows there are.
  public int size() {
    return rows.size();
  }

  /// The cells of a row, from 0; null where nothing is known.
  public List<@Nullable Object> row(int index) {
    return rows.get(index);
  }

  /// Adds a row.
  ///
  /// @param cells as many as there are columns, of their types; null where nothing is known
  /// @throws IllegalArgumentException when they do not fit
  public TidyTable add(@Nullable Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "a row of " + cells.length + " cells; expected " + columns.size() + ": " + columns);
    }
    for (int k = 0; k < cells.length; k++) {
      if (!fits(columns.get(k).type(), cells[k])) {
        throw new IllegalArgumentException(
            "'" + cells[k] + "' in the column " + columns.get(k) + "; expected that type");
      }
    }
    rows.add(Collections.unmodifiableList(Arrays.asList(cells.clone())));
    return this;
  }

  private static boolean fits(Type type, @Nullable Object cell) {
    return cell == null
        || switch (type) {
          case TEXT -> cell instanceof String;
          case WHOLE -> cell instanceof Long;
          case NUMBER -> cell instanceof Double number && Double.isFinite(number);
          case TRUTH -> cell instanceof Boolean;
        };
  }

  /// As comma-separated text, numbers exact, nothing where nothing is known. Leaves the stream
  /// open.
  public void writeCsv(OutputStream out) throws IOException {
    try (CsvOutput csv = CsvOutput.to(out, columns.stream().map(Column::name).toList())) {
      for (List<@Nullable Object> row : rows) {
        for (Object cell : row) {
          if (cell instanceof Double number) {
            csv.add(number);
          } else {
            csv.add(cell == null ? "" : cell.toString());
          }
        }
        csv.endRow();
      }
    }
  }
}
