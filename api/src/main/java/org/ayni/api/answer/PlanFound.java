package org.ayni.api.answer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How planning ended, with the proof, and how far each need is met. Everything else a plan says is
/// in its rows.
///
/// @param years calendar years of the plan
/// @param status `optimal`, `stopped`, `infeasible` (the nearest plan) or `failed`
/// @param reason why there is no plan; else empty
/// @param objective recomputed from the plan
/// @param bound that no plan under the same limits exceeds; null without one
/// @param gap (bound − objective) / max(1, |bound|); null without a bound
/// @param maxViolation the most by which any limit is broken, relative to its size
/// @param seconds of solving
/// @param needs how far each is met by year, 1 being the base year
/// @param missing what cannot be had
/// @param links addresses by what is there
public record PlanFound(
    String economy,
    List<Integer> years,
    String status,
    String reason,
    @Nullable Double objective,
    @Nullable Double bound,
    @Nullable Double gap,
    @Nullable Double maxViolation,
    String solver,
    double seconds,
    List<Need> needs,
    List<Missing> missing,
    Map<String, String> links) {

  /// @param met by year, 1 being the base year
  public record Need(String code, String name, List<Double> met) {
    public Need {
      met = List.copyOf(met);
    }
  }

  /// What cannot be had.
  ///
  /// @param kind of limit, such as `floor`
  /// @param year calendar year
  /// @param possible what the nearest plan reaches, in the unit of `wanted`
  public record Missing(String kind, String code, int year, double wanted, double possible) {}

  public PlanFound {
    years = List.copyOf(years);
    needs = List.copyOf(needs);
    missing = List.copyOf(missing);
  }
}
