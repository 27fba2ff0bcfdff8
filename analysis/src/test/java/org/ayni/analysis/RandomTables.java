package org.ayni.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Random tables that balance, built without the solver under test: output is found by adding up
/// rounds of demand.
public final class RandomTables {

  /// Of a table that says who receives its value added: then nothing is left undivided.
  private static final PrimaryInput.Kind[] KINDS =
      Arrays.stream(PrimaryInput.Kind.values())
          .filter(kind -> kind != PrimaryInput.Kind.VALUE_ADDED)
          .toArray(PrimaryInput.Kind[]::new);

  private RandomTables() {}

  /// A seed that is printed, so that a failure can be repeated: the same in every run unless the
  /// system property `ayni.seed` says another, to look further.
  public static long seed(Class<?> test) {
    long seed = Long.getLong("ayni.seed", 20261122);
    System.out.println(test.getSimpleName() + " seed " + seed);
    return seed;
  }

  /// n industries, 60 % of the flows present, at most 0.8 of each output spent on products.
  public static EconomyTable balanced(int n, Random random) {
    double[][] a = new double[n][n];
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        a[i][j] = random.nextDouble() < 0.6 ? random.nextDouble() * 0.8 / n : 0;
      }
    }
    double[] households = random.doubles(n, 0, 50).toArray();
    double[] exports = random.doubles(n, 1, 50).toArray();
    double[] output = output(SparseMatrix.ofRows(a), households, exports);
    EconomyTable.Builder builder =
        EconomyTable.builder(new Unit("money"), industries(n))
            .flows(SparseMatrix.ofRows(a).scaleColumns(output))
            .grossOutput(output)
            .finalUse(
                new FinalUse("households", Names.of("h"), FinalUse.Kind.CONSUMPTION), households)
            .finalUse(new FinalUse("exports", Names.of("e"), FinalUse.Kind.EXPORTS), exports)
            .satellite(
                new Satellite(Satellite.JOBS, Names.of("jobs"), new Unit("jobs")),
                random.doubles(n, 1, 9).toArray());
    double[][] parts = primaryInputs(a, output, random);
    for (int k = 0; k < KINDS.length; k++) {
      builder.primaryInput(new PrimaryInput("v" + k, Names.of("v"), KINDS[k]), parts[k]);
    }
    return builder.build();
  }

  private static List<Industry> industries(int n) {
    List<Industry> industries = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      industries.add(new Industry("i" + i, Names.of("industry " + i)));
    }
    return industries;
  }

  private static double[] output(SparseMatrix a, double[] households, double[] exports) {
    double[] round = new double[households.length];
    for (int i = 0; i < round.length; i++) {
      round[i] = households[i] + exports[i];
    }
    double[] output = round.clone();
    for (int k = 0; k < 400; k++) {
      round = a.multiply(round);
      for (int i = 0; i < output.length; i++) {
        output[i] += round[i];
      }
    }
    return output;
  }

  /// What is left of each output, divided at random among the kinds.
  private static double[][] primaryInputs(double[][] a, double[] output, Random random) {
    double[][] parts = new double[KINDS.length][output.length];
    for (int j = 0; j < output.length; j++) {
      double left = 1;
      for (double[] row : a) {
        left -= row[j];
      }
      double[] share = random.doubles(KINDS.length, 0.1, 1).toArray();
      double sum = java.util.Arrays.stream(share).sum();
      for (int k = 0; k < KINDS.length; k++) {
        parts[k][j] = left * output[j] * share[k] / sum;
      }
    }
    return parts;
  }

  /// The same table with its industries in another order.
  ///
  /// @param order position in `table` of each industry of the result
  public static EconomyTable permuted(EconomyTable table, int[] order) {
    return changed(table, order, 1);
  }

  /// The same table in a unit of money that is `factor` times smaller.
  public static EconomyTable scaled(EconomyTable table, double factor) {
    int[] order = new int[table.size()];
    java.util.Arrays.setAll(order, i -> i);
    return changed(table, order, factor);
  }

  private static EconomyTable changed(EconomyTable table, int[] order, double factor) {
    int n = table.size();
    List<Industry> industries = new ArrayList<>();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    for (int i = 0; i < n; i++) {
      industries.add(table.industries().get(order[i]));
      for (int j = 0; j < n; j++) {
        flows.add(i, j, table.flows().get(order[i], order[j]) * factor);
      }
    }
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), industries)
            .flows(flows.build())
            .grossOutput(pick(table.grossOutput(), order, factor));
    table.finalUses().forEach(u -> builder.finalUse(u, pick(table.finalUse(u), order, factor)));
    table
        .primaryInputs()
        .forEach(v -> builder.primaryInput(v, pick(table.primaryInput(v), order, factor)));
    table.satellites().forEach(s -> builder.satellite(s, pick(table.satellite(s), order, 1)));
    return builder.build();
  }

  /// The same table with its last industry cut in two that use the same inputs for a unit of
  /// output; the first half makes `share` of the output and of every sale.
  public static EconomyTable cutInTwo(EconomyTable table, double share) {
    int n = table.size();
    List<Industry> industries = new ArrayList<>(table.industries());
    industries.add(new Industry("cut", Names.of("cut")));
    SparseMatrix.Builder flows = SparseMatrix.builder(n + 1, n + 1);
    table
        .flows()
        .forEach((i, j, z) -> {
          for (int row = i; row <= (i == n - 1 ? n : i); row++) {
            for (int column = j; column <= (j == n - 1 ? n : j); column++) {
              flows.add(row, column, z * part(row, n, share) * part(column, n, share));
            }
          }
        });
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), industries)
            .flows(flows.build())
            .grossOutput(cut(table.grossOutput(), share));
    table.finalUses().forEach(u -> builder.finalUse(u, cut(table.finalUse(u), share)));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, cut(table.primaryInput(v), share)));
    table.satellites().forEach(s -> builder.satellite(s, cut(table.satellite(s), share)));
    return builder.build();
  }

  private static double part(int index, int n, double share) {
    if (index < n - 1) {
      return 1;
    }
    return index == n - 1 ? share : 1 - share;
  }

  private static double[] cut(double[] values, double share) {
    int n = values.length;
    double[] cut = java.util.Arrays.copyOf(values, n + 1);
    cut[n - 1] = values[n - 1] * share;
    cut[n] = values[n - 1] * (1 - share);
    return cut;
  }

  /// values[order[i]] × factor.
  public static double[] pick(double[] values, int[] order, double factor) {
    double[] picked = new double[order.length];
    java.util.Arrays.setAll(picked, i -> values[order[i]] * factor);
    return picked;
  }
}
