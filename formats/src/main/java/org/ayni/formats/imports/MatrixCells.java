package org.ayni.formats.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ayni.economy.Industry;
import org.ayni.economy.Product;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;

/// Puts the cells of one matrix, whose columns are known, row by row into a [TableAssembly]. What a
/// cell is follows from its row and its column: a product that an industry uses, what an industry
/// makes of a product, and so on. An empty cell at a crossing that counts is wrong; where a row or
/// column stands for nothing, cells are not looked at.
final class MatrixCells {

  private static final int ROWS_BEFORE_ESTIMATE = 32;
  private static final int FAR = 1 << 20;

  private final String file;
  private final int firstCell;
  private final List<Meaning> columns;
  private final List<String> columnNames;
  private final int[] positions;
  private final TableAssembly table;
  private final Problems problems;
  private final Predicate<String> isNothing;
  private final Map<String, Integer> lineOfRow = new HashMap<>();
  private boolean ofIndustries;
  private boolean ofProducts;
  private int rows;
  private long entries;

  /// @param firstCell position of the first number in a row
  /// @param isNothing cells that are 0 though they are no number
  MatrixCells(
      String file,
      int firstCell,
      List<Meaning> columns,
      List<String> columnNames,
      TableAssembly table,
      Problems problems,
      Predicate<String> isNothing) {
    this.file = file;
    this.firstCell = firstCell;
    this.columns = List.copyOf(columns);
    this.columnNames = List.copyOf(columnNames);
    this.table = table;
    this.problems = problems;
    this.isNothing = isNothing;
    this.positions = new int[columns.size()];
    for (int k = 0; k < positions.length; k++) {
      positions[k] =
          switch (columns.get(k)) {
            case Meaning.OfIndustry(Industry industry) ->
                table.position(industry.code()).orElse(FAR);
            case Meaning.OfProduct(Product product) ->
                table.positionOfProduct(product.code()).orElse(FAR);
            default -> FAR;
          };
    }
  }

  /// Takes one row.
  ///
  /// @param name its labels, for problems
  void row(TextRows.Row row, Meaning meaning, String name) {
    switch (meaning) {
      case Meaning.Nothing nothing -> {}
      case Meaning.Unknown(String found, String expected) ->
          row.problem("", found, expected, "", Said.of("import.label", name));
      case Meaning.OfFinalUse use ->
          row.problem(
              "",
              "'" + name + "' as a row",
              "final uses as columns",
              "",
              Said.of("import.row-kind", name));
      case Meaning.OfValuation layer ->
          row.problem(
              "",
              "'" + name + "' as a row",
              "margins and taxes as columns",
              "",
              Said.of("import.row-kind", name));
      case Meaning.OfIndustry(Industry industry) -> industry(row, industry, name);
      case Meaning.OfProduct(Product product) -> product(row, product, name);
      case Meaning.OfPrimaryInput(var input) ->
          account(row, name, (at, value) -> table.primaryInput(input, at, value));
      case Meaning.OfSatellite(var satellite) ->
          account(row, name, (at, value) -> table.satellite(satellite, at, value));
      case Meaning.OfOutput output -> account(row, name, table::output);
    }
  }

  private void industry(TextRows.Row row, Industry industry, String name) {
    ofIndustries = true;
    var at = table.position(industry.code());
    if (at.isEmpty()) {
      row.problem(
          "",
          "'" + name + "'",
          "a row for each column, and no other",
          "",
          Said.of("import.code", name));
      return;
    }
    if (isSecond(row, "industry " + industry.code(), industry.code())) {
      return;
    }
    int i = at.get();
    for (int k = 0; k < positions.length; k++) {
      switch (columns.get(k)) {
        case Meaning.OfIndustry other -> {
          double value = number(row, k);
          if (value != 0 && positions[k] != FAR) {
            if (table.isSupplyUse()) {
              misplaced(row, k, "a flow between industries");
            } else {
              table.flow(i, positions[k], value);
              entries++;
            }
          }
        }
        case Meaning.OfProduct other -> {
          double value = number(row, k);
          if (value != 0 && positions[k] != FAR) {
            table.supply(positions[k], i, value);
            entries++;
          }
        }
        case Meaning.OfFinalUse(var use) -> {
          double value = number(row, k);
          if (!table.isSupplyUse()) {
            table.finalUse(use, i, value);
          } else if (value != 0) {
            misplaced(row, k, "a final use of an industry");
          }
        }
        case Meaning.OfOutput output -> table.output(i, number(row, k));
        case Meaning.OfSatellite(var satellite) -> table.satellite(satellite, i, number(row, k));
        case Meaning.OfPrimaryInput none -> {}
        case Meaning.OfValuation none -> {}
        case Meaning.Nothing none -> {}
        case Meaning.Unknown none -> {}
      }
    }
    estimate(table.size());
  }

