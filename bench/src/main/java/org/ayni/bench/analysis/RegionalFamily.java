package org.ayni.bench.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.run.InsufficientMemoryException;

/// Tables of R regions with N sectors each, of the shape of those that are published; the same from
/// the same seed.
///
/// Every industry buys from every other (no cell is 0, the worst case for memory and time), most of
/// it at home: a cell at home is a hundred times as large as one abroad, on average, and cells are
/// skewed (the cube of a uniform number). Inputs are 0.35 to 0.65 of an output. Rows and columns
/// add up to outputs. Primary inputs are wages and surplus, final uses consumption of each region.
final class RegionalFamily {

  private static final double ABROAD = 0.01;
  private static final Unit MONEY = new Unit("10^6 USD");

  private final int regions;
  private final int sectors;
  private final int satellites;
  private final SplittableRandom random;

  private RegionalFamily(int regions, int sectors, int satellites, long seed) {
    this.regions = regions;
    this.sectors = sectors;
    this.satellites = satellites;
    this.random = new SplittableRandom(seed);
  }

  /// @param satellites accounts; the first is `jobs`
  /// @throws InsufficientMemoryException when the table does not fit into the heap
  static EconomyTable of(int regions, int sectors, int satellites, long seed) {
    long n = (long) regions * sectors;
    long bytes = 12 * n * n + 16 * n * regions;
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap) {
      throw new InsufficientMemoryException(
          "A table of " + n + " industries",
          bytes,
          heap,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx" + (bytes / 500_000_000 + 1) + "g.");
    }
    return new RegionalFamily(regions, sectors, satellites, seed).table();
  }

  private EconomyTable table() {
    int n = regions * sectors;
    double[] size = new double[n];
    Arrays.setAll(size, i -> 1000 * Math.exp(random.nextDouble(-2, 2)));
    double[] rowSums = new double[n];
    double[] columnSums = new double[n];
    SparseMatrix flows = flows(size, rowSums, columnSums);
    double[] output = new double[n];
    Arrays.setAll(output, i -> Math.max(size[i], 1.05 * Math.max(rowSums[i], columnSums[i] / 0.9)));
    EconomyTable.Builder table =
        EconomyTable.builder(MONEY, industries()).flows(flows).grossOutput(output);
    finalUses(table, output, rowSums);
    double[] wages = new double[n];
    double[] surplus = new double[n];
    for (int j = 0; j < n; j++) {
      wages[j] = random.nextDouble(0.4, 0.7) * (output[j] - columnSums[j]);
      surplus[j] = output[j] - columnSums[j] - wages[j];
    }
    table.primaryInput(
        new PrimaryInput("wages", Names.of("wages"), PrimaryInput.Kind.COMPENSATION), wages);
    table.primaryInput(
        new PrimaryInput("surplus", Names.of("surplus"), PrimaryInput.Kind.OPERATING_SURPLUS),
        surplus);
    for (int k = 0; k < satellites; k++) {
      double[] account = new double[n];
      Arrays.setAll(account, j -> random.nextDouble() * output[j]);
      String code = k == 0 ? Satellite.JOBS : "account" + k;
      table.satellite(new Satellite(code, Names.of(code), new Unit("units")), account);
    }
    return table.build();
  }

  private List<Industry> industries() {
    List<Industry> industries = new ArrayList<>();
    for (int r = 0; r < regions; r++) {
      for (int i = 0; i < sectors; i++) {
        String code = "R" + r + ".S" + i;
        industries.add(new Industry(code, Names.of(code), false, "R" + r));
      }
    }
    return industries;
  }

  private SparseMatrix flows(double[] size, double[] rowSums, double[] columnSums) {
    int n = size.length;
    SparseMatrix.ByColumns flows = SparseMatrix.byColumns(n, n, n * n);
    double[] column = new double[n];
    for (int j = 0; j < n; j++) {
      double sum = 0;
      for (int i = 0; i < n; i++) {
        double u = random.nextDouble(0.01, 1);
        column[i] = size[i] * u * u * u * (i / sectors == j / sectors ? 1 : ABROAD);
        sum += column[i];
      }
      double scale = random.nextDouble(0.35, 0.65) * size[j] / sum;
      for (int i = 0; i < n; i++) {
        double flow = column[i] * scale;
        rowSums[i] += flow;
        columnSums[j] += flow;
        flows.add(i, flow);
      }
      flows.endColumn();
    }
    return flows.build();
  }

  /// Four fifths at home, the rest anywhere.
  private void finalUses(EconomyTable.Builder table, double[] output, double[] rowSums) {
    int n = output.length;
    double[][] used = new double[regions][n];
    for (int i = 0; i < n; i++) {
      double left = output[i] - rowSums[i];
      used[i / sectors][i] = left;
      for (int r = 0; r < regions; r++) {
        double share = r == i / sectors ? 0 : 0.4 * random.nextDouble() / regions;
        used[r][i] += share * left;
        used[i / sectors][i] -= share * left;
      }
    }
    for (int r = 0; r < regions; r++) {
      String code = "C" + r;
      table.finalUse(
          new FinalUse(code, Names.of(code), FinalUse.Kind.CONSUMPTION, "R" + r), used[r]);
    }
  }
}
