package org.ayni.analysis.balancing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.kernel.matrix.SparseMatrix;

/// What balancing did to a matrix.
///
/// @param moved the cells that moved most in absolute terms, the largest first
/// @param changed how many cells moved by more than 10⁻¹² of themselves
/// @param totalMoved Σ |after − before|
/// @param shareMoved the same over Σ |before|; 0 for a matrix of zeros
/// @param largestRelative of any cell that was not 0 before, |after − before| / |before|
public record ChangeReport(
    List<CellChange> moved,
    int changed,
    double totalMoved,
    double shareMoved,
    double largestRelative) {

  private static final double ROUNDING = 1e-12;

  public ChangeReport {
    moved = List.copyOf(moved);
  }

  /// One cell, row and column from 0.
  public record CellChange(int row, int column, double before, double after) {

    public double change() {
      return after - before;
    }

    /// change / |before|; empty where nothing was before.
    public OptionalDouble relative() {
      return before == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((after - before) / Math.abs(before));
    }
  }

  /// @param before as given
  /// @param after as found, of the same shape
  /// @param told how many cells to tell of at most
  public static ChangeReport of(SparseMatrix before, SparseMatrix after, int told) {
    if (before.rows() != after.rows() || before.columns() != after.columns()) {
      throw new IllegalArgumentException(
          "before " + before + ", after " + after + "; expected the same shape");
    }
    List<CellChange> changes = new ArrayList<>();
    before.forEach((i, j, value) -> {
      CellChange change = new CellChange(i, j, value, after.get(i, j));
      if (Math.abs(change.change()) > ROUNDING * Math.abs(value)) {
        changes.add(change);
      }
    });
    after.forEach((i, j, value) -> {
      if (before.get(i, j) == 0) {
        changes.add(new CellChange(i, j, 0, value));
      }
    });
    changes.sort(Comparator.comparingDouble(change -> -Math.abs(change.change())));
    double size = 0;
    for (double value : before.values()) {
      size += Math.abs(value);
    }
    double total = changes.stream().mapToDouble(change -> Math.abs(change.change())).sum();
    return new ChangeReport(
        changes.subList(0, Math.min(told, changes.size())),
        changes.size(),
        total,
        size == 0 ? 0 : total / size,
        changes.stream()
            .mapToDouble(change -> Math.abs(change.relative().orElse(0)))
            .max()
            .orElse(0));
  }
}
