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
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Puts a table together from what the matrices of a publication hold. Numbers for the same account
/// and industry are added up. Not thread-safe.
final class TableAssembly {

  private final Unit unit;
  private final List<Industry> industries = new ArrayList<>();
  private final Map<String, Integer> positions = new HashMap<>();
  private final Map<FinalUse, double[]> finalUses = new LinkedHashMap<>();
  private final Map<PrimaryInput, double[]> primaryInputs = new LinkedHashMap<>();
  private final Map<Satellite, double[]> satellites = new LinkedHashMap<>();
  private Optional<SparseMatrix.Builder> flows = Optional.empty();
  private double[] output = new double[0];
  private boolean outputTold;

  TableAssembly(Unit unit) {
    this.unit = unit;
  }

  /// Sets the axis once; later matrices must agree with it.
  ///
  /// @return false when a code stands in it twice; nothing was set then
  boolean add(Industry industry) {
    if (positions.putIfAbsent(industry.code(), industries.size()) != null) {
      return false;
    }
    industries.add(industry);
    return true;
  }

  boolean isEmpty() {
    return industries.isEmpty();
  }

  int size() {
    return industries.size();
  }

  List<Industry> industries() {
    return industries;
  }

  Optional<Integer> position(String code) {
    return Optional.ofNullable(positions.get(code));
  }

  void flow(int from, int to, double value) {
    if (flows.isEmpty()) {
      flows = Optional.of(SparseMatrix.builder(size(), size()));
    }
    flows.get().add(from, to, value);
  }

  void finalUse(FinalUse use, int industry, double value) {
    finalUses.computeIfAbsent(use, u -> new double[size()])[industry] += value;
  }

  void primaryInput(PrimaryInput input, int industry, double value) {
    primaryInputs.computeIfAbsent(input, v -> new double[size()])[industry] += value;
  }

  void satellite(Satellite satellite, int industry, double value) {
    satellites.computeIfAbsent(satellite, s -> new double[size()])[industry] += value;
  }

  void output(int industry, double value) {
    if (!outputTold) {
      output = new double[size()];
      outputTold = true;
    }
    output[industry] = value;
  }

  boolean hasOutput() {
    return outputTold;
  }

  boolean hasFlows() {
    return flows.isPresent();
  }

  boolean hasFinalUses() {
    return !finalUses.isEmpty();
  }

  boolean hasPrimaryInputs() {
    return !primaryInputs.isEmpty();
  }

  EconomyTable table() {
    SparseMatrix z = flows.orElseGet(() -> SparseMatrix.builder(size(), size())).build();
    EconomyTable.Builder builder = EconomyTable.builder(unit, industries).flows(z);
    builder.grossOutput(outputTold ? output : used(z));
    finalUses.forEach(builder::finalUse);
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
