package org.ayni.analysis.methods;

import java.util.Comparator;
import java.util.List;

/// One published case, computed.
///
/// @param comparisons figure by figure, row by row; never empty
public record CaseResult(PublishedCase published, List<Comparison> comparisons) {

  public CaseResult {
    comparisons = List.copyOf(comparisons);
    if (comparisons.isEmpty()) {
      throw new IllegalArgumentException(published.name() + ": nothing to compare");
    }
  }

  /// One figure.
  ///
  /// @param row from 0
  /// @param column from 0
  /// @param allowed largest error that the places printed explain, > 0
  public record Comparison(int row, int column, double printed, double ours, double allowed) {

    /// |ours − printed|.
    public double error() {
      return Math.abs(ours - printed);
    }

    /// False for NaN.
    public boolean agrees() {
      return error() <= allowed;
    }

    private double burden() {
      return Double.isNaN(ours) ? Double.POSITIVE_INFINITY : error() / allowed;
    }
  }

  /// Whether every figure does.
  public boolean agrees() {
    return comparisons.stream().allMatch(Comparison::agrees);
  }

  /// The figure whose error is largest, compared with what is allowed.
  public Comparison worst() {
    return comparisons.stream().max(Comparator.comparingDouble(Comparison::burden)).orElseThrow();
  }

  /// Largest |ours − printed|; NaN when one of ours is.
  public double largestError() {
    return comparisons.stream().mapToDouble(Comparison::error).reduce(0, Math::max);
  }
}
