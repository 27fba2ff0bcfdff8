package org.ayni.decisions.house;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;

/// What was sent under a key before.
///
/// @param first number of its first entry
record Sent(long first, List<Entry> entries) {

  static Sent of(RecordView record, HouseStore.Span span) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < span.count(); k++) {
      entries.add(record.entry(span.first() + k));
    }
    return new Sent(span.first(), entries);
  }

  /// Times may differ: who sends again does so later.
  void requireSame(List<Entry> again, String key) {
    boolean same = entries.size() == again.size();
    for (int k = 0; same && k < entries.size(); k++) {
      Entry one = entries.get(k);
      Entry other = again.get(k);
      same =
          one.kind().equals(other.kind())
              && one.schema() == other.schema()
              && one.body().equals(other.body());
    }
    if (!same) {
      throw RecordException.of(
          "something else under the key '" + key + "', recorded as entry " + first,
          "a new key for every new act");
    }
  }
}
