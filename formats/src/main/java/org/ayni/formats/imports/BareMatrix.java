package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.List;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Reads a matrix of nothing but numbers, whose labels stand in files of their own.
final class BareMatrix {

  /// What rows or columns stand for, in their order.
  ///
  /// @param names of each, for problems
  record Axis(List<Meaning> meanings, List<String> names) {
    Axis {
      meanings = List.copyOf(meanings);
      names = List.copyOf(names);
    }

    int size() {
      return meanings.size();
    }

    /// Collects an axis. Not thread-safe.
    static final class Builder {
      private final List<Meaning> meanings = new ArrayList<>();
      private final List<String> names = new ArrayList<>();

      Builder add(Meaning meaning, String name) {
        meanings.add(meaning);
        names.add(name);
        return this;
      }

      Axis build() {
        return new Axis(meanings, names);
      }
    }
  }

  private BareMatrix() {}

  static void read(TextRows file, Axis rows, Axis columns, TableAssembly table, Problems problems) {
    MatrixCells cells =
        new MatrixCells(
            file.name(), 0, columns.meanings(), columns.names(), table, problems, cell -> false);
    int[] count = new int[1];
    file.forEach(
        problems,
        row -> {
          int i = count[0]++;
          if (i >= rows.size()) {
            return true;
          }
          if (width(row) != columns.size()) {
            row.problem(
                "",
                width(row) + " cells",
                columns.size() + ", one for each label",
                "Numbers have a decimal point and no thousands separators; maybe the file was cut"
                    + " off.",
                Said.of("import.cells", width(row), columns.size()));
            return true;
          }
          cells.row(row, rows.meanings().get(i), rows.names().get(i));
          return true;
        });
    if (count[0] != rows.size()) {
      problems.add(
          Problem.ofFile(
              file.name(),
              count[0] + " rows",
              rows.size() + ", one for each label",
              "Maybe the file was cut off, or is of another edition than the labels.",
              Said.of("import.rows", count[0], rows.size())));
    }
  }

  /// Without blank cells at the end.
  private static int width(TextRows.Row row) {
    int width = row.size();
    while (width > 0 && row.isBlank(width - 1)) {
      width--;
    }
    return width;
  }
}
