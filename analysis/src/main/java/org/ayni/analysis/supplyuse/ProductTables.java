package org.ayni.analysis.supplyuse;

import java.util.List;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.SparseMatrix;

/// Product-by-product tables: S = U T, primary inputs w′ T, with T [n × m] saying which industries'
/// inputs go to which product.
final class ProductTables {

  /// One column of T.
  @FunctionalInterface
  interface Transformation {
    /// What of each industry's inputs goes to product k, [n].
    double[] column(int k);
  }

  private ProductTables() {}

  static EconomyTable of(SupplyUseTable table, Transformation transformation) {
    int m = table.products().size();
    List<PrimaryInput> inputs = table.primaryInputs();
    List<Satellite> satellites = table.satellites();
    SparseMatrix.Builder flows = SparseMatrix.builder(m, m);
    double[][] primary = new double[inputs.size()][m];
    double[][] physical = new double[satellites.size()][m];
    for (int k = 0; k < m; k++) {
      double[] t = transformation.column(k);
      double[] column = table.use().multiply(t);
      for (int i = 0; i < m; i++) {
        flows.add(i, k, column[i]);
      }
      for (int r = 0; r < primary.length; r++) {
        primary[r][k] = dot(table.primaryInput(inputs.get(r)), t);
      }
      for (int r = 0; r < physical.length; r++) {
        physical[r][k] = dot(table.satellite(satellites.get(r)), t);
      }
    }
    EconomyTable.Builder builder =
        EconomyTable.builder(
                table.unit(),
                table.products().stream()
                    .map(p -> new Industry(p.code(), p.names(), false, p.region()))
                    .toList())
            .flows(flows.build())
            .grossOutput(table.productOutput());
    table.finalUses().forEach(u -> builder.finalUse(u, table.finalUse(u)));
    for (int r = 0; r < primary.length; r++) {
      builder.primaryInput(inputs.get(r), primary[r]);
    }
    for (int r = 0; r < physical.length; r++) {
      builder.satellite(satellites.get(r), physical[r]);
    }
    return builder.build();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
