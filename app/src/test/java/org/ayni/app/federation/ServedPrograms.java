package org.ayni.app.federation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.ayni.store.database.Postgresql;

/// Nodes as programs of their own: `ayni serve --federation`, each in a JVM of its own, that are
/// started, killed and listened to.
final class ServedPrograms implements AutoCloseable {

  private static final Duration PATIENCE =
      Duration.ofMinutes(Integer.getInteger("ayni.federation.minutes", 5));

  private final Path logs;
  private final List<List<String>> lines;
  private final List<Optional<Process>> running = new ArrayList<>();

  /// @param logs folder for what they say
  /// @param lines by program: what comes before `java`, then a blank text, then the options of
  ///   `serve`
  ServedPrograms(Path logs, List<List<String>> lines) {
    this.logs = logs;
    this.lines = lines;
    lines.forEach(line -> running.add(Optional.empty()));
  }

  /// Records in a folder, an SQLite file and a database of PostgreSQL in turn.
  static void mixStores(List<String> nodes) {
    for (int k = 0; k < nodes.size(); k++) {
      String node = nodes.get(k);
      if (k % 3 == 1) {
        Islands.good(Islands.federate("keep", List.of(node), "--record", node + "/record.db"));
      } else if (k % 3 == 2) {
        Islands.good(Islands.federate("keep", List.of(node), "--record", Postgresql.newDatabase()));
      }
    }
  }

  void start(int k) throws IOException {
    int blank = lines.get(k).indexOf("");
    List<String> line = new ArrayList<>(lines.get(k).subList(0, blank));
    line.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "org.ayni.app.Ayni",
            "serve"));
    line.addAll(lines.get(k).subList(blank + 1, lines.get(k).size()));
    running.set(
        k,
        Optional.of(
            new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(k).toFile()))
                .start()));
  }

  void startAll() throws IOException {
    for (int k = 0; k < lines.size(); k++) {
      start(k);
    }
  }

  /// SIGKILL, without a word.
  void kill(int k) throws InterruptedException {
    if (running.get(k).isPresent()) {
      running.get(k).get().destroyForcibly().waitFor();
    }
  }

  private Path log(int k) {
    return logs.resolve("log-" + k + ".txt");
  }

  /// What one has said so far.
  String said(int k) {
    try {
      return Files.exists(log(k)) ? Files.readString(log(k)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void until(String what, BooleanSupplier holds) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!holds.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        StringBuilder all = new StringBuilder();
        for (int k = 0; k < lines.size(); k++) {
          all.append(said(k)).append("---\n");
        }
        throw new AssertionError(what + " did not come about:\n" + all);
      }
      Thread.sleep(100);
    }
  }

  @Override
  public void close() {
    for (int k = 0; k < lines.size(); k++) {
      try {
        kill(k);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
