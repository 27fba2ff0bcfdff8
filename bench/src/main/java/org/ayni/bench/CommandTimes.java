package org.ayni.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ayni.bench.family.FiveYearPlanFamily;

/// The whole command as a user waits for it: JVM, reading, solving, printing.
final class CommandTimes {

  private CommandTimes() {}

  /// Median seconds of `ayni plan` on a 5yearplan-like economy.
  ///
  /// @param launcher the script `ayni`
  static double ofFiveYearPlan(Path launcher, int n, int runs)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("ayni-bench");
    try {
      FiveYearPlanFamily.write(folder, n, 1);
      double[] seconds = new double[runs];
      for (int k = 0; k < runs; k++) {
        seconds[k] = seconds(launcher, folder);
      }
      Arrays.sort(seconds);
      return seconds[runs / 2];
    } finally {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }

  private static double seconds(Path launcher, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            launcher.toString(),
            "plan",
            "--from",
            "5yearplan",
            folder.toString(),
            "--objective",
            "fulfil");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(300, TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new IOException(String.join(" ", command) + " did not end well");
    }
    return (System.nanoTime() - start) * 1e-9;
  }
}
