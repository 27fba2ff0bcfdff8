package org.ayni.formats;

import java.util.List;
import java.util.Optional;
import org.ayni.economy.Unit;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Reads tables with one row an industry (or a product), known by `code`, and columns of numbers.
final class AccountColumns {

  /// Takes one number.
  @FunctionalInterface
  interface Cells {
    /// @param row position of the row's industry or product
    /// @param column position in the list of columns
    /// @param value finite
    void set(int row, int column, double value);
  }

  private final PackageReading reading;
  private final PackageResource resource;
  private final CsvInput csv;
  private final CodeAxis rows;
  private Optional<CodeAxis> axisOfColumns = Optional.empty();

  /// @param rows what the rows stand for
  AccountColumns(PackageReading reading, PackageResource resource, CsvInput csv, CodeAxis rows) {
    this.reading = reading;
    this.resource = resource;
    this.csv = csv;
    this.rows = rows;
  }

  /// For a matrix: a cell that could not be read damages its column too, a missing row all of them.
  AccountColumns withIndustriesAsColumns(CodeAxis columns) {
    axisOfColumns = Optional.of(columns);
    return this;
  }

  /// Hands over every number that could be read; for each other one a problem is added.
  ///
  /// @param columns names, all of them in the file
  /// @param units of each of them
  void read(List<String> columns, List<Unit> units, Cells cells) {
    int[] position = columns.stream().mapToInt(c -> csv.indexOf(c).orElseThrow()).toArray();
    List<String> expected = units.stream().map(unit -> "a number in " + unit).toList();
    csv.forEachRow(row -> {
      String code = row.text("code", rows.inWords());
      rows.find(row, "code", code)
          .filter(i -> isFirst(row, code) && isWhole(row, code))
          .ifPresent(i -> {
            for (int k = 0; k < position.length; k++) {
              double value = row.number(position[k], expected.get(k));
              if (Double.isNaN(value)) {
                damage(code, columns.get(k));
              } else {
                cells.set(i, k, value);
              }
            }
          });
    });
    reportMissingRows();
  }

  private boolean isFirst(CsvRow row, String code) {
    if (reading.remember(resource, code, row.line())) {
      return true;
    }
    row.problem(
        "code",
        "'" + code + "' again",
        "each " + rows.noun() + " once; it stands in line " + reading.line(resource, code),
        "Add the two rows up, or delete one.",
        Said.of("table.again", code));
    rows.damage(code);
    return false;
  }

  /// In a row of the wrong width nobody knows which cell belongs to which column.
  private boolean isWhole(CsvRow row, String code) {
    if (!row.isWhole()) {
      damage(code);
    }
    return row.isWhole();
  }

  private void reportMissingRows() {
    for (String code : rows.codes()) {
      if (reading.line(resource, code) == 0) {
        reading.add(
            Problem.ofFile(
                csv.fileName(),
                "no row for '" + code + "'",
                "one row for each " + rows.noun(),
                "Write zeros where there is nothing.",
                Said.of("import.row", code)));
        damage(code);
      }
    }
  }

  /// A whole row is unknown; in a matrix that touches every column.
  private void damage(String code) {
    rows.damage(code);
    if (axisOfColumns.isPresent()) {
      reading.spoil(resource);
    }
  }

  /// One cell is unknown.
  private void damage(String code, String column) {
    rows.damage(code);
    axisOfColumns.ifPresent(axis -> axis.damage(column));
  }
}
