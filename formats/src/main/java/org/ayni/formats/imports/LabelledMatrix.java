package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Industry;
import org.ayni.economy.Product;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Reads one matrix with labels at its top and left into a [TableAssembly], telling all that is
/// wrong with its place: labels that mean nothing, mean the same twice or are missing, and cells
/// that hold no number. The first matrix sets the axes by its columns.
final class LabelledMatrix {

  private static final int MOST_LABEL_ROWS = 50;

  private final TextRows rows;
  private final MatrixLayout layout;
  private final TableAssembly table;
  private final Problems problems;
  private final List<List<String>> above = new ArrayList<>();
  private final List<Meaning> columns = new ArrayList<>();
  private final List<String> columnNames = new ArrayList<>();
  private Optional<MatrixCells> cells = Optional.empty();

  private LabelledMatrix(
      TextRows rows, MatrixLayout layout, TableAssembly table, Problems problems) {
    this.rows = rows;
    this.layout = layout;
    this.table = table;
    this.problems = problems;
  }

  /// @return false when it is not laid out like this at all; nothing was added then
  static boolean read(TextRows rows, MatrixLayout layout, TableAssembly table, Problems problems) {
    LabelledMatrix reading = new LabelledMatrix(rows, layout, table, problems);
    rows.forEach(problems, reading::row);
    reading.cells.ifPresent(MatrixCells::missingRows);
    return reading.cells.isPresent() || !problems.isEmpty();
  }

  /// Sets the axes by the columns and reads no numbers, for matrices whose rows are industries or
  /// products that the columns of another name.
  static void axes(TextRows rows, MatrixLayout layout, TableAssembly table, Problems problems) {
    LabelledMatrix reading = new LabelledMatrix(rows, layout, table, problems);
    rows.forEach(problems, row -> reading.row(row) && reading.cells.isEmpty());
  }

  private boolean row(TextRows.Row row) {
    if (cells.isPresent()) {
      numbers(row, cells.get());
      return true;
    }
    List<String> texts = new ArrayList<>();
    for (int j = 0; j < row.size(); j++) {
      texts.add(row.text(j));
    }
    above.add(texts);
    if (!layout.endsHeader(row)) {
      return above.size() < MOST_LABEL_ROWS;
    }
    header(row.line());
    cells =
        Optional.of(
            new MatrixCells(
                rows.name(),
                layout.labelColumns(),
                columns,
                columnNames,
                table,
                problems,
                layout::isNothing));
    return true;
  }

  private void header(int line) {
    List<List<String>> labels =
        above.subList(Math.max(0, above.size() - layout.labelRows()), above.size());
    int width = labels.stream().mapToInt(List::size).max().orElse(0);
    while (width > 0 && isBlank(labels(labels, width - 1))) {
      width--;
    }
    for (int j = layout.labelColumns(); j < width; j++) {
      List<String> of = labels(labels, j);
      Meaning meaning =
          isBlank(of)
              ? new Meaning.Unknown("column " + (j + 1) + " has no label", "one in every column")
              : layout.column(of);
      columns.add(meaning);
      columnNames.add(String.join(" ", of).strip());
      if (meaning instanceof Meaning.Unknown(String found, String expected)) {
        problem(
            line,
            found,
            expected,
            "Maybe cells of the header are merged: write the label into each of them.",
            Said.of("import.label", String.join(" ", of).strip()));
      }
    }
    axes(line);
    twice(line);
  }

  /// Adds a problem of the column that was named last.
  private void problem(int line, String found, String expected, String advice, Said said) {
    problem(line, columnNames.size() - 1, found, expected, advice, said);
  }

  private void problem(int line, int k, String found, String expected, String advice, Said said) {
    problems.add(new Problem(rows.name(), line, columnNames.get(k), found, expected, advice, said));
  }

  private void axes(int line) {
    boolean setsIndustries = table.isEmpty();
    boolean setsProducts = !table.isSupplyUse();
    for (int k = 0; k < columns.size(); k++) {
      switch (columns.get(k)) {
        case Meaning.OfIndustry(Industry industry) ->
            known(
                line,
                k,
                industry.code(),
                !setsIndustries || table.add(industry),
                table.position(industry.code()).isPresent());
        case Meaning.OfProduct(Product product) ->
            known(
                line,
                k,
                product.code(),
                !setsProducts || table.add(product),
                table.positionOfProduct(product.code()).isPresent());
        default -> {}
      }
    }
  }

  private void known(int line, int k, String code, boolean first, boolean known) {
    if (!first) {
      problem(
          line,
          k,
          "a second column for '" + code + "'",
          "each of each region once",
          "Maybe a region was pasted in twice.",
          Said.of("import.column-twice", code));
    } else if (!known) {
      problem(
          line,
          k,
          "'" + code + "'",
          "an industry or product of the table",
          "",
          Said.of("import.code", code));
    }
  }

  private void twice(int line) {
    Map<Meaning, Integer> seen = new HashMap<>();
    for (int k = 0; k < columns.size(); k++) {
      Meaning meaning = columns.get(k);
      boolean once = meaning instanceof Meaning.OfFinalUse || meaning instanceof Meaning.OfOutput;
      if (once && seen.putIfAbsent(meaning, k) != null) {
        problem(
            line,
            k,
            "a second column for this account",
            "each account of each region once",
            "Maybe a region was pasted in twice.",
            Said.of("import.column-twice", columnNames.get(k)));
      }
    }
  }

  private static List<String> labels(List<List<String>> rows, int j) {
    return rows.stream().map(row -> j < row.size() ? row.get(j) : "").toList();
  }

  private static boolean isBlank(List<String> labels) {
    return labels.stream().allMatch(String::isEmpty);
  }

  private void numbers(TextRows.Row row, MatrixCells into) {
    List<String> labels = new ArrayList<>();
    for (int j = 0; j < layout.labelColumns(); j++) {
      labels.add(row.text(j));
    }
    String name = String.join(" ", labels).strip();
    if (!name.isEmpty() || !isBlankRow(row)) {
      into.row(row, layout.row(labels), name);
    }
  }

  private static boolean isBlankRow(TextRows.Row row) {
    for (int j = 0; j < row.size(); j++) {
      if (!row.isBlank(j)) {
        return false;
      }
    }
    return true;
  }
}
