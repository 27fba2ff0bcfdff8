package org.ayni.analysis.decomposition;

import org.ayni.analysis.Measure;
import org.ayni.analysis.decomposition.StructuralDecomposition.Factor;

/// The effects of [StructuralDecomposition], in the unit of the account a year.
public enum DecompositionMeasure implements Measure {
  /// The whole change.
  CHANGE("change"),
  INTENSITY("intensity"),
  TECHNOLOGY("technology"),
  DEMAND_MIX("demandMix"),
  DEMAND_LEVEL("demandLevel"),
  /// What the four leave of the change.
  RESIDUAL("residual"),
  INTENSITY_FIRST("intensityFirstPolar"),
  TECHNOLOGY_FIRST("technologyFirstPolar"),
  DEMAND_MIX_FIRST("demandMixFirstPolar"),
  DEMAND_LEVEL_FIRST("demandLevelFirstPolar"),
  INTENSITY_SECOND("intensitySecondPolar"),
  TECHNOLOGY_SECOND("technologySecondPolar"),
  DEMAND_MIX_SECOND("demandMixSecondPolar"),
  DEMAND_LEVEL_SECOND("demandLevelSecondPolar");

  private final String key;

  DecompositionMeasure(String key) {
    this.key = key;
  }

  @Override
  public String key() {
    return key;
  }

  /// Whether it is of one polar form only.
  public boolean polar() {
    return key.endsWith("Polar");
  }

  static DecompositionMeasure mean(Factor factor) {
    return switch (factor) {
      case INTENSITY -> INTENSITY;
      case TECHNOLOGY -> TECHNOLOGY;
      case DEMAND_MIX -> DEMAND_MIX;
      case DEMAND_LEVEL -> DEMAND_LEVEL;
    };
  }

  static DecompositionMeasure first(Factor factor) {
    return switch (factor) {
      case INTENSITY -> INTENSITY_FIRST;
      case TECHNOLOGY -> TECHNOLOGY_FIRST;
      case DEMAND_MIX -> DEMAND_MIX_FIRST;
      case DEMAND_LEVEL -> DEMAND_LEVEL_FIRST;
    };
  }

  static DecompositionMeasure second(Factor factor) {
    return switch (factor) {
      case INTENSITY -> INTENSITY_SECOND;
      case TECHNOLOGY -> TECHNOLOGY_SECOND;
      case DEMAND_MIX -> DEMAND_MIX_SECOND;
      case DEMAND_LEVEL -> DEMAND_LEVEL_SECOND;
    };
  }
}
