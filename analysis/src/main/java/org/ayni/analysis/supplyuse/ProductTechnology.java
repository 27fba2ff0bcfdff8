package org.ayni.analysis.supplyuse;

import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.LuFactorization;

/// Model A, product technology: each product is made in its own way, whichever industry makes it.
///
/// S = U T with T = V⁻¹ q̂, so A = S q̂⁻¹ = U V⁻¹ [product × product]; primary inputs w′ T, final
/// uses as they are. Table unit a year. Needs m = n. May give negative cells, which say that the
/// assumption does not hold for a secondary product.
///
/// Source: Eurostat (2008), chapter 11, model A. Checked on the test case of pysut: A with first
/// row .2870 .7426 1.3235 0 0.
public record ProductTechnology() implements SymmetricTableModel {

  @Override
  public String letter() {
    return "A";
  }

  @Override
  public String assumption() {
    return "product technology:"
        + " each product is made in its own way, whichever industry makes it";
  }

  @Override
  public EconomyTable derive(SupplyUseTable table) {
    LuFactorization supply = SupplyFactors.of(table, letter());
    double[] output = table.productOutput();
    return ProductTables.of(
        table,
        k -> {
          double[] column = new double[output.length];
          column[k] = output[k];
          return supply.solve(column);
        });
  }
}
