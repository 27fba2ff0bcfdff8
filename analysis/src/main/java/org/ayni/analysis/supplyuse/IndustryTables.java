package org.ayni.analysis.supplyuse;

import java.util.function.UnaryOperator;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.SparseMatrix;

/// Industry-by-industry tables: B = T U, final uses T y, with T [n × m] saying which industries
/// sell what is used of a product; primary inputs stay as they are.
final class IndustryTables {

  private IndustryTables() {}

  /// @param transformation T times a vector, [m] → [n]
  static EconomyTable of(SupplyUseTable table, UnaryOperator<double[]> transformation) {
    int m = table.products().size();
    int n = table.industries().size();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    for (int j = 0; j < n; j++) {
      double[] used = new double[m];
      table.use().forEachInColumn(j, (i, value) -> used[i] = value);
      double[] sold = transformation.apply(used);
      for (int i = 0; i < n; i++) {
        flows.add(i, j, sold[i]);
      }
    }
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(flows.build())
            .grossOutput(table.industryOutput());
    table.finalUses().forEach(u -> builder.finalUse(u, transformation.apply(table.finalUse(u))));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }
}
