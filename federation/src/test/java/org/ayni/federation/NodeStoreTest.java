package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.node.Exchange;
import org.ayni.federation.node.Exchange.Imported;
import org.ayni.federation.node.Node;
import org.ayni.federation.node.Together;
import org.ayni.record.RecordException;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A node whose record is a folder, an SQLite file or a database of PostgreSQL says, keeps and
/// signs the same, also when it is killed. `-Dayni.kill.rounds=100` for more rounds,
/// `-Dayni.kill.seed=…` for those of an earlier run.
class NodeStoreTest {

  private static final int ROUNDS = Integer.getInteger("ayni.kill.rounds", 4);
  private static final int MOST_LINES = 12;
  private static final int LONGEST_MILLIS = 40;

  @TempDir private Path folder;

  private Optional<String> address(String kind) {
    return switch (kind) {
      case "folder" -> Optional.empty();
      case "SQLite" -> Optional.of(folder.resolve("node/record.db").toString());
      default -> Optional.of(Postgresql.newDatabase());
    };
  }

  private Node begun(String kind) throws IOException {
    return Node.init(folder.resolve("node"), "valle.example", address(kind), Instant.now());
  }

  private static RecordVerdict verdict(Node node) throws IOException {
    return node.published(record ->
        RecordVerifier.verify(
            record,
            new Expectations(Optional.empty(), List.of(), List.of(), MessageEntries::isMessage)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"folder", "SQLite", "PostgreSQL"})
  void whatANodeSaidIsThereWhenItWasKilledAndItNeverShowsTwoFaces(String kind) throws Exception {
    long seed = Long.getLong("ayni.kill.seed", new Random().nextLong());
    Random random = new Random(seed);
    begun(kind);
    Node other = Node.init(folder.resolve("other"), "sierra.example", Instant.now());
    List<String> all = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      all.addAll(life(random));
      Node node = Node.open(folder.resolve("node"));
      String as = kind + ", ayni.kill.seed=" + seed + ", round " + round;
      for (String line : all) {
        String[] parts = line.split(" ", -1);
        if (parts[0].equals("said")) {
          long number = Long.parseLong(parts[1]);
          assertThat(TalkingNode.told(number, node.line(number))).as(as).isEqualTo(line);
        }
      }
      assertThat(verdict(node).failures()).as(as).isEmpty();
      // What it signed before is continued by what it signs now: another one keeps watch.
      Path file = folder.resolve("file.ayni");
      if (Files.exists(file)) {
        assertThat(Exchange.read(other, file, Instant.now()))
            .as(as)
            .isNotInstanceOf(Imported.Refused.class);
      }
      Exchange.write(node, file, Instant.now());
      assertThat(Exchange.read(other, file, Instant.now()))
          .as(as)
          .isNotInstanceOf(Imported.Refused.class);
    }
    assertThat(all).anyMatch(line -> line.startsWith("said"));
  }

  /// One life of the program.
  ///
  /// @return what it told
  private List<String> life(Random random) throws Exception {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                TalkingNode.class.getName(),
                folder.resolve("node").toString(),
                folder.resolve("file.ayni").toString(),
                String.valueOf(random.nextLong()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int enough = 2 + random.nextInt(MOST_LINES);
    Duration wait = Duration.ofMillis(random.nextInt(LONGEST_MILLIS));
    List<String> lines = new ArrayList<>();
    Optional<Thread> killer = Optional.empty();
    try (BufferedReader reader = program.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (killer.isEmpty() && lines.size() >= enough) {
          killer = Optional.of(Thread.ofPlatform().start(() -> kill(program, wait)));
        }
      }
    } finally {
      program.toHandle().destroyForcibly();
    }
    program.waitFor();
    assertThat(lines).as("the program spoke").hasSizeGreaterThanOrEqualTo(enough);
    return lines;
  }

  private static void kill(Process program, Duration wait) {
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    // Through its handle, which leaves what it has printed to be read.
    program.toHandle().destroyForcibly();
  }

  @Test
  void recordsMoveBetweenStoresInTheMiddleOfTheRounds() throws IOException {
    Valleys valleys = Valleys.joined(folder);
    valleys.keep(0, Optional.of(folder.resolve("sierra/record.db").toString()));
    valleys.keep(1, Optional.of(Postgresql.newDatabase()));
    Next next = new Together(valleys.steps).run(Set.of(), 1, _ -> {});
    assertThat(next).isInstanceOf(Next.Settled.class);
    assertThat(folder.resolve("sierra/record")).doesNotExist();
    for (int k = 0; k < 2; k++) {
      valleys.keep(k, Optional.empty());
      assertThat(verdict(valleys.nodes.get(k)).failures()).isEmpty();
    }
    new Together(valleys.steps).run(Set.of(), 2, _ -> {});
    for (int k = 0; k < 3; k++) {
      assertThat(valleys.steps.get(k).standing().faults()).isEmpty();
    }
  }

  @Test
  void aDatabaseThatIsTakenLeavesNoHalfNode() throws IOException {
    String taken = folder.resolve("taken.db").toString();
    Node.init(folder.resolve("one"), "valle.example", Optional.of(taken), Instant.now());
    assertThatThrownBy(() ->
            Node.init(folder.resolve("two"), "costa.example", Optional.of(taken), Instant.now()))
        .isInstanceOf(RecordException.class);
    assertThat(folder.resolve("two/private")).doesNotExist();
    Node two = Node.init(folder.resolve("two"), "costa.example", Instant.now());
    assertThatThrownBy(() -> two.keepRecordAt(Optional.of(taken)))
        .isInstanceOf(RecordException.class);
    assertThat(Node.open(folder.resolve("two")).key()).isEqualTo(two.key());
  }
}
