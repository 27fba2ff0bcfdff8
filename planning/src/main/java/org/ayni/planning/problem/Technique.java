package org.ayni.planning.problem;

import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;

/// A way of producing, j: what one unit of its activity makes, uses up and occupies. Several
/// techniques may make one product, and one may make several.
///
/// @param code unique among the techniques
/// @param unit what one unit of activity is
/// @param outputs Oᵢⱼ ≥ 0 by product, a unit of activity
/// @param inputs Aᵢⱼ ≥ 0 by product, a unit of activity (a table's negative cells may appear as
///   they are)
/// @param resources ℓᵣⱼ ≥ 0 by resource, a unit of activity
/// @param pace how fast its activity may change, empty when it may at will
public record Technique(
    String code,
    Names names,
    Unit unit,
    SparseVector outputs,
    SparseVector inputs,
    SparseVector resources,
    Optional<Pace> pace) {

  /// (1 − down) xₜ₋₁ ≤ xₜ ≤ (1 + up) xₜ₋₁, with x₀ = `base`: people and plants don't move at will.
  ///
  /// @param base activity in the base year, ≥ 0
  /// @param down in [0, 1]
  /// @param up ≥ 0, may be infinite
  public record Pace(double base, double down, double up) {
    public Pace {
      Require.within("base activity", base, 0, Double.MAX_VALUE);
      Require.within("pace down", down, 0, 1);
      Require.within("pace up", up, 0, Double.POSITIVE_INFINITY);
    }
  }
}
