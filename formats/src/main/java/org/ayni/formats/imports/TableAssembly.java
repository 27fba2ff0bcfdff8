package org.ayni.formats.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.economy.ValuationLayer;
import org.ayni.kernel.matrix.SparseMatrix;

/// Puts a table together from what the matrices of a publication hold: an input-output table, or,
/// once it has products, a supply-use table. Axes are set before cells. Numbers for the same
/// account and industry (or product) are added up. Not thread-safe.
final class TableAssembly {

  /// What of the table was given.
  enum Part {
    FLOWS("flows between industries"),
    SUPPLY("supply of products by industries"),
    USE("use of products by industries"),
    FINAL_USES("final uses"),
    PRIMARY_INPUTS("primary inputs");

    private final String words;

    Part(String words) {
      this.words = words;
    }

    String inWords() {
      return words;
    }
  }

  private final List<Industry> industries = new ArrayList<>();
  private final Map<String, Integer> industryPositions = new HashMap<>();
  private final List<Product> products = new ArrayList<>();
  private final Map<String, Integer> productPositions = new HashMap<>();
  private final Map<Part, SparseMatrix.Builder> matrices = new HashMap<>();
  private final Map<FinalUse, double[]> finalUses = new LinkedHashMap<>();
  private final Map<ValuationLayer, double[]> valuation = new LinkedHashMap<>();
  private final Map<PrimaryInput, double[]> primaryInputs = new LinkedHashMap<>();
  private final Map<Satellite, double[]> satellites = new LinkedHashMap<>();
  private Optional<double[]> output = Optional.empty();
  private Optional<Unit> unit;
  private Optional<Integer> year;

  /// @param unit of money, where it is known before reading
  /// @param year of the table, likewise
  TableAssembly(Optional<Unit> unit, Optional<Integer> year) {
    this.unit = unit;
    this.year = year;
  }

  Optional<Unit> unit() {
    return unit;
  }

  void unit(Unit found) {
    unit = Optional.of(found);
  }

  Optional<Integer> year() {
    return year;
  }

  void year(int found) {
    year = Optional.of(found);
  }

  /// Sets the axis of industries, one by one.
  ///
  /// @return false when a code stands in it twice; nothing was set then
  boolean add(Industry industry) {
    if (industryPositions.putIfAbsent(industry.code(), industries.size()) != null) {
      return false;
    }
    industries.add(industry);
    return true;
  }

  /// Sets the axis of products, one by one.
  ///
  /// @return false when a code stands in it twice; nothing was set then
  boolean add(Product product) {
    if (productPositions.putIfAbsent(product.code(), products.size()) != null) {
      return false;
    }
    products.add(product);
    return true;
  }

  boolean isEmpty() {
    return industries.isEmpty();
  }

  /// How many industries.
  int size() {
    return industries.size();
  }

  List<Industry> industries() {
    return industries;
  }

  List<Product> products() {
    return products;
  }

  boolean isSupplyUse() {
    return !products.isEmpty();
  }

  Optional<Integer> position(String industry) {
    return Optional.ofNullable(industryPositions.get(industry));
  }

  Optional<Integer> positionOfProduct(String product) {
    return Optional.ofNullable(productPositions.get(product));
  }

  void flow(int from, int to, double value) {
    matrix(Part.FLOWS, size()).add(from, to, value);
  }

  /// What an industry makes of a product.
  void supply(int product, int industry, double value) {
    matrix(Part.SUPPLY, products.size()).add(product, industry, value);
  }

  /// What an industry uses of a product.
  void use(int product, int industry, double value) {
    matrix(Part.USE, products.size()).add(product, industry, value);
  }

  private SparseMatrix.Builder matrix(Part part, int rows) {
    return matrices.computeIfAbsent(part, p -> SparseMatrix.builder(rows, size()));
  }

  /// @param row an industry, or a product where there are products
  void finalUse(FinalUse use, int row, double value) {
    finalUses.computeIfAbsent(use, u -> new double[rows()])[row] += value;
  }

  private int rows() {
    return isSupplyUse() ? products.size() : size();
  }

  void valuation(ValuationLayer layer, int product, double value) {
    valuation.computeIfAbsent(layer, l -> new double[products.size()])[product] += value;
  }

  void primaryInput(PrimaryInput input, int industry, double value) {
    primaryInputs.computeIfAbsent(input, v -> new double[size()])[industry] += value;
  }

  void satellite(Satellite satellite, int industry, double value) {
    satellites.computeIfAbsent(satellite, s -> new double[size()])[industry] += value;
  }

  void output(int industry, double value) {
    if (output.isEmpty()) {
      output = Optional.of(new double[size()]);
    }
    output.get()[industry] = value;
  }

  /// Parts that a whole table has and this one lacks.
  List<Part> missing() {
    List<Part> missing = new ArrayList<>();
    for (Part part : isSupplyUse() ? List.of(Part.SUPPLY, Part.USE) : List.of(Part.FLOWS)) {
      if (!matrices.containsKey(part)) {
        missing.add(part);
      }
    }
    if (finalUses.isEmpty()) {
      missing.add(Part.FINAL_USES);
    }
    if (primaryInputs.isEmpty()) {
      missing.add(Part.PRIMARY_INPUTS);
    }
    return missing;
  }

  EconomyTable table() {
    SparseMatrix z = matrix(Part.FLOWS, size()).build();
    matrices.clear();
    EconomyTable.Builder builder = EconomyTable.builder(unit.orElseThrow(), industries).flows(z);
    builder.grossOutput(output.orElseGet(() -> used(z)));
    finalUses.forEach(builder::finalUse);
    primaryInputs.forEach(builder::primaryInput);
    satellites.forEach(builder::satellite);
    return builder.build();
  }

  SupplyUseTable supplyUseTable() {
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(unit.orElseThrow(), products, industries)
            .supply(matrix(Part.SUPPLY, products.size()).build())
            .use(matrix(Part.USE, products.size()).build());
    finalUses.forEach(builder::finalUse);
    valuation.forEach(builder::valuation);
    primaryInputs.forEach(builder::primaryInput);
    satellites.forEach(builder::satellite);
    return builder.build();
  }

  /// x = Z 1 + Σ final uses, for publications without output.
  private double[] used(SparseMatrix z) {
    double[] sum = z.rowSums();
    finalUses
        .values()
        .forEach(values -> {
          for (int i = 0; i < sum.length; i++) {
            sum[i] += values[i];
          }
        });
    return sum;
  }
}
