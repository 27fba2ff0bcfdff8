package org.ayni.analysis.balancing;

import java.util.List;
import org.ayni.kernel.matrix.SparseMatrix;

/// How balancing ended.
public sealed interface BalancingOutcome {

  /// Something about a row, a column or the whole, for people.
  ///
  /// @param line which
  /// @param index from 0; 0 for the whole
  /// @param text what about it, such as `has no cells; its total is 4`
  record Remark(Line line, int index, String text) {

    @Override
    public String toString() {
      return switch (line) {
        case ROW -> "row " + (index + 1) + " " + text;
        case COLUMN -> "column " + (index + 1) + " " + text;
        case WHOLE -> text;
      };
    }
  }

  /// What a remark is about.
  enum Line {
    ROW,
    COLUMN,
    WHOLE
  }

  /// All totals are met.
  ///
  /// @param matrix X [m × n]
  /// @param iterations rounds it took
  /// @param largestError of any total, relative to what the row or column holds
  record Balanced(SparseMatrix matrix, int iterations, double largestError)
      implements BalancingOutcome {}

  /// The rounds were used up. The matrix is the last one; its totals are not those wanted.
  ///
  /// @param largestError of any total, relative to what the row or column holds
  /// @param where the rows and columns that are farthest off
  record NotConverged(SparseMatrix matrix, int iterations, double largestError, List<Remark> where)
      implements BalancingOutcome {
    public NotConverged {
      where = List.copyOf(where);
    }
  }

  /// No matrix with these cells has these totals; nothing was computed.
  ///
  /// @param reasons all of them
  record Impossible(List<Remark> reasons) implements BalancingOutcome {
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }
}
