package org.ayni.analysis.supplyuse;

import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.LuFactorization;

/// Model C, fixed industry sales structure: each industry sells to the same buyers in the same
/// proportions, whatever it makes.
///
/// B = T U with T = ĝ V⁻¹ [industry × product], final uses T y, primary inputs as they are; A = B
/// ĝ⁻¹ [industry × industry]. Table unit a year. Needs m = n. May give negative cells.
///
/// Source: Eurostat (2008), chapter 11, model C. Checked on the test case of pysut: A with first
/// row .4032 .6640 .8519 0 0.
public record FixedIndustrySales() implements SymmetricTableModel {

  @Override
  public String letter() {
    return "C";
  }

  @Override
  public String assumption() {
    return "fixed industry sales structure:"
        + " each industry sells to the same buyers in the same proportions, whatever it makes";
  }

  @Override
  public EconomyTable derive(SupplyUseTable table) {
    LuFactorization supply = SupplyFactors.of(table, letter());
    double[] output = table.industryOutput();
    return IndustryTables.of(
        table,
        used -> {
          double[] sold = supply.solve(used);
          for (int j = 0; j < sold.length; j++) {
            sold[j] *= output[j];
          }
          return sold;
        });
  }
}
