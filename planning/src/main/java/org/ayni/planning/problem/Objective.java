package org.ayni.planning.problem;

import java.util.List;

/// What a plan makes as large as it can, always a maximum.
public sealed interface Objective {

  /// Σₜ βᵗ Σ_g w_g φ(c_gt), βᵗ from 1 in the first year on.
  ///
  /// @param weights w_g ≥ 0, one a basket, not all 0
  /// @param discount β > 0
  record Welfare(List<Double> weights, double discount, SatisfactionCurve curve)
      implements Objective {
    public Welfare {
      weights = List.copyOf(weights);
      requireWeights(weights);
      Require.within("discount", discount, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  }

  /// Σₜ βᵗ Σ_g w_g H(c_gt), H being the [HarmonyFunction] of the share of the target that is met.
  ///
  /// @param weights w_g ≥ 0, one a basket, not all 0
  /// @param discount β > 0
  record Harmony(List<Double> weights, double discount) implements Objective {
    public Harmony {
      weights = List.copyOf(weights);
      requireWeights(weights);
      Require.within("discount", discount, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  }

  private static void requireWeights(List<Double> weights) {
    double sum = 0;
    for (double w : weights) {
      Require.within("a weight", w, 0, Double.MAX_VALUE);
      sum += w;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException(
          "the weights sum to " + sum + "; expected at least one weight above 0");
    }
  }

  /// Σₜ βᵗ min_g c_gt: every need is met in the same proportion (5yearplan's linear programme,
  /// where a basket is one year's targets).
  record Fulfil(double discount) implements Objective {
    public Fulfil {
      Require.within("discount", discount, Double.MIN_VALUE, Double.MAX_VALUE);
    }
  }

  /// −Σₜ use of one resource: least labour or least emissions that meet the floors.
  ///
  /// @param resource r: index of the resource
  record LeastUse(int resource) implements Objective {}
}
