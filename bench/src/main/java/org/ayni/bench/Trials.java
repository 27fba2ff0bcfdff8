package org.ayni.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/// Starts a [Trial] in a JVM like this one and waits for it, but not for ever.
///
/// @param limit seconds a run may take
/// @param runs how often a short run is repeated
/// @param gap to prove, for those who can be asked for it
record Trials(double limit, int runs, double gap) {

  Measurement of(Instance instance, Contender contender) {
    try {
      Path file = Files.createTempFile("ayni-trial", ".properties");
      try {
        return of(instance, contender, file);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while " + contender.code() + " ran", e);
    }
  }

  private Measurement of(Instance instance, Contender contender, Path file)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            Trial.class.getName(),
            instance.name(),
            contender.code(),
            Double.toString(limit),
            Integer.toString(runs),
            Double.toString(gap),
            file.toString()));
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Room for making the problem, and for a solver that sees the limit late.
    long patience = (long) (300 + 3 * limit);
    boolean ended = process.waitFor(patience, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    if (ended && process.exitValue() == Trial.BAD_INSTANCE) {
      throw new IllegalArgumentException("'" + instance.name() + "' cannot be measured");
    }
    if (!ended || process.exitValue() != 0) {
      double seconds = (System.nanoTime() - start) * 1e-9;
      return Measurement.without(ended ? "failed" : "killed", seconds);
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    return Measurement.of(properties);
  }
}
