package org.ayni.analysis.supplyuse;

import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.SupplyUseTable;

/// Model D, fixed product sales structure: each product is sold to the same buyers in the same
/// proportions, whichever industry makes it. What most statistical offices use.
///
/// B = T U with T = V′ q̂⁻¹ [industry × product] (market shares), final uses T y, primary inputs as
/// they are; A = B ĝ⁻¹ [industry × industry]. Table unit a year. Never gives a negative flow where
/// the table has none.
///
/// Source: Eurostat (2008), chapter 11, model D; Miller and Blair (2009), section 5.3. Checked on
/// the test case of pysut: A with first row .3452 .7155 .8717 0 0.
public record FixedProductSales() implements SymmetricTableModel {

  @Override
  public String letter() {
    return "D";
  }

  @Override
  public String assumption() {
    return "fixed product sales structure: each product is sold to the same buyers in the same"
        + " proportions, whichever industry makes it";
  }

  /// @throws UnsolvableTableException when a product is used and no industry makes it: nobody could
  ///   be said to sell it
  @Override
  public EconomyTable derive(SupplyUseTable table) {
    double[] output = table.productOutput();
    double[] uses = table.use().rowSums();
    for (FinalUse use : table.finalUses()) {
      double[] column = table.finalUse(use);
      for (int i = 0; i < uses.length; i++) {
        uses[i] += Math.abs(column[i]);
      }
    }
    for (int i = 0; i < output.length; i++) {
      if (output[i] == 0 && uses[i] != 0) {
        throw new UnsolvableTableException(
            "model D: product '"
                + table.products().get(i).code()
                + "' is used and no industry makes it. Take imports apart from domestic products,"
                + " or aggregate it with another.");
      }
    }
    return IndustryTables.of(
        table,
        used -> {
          double[] perUnit = used.clone();
          for (int i = 0; i < perUnit.length; i++) {
            perUnit[i] = output[i] == 0 ? 0 : perUnit[i] / output[i];
          }
          return table.supply().multiplyTransposed(perUnit);
        });
  }
}
