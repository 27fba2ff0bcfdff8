package org.ayni.planning.certificate;

import java.util.List;
import org.ayni.kernel.rounding.Rounding;

/// What a plan proves about itself.
///
/// @param objective the plan's objective, recomputed from its activities
/// @param bound no plan of this problem can reach more, by weak duality from the plan's prices; +∞
///   when the prices prove nothing
/// @param violations the worst row of each kind that occurs
public record Certificate(double objective, double bound, List<Violation> violations) {

  public Certificate {
    violations = List.copyOf(violations);
  }

  /// (bound − objective) / max(1, |bound|), rounded up; +∞ without a bound.
  public double gap() {
    return Double.isInfinite(bound)
        ? bound
        : Rounding.UP.divide(Rounding.UP.add(bound, -objective), Math.max(1, Math.abs(bound)));
  }

  /// The largest relative violation of any row.
  public double maxViolation() {
    return violations.stream().mapToDouble(Violation::relative).max().orElse(0);
  }
}