  private void product(TextRows.Row row, Product product, String name) {
    ofProducts = true;
    var at = table.positionOfProduct(product.code());
    if (at.isEmpty()) {
      row.problem(
          "",
          "'" + name + "'",
          "a product of the table, and no other",
          "",
          Said.of("import.code", name));
      return;
    }
    if (isSecond(row, "product " + product.code(), product.code())) {
      return;
    }
    int i = at.get();
    for (int k = 0; k < positions.length; k++) {
      switch (columns.get(k)) {
        case Meaning.OfIndustry other -> {
          double value = number(row, k);
          if (value != 0 && positions[k] != FAR) {
            table.use(i, positions[k], value);
            entries++;
          }
        }
        case Meaning.OfProduct other -> {
          if (number(row, k) != 0) {
            misplaced(row, k, "a flow between products");
          }
        }
        case Meaning.OfFinalUse(var use) -> table.finalUse(use, i, number(row, k));
        case Meaning.OfValuation(var layer) -> table.valuation(layer, i, number(row, k));
        case Meaning.OfOutput none -> {}
        case Meaning.OfPrimaryInput none -> {}
        case Meaning.OfSatellite none -> {}
        case Meaning.Nothing none -> {}
        case Meaning.Unknown none -> {}
      }
    }
    estimate(table.products().size());
  }

  private void misplaced(TextRows.Row row, int k, String what) {
    row.problem(
        columnNames.get(k),
        what,
        "0 in a supply-use table",
        "Maybe rows or columns are in another order than their labels.",
        Said.of("import.misplaced"));
  }

  /// After some rows it is known how full they are: then it is seen whether all of them fit.
  private void estimate(int expectedRows) {
    if (++rows == ROWS_BEFORE_ESTIMATE) {
      MatrixMemory.require(file, entries * expectedRows / rows);
    }
  }

  private interface Cells {
    void set(int industry, double value);
  }

  private void account(TextRows.Row row, String name, Cells cells) {
    if (isSecond(row, "account " + name, name)) {
      return;
    }
    for (int k = 0; k < positions.length; k++) {
      if (columns.get(k) instanceof Meaning.OfIndustry && positions[k] != FAR) {
        cells.set(positions[k], number(row, k));
      }
    }
  }

  private boolean isSecond(TextRows.Row row, String key, String name) {
    Integer first = lineOfRow.putIfAbsent(key, row.line());
    if (first != null) {
      row.problem(
          "",
          "a second row for '" + name + "'",
          "each once; it stands in line " + first,
          "Maybe a region was pasted in twice.",
          Said.of("import.row-twice", name, first));
    }
    return first != null;
  }

  /// 0 where there is no number, with a problem added.
  private double number(TextRows.Row row, int k) {
    int cell = firstCell + k;
    double value = row.number(cell);
    if (Double.isNaN(value)) {
      if (!isNothing.test(row.text(cell))) {
        row.wrongNumber(cell, columnNames.get(k));
      }
      return 0;
    }
    return value;
  }

  /// Tells the industries or products that had no row, where some had one.
  void missingRows() {
    if (ofIndustries) {
      table
          .industries()
          .forEach(industry -> missing("industry " + industry.code(), industry.code()));
    }
    if (ofProducts) {
      table.products().forEach(product -> missing("product " + product.code(), product.code()));
    }
  }

  private void missing(String key, String code) {
    if (!lineOfRow.containsKey(key)) {
      problems.add(
          Problem.ofFile(
              file,
              "no row for '" + code + "'",
              "a row for each",
              "Maybe the file was cut off.",
              Said.of("import.row", code)));
    }
  }
}
