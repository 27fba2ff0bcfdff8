package org.ayni.formats;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Assumption;
import org.ayni.economy.Unit;
import org.ayni.files.Said;

/// Reads `assumptions`: code, value, unit, text in several languages.
final class AssumptionsReader {

  private AssumptionsReader() {}

  static List<Assumption> read(PackageReading reading) {
    PackageResource resource = PackageResource.ASSUMPTIONS;
    List<Assumption> assumptions = new ArrayList<>();
    reading
        .open(resource)
        .filter(csv -> csv.require("code", "value", "unit"))
        .ifPresent(csv -> {
          NamesColumns texts = NamesColumns.in(csv, "text");
          csv.forEachRow(row -> {
            if (!row.isWhole()) {
              return;
            }
            String code = row.text("code", "a short code such as 'depreciation'");
            String unit = row.text("unit", "a unit; '1' for a plain number");
            double value = row.number("value", "a number" + (unit.isEmpty() ? "" : " in " + unit));
            if (!code.isEmpty() && !reading.remember(resource, code, row.line())) {
              row.problem(
                  "code",
                  "'" + code + "' again",
                  "each once; it stands in line " + reading.line(resource, code),
                  "Delete one of them.",
                  Said.of("table.again", code));
            } else if (!code.isEmpty() && !unit.isEmpty() && !Double.isNaN(value)) {
              assumptions.add(new Assumption(code, value, new Unit(unit), texts.read(row, code)));
            }
          });
        });
    return assumptions;
  }
}
