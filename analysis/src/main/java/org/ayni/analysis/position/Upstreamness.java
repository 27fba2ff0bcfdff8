package org.ayni.analysis.position;

import java.util.Arrays;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SingularMatrixException;
import org.ayni.kernel.matrix.SparseMatrix;

/// Upstreamness: how many stages a unit of an industry's product is away from final use, on
/// average; 1 where all of it goes to final use at once.
///
/// U = (I − Δ)⁻¹ 1, Δ_ij = Z_ij / (x_i − net exports_i − change in inventories_i): trade and stocks
/// are taken to be used as what is used at home is. In a closed economy without stocks it is the
/// row sum of the Ghosh inverse. Exports and imports count as net exports (imports are below 0 in a
/// table). Stages, [n]; 1 where nothing is used at home.
///
/// Source: Antràs, Chor, Fally and Hillberry (2012), equations 3 and 4. Their figures rest on a US
/// table of 426 industries; held by invariants.
public final class Upstreamness {

  private static final double ROUNDING = 1e-9;

  private Upstreamness() {}

  /// U [n] with the correction for trade and stocks.
  ///
  /// @throws UnsolvableTableException when a group of industries sells everything to itself, or an
  ///   industry uses up more than what is used at home of its product
  public static double[] of(EconomyTable table) {
    double[] absorbed = table.grossOutput();
    for (FinalUse.Kind kind : FinalUse.Kind.values()) {
      boolean leaves =
          switch (kind) {
            case EXPORTS, IMPORTS, NET_EXPORTS, INVENTORY_CHANGE -> true;
            case CONSUMPTION, CAPITAL_FORMATION -> false;
          };
      if (leaves) {
        double[] column = table.finalUse(kind);
        Arrays.setAll(absorbed, i -> absorbed[i] - column[i]);
      }
    }
    return stages(table, absorbed);
  }

  /// U [n] without it: Δ_ij = Z_ij / x_i, all that is not used by industries being final use.
  public static double[] uncorrected(EconomyTable table) {
    return stages(table, table.grossOutput());
  }

  private static double[] stages(EconomyTable table, double[] absorbed) {
    int n = table.size();
    double[] used = table.flows().rowSums();
    double[] inverse = new double[n];
    for (int i = 0; i < n; i++) {
      if (used[i] != 0 && !(absorbed[i] > 0)) {
        throw new UnsolvableTableException(
            "of product '"
                + table.industries().get(i).code()
                + "' industries use "
                + used[i]
                + ", and "
                + absorbed[i]
                + " is used at home in all; expected more. Check trade and stocks of this product.");
      }
      inverse[i] = used[i] == 0 ? 0 : 1 / absorbed[i];
    }
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    table.flows().forEach((i, j, z) -> builder.add(i, j, -z * inverse[i]));
    for (int i = 0; i < n; i++) {
      builder.add(i, i, 1);
    }
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    try {
      double[] stages = LuFactorization.of(builder.build()).solve(ones);
      for (int i = 0; i < n; i++) {
        if (!(stages[i] >= 1 - ROUNDING)) {
          throw new UnsolvableTableException(
              "product '"
                  + table.industries().get(i).code()
                  + "' would be "
                  + stages[i]
                  + " stages from final use; expected at least 1. Industries use up more of some"
                  + " product than is used at home: check trade and stocks.");
        }
      }
      return stages;
    } catch (SingularMatrixException e) {
      throw new UnsolvableTableException(
          "a group of industries around '"
              + table.industries().get(e.pivot()).code()
              + "' sells everything to itself: its product never reaches final use.",
          e);
    }
  }
}
