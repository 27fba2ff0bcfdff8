package org.ayni.analysis.balancing;

import org.ayni.kernel.matrix.SparseMatrix;

/// RAS: the matrix with given row and column totals that is nearest to a given one without negative
/// cells.
///
/// X = r̂ A ŝ, rows and columns in turn: rᵢ = uᵢ / Σⱼ aᵢⱼ sⱼ, sⱼ = vⱼ / Σᵢ rᵢ aᵢⱼ. It makes Σ xᵢⱼ
/// ln(xᵢⱼ / aᵢⱼ) as small as it can be. Cells of 0 stay 0, which may make the totals impossible.
/// With negative cells take [Gras], of which it is a part.
///
/// Matrix [m × n], totals u [m], v [n], all in one unit.
///
/// Source: Stone and Brown (1962); Miller and Blair (2009), section 7.4. Checked on their examples:
/// [5 .5; 4 3] to rows (10, 2) and columns (7, 5), and the three sectors of section 7.4.2.
public final class Ras {

  private Ras() {}

  /// Balances `matrix`; see [Gras#balance].
  ///
  /// @throws IllegalArgumentException when a cell is negative, or the lengths do not fit
  public static BalancingOutcome balance(
      SparseMatrix matrix, double[] rowTotals, double[] columnTotals, BalancingLimits limits) {
    matrix.forEach((i, j, value) -> {
      if (value < 0) {
        throw new IllegalArgumentException(
            "cell (" + i + ", " + j + ") is " + value + "; RAS expects cells >= 0. Take GRAS.");
      }
    });
    return Gras.balance(matrix, rowTotals, columnTotals, limits);
  }
}
