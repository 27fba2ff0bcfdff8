package org.ayni.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseStore.Writing;
import org.ayni.record.entry.Entry;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.store.backup.Houses;
import org.ayni.store.backup.PublishedHouse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that records ballots is killed (SIGKILL) at random moments, again and again on one
/// house: every ballot that it said was recorded is there as it was, and the record verifies.
///
/// `-Dayni.kill.rounds=300` for more rounds, `-Dayni.kill.seed=…` for those of an earlier run.
class KillTest {

  private static final int ROUNDS = Integer.getInteger("ayni.kill.rounds", 12);

  @TempDir Path temporary;

  /// What the program said of a ballot.
  private record Acknowledged(long number, int length, String voter) {

    static Acknowledged of(String line) {
      String[] parts = line.split(" ", -1);
      return new Acknowledged(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"house", "house.db"})
  void noAcknowledgedBallotIsLostWhenTheProgramIsKilled(String name) throws Exception {
    long seed = Long.getLong("ayni.kill.seed", new Random().nextLong());
    System.out.println(name + ": ayni.kill.seed=" + seed + ", rounds " + ROUNDS);
    Random random = new Random(seed);
    String address = temporary.resolve(name).toString();
    HouseStore house = Houses.create(address, HouseFixture.opening(HouseFixture.key()));
    List<Entry> beginning = List.of(AcknowledgedBallots.roll(), AcknowledgedBallots.question());
    try (Writing writing = house.write()) {
      writing.append(List.of(new Addition(beginning, Optional.empty())));
    }
    long last = AcknowledgedBallots.BEFORE - 1L;
    int acknowledged = 0;
    int unsaid = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Acknowledged> said = run(address, random);
      HouseStore again = Houses.open(address);
      for (Acknowledged one : said) {
        Entry entry = again.view().entry(one.number());
        assertThat(entry.text("voter")).as("round " + round).contains(one.voter());
        assertThat(entry.text("choice").orElseThrow()).hasSize(one.length());
        assertThat(one.number()).isGreaterThan(last);
        last = one.number();
      }
      acknowledged += said.size();
      unsaid = Math.toIntExact(again.view().size() - AcknowledgedBallots.BEFORE - acknowledged);
      verify(again, round);
      last = again.view().size() - 1;
    }
    System.out.println(
        name
            + ": "
            + acknowledged
            + " ballots acknowledged, none lost; "
            + unsaid
            + " recorded that the program had no time to acknowledge");
    assertThat(acknowledged).isPositive();
  }

  /// One life of the program.
  private static List<Acknowledged> run(String address, Random random) throws IOException {
    Process program =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                AcknowledgedBallots.class.getName(),
                address,
                String.valueOf(random.nextLong()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<Acknowledged> said = new ArrayList<>();
    int enough = random.nextInt(1, 30);
    long more = random.nextInt(3_000_000);
    try (BufferedReader lines = program.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        said.add(Acknowledged.of(line));
        if (said.size() == enough) {
          // Somewhere in the middle of what it does next.
          for (long end = System.nanoTime() + more; System.nanoTime() < end; ) {
            Thread.onSpinWait();
          }
          // Through its handle, which leaves what it has printed to be read.
          program.toHandle().destroyForcibly();
        }
      }
    }
    assertThat(said).as("the program ended by itself").hasSizeGreaterThanOrEqualTo(enough);
    return said;
  }

  private void verify(HouseStore house, int round) throws IOException {
    Path published = temporary.resolve(house instanceof FolderHouse ? "house" : "out" + round);
    if (!(house instanceof FolderHouse)) {
      PublishedHouse.write(house, Files.createDirectory(published));
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
