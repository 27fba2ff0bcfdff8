package org.ayni.planning.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvOutput;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.planning.plan.YearTable;

/// A [YearTable] as CSV: a row an item with its code first, a column a year named by [#years].
final class YearTableFile {

  private YearTableFile() {}

  /// `2020`, `2021` … after a dated base year, `year1`, `year2` … without one.
  static List<String> years(int baseYear, int years) {
    List<String> names = new ArrayList<>();
    for (int t = 1; t <= years; t++) {
      names.add(baseYear == 0 ? "year" + t : Integer.toString(baseYear + t));
    }
    return names;
  }

  static void write(OutputStream out, int baseYear, List<String> codes, YearTable table)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("code"));
    columns.addAll(years(baseYear, table.years()));
    try (CsvOutput csv = CsvOutput.to(out, columns)) {
      for (int k = 0; k < codes.size(); k++) {
        csv.add(codes.get(k));
        for (int t = 0; t < table.years(); t++) {
          csv.add(table.at(t, k));
        }
        csv.endRow();
      }
    }
  }

  /// @return empty when the file cannot be read as such a table; what is wrong went into `problems`
  static Optional<YearTable> read(
      InputFile file, int baseYear, List<String> codes, int years, Problems problems) {
    Optional<CsvInput> csv = CsvInput.open(file, problems);
    if (csv.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>(List.of("code"));
    columns.addAll(years(baseYear, years));
    long before = problems.count();
    if (!csv.get().columns().equals(columns)) {
      problems.add(
          new Problem(
              file.name(),
              csv.get().headerLine(),
              "",
              "columns " + String.join(", ", csv.get().columns()),
              "columns " + String.join(", ", columns),
              ""));
      return Optional.empty();
    }
    double[][] values = new double[years][codes.size()];
    int[] rows = {0};
    csv.get()
        .forEachRow(row -> {
          int k = rows[0]++;
          String code = row.textOrBlank(0);
          if (k >= codes.size() || !code.equals(codes.get(k))) {
            String expected = k < codes.size() ? "'" + codes.get(k) + "'" : "no further row";
            row.problem("code", "'" + code + "'", expected, "");
          } else {
            for (int t = 0; t < years; t++) {
              values[t][k] = row.number(t + 1, "a number");
            }
          }
        });
    if (rows[0] < codes.size()) {
      problems.add(
          Problem.ofFile(
              file.name(),
              rows[0] + " rows",
              codes.size() + ", one for each of " + codes.getFirst() + " … " + codes.getLast(),
              ""));
    }
    return problems.count() == before
        ? Optional.of(YearTable.of(codes.size(), values))
        : Optional.empty();
  }
}
