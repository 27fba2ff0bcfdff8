package org.ayni.analysis.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.Ownership;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SingularMatrixException;
import org.ayni.kernel.matrix.SparseMatrix;

/// Integrated ownership: the share of a company that somebody owns directly and through all others,
/// however long the chains and whatever holds whom in circles.
///
/// Y_ij = W_ij + Σ_{k≠i} Y_ik W_kj: chains that come back to i itself are cut, for it does not own
/// more by owning part of itself. So Y_ij = V_ij / V_ii for j ≠ i and Y_ii = 1 − 1 / V_ii with V =
/// (I − W)⁻¹; one solve for each owner. Shares between 0 and 1, no unit.
///
/// Of a company whose owners are all told, the shares of those nobody owns add up to 1.
///
/// Sources: Brioschi, Buzzacchi and Colombo (1989), for V; Baldone, Brioschi and Paleari (1998),
/// for the cut; Vitali, Glattfelder and Battiston (2011). No small published example was found;
/// held by hand-made cases with circles and by adding up.
public final class IntegratedOwnership {

  private final Ownership ownership;
  private final LuFactorization system;

  /// @throws UnsolvableTableException when a group of companies owns itself in whole: then nobody
  ///   stands behind it
  public IntegratedOwnership(Ownership ownership) {
    this.ownership = ownership;
    int n = ownership.size();
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    ownership.shares().forEach((i, j, w) -> builder.add(i, j, -w));
    for (int i = 0; i < n; i++) {
      builder.add(i, i, 1);
    }
    try {
      system = LuFactorization.of(builder.build());
    } catch (SingularMatrixException e) {
      throw new UnsolvableTableException(
          "a group of companies around '"
              + ownership.owners().get(e.pivot()).code()
              + "' owns itself in whole: nobody stands behind it. Look for a share that is too large.",
          e);
    }
  }

  /// Y_i [n]: what `owner` owns of everybody, directly and through others.
  public double[] of(int owner) {
    double[] unit = new double[ownership.size()];
    unit[owner] = 1;
    double[] row = system.solveTransposed(unit);
    double own = row[owner];
    double[] share = new double[row.length];
    Arrays.setAll(share, j -> j == owner ? 1 - 1 / own : row[j] / own);
    return share;
  }

  /// Somebody that nobody is told to own, and what stands behind him.
  ///
  /// @param owner position
  /// @param amount Σ_j Y_ij v_j, in the unit of the values
  public record Behind(int owner, double amount) {}

  /// What of the values of companies belongs to each of those that nobody owns, largest first;
  /// those with nothing left out. What is missing to the whole belongs to owners not told:
  /// [#notTold].
  ///
  /// @param values v [n] of each company's own, ≥ 0, such as its surplus a year
  public List<Behind> behind(double[] values) {
    List<Behind> found = new ArrayList<>();
    for (int owner : ownership.ultimate()) {
      double[] share = of(owner);
      // What it has itself is its own.
      double amount = values[owner];
      for (int j = 0; j < share.length; j++) {
        amount += share[j] * values[j];
      }
      if (amount != 0) {
        found.add(new Behind(owner, amount));
      }
    }
    found.sort(
        Comparator.comparingDouble((Behind b) -> -b.amount()).thenComparingInt(Behind::owner));
    return List.copyOf(found);
  }

  /// What of the values belongs to owners that no source tells, in the unit of the values: Σ_k u_k
  /// (V v)_k, with u_k the part of company k whose holders are not told and V v what ends at each
  /// company, its own value and what it owns of others'.
  public double notTold(double[] values) {
    double[] told = ownership.shares().columnSums();
    double[] ends = system.solve(values);
    double sum = 0;
    for (int k = 0; k < told.length; k++) {
      sum += told[k] == 0 ? 0 : (1 - told[k]) * ends[k];
    }
    return sum;
  }
}
