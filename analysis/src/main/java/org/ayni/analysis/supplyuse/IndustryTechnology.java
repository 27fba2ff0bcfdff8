package org.ayni.analysis.supplyuse;

import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.SparseMatrix;

/// Model B, industry technology: each industry has its own way of production, whatever it makes.
///
/// S = U T with T = ĝ⁻¹ V′ [industry × product]: the inputs of an industry are divided among its
/// products as its output is. A = S q̂⁻¹ [product × product]; primary inputs w′ T, final uses as
/// they are. Table unit a year. Never gives a negative cell where the table has none.
///
/// Source: Eurostat (2008), chapter 11, model B; Miller and Blair (2009), section 5.3. Checked on
/// the test case of pysut: A with first row .3878 .6472 .6455 .4167 0.
public record IndustryTechnology() implements SymmetricTableModel {

  @Override
  public String letter() {
    return "B";
  }

  @Override
  public String assumption() {
    return "industry technology:"
        + " each industry has its own way of production, whatever it makes";
  }

  /// @throws UnsolvableTableException when an industry uses inputs and makes nothing
  @Override
  public EconomyTable derive(SupplyUseTable table) {
    double[] output = table.industryOutput();
    double[] inputs = table.use().columnSums();
    for (int j = 0; j < output.length; j++) {
      if (output[j] == 0 && inputs[j] != 0) {
        throw new UnsolvableTableException(
            "model B: industry '"
                + table.industries().get(j).code()
                + "' uses inputs of "
                + inputs[j]
                + " and makes nothing. Aggregate it with another, or correct the table.");
      }
    }
    SparseMatrix byProduct = table.supply().transposed();
    return ProductTables.of(
        table,
        k -> {
          double[] column = new double[output.length];
          byProduct.forEachInColumn(k, (j, value) -> column[j] = value / output[j]);
          return column;
        });
  }
}
