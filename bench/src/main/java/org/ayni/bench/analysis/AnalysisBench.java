package org.ayni.bench.analysis;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ayni.analysis.footprints.ConsumptionAccounts;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.bench.PeakMemory;
import org.ayni.bench.Timing;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.DenseMatrix;
import org.ayni.kernel.matrix.LuFactorization;

/// `ayni bench analysis`: multipliers and consumption-based accounts, our way and by the dense
/// inverse (the peers' way), on the same table in the same run.
public final class AnalysisBench {

  private final int runs;
  private final boolean peer;
  private final PrintStream out;

  /// @param runs of each measurement of a second of processor time or less, at least 1; the fastest
  ///   counts
  /// @param peer whether the dense inverse is measured too
  public AnalysisBench(int runs, boolean peer, PrintStream out) {
    if (!(runs >= 1)) {
      throw new IllegalArgumentException(runs + " runs; expected at least 1");
    }
    this.runs = runs;
    this.peer = peer;
    this.out = out;
  }

  /// What one way found, to compare.
  ///
  /// @param multipliers of output, then of each satellite, by industry
  /// @param consumption by satellite and region
  private record Found(List<double[]> multipliers, List<double[]> consumption) {}

  /// @param shape REGIONS:SECTORS:SATELLITES, such as 41:35:3
  public void run(String shape, long seed) {
    int[] size;
    try {
      size = Arrays.stream(shape.split(":", -1)).mapToInt(Integer::parseInt).toArray();
    } catch (NumberFormatException e) {
      size = new int[0];
    }
    if (size.length != 3 || Arrays.stream(size).anyMatch(s -> s < 1)) {
      throw new IllegalArgumentException(
          "shape '" + shape + "'; expected REGIONS:SECTORS:SATELLITES, such as 41:35:3");
    }
    PeakMemory.reset();
    EconomyTable table = RegionalFamily.of(size[0], size[1], size[2], seed);
    RegionalTable regional = RegionalTable.of(table);
    out.printf(
        Locale.ROOT,
        "%n%d regions × %d sectors = %,d industries, %,d flows, %d satellites, seed %d; at most %,d"
            + " MB while it was made%n%n",
        size[0],
        size[1],
        table.size(),
        table.flows().entries(),
        size[2],
        seed,
        PeakMemory.megabytes());
    out.println("| way | what | seconds | CPU s | most MB in all | check |");
    out.println("|---|---|--:|--:|--:|---|");
    Timing<Found> ours =
        measured(
            "ours",
            "output and account multipliers, consumption by region",
            () -> ours(table, regional));
    if (table.size() < 3000) {
      measured(
          "ours",
          "all multipliers, production, consumption, imports, exports",
          () -> everything(table, regional));
    }
    if (peer) {
      Timing<Found> dense =
          measured("dense inverse", "the same as in the first row", () -> dense(table, regional));
      out.printf(
          Locale.ROOT,
          "%nratio %.1f in time, %.1f in processor time; largest relative difference of a"
              + " multiplier %.1e%n",
          dense.seconds() / ours.seconds(),
          dense.processor() / ours.processor(),
          difference(ours.result(), dense.result()));
    }
  }

  private Timing<Found> measured(String way, String what, java.util.function.Supplier<Found> work) {
    PeakMemory.reset();
    Timing<Found> timing = Timing.of(work);
    if (timing.processor() < 1 && runs > 1) {
      timing = Timing.ofFastest(runs, work);
    }
    out.printf(
        Locale.ROOT,
        "| %s | %s | %.2f | %.2f | %,d | accounts add up to %.1e |%n",
        way,
        what,
        timing.seconds(),
        timing.processor(),
        PeakMemory.megabytes(),
        unbalanced(timing.result()));
    out.flush();
    return timing;
  }

  /// How far all consumption is from all production, which the first column holds.
  private static double unbalanced(Found found) {
    double worst = 0;
    for (double[] account : found.consumption()) {
      double production = account[0];
      double consumption = Arrays.stream(account).skip(1).sum();
      worst = Math.max(worst, Math.abs(consumption - production) / production);
    }
    return worst;
  }

  private static double difference(Found a, Found b) {
    double worst = 0;
    for (int k = 0; k < a.multipliers().size(); k++) {
      double[] x = a.multipliers().get(k);
      double[] y = b.multipliers().get(k);
      for (int j = 0; j < x.length; j++) {
        worst = Math.max(worst, Math.abs(x[j] - y[j]) / Math.abs(y[j]));
      }
    }
    return worst;
  }

  private static Found ours(EconomyTable table, RegionalTable regional) {
    LeontiefModel model = LeontiefModel.of(table);
    List<double[]> multipliers = new ArrayList<>();
    multipliers.add(model.inverseColumnSums());
    List<ConsumptionAccounts> accounts =
        ConsumptionAccounts.of(regional, model, table.satellites());
    accounts.forEach(account -> multipliers.add(account.multipliers()));
    return new Found(multipliers, List.of(byRegion(table, accounts)));
  }

  private static Found everything(EconomyTable table, RegionalTable regional) {
    LeontiefModel model = LeontiefModel.of(table);
    Multipliers all = Multipliers.of(model);
    List<ConsumptionAccounts> accounts =
        ConsumptionAccounts.of(regional, model, table.satellites());
    accounts.forEach(account -> {
      account.imports();
      account.exports();
    });
    if (!all.productive()) {
      throw new IllegalStateException("the generated table is not productive");
    }
    return new Found(List.of(), List.of(byRegion(table, accounts)));
  }

  private static double[][] byRegion(EconomyTable table, List<ConsumptionAccounts> accounts) {
    double[][] found = new double[accounts.size()][];
    for (int k = 0; k < found.length; k++) {
      double[][] consumption = accounts.get(k).consumption();
      found[k] = new double[consumption.length + 1];
      found[k][0] = Arrays.stream(table.satellite(table.satellites().get(k))).sum();
      for (int r = 0; r < consumption.length; r++) {
        found[k][r + 1] = Arrays.stream(consumption[r]).sum();
      }
    }
    return found;
  }

  /// L = (I − A)⁻¹ first, then everything by multiplying with it.
  private static Found dense(EconomyTable table, RegionalTable regional) {
    DenseMatrix inverse = LuFactorization.ofIdentityMinus(table.inputCoefficients()).inverse();
    double[] output = table.grossOutput();
    double[] ones = new double[output.length];
    Arrays.fill(ones, 1);
    List<double[]> multipliers = new ArrayList<>();
    multipliers.add(inverse.multiplyTransposed(ones));
    int regions = regional.regions().size();
    double[][] consumption = new double[table.satellites().size()][regions + 1];
    for (int k = 0; k < consumption.length; k++) {
      Satellite satellite = table.satellites().get(k);
      double[] account = table.satellite(satellite);
      double[] each = account.clone();
      Arrays.setAll(each, j -> each[j] / output[j]);
      double[] multiplier = inverse.multiplyTransposed(each);
      multipliers.add(multiplier);
      consumption[k][0] = Arrays.stream(account).sum();
      for (int r = 0; r < regions; r++) {
        double[] used = regional.finalDemandOf(r);
        for (int i = 0; i < used.length; i++) {
          consumption[k][r + 1] += multiplier[i] * used[i];
        }
      }
    }
    return new Found(multipliers, List.of(consumption));
  }
}
