package org.ayni.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.RecordFixture;
import org.ayni.record.Seeds;
import org.ayni.record.checkpoint.Checkpoint;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.SplitView;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Entry;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.receipt.Receipt;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.tree.Hash;
import org.ayni.record.tree.MerkleTree;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody could try who has the record in hand, and that it is found.
class AttackTest {

  private static final int SIZE = 270;
  private static final int FIRST = 100;

  @TempDir private Path folder;

  private RecordFixture fixture;

  @BeforeEach
  void aRecordOfTwoFilesWithTwoWitnessedCheckpoints() throws IOException {
    fixture = new RecordFixture(folder);
    fixture.begin(FIRST);
    fixture.checkpoint();
    fixture.cosign();
    fixture.append(FIRST, SIZE);
    fixture.checkpoint();
    fixture.cosign();
  }

  private RecordVerdict verify() throws IOException {
    return RecordVerifier.verify(fixture.record, Expectations.none());
  }

  private RecordVerdict verifyAgainst(SignedCheckpoint seen) throws IOException {
    return RecordVerifier.verify(
        fixture.record,
        new Expectations(
            Optional.empty(), List.of(new Expectations.Seen("kept.txt", seen)), List.of()));
  }

  private Path file(String name) {
    return fixture.record.resolve(name);
  }

