package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A table as it is printed.
///
/// @param caption what it shows, with unit and year
/// @param columns headings, the first over the names of the rows
public record Table(String caption, List<String> columns, List<Row> rows) {

  /// Longer tables are shown up to here and downloaded whole: a page must stay light.
  private static final int SHOWN = 100;

  /// @param code by which other tables name it too, such as an industry's; empty for none
  /// @param name heading of the row
  /// @param cells as many as there are columns after the first
  /// @param total true where the row sums up the others
  public record Row(String code, String name, List<Cell> cells, boolean total) {
    public Row {
      cells = List.copyOf(cells);
    }

    public static Row of(String name, String... cells) {
      return of(name, Arrays.stream(cells).map(Cell::of).toList());
    }

    static Row of(String name, Cell... cells) {
      return of(name, List.of(cells));
    }

    static Row of(String name, List<Cell> cells) {
      return new Row("", name, cells, false);
    }

    static Row total(String name, Cell... cells) {
      return total(name, List.of(cells));
    }

    static Row total(String name, List<Cell> cells) {
      return new Row("", name, cells, true);
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

  /// The same with one column less.
  ///
  /// @param column counted from 0 after the names
  Table without(int column) {
    List<String> fewer = new ArrayList<>(columns);
    fewer.remove(column + 1);
    return new Table(
        caption,
        fewer,
        rows.stream()
            .map(row -> {
              List<Cell> cells = new ArrayList<>(row.cells());
              cells.remove(column);
              return new Row(row.code(), row.name(), cells, row.total());
            })
            .toList());
  }

  /// The rows that a page shows: all of a table of usual size, else the first ones and the totals.
  public List<Row> shown() {
    return rows.size() <= SHOWN
        ? rows
        : Stream.concat(
                rows.stream().filter(row -> !row.total()).limit(SHOWN),
                rows.stream().filter(Row::total))
            .toList();
  }

  /// How many rows a page leaves to the download.
  public int hidden() {
    return rows.size() - shown().size();
  }

  /// Whether its rows have codes.
  public boolean coded() {
    return rows.stream().anyMatch(row -> !row.code().isEmpty());
  }
}
