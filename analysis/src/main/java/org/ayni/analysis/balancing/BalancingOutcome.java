package org.ayni.analysis.balancing;

import java.util.List;
import org.ayni.kernel.matrix.SparseMatrix;

/// How balancing ended.
public sealed interface BalancingOutcome {

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
  /// @param where the rows and columns that are farthest off, for people
  record NotConverged(SparseMatrix matrix, int iterations, double largestError, List<String> where)
      implements BalancingOutcome {
    public NotConverged {
      where = List.copyOf(where);
    }
  }

  /// No matrix with these cells has these totals; nothing was computed.
  ///
  /// @param reasons all of them, for people
  record Impossible(List<String> reasons) implements BalancingOutcome {
    public Impossible {
      reasons = List.copyOf(reasons);
    }
  }
}
