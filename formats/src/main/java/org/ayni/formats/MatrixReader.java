package org.ayni.formats;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.Unit;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.kernel.matrix.SparseMatrix;

/// Reads `flows`, `supply` or `use`, either as a matrix (`code`, then a column for each industry)
/// or as a list (two columns of codes and `value`; what is not listed is 0).
final class MatrixReader {

  private final PackageReading reading;
  private final PackageResource resource;
  private final CodeAxis rows;
  private final CodeAxis columns;
  private final CsvInput csv;
  private final Unit unit;

  private MatrixReader(
      PackageReading reading,
      PackageResource resource,
      CodeAxis rows,
      CodeAxis columns,
      CsvInput csv) {
    this.reading = reading;
    this.resource = resource;
    this.rows = rows;
    this.columns = columns;
    this.csv = csv;
    this.unit = reading.descriptor().unit();
  }

  /// The matrix, 0 where a cell could not be read; empty when nothing could.
  ///
  /// @param row name of the column that holds the code of the row in a list, column likewise
  static Optional<SparseMatrix> read(
      PackageReading reading,
      PackageResource resource,
      CodeAxis rows,
      String row,
      CodeAxis columns,
      String column) {
    return reading
        .open(resource)
        .flatMap(csv -> {
          MatrixReader reader = new MatrixReader(reading, resource, rows, columns, csv);
          if (csv.has("code")) {
            return Optional.of(reader.matrix());
          }
          if (csv.has(row) && csv.has(column) && csv.has("value")) {
            return Optional.of(reader.list(row, column));
          }
          reading.spoil(resource);
          reading.add(
              new Problem(
                  csv.fileName(),
                  csv.headerLine(),
                  "",
                  "the columns " + String.join(", ", csv.columns()),
                  "'code' and a column for each industry, or '"
                      + row
                      + "', '"
                      + column
                      + "' and 'value'",
                  "",
                  Said.of("table.columns", String.join(", ", csv.columns()), row, column)));
          return Optional.empty();
        });
  }

  private SparseMatrix matrix() {
    reading.fields(resource).values().forEach(field -> reading.checkUnit(resource, field));
    Set<String> found = new LinkedHashSet<>();
    for (String column : csv.columns()) {
      if (columns.knows(column)) {
        found.add(column);
      } else if (!column.equals("code") && !column.isEmpty()) {
        reading.add(
            new Problem(
                csv.fileName(),
                csv.headerLine(),
                column,
                "'" + column + "'",
                columns.inWords(),
                columns.near(column),
                Said.of("import.code", column)));
      }
    }
    for (String code : columns.codes()) {
      if (!found.contains(code)) {
        reading.add(
            new Problem(
                csv.fileName(),
                csv.headerLine(),
                code,
                "there is no such column",
                "a column for each industry",
                "Write zeros where there is nothing.",
                Said.of("table.column-missing", code)));
        reading.spoil(resource);
      }
    }
    List<String> names = List.copyOf(found);
    SparseMatrix.Builder matrix = SparseMatrix.builder(rows.size(), columns.size());
    int[] position = names.stream().mapToInt(columns::position).toArray();
    new AccountColumns(reading, resource, csv, rows)
        .withIndustriesAsColumns(columns)
        .read(
            names,
            Collections.nCopies(names.size(), unit),
            (i, k, value) -> matrix.add(i, position[k], value));
    return matrix.build();
  }

  private SparseMatrix list(String rowName, String columnName) {
    FieldDescriptor field = reading.fields(resource).get("value");
    if (field != null) {
      reading.checkUnit(resource, field);
    }
    SparseMatrix.Builder matrix = SparseMatrix.builder(rows.size(), columns.size());
    Set<Long> seen = new HashSet<>();
    csv.forEachRow(row -> {
      if (!row.isWhole()) {
        reading.spoil(resource);
        return;
      }
      Optional<Integer> from = index(row, rowName, rows);
      Optional<Integer> to = index(row, columnName, columns);
      double value = row.number("value", "a number in " + unit);
      if (from.isEmpty() || to.isEmpty()) {
        reading.spoil(resource);
        return;
      }
      String fromCode = rows.codes().get(from.get());
      String toCode = columns.codes().get(to.get());
      boolean first = seen.add((long) from.get() * columns.size() + to.get());
      if (!first) {
        row.problem(
            columnName,
            "a second "
                + (resource == PackageResource.FLOWS ? "flow" : "number")
                + " from '"
                + fromCode
                + "' to '"
                + toCode
                + "'",
            "each pair once",
            "Add the two up, or delete one.",
            Said.of("table.pair-again", fromCode, toCode));
      }
      if (first && !Double.isNaN(value)) {
        matrix.add(from.get(), to.get(), value);
      } else {
        rows.damage(fromCode);
        columns.damage(toCode);
      }
    });
    return matrix.build();
  }

  private static Optional<Integer> index(CsvRow row, String column, CodeAxis axis) {
    return axis.find(row, column, row.text(column, axis.inWords()));
  }
}
