package org.ayni.kernel.fixedpoint;

/// Whether x = A x + d can be solved for every d, with the evidence.
public sealed interface Preparation {

  /// ρ(A) < 1 is proven.
  ///
  /// @param system solves for any d
  /// @param passes passes over A that this took
  /// @param bytes that those passes had to stream at least
  record Convergent(FixedPoint system, int passes, long bytes) implements Preparation {}

  /// ρ(A) ≥ 1 is proven: x = d + A d + A² d + … does not end for every d.
  record Divergent(GrowingVector evidence) implements Preparation {}

  /// Nothing is proven; `reason` says why it was given up. ρ(A) is then very near 1, or the caller
  /// stopped.
  record Undecided(String reason) implements Preparation {}
}
