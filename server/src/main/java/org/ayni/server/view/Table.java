package org.ayni.server.view;

import java.util.List;

/// A table as it is printed.
///
/// @param caption what it shows, with unit and year
/// @param columns headings, the first over the names of the rows
public record Table(String caption, List<String> columns, List<Row> rows) {

  /// @param name heading of the row
  /// @param cells as many as there are columns after the first
  /// @param total true where the row sums up the others
  public record Row(String name, List<String> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }

    static Row of(String name, String... cells) {
      return new Row(name, List.of(cells), false);
    }

    static Row total(String name, String... cells) {
      return new Row(name, List.of(cells), true);
    }
  }

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    for (Row row : rows) {
      if (row.cells().size() != columns.size() - 1) {
        throw new IllegalArgumentException(
            "row '"
                + row.name()
                + "' has "
                + row.cells().size()
                + " cells; expected "
                + (columns.size() - 1));
      }
    }
  }
}
