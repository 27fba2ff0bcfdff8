package org.ayni.kernel.fixedpoint;

import java.util.Optional;

/// Evidence that x = A x + d has no solution x ≥ 0 for some d ≥ 0: z ≥ 0, z ≠ 0, with (A z)ᵢ ≥
/// growth · zᵢ wherever zᵢ > 0. Then ρ(A) ≥ growth (Collatz 1942; Wielandt 1950). Where a component
/// has alternatives, the same holds for each of them, so for whatever is chosen.
///
/// Found up to rounding: a growth of 1 − 10⁻¹² counts as 1.
public final class GrowingVector {

  /// What counts as a growth of 1: sums of some thousand products are that exact.
  static final double UNITY = 1 - 1e-12;

  private static final int MOST_ROUNDS = 100;

  private final double[] vector;
  private final double growth;

  private GrowingVector(double[] vector, double growth) {
    this.vector = vector;
    this.growth = growth;
  }

  /// Takes away from `candidate` the components that do not grow, again and again, since those that
  /// remain lose what the others gave them; what stands still is evidence.
  ///
  /// @param first row of A at which the alternatives of each component begin, and the number of
  ///   rows at the end
  /// @param candidate [n]; where it is not > 0, a component is taken away at once
  static Optional<GrowingVector> find(
      NonnegativeMatrix a, int[] first, double[] candidate, Workers workers) {
    int n = candidate.length;
    double largest = 0;
    for (double one : candidate) {
      largest = Math.max(largest, one);
    }
    if (!(largest > 0 && largest < Double.POSITIVE_INFINITY)) {
      return Optional.empty();
    }
    double[] z = new double[n];
    for (int i = 0; i < n; i++) {
      z[i] = candidate[i] > 0 ? candidate[i] / largest : 0;
    }
    double[] ratio = new double[n];
    double[] least = new double[Workers.chunks(n)];
    for (int round = 0; round < MOST_ROUNDS; round++) {
      workers.forEachChunk(
          n, (chunk, from, to) -> least[chunk] = growth(a, first, z, ratio, from, to));
      double growth = Double.POSITIVE_INFINITY;
      for (double one : least) {
        growth = Math.min(growth, one);
      }
      if (growth == Double.POSITIVE_INFINITY) {
        return Optional.empty();
      }
      if (growth >= UNITY) {
        return Optional.of(new GrowingVector(z, growth));
      }
      for (int i = 0; i < n; i++) {
        if (!(ratio[i] >= UNITY)) {
          z[i] = 0;
        }
      }
    }
    return Optional.empty();
  }

  /// Writes minₜ (A z)ₜ / zᵢ over the alternatives t of each i with zᵢ > 0, +∞ elsewhere, and
  /// returns the least.
  private static double growth(
      NonnegativeMatrix a, int[] first, double[] z, double[] ratio, int from, int to) {
    int[] start = a.starts();
    int[] column = a.columnIndices();
    double[] value = a.values();
    double least = Double.POSITIVE_INFINITY;
    for (int i = from; i < to; i++) {
      ratio[i] = Double.POSITIVE_INFINITY;
      if (!(z[i] > 0)) {
        continue;
      }
      for (int t = first[i]; t < first[i + 1]; t++) {
        double sum = 0;
        for (int q = start[t]; q < start[t + 1]; q++) {
          sum += value[q] * z[column[q]];
        }
        ratio[i] = Math.min(ratio[i], sum / z[i]);
      }
      least = Math.min(least, ratio[i]);
    }
    return least;
  }

  /// z [n], the largest component 1; a copy.
  public double[] vector() {
    return vector.clone();
  }

  /// The least (A z)ᵢ / zᵢ: a lower bound on the spectral radius.
  public double growth() {
    return growth;
  }

  /// How many components it has that are not 0.
  public int support() {
    int count = 0;
    for (double one : vector) {
      count += one > 0 ? 1 : 0;
    }
    return count;
  }

  @Override
  public String toString() {
    return "%d components, each fed by the others at least %s times".formatted(support(), growth);
  }
}
