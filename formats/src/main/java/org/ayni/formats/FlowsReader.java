package org.ayni.formats;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.Industry;
import org.ayni.economy.Unit;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.Problem;
import org.ayni.kernel.matrix.SparseMatrix;

/// Reads `flows`, either as a matrix (`code`, then a column for each using industry) or as a list
/// (`from`, `to`, `value`; what is not listed is 0).
final class FlowsReader {

  private final PackageReading reading;
  private final CsvInput csv;
  private final Unit unit;

  private FlowsReader(PackageReading reading, CsvInput csv) {
    this.reading = reading;
    this.csv = csv;
    this.unit = reading.descriptor().unit();
  }

  /// Z, 0 where a cell could not be read; empty when nothing could.
  static Optional<SparseMatrix> read(PackageReading reading) {
    return reading
        .open(PackageResource.FLOWS)
        .flatMap(csv -> {
          FlowsReader reader = new FlowsReader(reading, csv);
          if (csv.has("code")) {
            return Optional.of(reader.matrix());
          }
          if (csv.has("from") && csv.has("to") && csv.has("value")) {
            return Optional.of(reader.list());
          }
          reading.spoil(PackageResource.FLOWS);
          reading.add(
              new Problem(
                  csv.fileName(),
                  csv.headerLine(),
                  "",
                  "the columns " + String.join(", ", csv.columns()),
                  "'code' and a column for each industry, or 'from', 'to' and 'value'",
                  ""));
          return Optional.empty();
        });
  }

  private SparseMatrix matrix() {
    reading
        .fields(PackageResource.FLOWS)
        .values()
        .forEach(field -> reading.checkUnit(PackageResource.FLOWS, field));
    Set<String> found = new LinkedHashSet<>();
    for (String column : csv.columns()) {
      if (reading.knows(column)) {
        found.add(column);
      } else if (!column.equals("code") && !column.isEmpty()) {
        reading.add(
            new Problem(
                csv.fileName(),
                csv.headerLine(),
                column,
                "'" + column + "'",
                reading.codesInWords(),
                reading.near(column)));
      }
    }
    for (Industry industry : reading.industries()) {
      if (!found.contains(industry.code())) {
        reading.add(
            new Problem(
                csv.fileName(),
                csv.headerLine(),
                industry.code(),
                "there is no such column",
                "a column for each industry",
                "Write zeros where there is nothing."));
        reading.spoil(PackageResource.FLOWS);
      }
    }
    List<String> columns = List.copyOf(found);
    int n = reading.industries().size();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    int[] user = columns.stream().mapToInt(reading::position).toArray();
    new AccountColumns(reading, PackageResource.FLOWS, csv)
        .read(
            columns,
            Collections.nCopies(columns.size(), unit),
            (i, k, value) -> flows.add(i, user[k], value));
    return flows.build();
  }

  private SparseMatrix list() {
    FieldDescriptor field = reading.fields(PackageResource.FLOWS).get("value");
    if (field != null) {
      reading.checkUnit(PackageResource.FLOWS, field);
    }
    int n = reading.industries().size();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    Set<Long> seen = new HashSet<>();
    csv.forEachRow(row -> {
      if (!row.isWhole()) {
        reading.spoil(PackageResource.FLOWS);
        return;
      }
      Optional<Integer> from = index(row, "from");
      Optional<Integer> to = index(row, "to");
      double value = row.number("value", "a number in " + unit);
      if (from.isEmpty() || to.isEmpty()) {
        reading.spoil(PackageResource.FLOWS);
      } else {
        String fromCode = reading.industries().get(from.get()).code();
        String toCode = reading.industries().get(to.get()).code();
        if (!seen.add((long) from.get() * n + to.get())) {
          reading.damage(fromCode);
          reading.damage(toCode);
          row.problem(
              "to",
              "a second flow from '" + fromCode + "' to '" + toCode + "'",
              "each pair once",
              "Add the two up, or delete one.");
        } else if (!Double.isNaN(value)) {
          flows.add(from.get(), to.get(), value);
        } else {
          reading.damage(fromCode);
          reading.damage(toCode);
        }
      }
    });
    return flows.build();
  }

  private Optional<Integer> index(CsvRow row, String column) {
    return reading.industry(row, column, row.text(column, reading.codesInWords()));
  }
}
