package org.ayni.planning.problem;

import org.ayni.kernel.matrix.SparseVector;

/// People of one kind of labour learn to do another, z. Who starts in year t is missing from the
/// first kind from year t on and serves in the second from year t + 1 on.
///
/// Σⱼ ℓᵣⱼ xⱼₜ ≤ Rᵣₜ − Σ_{z from r} Σ_{t′ ≤ t} z_t′ + Σ_{z to r} Σ_{t′ < t} z_t′
///
/// @param code unique among the retrainings
/// @param from index of the resource they come from
/// @param to index of the resource they go to, another one in the same unit
/// @param limit most who can start in each year, ≥ 0
/// @param cost product quantities that one unit of people takes to learn, each ≥ 0
public record Retraining(String code, int from, int to, Series limit, SparseVector cost) {

  public Retraining {
    if (from == to) {
      throw new IllegalArgumentException(
          "retraining '" + code + "' leads from resource " + from + " to itself");
    }
  }
}
