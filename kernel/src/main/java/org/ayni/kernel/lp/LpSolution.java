package org.ayni.kernel.lp;

/// Values of the columns and prices of the rows of a [LinearProgram].
///
/// Sign of a price: change of the least cost when the row's active side rises by one, so a price is
/// ≥ 0 where the lower side binds and ≤ 0 where the upper side binds. Immutable.
public final class LpSolution {

  private final double[] primal;
  private final double[] dual;

  /// @param primal x, a number a column
  /// @param dual y, a number a row
  public LpSolution(double[] primal, double[] dual) {
    this.primal = primal.clone();
    this.dual = dual.clone();
  }

  /// x; a copy.
  public double[] primal() {
    return primal.clone();
  }

  /// y; a copy.
  public double[] dual() {
    return dual.clone();
  }
}
