package org.ayni.analysis.supplyuse;

import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SingularMatrixException;

/// V⁻¹, for the models that need as many products as industries.
final class SupplyFactors {

  private SupplyFactors() {}

  static LuFactorization of(SupplyUseTable table, String model) {
    int m = table.products().size();
    int n = table.industries().size();
    if (m != n) {
      throw new UnsolvableTableException(
          "model "
              + model
              + " needs as many products as industries; found "
              + m
              + " and "
              + n
              + ". Aggregate the table to a square one, or take model B or D.");
    }
    try {
      return LuFactorization.of(table.supply());
    } catch (SingularMatrixException e) {
      throw new UnsolvableTableException(
          "model "
              + model
              + ": the supply matrix has no inverse; the supply of industry '"
              + table.industries().get(e.pivot()).code()
              + "' is a combination of others'. Aggregate it with them, or take model B or D.",
          e);
    }
  }
}
