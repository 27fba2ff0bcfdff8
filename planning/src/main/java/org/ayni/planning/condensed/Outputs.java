package org.ayni.planning.condensed;

import java.util.Optional;

/// Gross outputs that serve a demand.
final class Outputs {

  /// η: how much more than needed is made, so that balances hold in spite of rounding and of sweeps
  /// that end: z = max(l, (1 + η)(A z + g)).
  static final double MARGIN = 1e-12;

  private final Production production;
  private final InputMatrix inputs;
  private final FixedPoint sweeps;

  Outputs(Production production, InputMatrix inputs, FixedPoint sweeps) {
    this.production = production;
    this.inputs = inputs;
    this.sweeps = sweeps;
  }

  /// The least z with z ≥ l and z ≥ (1 + η)(A z + g), up to η/4 of every entry, so that z ≥ A z + g
  /// holds exactly.
  ///
  /// @param demand g, in products' units
  /// @param start where to begin: the closer, the fewer sweeps
  /// @return empty when the run is stopped before
  Optional<double[]> least(double[] demand, double[] start) {
    double[] least = production.least;
    Optional<double[]> found =
        sweeps.solve(
            "outputs",
            (i, z) -> Math.max(least[i], (1 + MARGIN) * (inputs.used(i, z) + demand[i])),
            start,
            MARGIN / 4);
    found.ifPresent(z -> {
      for (int i = 0; i < z.length; i++) {
        z[i] = Math.max(z[i], least[i]);
      }
    });
    return found;
  }

  /// z = A z + g with every product made to order, however little: the affine part of a
  /// condensation. Entries of g may be negative; then entries of z may be.
  Optional<double[]> ordered(double[] demand, double tolerance) {
    int n = demand.length;
    double[] wanted = new double[n];
    double[] stored = new double[n];
    boolean anyStored = false;
    for (int i = 0; i < n; i++) {
      wanted[i] = Math.max(0, demand[i]);
      stored[i] = Math.max(0, -demand[i]);
      anyStored |= stored[i] > 0;
    }
    // Two solves without cancellation, so that a relative tolerance means something in each.
    Optional<double[]> made = nonNegative(wanted, tolerance);
    if (made.isPresent() && anyStored) {
      Optional<double[]> saved = nonNegative(stored, tolerance);
      if (saved.isEmpty()) {
        return Optional.empty();
      }
      for (int i = 0; i < n; i++) {
        made.get()[i] -= saved.get()[i];
      }
    }
    return made;
  }

  private Optional<double[]> nonNegative(double[] demand, double tolerance) {
    return sweeps.solve("outputs", (i, z) -> inputs.used(i, z) + demand[i], demand, tolerance);
  }

  /// What is asked for of every product at z, above its least what is made of it: where more is in
  /// store than asked for, by how much, with a minus sign.
  double[] orders(double[] demand, double[] z) {
    double[] orders = z.clone();
    for (int i = 0; i < z.length; i++) {
      if (!(z[i] > production.least[i])) {
        orders[i] = Math.min(z[i], inputs.used(i, z) + demand[i]);
      }
    }
    return orders;
  }

  /// P at z: the products of which more is asked for than their least.
  boolean[] made(double[] demand, double[] z) {
    boolean[] made = new boolean[z.length];
    for (int i = 0; i < z.length; i++) {
      made[i] = inputs.used(i, z) + demand[i] > production.least[i];
    }
    return made;
  }
}
