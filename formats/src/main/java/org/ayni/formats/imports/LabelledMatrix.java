package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Industry;
import org.ayni.files.Problem;
import org.ayni.files.Problems;

/// Reads one matrix with labels at its top and left into a [TableAssembly], telling all that is
/// wrong with its place: labels that mean nothing, mean the same twice or are missing, and cells
/// that hold no number. An empty cell at a crossing that counts is wrong; where a row or column
/// stands for nothing, cells are not looked at.
final class LabelledMatrix {

  private static final int MOST_LABEL_ROWS = 50;

  private final TextRows rows;
  private final MatrixLayout layout;
  private final TableAssembly table;
  private final Problems problems;
  private final List<List<String>> above = new ArrayList<>();
  private final List<Meaning> columns = new ArrayList<>();
  private final List<String> columnNames = new ArrayList<>();
  private final Map<String, Integer> lineOfRow = new HashMap<>();
  private int[] positionOfColumn = new int[0];
  private boolean begun;
  private boolean setsAxis;

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
    if (reading.begun) {
      reading.missingRows();
    }
    return reading.begun || !problems.isEmpty();
  }

  private boolean row(TextRows.Row row) {
    if (begun) {
      numbers(row);
      return true;
    }
    List<String> cells = new ArrayList<>();
    for (int j = 0; j < row.size(); j++) {
      cells.add(row.text(j));
    }
    above.add(cells);
    if (!layout.endsHeader(row)) {
      return above.size() < MOST_LABEL_ROWS;
    }
    begun = true;
    setsAxis = table.isEmpty();
    header(row.line());
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
        problems.add(
            new Problem(
                rows.name(),
                line,
                columnNames.getLast(),
                found,
                expected,
                "Maybe cells of the header are merged: write the label into each of them."));
      }
    }
    positionOfColumn = new int[columns.size()];
    for (int k = 0; k < columns.size(); k++) {
      if (columns.get(k) instanceof Meaning.OfIndustry(Industry industry)) {
        positionOfColumn[k] = position(industry, k, line);
      }
    }
    twice(line);
  }

  private int position(Industry industry, int k, int line) {
    if (setsAxis && !table.add(industry)) {
      problems.add(
          new Problem(
              rows.name(),
              line,
              columnNames.get(k),
              "a second column for '" + industry.code() + "'",
              "each industry of each region once",
              "Maybe a region was pasted in twice."));
    }
    return table
        .position(industry.code())
        .orElseGet(() -> {
          problems.add(
              new Problem(
                  rows.name(),
                  line,
                  columnNames.get(k),
                  "'" + industry.code() + "'",
                  "an industry of the table",
                  ""));
          return 0;
        });
  }

  private void twice(int line) {
    Map<Meaning, Integer> seen = new HashMap<>();
    for (int k = 0; k < columns.size(); k++) {
      Meaning meaning = columns.get(k);
      boolean once = meaning instanceof Meaning.OfFinalUse || meaning instanceof Meaning.OfOutput;
      if (once && seen.putIfAbsent(meaning, k) != null) {
        problems.add(
            new Problem(
                rows.name(),
                line,
                columnNames.get(k),
                "a second column for this account",
                "each account of each region once",
                "Maybe a region was pasted in twice."));
      }
    }
  }

  private static List<String> labels(List<List<String>> rows, int j) {
    return rows.stream().map(row -> j < row.size() ? row.get(j) : "").toList();
  }

  private static boolean isBlank(List<String> labels) {
    return labels.stream().allMatch(String::isEmpty);
  }

  private void numbers(TextRows.Row row) {
    List<String> labels = new ArrayList<>();
    for (int j = 0; j < layout.labelColumns(); j++) {
      labels.add(row.text(j));
    }
    String name = String.join(" ", labels).strip();
    if (name.isEmpty() && isBlankRow(row)) {
      return;
    }
    switch (layout.row(labels)) {
      case Meaning.Nothing nothing -> {}
      case Meaning.Unknown(String found, String expected) -> row.problem("", found, expected, "");
      case Meaning.OfFinalUse use ->
          row.problem("", "'" + name + "' as a row", "final uses as columns", "");
      case Meaning.OfIndustry(Industry industry) -> industry(row, industry, name);
      case Meaning.OfPrimaryInput(var input) ->
          account(row, name, (at, value) -> table.primaryInput(input, at, value));
      case Meaning.OfSatellite(var satellite) ->
          account(row, name, (at, value) -> table.satellite(satellite, at, value));
      case Meaning.OfOutput output -> account(row, name, table::output);
    }
  }

  private boolean isBlankRow(TextRows.Row row) {
    for (int j = 0; j < row.size(); j++) {
      if (!row.isBlank(j)) {
        return false;
      }
    }
    return true;
  }

  private void industry(TextRows.Row row, Industry industry, String name) {
    var at = table.position(industry.code());
    if (at.isEmpty()) {
      row.problem("", "'" + name + "'", "a row for each column, and no other", "");
      return;
    }
    if (isSecond(row, industry.code())) {
      return;
    }
    int i = at.get();
    for (int k = 0; k < columns.size(); k++) {
      switch (columns.get(k)) {
        case Meaning.OfIndustry other -> {
          double value = number(row, k);
          if (value != 0) {
            table.flow(i, positionOfColumn[k], value);
          }
        }
        case Meaning.OfFinalUse(var use) -> table.finalUse(use, i, number(row, k));
        case Meaning.OfOutput output -> table.output(i, number(row, k));
        case Meaning.OfPrimaryInput none -> {}
        case Meaning.OfSatellite(var satellite) -> table.satellite(satellite, i, number(row, k));
        case Meaning.Nothing none -> {}
        case Meaning.Unknown none -> {}
      }
    }
  }

  private interface Cells {
    void set(int industry, double value);
  }

  private void account(TextRows.Row row, String name, Cells cells) {
    if (isSecond(row, name)) {
      return;
    }
    for (int k = 0; k < columns.size(); k++) {
      if (columns.get(k) instanceof Meaning.OfIndustry) {
        cells.set(positionOfColumn[k], number(row, k));
      }
    }
  }

  private boolean isSecond(TextRows.Row row, String name) {
    Integer first = lineOfRow.putIfAbsent(name, row.line());
    if (first != null) {
      row.problem(
          "",
          "a second row for '" + name + "'",
          "each once; it stands in line " + first,
          "Maybe a region was pasted in twice.");
    }
    return first != null;
  }

  /// 0 where there is no number, with a problem added.
  private double number(TextRows.Row row, int k) {
    double value = row.number(layout.labelColumns() + k);
    if (Double.isNaN(value)) {
      row.wrongNumber(layout.labelColumns() + k, columnNames.get(k));
      return 0;
    }
    return value;
  }

  private void missingRows() {
    boolean anyIndustry =
        table.industries().stream().anyMatch(i -> lineOfRow.containsKey(i.code()));
    if (!anyIndustry) {
      return;
    }
    for (Industry industry : table.industries()) {
      if (!lineOfRow.containsKey(industry.code())) {
        problems.add(
            Problem.ofFile(
                rows.name(),
                "no row for '" + industry.code() + "'",
                "a row for each column",
                "Maybe the file was cut off."));
      }
    }
  }
}
