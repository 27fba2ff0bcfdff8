package org.ayni.analysis;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Random supply-use tables that balance: uses are drawn, final use and primary input are what is
/// left.
public final class RandomSupplyUse {

  public static final FinalUse CONSUMPTION =
      new FinalUse("c", Names.of("consumption"), FinalUse.Kind.CONSUMPTION);
  public static final PrimaryInput WAGES =
      new PrimaryInput("w", Names.of("wages"), PrimaryInput.Kind.COMPENSATION);

  private RandomSupplyUse() {}

  /// m products, m industries, each making mainly its own product and `secondary` of the others.
  public static SupplyUseTable balanced(int m, double secondary, Random random) {
    double[][] supply = new double[m][m];
    double[][] use = new double[m][m];
    for (int j = 0; j < m; j++) {
      double output = 10 + 90 * random.nextDouble();
      for (int i = 0; i < m; i++) {
        supply[i][j] = i == j ? output : output * secondary * random.nextDouble() / m;
        use[i][j] = output * 0.6 * random.nextDouble() / m;
      }
    }
    return balanced(supply, use, random);
  }

  /// Products × industries as told.
  public static SupplyUseTable balanced(double[][] supply, double[][] use, Random random) {
    SparseMatrix v = SparseMatrix.ofRows(supply);
    SparseMatrix u = SparseMatrix.ofRows(use);
    List<Product> products =
        IntStream.range(0, v.rows()).mapToObj(i -> new Product("p" + i, Names.of("p"))).toList();
    List<Industry> industries =
        IntStream.range(0, v.columns())
            .mapToObj(j -> new Industry("i" + j, Names.of("i")))
            .toList();
    return SupplyUseTable.builder(new Unit("money"), products, industries)
        .supply(v)
        .use(u)
        .finalUse(CONSUMPTION, less(v.rowSums(), u.rowSums()))
        .primaryInput(WAGES, less(v.columnSums(), u.columnSums()))
        .satellite(
            new Satellite(Satellite.JOBS, Names.of("jobs"), new Unit("jobs")),
            random.doubles(v.columns(), 1, 9).toArray())
        .build();
  }

  private static double[] less(double[] a, double[] b) {
    double[] difference = new double[a.length];
    java.util.Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
