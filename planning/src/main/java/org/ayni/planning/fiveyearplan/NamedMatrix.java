package org.ayni.planning.fiveyearplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.files.CsvInput;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// One of the files: a matrix with names on its rows and columns, `headings` in the corner.
///
/// @param columns names of the columns, the corner left out
/// @param rows names of the rows
/// @param lines line of each row in the file
/// @param values by row, then column; NaN where the file holds no number
record NamedMatrix(
    String file,
    List<String> columns,
    List<String> rows,
    List<Integer> lines,
    List<double[]> values) {

  /// Empty when nothing can be read; what is wrong goes into `problems`.
  static Optional<NamedMatrix> read(InputFile file, Problems problems) {
    return CsvInput.open(file, problems).map(csv -> read(csv, problems));
  }

  private static NamedMatrix read(CsvInput csv, Problems problems) {
    if (!csv.columns().getFirst().equals("headings")) {
      problems.add(
          new Problem(
              csv.fileName(),
              csv.headerLine(),
              csv.columns().getFirst(),
              "'" + csv.columns().getFirst() + "' as first cell",
              "'headings'",
              "Is this a file of 5yearplan?"));
    }
    List<String> columns = csv.columns().subList(1, csv.columns().size());
    List<String> rows = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    List<double[]> values = new ArrayList<>();
    csv.forEachRow(row -> {
      rows.add(row.textOrBlank(0));
      lines.add(row.line());
      double[] numbers = new double[columns.size()];
      for (int j = 0; j < numbers.length; j++) {
        numbers[j] = row.number(j + 1, "a number >= 0");
        if (numbers[j] < 0) {
          row.problem(columns.get(j), Double.toString(numbers[j]), "a number >= 0", "");
        }
      }
      values.add(numbers);
    });
    return new NamedMatrix(csv.fileName(), columns, rows, lines, values);
  }

  double at(int row, int column) {
    return values.get(row)[column];
  }

  /// Adds a problem unless the names are as expected, in order.
  void expect(String what, List<String> found, List<String> expected, Problems problems) {
    if (!found.equals(expected)) {
      int k = 0;
      while (k < found.size() && k < expected.size() && found.get(k).equals(expected.get(k))) {
        k++;
      }
      String there = k < found.size() ? "'" + found.get(k) + "'" : "nothing";
      String wanted = k < expected.size() ? "'" + expected.get(k) + "'" : "no further " + what;
      problems.add(
          new Problem(
              file,
              what.equals("row") && k < lines.size() ? lines.get(k) : 0,
              "",
              there + " as " + what + " " + (k + 1) + " of " + found.size(),
              wanted + " (" + expected.size() + " in all)",
              "All files name the same products in the same order."));
    }
  }
}