  @Test
  void theUntouchedRecordIsValid() throws IOException {
    RecordVerdict verdict = verify();
    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.entries()).isEqualTo(SIZE);
    assertThat(verdict.signed()).isEqualTo(SIZE);
    assertThat(verdict.witnessed()).isEqualTo(SIZE);
    assertThat(verdict.kinds()).containsEntry("opened", 1L).containsEntry("minutes", SIZE - 1L);
    assertThat(verdict.notes()).hasSize(1);
  }

  /// In a small record each byte of each file, one at a time, to another value.
  @Test
  void everyChangedByteOfASmallRecordIsFound() throws IOException {
    RecordFixture small = new RecordFixture(Files.createDirectories(folder.resolve("small")));
    small.begin(4);
    small.checkpoint();
    small.cosign();
    assertThat(changedBytesOf(small.record, 1)).isGreaterThan(1500);
  }

  @Test
  void changedBytesOfALargerRecordAreFound() throws IOException {
    assertThat(changedBytesOf(fixture.record, 397)).isGreaterThan(150);
  }

  /// @param step every so many bytes, from a random one on
  private static int changedBytesOf(Path record, int step) throws IOException {
    Random random = Seeds.random("changed bytes");
    List<Path> files;
    try (var walk = Files.walk(record)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    int changed = 0;
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (int i = random.nextInt(step); i < bytes.length; i += step) {
        byte[] altered = bytes.clone();
        altered[i] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, altered);
        assertThat(RecordVerifier.verify(record, Expectations.none()).valid())
            .as("byte %d of %s", i, file)
            .isFalse();
        changed++;
      }
      Files.write(file, bytes);
    }
    assertThat(RecordVerifier.verify(record, Expectations.none()).valid()).isTrue();
    return changed;
  }

  @Test
  void aFileCutShortAnywhereIsFound() throws IOException {
    Random random = Seeds.random("cut files");
    List<Path> files;
    try (var walk = Files.walk(fixture.record)) {
      files = walk.filter(f -> Files.isRegularFile(f) && f.toFile().length() > 0).toList();
    }
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      for (int round = 0; round < 8; round++) {
        int length = random.nextInt(bytes.length);
        Files.write(file, Arrays.copyOf(bytes, length));
        RecordVerdict verdict;
        try {
          verdict = verify();
        } catch (RecordException e) {
          continue;
        }
        // A checkpoint cut after a whole signature still is one, with fewer witnesses: told too.
        assertThat(verdict.valid() && verdict.witnessed() == SIZE)
            .as("%s cut to %d of %d bytes", file, length, bytes.length)
            .isFalse();
      }
      Files.write(file, bytes);
    }
  }

  private void rewrite(Consumer<List<String>> change) throws IOException {
    Path file = file("entries/000000.jsonl");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    change.accept(lines);
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  private void assertFirstBadEntryIs(int number) throws IOException {
    RecordVerdict verdict = verify();
    assertThat(verdict.failures().stream().map(Finding::toString))
        .anyMatch(text ->
            text.startsWith("entries/000000.jsonl:" + (number + 1))
                && text.contains("entry " + number + " is not what was signed"));
  }

  @Test
  void aChangedEntryIsNamed() throws IOException {
    rewrite(lines -> lines.set(41, lines.get(41).replace("Acta 41", "Acta 14")));
    assertFirstBadEntryIs(41);
  }

  @Test
  void aDroppedEntryIsNamed() throws IOException {
    rewrite(lines -> lines.remove(17));
    assertFirstBadEntryIs(17);
  }

  @Test
  void aDoubledEntryIsNamed() throws IOException {
    rewrite(lines -> lines.add(18, lines.get(17)));
    assertFirstBadEntryIs(18);
  }

  @Test
  void reorderedEntriesAreNamed() throws IOException {
    rewrite(lines -> Collections.swap(lines, 150, 151));
    assertFirstBadEntryIs(150);
    assertThat(verify().failures().toString()).contains("a time not before");
  }

  @Test
  void aBackDatedEntryIsRefusedAndFound() throws IOException {
    RecordException refused =
        assertThrows(
            RecordException.class, () -> fixture.append(List.of(RecordFixture.minutes(5))));
    assertThat(refused).hasMessageContaining("a time not before");
    Files.writeString(
        file("entries/000001.jsonl"),
        new String(RecordFixture.minutes(5).bytes(), StandardCharsets.UTF_8) + "\n",
        StandardOpenOption.APPEND);
    assertThat(verify().failures().toString())
        .contains("entries/000001.jsonl:15: entry 270 is dated 2026-05-01T14:05:00Z");
  }

  @Test
  void anEntryDatedAfterItsCosignatureIsFound() throws IOException {
    Entry late = RecordFixture.minutes(3_000_000);
    fixture.append(List.of(late));
    fixture.checkpoint();
    try (RecordWriter writer = RecordWriter.open(fixture.record, new RealDisk())) {
      writer.cosign(fixture.witnesses.get(0), RecordFixture.now());
    }
    assertThat(verify().failures().toString()).contains("entries dated before they were cosigned");
  }

  private void put(SignedCheckpoint checkpoint) throws IOException {
    Files.write(
        file(String.format(Locale.ROOT, "checkpoints/%012d.txt", checkpoint.checkpoint().size())),
        checkpoint.note().bytes());
  }

  @Test
  void aCheckpointSignedByAnotherKeyOfTheSameNameIsFound() throws IOException {
    SigningKey forger = SigningKey.generate(RecordFixture.ORIGIN, KeyRole.LOG);
    Hash root = RecordFolder.open(fixture.record).root(120);
    put(
        SignedCheckpoint.sign(
            new Checkpoint(RecordFixture.ORIGIN, 120, root), forger, RecordFixture.now()));
    assertThat(verify().failures().toString())
        .contains("checkpoints/000000000120.txt", "a key that the record does not name");
  }

  @Test
  void aForgedCheckpointIsNotCountersigned() throws IOException {
    SigningKey forger = SigningKey.generate(RecordFixture.ORIGIN, KeyRole.LOG);
    fixture.append(SIZE, SIZE + 1);
    Checkpoint forged = new Checkpoint(RecordFixture.ORIGIN, SIZE + 1, Hash.sha256(new byte[] {3}));
    put(SignedCheckpoint.sign(forged, forger, RecordFixture.now()));
    assertThat(assertThrows(RecordException.class, fixture::checkpoint))
        .hasMessageContaining("a checkpoint that no key that counts has signed");
    // Nor one with the log's own signature under another root, however it came about.
    put(SignedCheckpoint.sign(forged, fixture.log, RecordFixture.now()));
    assertThat(assertThrows(RecordException.class, fixture::checkpoint))
        .hasMessageContaining("a root that the record does not come to");
    assertThat(fixture.cosign(0)).isInstanceOf(Cosigning.Refused.class);
  }

  @Test
  void aCosignatureOfAStrangerIsFoundAndDoesNotCount() throws IOException {
    fixture.append(SIZE, SIZE + 1);
    SignedCheckpoint checkpoint = fixture.checkpoint();
    SigningKey stranger = SigningKey.generate("asociacion.example/testigo", KeyRole.WITNESS);
    put(checkpoint.signedBy(stranger, RecordFixture.now()));
    RecordVerdict verdict = verify();
    assertThat(verdict.failures().toString()).contains("a key that the record does not name");
    assertThat(verdict.witnessed()).isEqualTo(SIZE);
  }

  @Test
  void oneWitnessSigningTwiceIsNotTwo() throws IOException {
    fixture.append(SIZE, SIZE + 1);
    SignedCheckpoint checkpoint = fixture.checkpoint();
    SigningKey witness = fixture.witnesses.get(2);
    SignedCheckpoint twice =
        new SignedCheckpoint(
            checkpoint.checkpoint(),
            checkpoint
                .note()
                .with(witness.sign(checkpoint.note().text(), RecordFixture.now()))
                .with(witness.sign(checkpoint.note().text(), RecordFixture.now().plusSeconds(1))));
    put(twice);
    RecordVerdict verdict = verify();
    assertThat(verdict.failures()).isEmpty();
    assertThat(verdict.signed()).isEqualTo(SIZE + 1);
    assertThat(verdict.witnessed()).isEqualTo(SIZE);
  }

  @Test
  void anOldCopyIsFoundByWhoKeptANewerCheckpoint() throws IOException {
    SignedCheckpoint newest = RecordFolder.open(fixture.record).checkpoints().getLast();
    Files.delete(file("checkpoints/000000000270.txt"));
    Files.delete(file("entries/000001.jsonl"));
    new RealDisk().remove(file("tile"));
    rewrite(lines -> lines.subList(FIRST, lines.size()).clear());
    assertThat(verify().valid()).as("an old copy is whole in itself").isTrue();
    assertThat(verifyAgainst(newest).failures().toString())
        .contains("kept.txt", "an old or shortened copy");
  }

  @Test
  void entriesLostAfterTheyWereSignedAreFoundAndNotWrittenOver() throws IOException {
    rewrite(lines -> lines.subList(200, lines.size()).clear());
    Files.delete(file("entries/000001.jsonl"));
    assertThat(verify().failures().toString())
        .contains("checkpoints/000000000270.txt: covers 270 entries, the record has 200");
    RecordException refused = assertThrows(RecordException.class, () -> fixture.append(200, 201));
    assertThat(refused).hasMessageContaining("Entries were lost after they were signed");
  }

  @Test
  void aRecordReplacedWholeIsFoundByWhoKnowsItsKey() throws IOException {
    TrustPolicy known = fixture.trust();
    RecordFixture other = new RecordFixture(Files.createDirectories(folder.resolve("other")));
    other.begin(SIZE);
    other.checkpoint();
    other.cosign();
    RecordVerdict verdict =
        RecordVerifier.verify(
            other.record, new Expectations(Optional.of(known), List.of(), List.of()));
    assertThat(verdict.failures().toString()).contains("signed by a key you trust");
    assertThat(RecordVerifier.verify(other.record, Expectations.none()).valid()).isTrue();
  }

  /// The log keeps two records under one key and shows each to another witness.
  @Test
  void aSplitViewConvictsTheLog() throws IOException {
    Path twin = folder.resolve("twin");
    try (var walk = Files.walk(fixture.record)) {
      for (Path path : walk.toList()) {
        Files.copy(path, twin.resolve(fixture.record.relativize(path).toString()));
      }
    }
    fixture.append(SIZE, SIZE + 10);
    SignedCheckpoint honest = fixture.checkpoint();
    assertThat(fixture.cosign(0)).isInstanceOf(Cosigning.Done.class);

    SignedCheckpoint lying;
    try (RecordWriter writer = RecordWriter.open(twin, new RealDisk())) {
      writer.append(List.of(RecordFixture.minutes(900_000)));
      lying = writer.checkpoint(fixture.log, fixture.memory("second memory"), RecordFixture.now());
    }
    // The log's own memory would have kept it from doing so.
    try (RecordWriter writer = RecordWriter.open(twin, new RealDisk())) {
      RecordException refused =
          assertThrows(
              RecordException.class,
              () -> writer.checkpoint(fixture.log, fixture.memory("log"), RecordFixture.now()));
      assertThat(refused).hasMessageContaining("This is an old copy");
    }
    // The first witness refuses the other view.
    Cosigning refusal =
        Cosigning.cosign(
            twin,
            fixture.witnesses.get(0),
            fixture.memory("witness0"),
            new RealDisk(),
            RecordFixture.now());
    assertThat(refusal).isInstanceOf(Cosigning.Refused.class);
    // Whoever holds both has the proof.
    RecordVerdict verdict = verifyAgainst(lying);
    assertThat(verdict.valid()).isFalse();
    assertThat(verdict.evidence()).hasSize(1);
    SplitView evidence = verdict.evidence().getFirst();
    assertThat(SplitView.parse(evidence.text()).convicts()).isTrue();
    assertThat(evidence.smaller().checkpoint()).isEqualTo(lying.checkpoint());
    assertThat(evidence.larger().checkpoint()).isEqualTo(honest.checkpoint());
    assertEveryAlterationAcquits(evidence.text());
  }

  private static void assertEveryAlterationAcquits(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int cosignature = text.indexOf("\u2014 asociacion");
    int end = text.substring(0, cosignature).getBytes(StandardCharsets.UTF_8).length;
    for (int i = 0; i < end; i++) {
      byte[] altered = bytes.clone();
      altered[i] ^= 1;
      boolean convicts;
      try {
        convicts = SplitView.parse(new String(altered, StandardCharsets.UTF_8)).convicts();
      } catch (RecordException e) {
        convicts = false;
      }
      assertThat(convicts).as("byte %d", i).isFalse();
    }
  }

  @Test
  void twoCheckpointsOfTheSameSizeConvictTheLog() throws IOException {
    SignedCheckpoint other =
        SignedCheckpoint.sign(
            new Checkpoint(RecordFixture.ORIGIN, SIZE, Hash.sha256(new byte[1])),
            fixture.log,
            RecordFixture.now());
    RecordVerdict verdict = verifyAgainst(other);
    assertThat(verdict.evidence()).hasSize(1);
    assertThat(SplitView.parse(verdict.evidence().getFirst().text()).convicts()).isTrue();
  }

  @Test
  void anHonestLogCannotBeConvicted() throws IOException {
    List<SignedCheckpoint> checkpoints = RecordFolder.open(fixture.record).checkpoints();
    RecordFolder record = RecordFolder.open(fixture.record);
    assertThat(
            SplitView.between(
                fixture.log.verifier(),
                checkpoints.getFirst(),
                checkpoints.getLast(),
                record.nodes()))
        .isEmpty();
    // A wrong root below, with the right proof, proves nothing.
    SplitView invented =
        new SplitView(
            fixture.log.verifier(),
            checkpoints.getFirst(),
            checkpoints.getLast(),
            Hash.sha256(new byte[2]),
            MerkleTree.consistency(record.nodes(), FIRST, SIZE));
    assertThat(invented.convicts()).isFalse();
  }

  @Test
  void aReceiptHoldsWithoutTheRecordAndNoAlteredOneDoes() throws IOException {
    Receipt receipt = RecordFolder.open(fixture.record).receipt(123);
    assertThat(receipt.check(fixture.trust())).isEqualTo(Receipt.Standing.WITNESSED);
    String text = receipt.text();
    assertThat(Receipt.parse(text)).isEqualTo(receipt);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] altered = bytes.clone();
      altered[i] ^= 1;
      boolean holds;
      try {
        holds =
            Receipt.parse(new String(altered, StandardCharsets.UTF_8)).check(fixture.trust())
                == Receipt.Standing.WITNESSED;
      } catch (RecordException e) {
        holds = false;
      }
      assertThat(holds).as("byte %d", i).isFalse();
    }
  }

  @Test
  void aDamagedTileLeadsToNoFalseSignatureAndNoFalseReceipt() throws IOException {
    Path tile = file("tile/0/000");
    byte[] bytes = Files.readAllBytes(tile);
    bytes[5 * 32] ^= 1;
    Files.write(tile, bytes);
    assertThat(verify().failures().toString())
        .contains("tile/0/000: hashes that are not those of the entries, from byte 160");
    fixture.append(SIZE, SIZE + 1);
    RecordException unsigned = assertThrows(RecordException.class, fixture::checkpoint);
    assertThat(unsigned).hasMessageContaining("a root that the record does not come to");
    RecordFolder record = RecordFolder.open(fixture.record);
    RecordException none = assertThrows(RecordException.class, () -> record.receipt(4));
    assertThat(none).hasMessageContaining("a tile of hashes is damaged");
    new RealDisk().remove(file("tile"));
    fixture.checkpoint();
    assertThat(verify().failures()).isEmpty();
  }

  @Test
  void aFileThatDoesNotBelongIsTold() throws IOException {
    Files.writeString(file("entries/notes.txt"), "trust me");
    RecordVerdict verdict = verify();
    assertThat(verdict.valid()).isTrue();
    assertThat(verdict.notes().toString()).contains("entries/notes.txt", "no part of the record");
  }
}
