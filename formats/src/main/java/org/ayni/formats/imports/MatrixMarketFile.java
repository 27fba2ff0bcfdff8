package org.ayni.formats.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ayni.files.Numbers;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.kernel.matrix.SparseMatrix;

/// One matrix of real numbers in the form of the Matrix Market, coordinate or array; indices count
/// from 1, an entry that stands twice is added up.
///
/// Source: Boisvert, Pozo and Remington (1996).
final class MatrixMarketFile {

  private static final String BANNER = "%%matrixmarket";
  private static final int MOST = 1_000_000;

  /// @param entries that are listed
  record Size(int rows, int columns, long entries) {}

  private record Header(boolean coordinate, String symmetry) {}

  private final TextRows rows;

  /// @param rows split at no delimiter: a line is one cell
  MatrixMarketFile(TextRows rows) {
    this.rows = rows;
  }

  String name() {
    return rows.name();
  }

  /// Empty when it has no header or size; a problem was then added.
  Optional<Size> size(Problems problems) {
    Reading reading = new Reading(problems, (i, j, value) -> {});
    rows.forEach(problems, row -> reading.row(row) && reading.size.isEmpty());
    reading.requireSize();
    return reading.size;
  }

  /// Hands over all entries, indices from 0.
  void forEach(
      int wantedRows, int wantedColumns, Problems problems, SparseMatrix.TripletConsumer entries) {
    Reading reading =
        new Reading(
            problems,
            (i, j, value) -> {
              if (i < wantedRows && j < wantedColumns) {
                entries.accept(i, j, value);
              }
            });
    rows.forEach(problems, reading::row);
    reading.requireSize();
    reading.size.ifPresent(size -> {
      if (size.rows() != wantedRows || size.columns() != wantedColumns) {
        problems.add(
            Problem.ofFile(
                name(),
                size.rows() + " × " + size.columns(),
                wantedRows + " × " + wantedColumns,
                "Maybe it is turned over, or of another table.",
                Said.of(
                    "import.size",
                    size.rows() + " × " + size.columns(),
                    wantedRows + " × " + wantedColumns)));
      }
      if (reading.count != size.entries()) {
        problems.add(
            Problem.ofFile(
                name(),
                reading.count + " entries",
                size.entries() + ", as its size line says",
                "Maybe the file was cut off.",
                Said.of("import.entries", reading.count, size.entries())));
      }
    });
  }

  private final class Reading {
    private final Problems problems;
    private final SparseMatrix.TripletConsumer entries;
    private Optional<Header> header = Optional.empty();
    private Optional<Size> size = Optional.empty();
    private long count;

    private Reading(Problems problems, SparseMatrix.TripletConsumer entries) {
      this.problems = problems;
      this.entries = entries;
    }

    private void requireSize() {
      if (size.isEmpty() && problems.isEmpty()) {
        problems.add(
            Problem.ofFile(
                name(),
                "no header and size",
                "%%MatrixMarket matrix coordinate real general",
                "",
                Said.of("import.header", "%%MatrixMarket matrix coordinate real general")));
      }
    }

    private boolean row(TextRows.Row row) {
      String line = row.text(0).strip();
      if (header.isEmpty()) {
        return banner(row, line);
      }
      if (line.isEmpty() || line.startsWith("%")) {
        return true;
      }
      String[] parts = line.split("\\s+");
      if (size.isEmpty()) {
        return size(row, line, parts);
      }
      count++;
      if (header.get().coordinate()) {
        coordinate(row, line, parts);
      } else {
        long at = count - 1;
        double value = number(row, line);
        if (!Double.isNaN(value)) {
          entry((int) (at % size.get().rows()), (int) (at / size.get().rows()), value, row);
        }
      }
      return true;
    }

    private boolean banner(TextRows.Row row, String line) {
      List<String> words = List.of(line.toLowerCase(Locale.ROOT).split("\\s+"));
      boolean known =
          words.size() == 5
              && words.get(0).equals(BANNER)
              && words.get(1).equals("matrix")
              && List.of("coordinate", "array").contains(words.get(2))
              && List.of("real", "integer").contains(words.get(3))
              && (words.get(4).equals("general")
                  || (words.get(2).equals("coordinate") && words.get(4).equals("symmetric")));
      if (!known) {
        row.problem(
            "",
            "'" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "'",
            "%%MatrixMarket matrix coordinate (or array) real (or integer) general",
            "Patterns, complex numbers and other symmetries make no table.",
            Said.of("import.header", "%%MatrixMarket matrix coordinate real general"));
        return false;
      }
      header = Optional.of(new Header(words.get(2).equals("coordinate"), words.get(4)));
      return true;
    }

    private boolean size(TextRows.Row row, String line, String[] parts) {
      boolean coordinate = header.orElseThrow().coordinate();
      if (parts.length != (coordinate ? 3 : 2)) {
        row.problem(
            "",
            "'" + line + "'",
            coordinate ? "rows columns entries" : "rows columns",
            "",
            Said.of("import.line", line));
        return false;
      }
      double[] numbers = new double[parts.length];
      for (int k = 0; k < parts.length; k++) {
        numbers[k] = Numbers.parse(parts[k]);
        if (!(numbers[k] >= 0
            && numbers[k] == Math.rint(numbers[k])
            && (k == 2 || numbers[k] <= MOST))) {
          row.problem(
              "",
              "'" + parts[k] + "'",
              "a whole number up to " + MOST,
              "",
              Said.of("import.line", parts[k]));
          return false;
        }
      }
      size =
          Optional.of(
              new Size(
                  (int) numbers[0],
                  (int) numbers[1],
                  coordinate ? (long) numbers[2] : (long) (numbers[0] * numbers[1])));
      return true;
    }

    private void coordinate(TextRows.Row row, String line, String[] parts) {
      if (parts.length != 3) {
        row.problem("", "'" + line + "'", "row column value", "", Said.of("import.line", line));
        return;
      }
      double i = Numbers.parse(parts[0]);
      double j = Numbers.parse(parts[1]);
      double value = number(row, parts[2]);
      if (Double.isNaN(value)) {
        return;
      }
      if (!(i == Math.rint(i) && j == Math.rint(j))) {
        row.problem(
            "",
            "'" + line + "'",
            "two whole numbers and a value",
            "",
            Said.of("import.line", line));
        return;
      }
      entry((int) i - 1, (int) j - 1, value, row);
      if (header.orElseThrow().symmetry().equals("symmetric") && i != j) {
        entry((int) j - 1, (int) i - 1, value, row);
      }
    }

    private void entry(int i, int j, double value, TextRows.Row row) {
      Size of = size.orElseThrow();
      if (i < 0 || j < 0 || i >= of.rows() || j >= of.columns()) {
        row.problem(
            "",
            "entry (" + (i + 1) + ", " + (j + 1) + ")",
            "inside " + of.rows() + " × " + of.columns() + ", counted from 1",
            "",
            Said.of("import.outside", (i + 1) + ", " + (j + 1), of.rows() + " × " + of.columns()));
      } else if (value != 0) {
        entries.accept(i, j, value);
      }
    }

    private double number(TextRows.Row row, String text) {
      double value = Numbers.parse(text);
      Numbers.whatIsWrong(text)
          .ifPresent(wrong ->
              row.problem("value", wrong.found(), "a number", wrong.advice(), wrong.said()));
      return value;
    }
  }
}
