package org.ayni.record.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.ayni.record.RecordException;
import org.ayni.record.RecordFixture;
import org.ayni.record.canonical.Value;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Commitment;
import org.ayni.record.entry.Entry;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keys that change, witnesses, and personal data that is erased.
class TrustTest {

  @TempDir private Path folder;

  private RecordFixture fixture;

  @BeforeEach
  void aWitnessedRecord() throws IOException {
    fixture = new RecordFixture(folder);
    fixture.begin(3);
    fixture.checkpoint();
    fixture.cosign();
  }

  private RecordVerdict verify() throws IOException {
    return RecordVerifier.verify(fixture.record, Expectations.none());
  }

  private static Entry change(String kind, Value.Fields body) {
    return new Entry(kind, 1, RecordFixture.now(), body);
  }

  private static Value.Fields key(SigningKey key) {
    return Value.Fields.none().with("key", key.verifier().toString()).with("reason", "yearly");
  }

  @Test
  void aNewKeySignsOnceTheOldKeyAndTheWitnessesHaveSignedIt() throws IOException {
    SigningKey next = SigningKey.generate(RecordFixture.ORIGIN, KeyRole.LOG);
    fixture.append(List.of(change("key-added", key(next))));
    assertThatThrownBy(() -> fixture.checkpoint(next, fixture.memory("next")))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("a key of the log that counts now");
    fixture.checkpoint();
    fixture.append(List.of(change("key-revoked", key(fixture.log))));
    // The change is signed but not witnessed: it must be, before anything else is signed.
    assertThatThrownBy(fixture::checkpoint)
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("2 cosignatures of it before the next checkpoint");
    // Cosigned by the witnesses on the copy they get, which ends at the checkpoint or later.
    fixture.cosign();
    fixture.checkpoint(next, fixture.memory("next"));
    fixture.cosign();
    assertThat(verify().failures()).isEmpty();
    assertThat(verify().witnessed()).isEqualTo(5);
    assertThat(verify().trust().logs()).containsExactly(next.verifier());
    fixture.append(List.of(RecordFixture.minutes(2_000_000)));
    assertThatThrownBy(fixture::checkpoint)
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("a key of the log that counts now");
  }

  @Test
  void whoKnowsTheFirstKeyFollowsToTheLast() throws IOException {
    TrustPolicy first = fixture.trust();
    SigningKey next = SigningKey.generate(RecordFixture.ORIGIN, KeyRole.LOG);
    fixture.append(List.of(change("key-added", key(next))));
    fixture.checkpoint();
    fixture.cosign();
    fixture.append(List.of(RecordFixture.minutes(2_000_000)));
    fixture.checkpoint(next, fixture.memory("next"));
    RecordVerdict verdict =
        RecordVerifier.verify(
            fixture.record, new Expectations(Optional.of(first), List.of(), List.of()));
    assertThat(verdict.failures()).isEmpty();
    // By the keys that were brought along; the record's own reach further.
    assertThat(verdict.signed()).isEqualTo(4);
    assertThat(verify().signed()).isEqualTo(5);
  }

  @Test
  void theThresholdCannotBeLoweredUnseenByTheWitnesses() throws IOException {
    Value.Fields none = Value.Fields.none().with("threshold", 0).with("reason", "quicker");
    fixture.append(List.of(change("threshold-set", none)));
    fixture.checkpoint();
    // The checkpoint that says so still needs two.
    assertThat(verify().witnessed()).isEqualTo(3);
    fixture.cosign();
    assertThat(verify().witnessed()).isEqualTo(4);
    fixture.append(List.of(RecordFixture.minutes(2_000_000)));
    fixture.checkpoint();
    assertThat(verify().witnessed()).isEqualTo(5);
  }

  @Test
  void keyChangesThatLeaveNothingToTrustAreRefused() {
    assertThatThrownBy(() -> fixture.append(List.of(change("key-revoked", key(fixture.log)))))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("the last key of the log");
    assertThatThrownBy(() -> fixture.append(List.of(change("key-added", key(fixture.log)))))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("there is already");
    SigningKey stranger = SigningKey.generate("another.example/acta", KeyRole.LOG);
    assertThatThrownBy(() -> fixture.append(List.of(change("key-added", key(stranger)))))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("one named 'la-esperanza.example/acta'");
    List<Entry> twoGone =
        List.of(
            change("key-revoked", key(fixture.witnesses.get(0))),
            change("key-revoked", key(fixture.witnesses.get(1))));
    assertThatThrownBy(() -> fixture.append(twoGone))
        .isInstanceOf(RecordException.class)
        .hasMessageContaining("a threshold of 2 with 1 witnesses");
  }

