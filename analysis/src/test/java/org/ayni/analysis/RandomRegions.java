package org.ayni.analysis;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.ayni.economy.Names;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Random regional tables that balance: flows and final demand are drawn, output is their sum.
public final class RandomRegions {

  public static final Satellite CARBON =
      new Satellite("co2", Names.of("carbon dioxide"), new Unit("t"));

  private RandomRegions() {}

  /// Value added is above 0 in every industry.
  public static RegionalTable balanced(int regions, int sectors, Random random) {
    int n = regions * sectors;
    double[][] flows = new double[n][n];
    double[][] demand = new double[n][regions];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        boolean home = i / sectors == j / sectors;
        flows[i][j] = (home ? 4 : 1) * random.nextDouble();
      }
      for (int r = 0; r < regions; r++) {
        demand[i][r] = (i / sectors == r ? 6 : 1) * (1 + random.nextDouble()) * n / 4;
      }
    }
    double[] output = new double[n];
    Arrays.setAll(output, i -> Arrays.stream(flows[i]).sum() + Arrays.stream(demand[i]).sum());
    return RegionalTable.builder(
            new Unit("money"),
            IntStream.range(0, regions).mapToObj(r -> "r" + r).toList(),
            IntStream.range(0, sectors).mapToObj(i -> "s" + i).toList())
        .flows(SparseMatrix.ofRows(flows))
        .finalDemand(demand)
        .grossOutput(output)
        .satellite(CARBON, random.doubles(n, 0, 9).toArray())
        .ofHouseholds(CARBON, random.doubles(regions, 0, 9).toArray())
        .build();
  }
}
