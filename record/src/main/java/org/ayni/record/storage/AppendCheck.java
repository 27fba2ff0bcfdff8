package org.ayni.record.storage;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.EntryCheck;
import org.ayni.record.entry.TrustHistory;

/// Whether entries may be added to a record: the same rules wherever it is kept.
public final class AppendCheck {

  /// Entries of a record: what the verifier can hold, at 32 bytes each.
  public static final long MOST = 50_000_000;

  private AppendCheck() {}

  /// Checks form, references, times and changes of keys.
  ///
  /// @param last time of the last entry there is; [Instant#EPOCH] when there is none
  /// @throws RecordException when one is wrong; of several, with its place among them, from 1, as
  ///   the line of the finding
  public static void check(RecordView before, Instant last, List<Entry> added) throws IOException {
    long size = before.size();
    if (size + added.size() > MOST) {
      throw RecordException.of(
          size + added.size() + " entries", "at most " + MOST + "; begin a record that continues");
    }
    Pending pending = new Pending(before, added);
    String origin = size == 0 ? "" : TrustHistory.of(before.entry(0)).origin();
    List<Finding> findings = new ArrayList<>();
    Instant time = last;
    for (int i = 0; i < added.size(); i++) {
      Entry entry = added.get(i);
      List<Finding> wrong = new ArrayList<>(EntryCheck.check(origin, size + i, entry, pending));
      if (entry.time().isBefore(time)) {
        wrong.add(
            Finding.of(
                "",
                "entry " + (size + i) + " at " + entry.time(),
                "a time not before " + time + ", that of the entry before it",
                ""));
      }
      if (!wrong.isEmpty()) {
        long place = added.size() == 1 ? 0 : i + 1L;
        findings.addAll(new RecordException(wrong).in("", place).findings());
      }
      time = entry.time();
    }
    if (!findings.isEmpty()) {
      throw new RecordException(findings);
    }
    keys(before, added);
  }

  private static void keys(RecordView before, List<Entry> added) throws IOException {
    if (added.stream().noneMatch(TrustHistory::concerns)) {
      return;
    }
    int from = before.size() == 0 ? 1 : 0;
    TrustHistory tried = before.size() == 0 ? TrustHistory.of(added.getFirst()) : before.trust();
    for (int i = from; i < added.size(); i++) {
      tried.add(before.size() + i, added.get(i));
    }
  }
}
