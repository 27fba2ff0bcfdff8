package org.ayni.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.ayni.councils.book.Hashes;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.store.backup.Houses;
import org.ayni.store.backup.PublishedHouse;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programs in which several threads record ballots without a pause are killed (SIGKILL) at random
/// moments, again and again; in databases two programs at once. Every ballot that one of them said
/// was recorded is there as it was, the councils can be played again, and the record verifies. How
/// many were killed in the middle of a write is counted and told.
///
/// `-Dayni.kill.rounds=300` for more rounds, `-Dayni.kill.seed=…` for those of an earlier run.
class KillTest {

  private static final int ROUNDS = Integer.getInteger("ayni.kill.rounds", 5);

  /// A house is played again in every round, so that a new one begins now and then.
  private static final int ROUNDS_OF_A_HOUSE = 25;

  /// A program is killed so long at most after it has said so many lines at most.
  private static final int LONGEST_MILLIS = 60;

  private static final int MOST_LINES = 12;

  @TempDir Path temporary;

  private final Map<Long, String> acknowledged = new HashMap<>();
  private long all;
  private long unsaid;
  private int torn;
  private int kills;
  private int inWrites;

  @ParameterizedTest
  @ValueSource(strings = {"folder", "SQLite", "PostgreSQL"})
  void noAcknowledgedBallotIsLostWhenTheProgramsAreKilled(String kind) throws Exception {
    long seed = Long.getLong("ayni.kill.seed", new Random().nextLong());
    System.out.println(kind + ": ayni.kill.seed=" + seed + ", rounds " + ROUNDS);
    Random random = new Random(seed);
    String address = "";
    long before = 0;
    for (int round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_OF_A_HOUSE == 0) {
        address = address(kind, round);
        AcknowledgedBallots.begin(address);
        before = Houses.open(address).view().size();
        acknowledged.clear();
      }
      int programs = kind.equals("folder") ? 1 : 2;
      long said = run(address, programs, random);
      torn += torn(address);
      CouncilHouse played = CouncilHouse.open(Houses.open(address));
      HouseStore again = Houses.open(address);
      for (Map.Entry<Long, String> one : acknowledged.entrySet()) {
        assertThat(Hashes.of(again.view().entry(one.getKey()).body().json()))
            .as("round " + round + ", entry " + one.getKey())
            .isEqualTo(one.getValue());
      }
      verify(again, round);
      all += said;
      unsaid += played.entries() - before - said;
      before = played.entries();
    }
    System.out.printf(
        "%s: %d programs killed, %d of them in the middle of a write; %d ballots acknowledged, none"
            + " lost; %d recorded that the programs had no time to acknowledge; %d lines cut off in"
            + " the middle%n",
        kind, kills, inWrites, all, unsaid, torn);
    assertThat(all).as("ballots acknowledged").isPositive();
  }

  private String address(String kind, int round) {
    return switch (kind) {
      case "folder" -> temporary.resolve("house" + round).toString();
      case "SQLite" -> temporary.resolve("house" + round + ".db").toString();
      default -> Postgresql.newDatabase();
    };
  }

  /// Whether a line of the folder's last file was begun and not ended.
  private static int torn(String address) throws IOException {
    Path entries = Path.of(address.replaceFirst("\\?.*", ""), "record", "entries");
    if (!Files.isDirectory(entries)) {
      return 0;
    }
    try (var files = Files.list(entries)) {
      byte[] last = Files.readAllBytes(files.max(Path::compareTo).orElseThrow());
      return last.length > 0 && last[last.length - 1] != '\n' ? 1 : 0;
    }
  }

  /// One life of some programs.
  ///
  /// @return how many ballots they said were recorded
  private long run(String address, int programs, Random random) throws Exception {
    List<Process> running = new ArrayList<>();
    List<Integer> millis = new ArrayList<>();
    List<Integer> enough = new ArrayList<>();
    for (int k = 0; k < programs; k++) {
      running.add(start(address, random.nextLong(), mark(k)));
      millis.add(random.nextInt(LONGEST_MILLIS));
      enough.add(1 + random.nextInt(MOST_LINES));
    }
    List<Thread> killers = new ArrayList<>();
    List<List<String>> said = new ArrayList<>();
    for (int k = 0; k < programs; k++) {
      List<String> lines = new ArrayList<>();
      said.add(lines);
      Process program = running.get(k);
      int wait = millis.get(k);
      int heard = enough.get(k);
      killers.add(Thread.ofPlatform().start(() -> killAfter(program, heard, wait, lines)));
    }
    for (Thread killer : killers) {
      killer.join();
    }
    for (int k = 0; k < programs; k++) {
      kills++;
      inWrites += WritingMark.wasWriting(mark(k)) ? 1 : 0;
    }
    long number = 0;
    for (List<String> lines : said) {
      assertThat(lines).as("the program began").isNotEmpty();
      for (String line : lines.subList(1, lines.size())) {
        String[] parts = line.split(" ", -1);
        assertThat(acknowledged.put(Long.parseLong(parts[0]), parts[1]))
            .as("a number given twice: " + line)
            .isNull();
        number++;
      }
    }
    return number;
  }

  private Path mark(int program) {
    return temporary.resolve("mark" + program);
  }

  private static Process start(String address, long seed, Path mark) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            AcknowledgedBallots.class.getName(),
            address,
            String.valueOf(seed),
            mark.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /// Reads what a program says, kills it a while after it has said enough, and reads the rest.
  private static void killAfter(Process program, int enough, int millis, List<String> lines) {
    try (BufferedReader reader = program.inputReader(StandardCharsets.UTF_8)) {
      Optional<Thread> killer = Optional.empty();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
        if (killer.isEmpty() && lines.size() >= enough) {
          killer = Optional.of(Thread.ofPlatform().start(() -> kill(program, millis)));
        }
      }
      if (killer.isPresent()) {
        killer.get().join();
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      program.toHandle().destroyForcibly();
    }
  }

  private static void kill(Process program, int millis) {
    try {
      Thread.sleep(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    // Through its handle, which leaves what it has printed to be read.
    program.toHandle().destroyForcibly();
  }

  private void verify(HouseStore house, int round) throws IOException {
    Path published = Path.of(house.name());
    if (!(house instanceof FolderHouse)) {
      published = Files.createDirectory(temporary.resolve("out" + round));
      PublishedHouse.write(house, published);
    }
    assertThat(
            RecordVerifier.verify(
                    published.resolve(FolderHouse.RECORD),
                    new Expectations(Optional.empty(), List.of(), List.of()))
                .failures())
        .as("round " + round)
        .isEmpty();
  }
}