  @Test
  void twoOfThreeWitnessesAreEnoughAndOneIsNot() throws IOException {
    fixture.append(3, 5);
    fixture.checkpoint();
    fixture.cosign(2);
    assertThat(verify().signed()).isEqualTo(5);
    assertThat(verify().witnessed()).isEqualTo(3);
    fixture.cosign(0);
    assertThat(verify().witnessed()).isEqualTo(5);
  }

  @Test
  void aWitnessWhoseFileComesBackIsTakenOver() throws IOException {
    fixture.append(3, 5);
    fixture.checkpoint();
    var bare = RecordFolder.open(fixture.record).checkpoints().getLast();
    var cosigned = bare.signedBy(fixture.witnesses.get(1), RecordFixture.now());
    var stranger =
        bare.signedBy(
            SigningKey.generate("asociacion.example/testigo", KeyRole.WITNESS),
            RecordFixture.now());
    try (var writer = RecordWriter.open(fixture.record, new RealDisk())) {
      assertThat(writer.addCosignatures(cosigned).note().signatures()).hasSize(2);
      assertThat(writer.addCosignatures(cosigned).note().signatures()).hasSize(2);
      assertThatThrownBy(() -> writer.addCosignatures(stranger))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("no cosignature of a witness who counts");
    }
    assertThat(verify().failures()).isEmpty();
  }

  @Test
  void erasedDataLeavesAWholeRecordThatTellsNothing() throws IOException {
    Commitment.Opening ana = Commitment.Opening.of(new Value.Text("Ana Pérez"), new SecureRandom());
    fixture.append(
        List.of(
            new Entry(
                "minutes",
                1,
                RecordFixture.now(),
                Value.Fields.none()
                    .with("council", "Junta")
                    .with("title", "expelled: " + ana.commitment())
                    .with("text", "0".repeat(64))),
            new Entry(
                "roll-frozen",
                1,
                RecordFixture.now(),
                Value.Fields.none()
                    .with("council", ana.commitment().toString())
                    .with("day", "2026-05-01")
                    .with("members", 1)
                    .with("roll", "0".repeat(64)))));
    fixture.checkpoint();
    Expectations.Opened opened = new Expectations.Opened("ana.json", ana);
    RecordVerdict before =
        RecordVerifier.verify(
            fixture.record, new Expectations(Optional.empty(), List.of(), List.of(opened)));
    assertThat(before.failures()).isEmpty();
    assertThat(before.openings()).isEqualTo(1);
    // Nothing in the folder tells the name, and the record is whole without the opening.
    try (var walk = Files.walk(fixture.record)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain("Ana");
      }
    }
    assertThat(verify().failures()).isEmpty();
    Expectations.Opened other =
        new Expectations.Opened(
            "eva.json", Commitment.Opening.of(new Value.Text("Eva"), new SecureRandom()));
    assertThat(
            RecordVerifier.verify(
                    fixture.record, new Expectations(Optional.empty(), List.of(), List.of(other)))
                .failures()
                .toString())
        .contains("eva.json", "nowhere in the record");
  }

  @Test
  void twoWritersAtOnceAreOneTooMany() throws IOException {
    try (var first = RecordWriter.open(fixture.record, new RealDisk())) {
      assertThat(first.size()).isEqualTo(3);
      assertThatThrownBy(() -> fixture.append(3, 4))
          .isInstanceOf(RecordException.class)
          .hasMessageContaining("somebody else is writing");
    }
    fixture.append(3, 4);
    assertThat(verify().entries()).isEqualTo(4);
  }

  @Test
  void aPolicyReadsBackAndTellsEveryMistake() {
    TrustPolicy policy = fixture.trust();
    assertThat(TrustPolicy.parse(policy.text())).isEqualTo(policy);
    TrustPolicy none = new TrustPolicy(policy.logs(), List.of(), 0);
    assertThat(TrustPolicy.parse("# keys\n\n" + none.text())).isEqualTo(none);
    assertThatThrownBy(() -> TrustPolicy.parse("log nothing\nwitness w x\ngroup g 5 w\nfoe x\n"))
        .isInstanceOfSatisfying(
            RecordException.class,
            e ->
                assertThat(e.in("policy.txt", 1).findings().toString())
                    .contains("policy.txt:1: 'nothing'")
                    .contains("policy.txt:2: 'x'")
                    .contains("policy.txt:3:")
                    .contains("policy.txt:4: 'foe'")
                    .contains("no line 'quorum NAME'"));
  }
}
