package org.ayni.record;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ayni.record.canonical.Value;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.checkpoint.TrustPolicy;
import org.ayni.record.entry.Entry;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.record.storage.SignerMemory;
import org.ayni.record.verify.Cosigning;

/// A small junta's record: a key, three witnesses of whom two must cosign, minutes as entries.
public final class RecordFixture {

  public static final String ORIGIN = "la-esperanza.example/acta";
  public static final Instant START = Instant.parse("2026-05-01T14:00:00Z");

  public final SigningKey log = SigningKey.generate(ORIGIN, KeyRole.LOG);
  public final List<SigningKey> witnesses =
      List.of(
          SigningKey.generate("asociacion.example/testigo", KeyRole.WITNESS),
          SigningKey.generate("vereda-alta.example/testigo", KeyRole.WITNESS),
          SigningKey.generate("cooperativa.example/testigo", KeyRole.WITNESS));
  public final Path folder;
  public final Path record;

  /// @param folder for the record and what its signers remember
  public RecordFixture(Path folder) {
    this.folder = folder;
    this.record = folder.resolve("record");
  }

  public Entry opening() {
    return new Entry(
        "opened",
        1,
        START,
        Value.Fields.none()
            .with("format", "ayni-record/1")
            .with("key", log.verifier().toString())
            .with(
                "witnesses",
                Value.Items.ofTexts(
                    witnesses.stream().map(key -> key.verifier().toString()).toList()))
            .with("threshold", 2));
  }

  public TrustPolicy trust() {
    return new TrustPolicy(
        List.of(log.verifier()), witnesses.stream().map(SigningKey::verifier).toList(), 2);
  }

  /// Some minutes, one a minute.
  public static Entry minutes(int number) {
    return new Entry(
        "minutes",
        1,
        START.plusSeconds(60L * number),
        Value.Fields.none()
            .with("council", "Junta La Esperanza")
            .with("title", "Acta " + number)
            .with("text", String.format(Locale.ROOT, "%064x", number)));
  }

  /// Begins the record with `n` entries, the opening one included.
  public void begin(int n) throws IOException {
    RecordWriter.create(record, opening(), new RealDisk()).close();
    append(1, n);
  }

  /// Adds minutes `from` up to, not including, `to`.
  public void append(int from, int to) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int i = from; i < to; i++) {
      entries.add(minutes(i));
    }
    append(entries);
  }

  public long append(List<Entry> entries) throws IOException {
    try (RecordWriter writer = RecordWriter.open(record, new RealDisk())) {
      return writer.append(entries);
    }
  }

  public SignedCheckpoint checkpoint() throws IOException {
    return checkpoint(log, memory("log"));
  }

  public SignedCheckpoint checkpoint(SigningKey key, SignerMemory memory) throws IOException {
    try (RecordWriter writer = RecordWriter.open(record, new RealDisk())) {
      return writer.checkpoint(key, memory, now());
    }
  }

  public SignerMemory memory(String name) {
    return new SignerMemory(folder.resolve(name + ".memory"), new RealDisk());
  }

  /// Two of the three witnesses cosign.
  public void cosign() throws IOException {
    for (int i = 0; i < 2; i++) {
      if (!(cosign(i) instanceof Cosigning.Done)) {
        throw new IllegalStateException("a witness refused a record of the fixture");
      }
    }
  }

  public Cosigning cosign(int witness) throws IOException {
    return Cosigning.cosign(
        record, witnesses.get(witness), memory("witness" + witness), new RealDisk(), now());
  }

  /// A time after all minutes.
  public static Instant now() {
    return START.plusSeconds(60L * 1_000_000);
  }
}
