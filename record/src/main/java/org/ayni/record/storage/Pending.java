package org.ayni.record.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.EntryCheck;

/// The entries of a record and, after them, those that are about to be added.
final class Pending implements EntryCheck.Earlier {

  private final RecordView before;
  private final long size;
  private final List<Entry> added;

  /// Many votes refer to one ballot.
  private final Map<Long, Entry> looked = new HashMap<>();

  Pending(RecordView before, List<Entry> added) {
    this.before = before;
    this.size = before.size();
    this.added = added;
  }

  private Entry entry(long number) {
    return number < size
        ? looked.computeIfAbsent(number, this::read)
        : added.get((int) (number - size));
  }

  private Entry read(long number) {
    try {
      return before.entry(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String kind(long number) {
    return entry(number).kind();
  }

  @Override
  public String form(long number) {
    return entry(number).text("form").orElse("");
  }
}
