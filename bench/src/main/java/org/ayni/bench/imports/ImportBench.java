package org.ayni.bench.imports;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.ayni.formats.imports.ImportFormat;
import org.ayni.formats.imports.ImportRequest;
import org.ayni.formats.imports.TableImport;

/// How long a table of regions takes from CSV into memory: the layout of the OECD, 35 sectors,
/// random cells of which seven in ten are not 0 and have three decimals.
public final class ImportBench {

  private static final long SEED = 20261126;
  private static final int SECTORS = 35;
  private static final double FILLED = 0.7;

  private final int regions;
  private final int runs;
  private final PrintStream out;

  /// @param industries how many at least; whole regions of 35 sectors
  public ImportBench(int industries, int runs, PrintStream out) {
    this.regions = Math.max(2, (industries + SECTORS - 1) / SECTORS);
    this.runs = runs;
    this.out = out;
  }

  public void run() throws IOException {
    Path folder = Files.createTempDirectory("ayni-bench");
    Path file = folder.resolve("2018_SML.csv");
    try {
      write(file);
      out.printf(
          Locale.ROOT,
          "%d × %d industries as CSV, %.1f MB, seed %d%n%n| run | seconds | processor seconds |%n"
              + "|---|--:|--:|%n",
          regions * SECTORS,
          regions * SECTORS,
          Files.size(file) / 1e6,
          SEED);
      ImportFormat format = TableImport.format("oecd-icio");
      OperatingSystemMXBean system =
          (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      for (int run = 1; run <= runs; run++) {
        long processor = system.getProcessCpuTime();
        long start = System.nanoTime();
        TableImport.read(format, file, ImportRequest.NOTHING);
        out.printf(
            Locale.ROOT,
            "| %d | %.2f | %.2f |%n",
            run,
            (System.nanoTime() - start) * 1e-9,
            (system.getProcessCpuTime() - processor) * 1e-9);
      }
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private void write(Path file) throws IOException {
    Random random = new Random(SEED);
    int n = regions * SECTORS;
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      StringBuilder line = new StringBuilder("V1");
      for (int i = 0; i < n; i++) {
        line.append(',').append(label(i));
      }
      for (int r = 0; r < regions; r++) {
        line.append(',').append(region(r)).append("_HFCE");
      }
      writer.append(line).append(",OUT\n");
      for (int i = 0; i < n; i++) {
        numbers(writer, label(i), n + regions, random);
      }
      numbers(writer, "TLS", n + regions, random);
      numbers(writer, "VA", n + regions, random);
    }
  }

  private static void numbers(BufferedWriter writer, String label, int count, Random random)
      throws IOException {
    StringBuilder line = new StringBuilder(label);
    for (int j = 0; j < count; j++) {
      line.append(',');
      if (random.nextDouble() < FILLED) {
        line.append(random.nextInt(100_000)).append('.').append(100 + random.nextInt(900));
      } else {
        line.append('0');
      }
    }
    writer.append(line).append(",0\n");
  }

  private static String label(int industry) {
    return region(industry / SECTORS) + "_S" + (industry % SECTORS + 1);
  }

  /// Three letters.
  private static String region(int r) {
    return "" + (char) ('A' + r / 676 % 26) + (char) ('A' + r / 26 % 26) + (char) ('A' + r % 26);
  }
}
