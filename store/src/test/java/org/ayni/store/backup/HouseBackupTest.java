package org.ayni.store.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.decisions.house.AppendKeys;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.RecordException;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.storage.SignerMemory;
import org.ayni.record.verify.Expectations;
import org.ayni.record.verify.RecordVerdict;
import org.ayni.record.verify.RecordVerifier;
import org.ayni.store.HouseFixture;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseBackupTest {

  @TempDir Path temporary;

  private final SigningKey key = HouseFixture.key();

  private static boolean verified(Path house) throws IOException {
    return RecordVerifier.verify(
            house.resolve(FolderHouse.RECORD),
            new Expectations(Optional.empty(), List.of(), List.of()))
        .failures()
        .isEmpty();
  }

  /// A folder with 320 entries, a checkpoint, a text and a plan.
  @BeforeEach
  void begin() throws IOException {
    Path folder = temporary.resolve("house");
    CouncilHouse house = CouncilHouse.create(folder, HouseFixture.opening(key));
    house.append(HouseFixture.START, List.of(HouseFixture.founding()));
    house.append(HouseFixture.START, HouseFixture.members(0, 300));
    try (RecordWriter writer = RecordWriter.open(folder.resolve("record"), new RealDisk())) {
      writer.checkpoint(
          key, new SignerMemory(temporary.resolve("memory"), new RealDisk()), HouseFixture.START);
    }
    house.append(HouseFixture.START, HouseFixture.members(300, 318));
    house.files().keep("Acta\n");
    house.files().keepPlan(HouseFixture.plan(temporary.resolve("plan")));
  }

  private String place(String name) {
    return temporary.resolve(name).toString();
  }

  private Path backup(String source, String file) throws IOException {
    Path target = temporary.resolve(file);
    assertThat(HouseBackup.write(Houses.open(source), target, HouseBackupTest::verified)).isTrue();
    return target;
  }

  @Test
  void aHouseGoesFromEveryKindToEveryKindAndStaysTheSameByteForByte() throws IOException {
    Path first = backup(place("house"), "0.zip");
    List<String> kinds =
        List.of(
            place("1.db"),
            Postgresql.newDatabase(),
            place("2"),
            Postgresql.newDatabase(),
            place("3.db"),
            place("4"));
    Path last = first;
    for (int k = 0; k < kinds.size(); k++) {
      assertThat(HouseBackup.restore(last, kinds.get(k), HouseBackupTest::verified).entries())
          .isEqualTo(320);
      CouncilHouse house = CouncilHouse.open(Houses.open(kinds.get(k)));
      assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().member("m317")).isPresent();
      last = backup(kinds.get(k), (k + 1) + ".zip");
      assertThat(last).as(kinds.get(k)).hasSameBinaryContentAs(first);
    }
    RecordVerdict verdict =
        RecordVerifier.verify(
            temporary.resolve("4/record"),
            new Expectations(Optional.empty(), List.of(), List.of()));
    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.signed()).isEqualTo(302);
    assertThat(hidden()).isEmpty();
  }

  private List<Path> hidden() throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> path.getFileName().toString().startsWith(".")).toList();
    }
  }

  @Test
  void keysGoAlongBetweenDatabases() throws IOException {
    Path first = backup(place("house"), "0.zip");
    HouseBackup.restore(first, place("1.db"), HouseBackupTest::verified);
    CouncilHouse house = CouncilHouse.open(Houses.open(place("1.db")));
    Optional<String> sent = Optional.of("phone-1");
    long number = house.append(HouseFixture.START, HouseFixture.members(400, 401), sent);
    Path second = backup(place("1.db"), "1.zip");
    HouseBackup.restore(second, place("2.db"), HouseBackupTest::verified);
    CouncilHouse other = CouncilHouse.open(Houses.open(place("2.db")));
    assertThat(other.append(HouseFixture.START, HouseFixture.members(400, 401), sent))
        .isEqualTo(number);
    assertThat(HouseBackup.restore(second, place("3"), HouseBackupTest::verified).keys())
        .isEqualTo(1);
  }

  /// Keys of before they were hashes held an account and what a form knew.
  @Test
  void aKeyThatWasKeptAsItCameLeavesTheHouseAsItsHashAndIsStillKnown() throws IOException {
    Path first = backup(place("house"), "0.zip");
    HouseBackup.restore(first, place("1.db"), HouseBackupTest::verified);
    CouncilHouse house = CouncilHouse.open(Houses.open(place("1.db")));
    long number =
        house.append(
            HouseFixture.START, HouseFixture.members(400, 401), Optional.of("account/form-key"));
    HouseBackup.restore(backup(place("1.db"), "1.zip"), place("2.db"), HouseBackupTest::verified);

    HouseStore restored = Houses.open(place("2.db"));
    assertThat(restored.keys()).containsOnlyKeys(AppendKeys.of("account", "form-key"));
    assertThat(
            CouncilHouse.open(restored)
                .append(
                    HouseFixture.START,
                    HouseFixture.members(400, 401),
                    Optional.of(AppendKeys.of("account", "form-key"))))
        .isEqualTo(number);
  }

  @Test
  void aBackupTakenWhileOthersWriteHolds() throws Exception {
    Path first = backup(place("house"), "0.zip");
    HouseBackup.restore(first, place("1.db"), HouseBackupTest::verified);
    HouseStore store = Houses.open(place("1.db"));
    List<Throwable> failed = new ArrayList<>();
    Thread writer =
        Thread.ofPlatform()
            .start(() -> {
              try {
                CouncilHouse house = CouncilHouse.open(Houses.open(place("1.db")));
                for (int k = 1000; k < 1100; k++) {
                  house.append(HouseFixture.START, HouseFixture.members(k, k + 1));
                }
              } catch (IOException e) {
                failed.add(e);
              }
            });
    long before = store.view().size();
    for (int k = 0; k < 3; k++) {
      Path file = backup(place("1.db"), "busy" + k + ".zip");
      long entries =
          HouseBackup.restore(file, place("busy" + k), HouseBackupTest::verified).entries();
      assertThat(entries).isBetween(before, 420L);
      before = entries;
    }
    writer.join();
    assertThat(failed).isEmpty();
  }

  @Test
  void whereSomethingIsNothingIsRestored() throws IOException {
    Path file = backup(place("house"), "0.zip");
    for (String target : List.of(place("house"), place("0.zip"))) {
      assertThatThrownBy(() -> HouseBackup.restore(file, target, HouseBackupTest::verified))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("something is there");
    }
  }

  @Test
  void aBackupInWhichAByteWasChangedIsRefusedAndNothingIsLeft() throws IOException {
    Path file = backup(place("house"), "0.zip");
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      Path entries = zip.getPath("record/entries/000001.jsonl");
      Files.writeString(entries, Files.readString(entries).replace("m317", "m318"));
    }
    assertThatThrownBy(() -> HouseBackup.restore(file, place("1.db"), HouseBackupTest::verified))
        .hasMessageContaining("record/entries/000001.jsonl");
    assertThat(Files.exists(temporary.resolve("1.db"))).isFalse();
    assertThat(hidden()).isEmpty();
  }

  @Test
  void aBackupThatWasAlteredWithItsManifestIsRefusedByVerifying() throws IOException {
    Path folder = temporary.resolve("house");
    Path entries = folder.resolve("record/entries/000000.jsonl");
    Files.writeString(entries, Files.readString(entries).replace("\"m7\"", "\"m8\""));
    Path file = temporary.resolve("0.zip");
    assertThat(HouseBackup.write(Houses.open(folder.toString()), file, HouseBackupTest::verified))
        .isFalse();
    assertThatThrownBy(() -> HouseBackup.restore(file, place("1.db"), HouseBackupTest::verified))
        .hasMessageContaining("does not hold");
    assertThat(Files.exists(temporary.resolve("1.db"))).isFalse();
  }
}
