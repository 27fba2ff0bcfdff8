package org.ayni.bench.family;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.ayni.files.CsvOutput;

/// Random economies in 5yearplan's files, of the kind its own generator makes: some 1.25 · ln n
/// inputs and as many kinds of equipment an industry, inputs of 1 or 3, stocks of 2, 3, 6 or 7,
/// wear of 7 % a year, labour of 1 to 9, targets growing by 1 % and labour by 2 % a year over five
/// years.
///
/// Base-year output covers inputs, wear and the first target, so that the base year is feasible.
public final class FiveYearPlanFamily {

  private static final int YEARS = 5;
  private static final double WEAR = 0.07;
  private static final int[] STOCKS = {2, 3, 6, 7};

  private final int n;
  private final Random random;
  private final double[][] flows;
  private final double[][] capital;

  private FiveYearPlanFamily(int n, long seed) {
    this.n = n;
    this.random = new Random(seed);
    this.flows = new double[n][n];
    this.capital = new double[n][n];
  }

  /// Writes the four files into an existing folder.
  ///
  /// @param n number of products, at least 2
  public static void write(Path folder, int n, long seed) throws IOException {
    new FiveYearPlanFamily(n, seed).write(folder);
  }

  private void write(Path folder) throws IOException {
    double density = Math.min(1, 1.25 * Math.log(n) / n);
    double[] labour = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (random.nextDouble() < density) {
          flows[i][j] = random.nextBoolean() ? 1 : 3;
        }
        if (random.nextDouble() < density) {
          capital[i][j] = STOCKS[random.nextInt(STOCKS.length)];
        }
      }
      labour[i] = 1 + random.nextInt(9);
    }
    double[] target = new double[n];
    double[] output = new double[n];
    double force = 0;
    for (int i = 0; i < n; i++) {
      double used = 0;
      for (int j = 0; j < n; j++) {
        used += flows[i][j] + WEAR * capital[i][j];
      }
      target[i] = 0.5 * used + 1 + 3 * random.nextDouble();
      output[i] = used + target[i];
      force += labour[i];
    }
    List<String> products = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      products.add("P" + i);
    }
    matrix(folder.resolve("flows.csv"), products, flows, labour, output);
    matrix(folder.resolve("cap.csv"), products, capital);
    double[][] wear = new double[n][n];
    for (double[] row : wear) {
      Arrays.fill(row, WEAR);
    }
    matrix(folder.resolve("dep.csv"), products, wear);
    targets(folder.resolve("labtarg.csv"), products, target, force);
  }

  private void matrix(Path file, List<String> products, double[][] values, double[]... further)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("headings"));
    columns.addAll(products);
    try (OutputStream out = Files.newOutputStream(file);
        CsvOutput csv = CsvOutput.to(out, columns)) {
      for (int i = 0; i < n; i++) {
        row(csv, products.get(i), values[i]);
      }
      String[] names = {"labour", "output"};
      for (int k = 0; k < further.length; k++) {
        row(csv, names[k], further[k]);
      }
    }
  }

  private void targets(Path file, List<String> products, double[] target, double force)
      throws IOException {
    List<String> columns = new ArrayList<>(List.of("headings"));
    columns.addAll(products);
    columns.add("labour");
    try (OutputStream out = Files.newOutputStream(file);
        CsvOutput csv = CsvOutput.to(out, columns)) {
      for (int t = 0; t < YEARS; t++) {
        csv.add("year" + (t + 1));
        for (double g : target) {
          csv.add(g * Math.pow(1.01, t));
        }
        csv.add(Math.rint(force * Math.pow(1.02, t)));
        csv.endRow();
      }
    }
  }

  private static void row(CsvOutput csv, String name, double[] values) {
    csv.add(name);
    for (double value : values) {
      csv.add(value);
    }
    csv.endRow();
  }
}
