package org.ayni.formats;

import java.util.List;
import org.ayni.economy.Industry;
import org.ayni.economy.Unit;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;

/// Reads tables with one row an industry, known by `code`, and columns of numbers.
final class AccountColumns {

  /// Takes one number.
  @FunctionalInterface
  interface Cells {
    /// @param industry position of the row's industry
    /// @param column position in the list of columns
    /// @param value finite
    void set(int industry, int column, double value);
  }

  private final PackageReading reading;
  private final PackageResource resource;
  private final CsvInput csv;

  AccountColumns(PackageReading reading, PackageResource resource, CsvInput csv) {
    this.reading = reading;
    this.resource = resource;
    this.csv = csv;
  }

  /// Hands over every number that could be read; for each other one a problem is added.
  ///
  /// @param columns names, all of them in the file
  /// @param units of each of them
  void read(List<String> columns, List<Unit> units, Cells cells) {
    int[] position = columns.stream().mapToInt(c -> csv.indexOf(c).orElseThrow()).toArray();
    List<String> expected = units.stream().map(unit -> "a number in " + unit).toList();
    csv.forEachRow(row -> {
      String code = row.text("code", reading.codesInWords());
      reading
          .industry(row, "code", code)
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
        "each industry once; it stands in line " + reading.line(resource, code),
        "Add the two rows up, or delete one.");
    reading.damage(code);
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
    for (Industry industry : reading.industries()) {
      if (reading.line(resource, industry.code()) == 0) {
        reading.add(
            Problem.ofFile(
                csv.fileName(),
                "no row for '" + industry.code() + "'",
                "one row for each industry",
                "Write zeros where there is nothing."));
        damage(industry.code());
      }
    }
  }

  /// A whole row is unknown; in flows that touches the inputs of every industry.
  private void damage(String code) {
    reading.damage(code);
    if (resource == PackageResource.FLOWS) {
      reading.spoil(resource);
    }
  }

  /// One cell is unknown; in flows its column is an industry too.
  private void damage(String code, String column) {
    reading.damage(code);
    if (resource == PackageResource.FLOWS) {
      reading.damage(column);
    }
  }
}
