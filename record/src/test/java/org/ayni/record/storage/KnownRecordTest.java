package org.ayni.record.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ayni.record.RecordFixture;
import org.ayni.record.canonical.Value;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.Kinds;
import org.ayni.record.entry.TrustHistory;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.ayni.record.receipt.Receipt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is remembered of a record that grows is what somebody finds who reads it anew.
class KnownRecordTest {

  @TempDir private Path folder = Path.of("");

  private final KnownRecord known = new KnownRecord();

  private void sameAsAnew(RecordFixture fixture) throws IOException {
    RecordFolder record = RecordFolder.open(fixture.record);
    TrustHistory anew = record.trust();
    assertThat(known.checkpoints(record).toString())
        .isEqualTo(anew.judge(record.checkpoints()).toString());
    assertThat(known.next(record)).isEqualTo(anew.next(record.checkpoints()));
    assertThat(known.origin(record)).isEqualTo(RecordFixture.ORIGIN);
    for (long number : new long[] {0, record.size() / 2, record.size() - 1}) {
      assertThat(known.receipt(record, number).map(Receipt::text))
          .isEqualTo(
              Receipts.of(record, anew.judge(record.checkpoints()), record.nodes(), number)
                  .map(Receipt::text));
    }
  }

  @Test
  void itGrowsWithTheRecordItsSignaturesAndItsKeys() throws IOException {
    RecordFixture fixture = new RecordFixture(folder);
    fixture.begin(300);
    sameAsAnew(fixture);
    fixture.checkpoint();
    sameAsAnew(fixture);
    // Cosignatures come later, to a checkpoint that is known already.
    fixture.cosign();
    sameAsAnew(fixture);

    SigningKey second = SigningKey.generate(RecordFixture.ORIGIN, KeyRole.LOG);
    Entry added =
        new Entry(
            Kinds.KEY_ADDED,
            1,
            RecordFixture.minutes(300).time(),
            Value.Fields.none().with("key", second.verifier().toString()));
    fixture.append(List.of(added));
    fixture.append(301, 600);
    sameAsAnew(fixture);
    fixture.checkpoint();
    sameAsAnew(fixture);
    fixture.cosign();
    sameAsAnew(fixture);
    fixture.append(600, 700);
    fixture.checkpoint(second, fixture.memory("second"));
    sameAsAnew(fixture);
    assertThat(known.checkpoints(RecordFolder.open(fixture.record)))
        .hasSize(3)
        .allMatch(TrustHistory.Judged::signed);
  }
}
