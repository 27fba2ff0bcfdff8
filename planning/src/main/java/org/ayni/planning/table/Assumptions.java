package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;

/// The values a plan is built on: the economy's stated assumptions with the goals' changes on top.
final class Assumptions {

  static final String SLOPE = "satisfaction-slope-";
  static final String WIDTH = "satisfaction-width-";

  static final String OPENING_STOCKS = "opening-stocks";

  /// How much a region counts, followed by its code.
  static final String REGION_WEIGHT = "region-weight-";

  private final Map<String, Double> values = new LinkedHashMap<>();

  Assumptions(Economy economy, Goals goals) {
    for (Assumption assumption : economy.assumptions()) {
      values.put(assumption.code(), assumption.value());
    }
    values.putAll(goals.assumptions());
  }

  double value(StatedAssumption assumption) {
    Double value = values.get(assumption.code());
    if (value == null) {
      // GoalsCheck reports this to people; here it would be a programming error.
      throw new IllegalStateException("no assumption '" + assumption.code() + "'");
    }
    return value;
  }

  boolean has(String code) {
    return values.containsKey(code);
  }

  Map<String, Double> all() {
    return values;
  }

  /// Years of GDP that a region's capital is worth: its own `capital-output-ratio-REGION`, else
  /// that of all.
  double capitalRatio(String region) {
    return values.getOrDefault(
        StatedAssumption.CAPITAL_OUTPUT_RATIO.code() + "-" + region,
        value(StatedAssumption.CAPITAL_OUTPUT_RATIO));
  }

  /// How much a region counts among the regions.
  double regionWeight(String region, double otherwise) {
    return values.getOrDefault(REGION_WEIGHT + region, otherwise);
  }

  /// Goods in store at the start, in years of what the base year took out of store or sold of used
  /// equipment; 0 unless told.
  double openingStocks() {
    return values.getOrDefault(OPENING_STOCKS, 0.0);
  }

  /// True for the codes of the satisfaction curve's pieces.
  static boolean ofCurve(String code) {
    return code.startsWith(SLOPE) || code.startsWith(WIDTH);
  }

  /// The pieces numbered from 1 without a gap.
  SatisfactionCurve curve() {
    List<Piece> pieces = new ArrayList<>();
    for (int k = 1; values.containsKey(SLOPE + k) && values.containsKey(WIDTH + k); k++) {
      pieces.add(new Piece(values.get(WIDTH + k), values.get(SLOPE + k)));
    }
    return new SatisfactionCurve(pieces);
  }
}
