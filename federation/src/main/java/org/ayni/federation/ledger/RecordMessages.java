package org.ayni.federation.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.MessageEntries;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;

/// The messages of one record, as far as it was read: entries are only added, so that what was read
/// once need not be read again. What is no message is skipped, what is a bad one is told.
public final class RecordMessages {

  private final String key;
  private final long size;
  private final byte[] last;
  private final List<Posted<Message>> messages;
  private final List<Fault> faults;

  private RecordMessages(
      String key, long size, byte[] last, List<Posted<Message>> messages, List<Fault> faults) {
    this.key = key;
    this.size = size;
    this.last = last;
    this.messages = List.copyOf(messages);
    this.faults = List.copyOf(faults);
  }

  /// Reads a record.
  public static RecordMessages of(RecordView record) throws IOException {
    String key = record.entry(0).text("key").orElse("");
    return new RecordMessages(key, 0, new byte[0], List.of(), List.of()).continued(record);
  }

  /// The same record as it is now.
  public RecordMessages upTo(RecordView record) throws IOException {
    boolean continues =
        size > 0 && record.size() >= size && Arrays.equals(record.line(size - 1), last);
    if (!continues) {
      return of(record);
    }
    return record.size() == size ? this : continued(record);
  }

  private RecordMessages continued(RecordView record) throws IOException {
    List<Posted<Message>> all = new ArrayList<>(messages);
    List<Fault> wrong = new ArrayList<>(faults);
    long number = size;
    while (number < record.size()) {
      for (byte[] line : record.lines(number)) {
        Entry entry = Entry.parse(line);
        if (MessageEntries.isMessage(entry)) {
          try {
            all.add(new Posted<>(number, MessageEntries.read(entry)));
          } catch (RecordException e) {
            String name = key.contains("+") ? key.substring(0, key.indexOf('+')) : key;
            wrong.add(
                Fault.of(
                    "unread", name + ", entry " + number + ": " + e.getMessage(), name, number));
          }
        }
        number++;
      }
    }
    return new RecordMessages(key, number, record.line(number - 1), all, wrong);
  }

  String key() {
    return key;
  }

  List<Posted<Message>> messages() {
    return messages;
  }

  List<Fault> faults() {
    return faults;
  }
}
