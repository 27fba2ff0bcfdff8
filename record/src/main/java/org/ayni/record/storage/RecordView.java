package org.ayni.record.storage;

import java.io.IOException;
import java.util.List;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.TrustHistory;

/// A record as it stood at one moment, wherever it is kept: what is added later is not seen.
public interface RecordView {

  /// How many entries there are.
  long size();

  /// The line of an entry, without its line feed.
  ///
  /// @throws org.ayni.record.RecordException when there is no such entry
  byte[] line(long number) throws IOException;

  /// Some lines in order, as many as are read at once: at least one.
  ///
  /// @param first number of an entry that there is
  List<byte[]> lines(long first) throws IOException;

  /// All checkpoints, smallest first.
  ///
  /// @throws org.ayni.record.RecordException when one cannot be read
  List<SignedCheckpoint> checkpoints() throws IOException;

  /// An entry.
  ///
  /// @throws org.ayni.record.RecordException when there is none, or it cannot be read
  default Entry entry(long number) throws IOException {
    return Entry.parse(line(number));
  }

  /// Which keys count when. O(n).
  default TrustHistory trust() throws IOException {
    TrustHistory trust = TrustHistory.of(entry(0));
    long number = 0;
    while (number < size()) {
      for (byte[] line : lines(number)) {
        if (TrustHistory.maybeConcerns(line)) {
          trust.add(number, Entry.parse(line));
        }
        number++;
      }
    }
    return trust;
  }
}
