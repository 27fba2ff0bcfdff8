package org.ayni.planning.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What councils ask of a plan over an economy: priorities, floors, horizon, and changed
/// assumptions. Everything left out takes the economy's stated value.
///
/// @param years horizon T, 1 … 100
/// @param objective what is made as large as it can be
/// @param weights points by need code, each ≥ 0 and not all 0; empty means that every need counts
///   by its base-year consumption; a need left out of a non-empty map has 0
/// @param floors least satisfaction by need code, relative to the base year, ≥ 0; a need left out
///   takes the assumption `floor`
/// @param assumptions values by assumption code that replace the economy's own
/// @param exportCuts by partner code: the share of its purchases that falls away, in [0, 1]
public record Goals(
    int years,
    Kind objective,
    Map<String, Double> weights,
    Map<String, Double> floors,
    Map<String, Double> assumptions,
    Map<String, Double> exportCuts) {

  /// The objectives a table economy can be planned for.
  public enum Kind {
    /// Weighted satisfaction of needs.
    WELFARE("welfare"),
    /// Needs met evenly: a shortfall weighs more than a surplus (5yearplan's harmony).
    HARMONY("harmony"),
    /// All needs in the same proportion.
    FULFIL("fulfil"),
    /// Least labour that meets the floors.
    LEAST_LABOUR("least-labour");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /// As written in files and on the command line.
    public String code() {
      return code;
    }

    /// The kind with this code.
    public static Optional<Kind> byCode(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /// Horizons beyond this are refused: statistics of one year say nothing of a century.
  public static final int MOST_YEARS = 100;

  public Goals {
    weights = copy(weights);
    floors = copy(floors);
    assumptions = copy(assumptions);
    exportCuts = copy(exportCuts);
  }

  private static Map<String, Double> copy(Map<String, Double> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// Five years of welfare with the economy's own assumptions.
  public static Goals standard() {
    return new Goals(5, Kind.WELFARE, Map.of(), Map.of(), Map.of(), Map.of());
  }

  public Goals withYears(int other) {
    return new Goals(other, objective, weights, floors, assumptions, exportCuts);
  }

  public Goals withObjective(Kind other) {
    return new Goals(years, other, weights, floors, assumptions, exportCuts);
  }

  public Goals withWeights(Map<String, Double> other) {
    return new Goals(years, objective, other, floors, assumptions, exportCuts);
  }

  public Goals withFloors(Map<String, Double> other) {
    return new Goals(years, objective, weights, other, assumptions, exportCuts);
  }

  public Goals withAssumptions(Map<String, Double> other) {
    return new Goals(years, objective, weights, floors, other, exportCuts);
  }

  public Goals withExportCuts(Map<String, Double> other) {
    return new Goals(years, objective, weights, floors, assumptions, other);
  }
}
