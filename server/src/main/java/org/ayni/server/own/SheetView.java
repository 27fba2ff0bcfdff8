package org.ayni.server.own;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.ayni.files.CsvGrid;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;
import org.ayni.server.web.Address;

/// Part of a sheet, as a table whose cells can be corrected: what is wrong stands in its cell.
///
/// @param file name of the sheet
/// @param columns shown, the first one always among them
/// @param rows shown, without that of the column names
/// @param moves to the other parts: addresses by the key of their name
record SheetView(
    String file,
    List<Column> columns,
    List<Row> rows,
    int firstRow,
    int firstColumn,
    Map<String, Address> moves) {

  private static final int ROWS = 20;
  private static final int COLUMNS = 7;

  /// @param told what is wrong with it, empty for nothing
  public record Column(int index, String name, String told) {}

  /// @param line of the sheet, from 1
  public record Row(long line, List<CellView> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param field name under which it is sent
  /// @param told what was found, what was expected, what to try; empty for nothing
  public record CellView(String field, int column, String text, String told) {}

  SheetView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    moves = Collections.unmodifiableMap(new LinkedHashMap<>(moves));
  }

  /// @param here address of the page
  /// @param row index of the first row shown, from 0, that of the names not counted
  /// @param column index of the first column shown beside the first
  static SheetView of(
      Address here,
      String file,
      CsvGrid grid,
      List<Problem> problems,
      int row,
      int column,
      Words words) {
    List<Problem> inSheet = problems.stream().filter(p -> p.file().equals(file)).toList();
    List<CsvGrid.Row> body =
        grid.rows().isEmpty() ? List.of() : grid.rows().subList(1, grid.rows().size());
    int firstRow = Math.clamp(row, 0, Math.max(0, body.size() - 1));
    int firstColumn = Math.clamp(column, 1, Math.max(1, grid.columns().size() - 1));
    int lastRow = Math.min(body.size(), firstRow + ROWS);
    int lastColumn = Math.min(grid.columns().size(), firstColumn + COLUMNS);
    List<Integer> shown = new ArrayList<>();
    if (!grid.columns().isEmpty()) {
      shown.add(0);
    }
    for (int k = firstColumn; k < lastColumn; k++) {
      shown.add(k);
    }
    List<Column> columns =
        shown.stream()
            .map(k -> {
              String name = grid.columns().get(k);
              return new Column(k, name, told(inSheet, 1, name, k == 0, words));
            })
            .toList();
    List<Row> rows = new ArrayList<>();
    for (CsvGrid.Row one : body.subList(firstRow, lastRow)) {
      List<CellView> cells = new ArrayList<>();
      for (int k : shown) {
        cells.add(
            new CellView(
                "c." + one.line() + "." + k,
                k,
                k < one.cells().size() ? one.cells().get(k) : "",
                told(inSheet, one.line(), grid.columns().get(k), k == 0, words)));
      }
      rows.add(new Row(one.line(), cells));
    }
    Map<String, Address> moves = new LinkedHashMap<>();
    if (firstRow > 0) {
      moves.put("own.above", window(here, file, Math.max(0, firstRow - ROWS), firstColumn));
    }
    if (lastRow < body.size()) {
      moves.put("own.below", window(here, file, lastRow, firstColumn));
    }
    if (firstColumn > 1) {
      moves.put("own.left", window(here, file, firstRow, Math.max(1, firstColumn - COLUMNS)));
    }
    if (lastColumn < grid.columns().size()) {
      moves.put("own.right", window(here, file, firstRow, lastColumn));
    }
    return new SheetView(file, columns, rows, firstRow, firstColumn, moves);
  }

  /// Where a part of a sheet is shown.
  ///
  /// @param row as in [#of]
  /// @param column as in [#of]
  static Address window(Address here, String file, int row, int column) {
    return here.with("file", file)
        .with("row", Integer.toString(row))
        .with("column", Integer.toString(column));
  }

  /// Problems of a whole row stand in its first cell.
  private static String told(
      List<Problem> problems, long line, String column, boolean first, Words words) {
    StringJoiner told = new StringJoiner(" ");
    for (Problem one : problems) {
      if (one.row() == line && (one.column().equals(column) || (first && one.column().isEmpty()))) {
        told.add(ProblemWords.what(one, words));
      }
    }
    return told.toString();
  }
}
