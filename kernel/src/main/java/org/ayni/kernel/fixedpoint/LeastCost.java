package org.ayni.kernel.fixedpoint;

/// Values and choice of a [SubstitutionSystem], and how near they are to the least. Immutable.
public final class LeastCost {

  private final double[] value;
  private final int[] choice;
  private final double error;
  private final int rounds;
  private final int passes;
  private final long bytes;

  LeastCost(double[] value, int[] choice, double error, int rounds, int passes, long bytes) {
    this.value = value;
    this.choice = choice;
    this.error = error;
    this.rounds = rounds;
    this.passes = passes;
    this.bytes = bytes;
  }

  /// x [n], in the unit of the costs per unit of each component; a copy.
  public double[] value() {
    return value.clone();
  }

  /// The row chosen for each component [n], one of its alternatives: the cheapest at x; a copy.
  public int[] choice() {
    return choice.clone();
  }

  /// Proven, rounding allowed for: |xᵢ − x*ᵢ| ≤ error · x*ᵢ for every i, where x* is the least
  /// fixed point. Where it is below 1, the values x^σ of the choice itself, which satisfy x* ≤ x^σ,
  /// are at most (1 + error) / (1 − error) times x*. +∞ when nothing is proven yet.
  public double error() {
    return error;
  }

  /// How often all alternatives were compared.
  public int rounds() {
    return rounds;
  }

  /// Passes over the chosen rows between those.
  public int passes() {
    return passes;
  }

  /// That all passes had to stream at least.
  public long bytes() {
    return bytes;
  }
}
