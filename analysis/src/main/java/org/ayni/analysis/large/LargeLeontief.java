package org.ayni.analysis.large;

import java.util.ArrayList;
import java.util.List;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.kernel.fixedpoint.FixedPointOutcome;
import org.ayni.kernel.fixedpoint.FixedPointSolution;
import org.ayni.kernel.fixedpoint.ProductFixedPoint;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.run.RunControl;

/// Outputs x = A x + f and prices p′ = p′ A + v′ of an economy with very many products, each with a
/// proven error. With v the content of an account in a unit of output, such as work, p are its
/// multipliers: the content of a unit of final demand, all along the chain of suppliers. With v = 1
/// they are output multipliers.
///
/// Sources: Leontief (1936); Miller and Blair (2009), sections 2.2 (output), 2.6 (prices) and 6.2
/// (multipliers).
public final class LargeLeontief {

  /// Residual asked for, relative to the largest entry of the right-hand side.
  public static final double TOLERANCE = 1e-12;

  private LargeLeontief() {}

  /// Solutions in the order of the right-hand sides.
  ///
  /// @param residual the largest of them, relative
  /// @param error no entry of any solution is farther from the exact one
  /// @param passes passes over A, those of the proof not counted
  public record Solutions(List<double[]> each, double residual, double error, int passes) {
    public Solutions {
      each = List.copyOf(each);
    }
  }

  /// x = A x + f for every f; for prices give A′ and v.
  ///
  /// @param a A ≥ 0
  /// @throws UnsolvableTableException when A is not proven productive
  public static Solutions solve(RowProduct a, List<double[]> sides, RunControl control) {
    ProductFixedPoint system =
        ProductFixedPoint.prepare(a, control)
            .orElseThrow(() ->
                new UnsolvableTableException(
                    "the economy is not proven productive: some products seem to take as much of"
                        + " each other as they yield; look for columns whose coefficients add up to"
                        + " 1 or more"));
    List<FixedPointSolution> found =
        switch (system.solve(sides, TOLERANCE, control)) {
          case FixedPointOutcome.Solved(var solutions, _, _) -> solutions;
          case FixedPointOutcome.Stalled(var best) -> best;
          case FixedPointOutcome.Stopped _ ->
              throw new UnsolvableTableException("stopped before it was solved");
        };
    List<double[]> each = new ArrayList<>();
    double residual = 0;
    double error = 0;
    int passes = 0;
    for (FixedPointSolution one : found) {
      each.add(one.x());
      residual = Math.max(residual, one.residual());
      error = Math.max(error, one.error());
      passes = Math.max(passes, one.passes());
    }
    return new Solutions(each, residual, error, passes);
  }
}
