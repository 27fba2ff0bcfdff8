package org.ayni.federation.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.federation.message.Message;
import org.ayni.federation.message.Message.TreatyWritten;
import org.ayni.federation.message.MessageEntries;
import org.ayni.federation.treaty.Treaty;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RecordView;

/// All messages of some records, as they stand. What is no message is skipped, what is a bad one is
/// told. The records themselves are verified elsewhere.
public final class Ledger {

  private final Map<String, List<Posted<Message>>> byKey = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private Ledger() {}

  /// @param records the node's own first
  public static Ledger of(List<? extends RecordView> records) throws IOException {
    Ledger ledger = new Ledger();
    for (RecordView record : records) {
      ledger.read(record);
    }
    return ledger;
  }

  private void read(RecordView record) throws IOException {
    String key = record.entry(0).text("key").orElse("");
    List<Posted<Message>> messages = new ArrayList<>();
    long number = 0;
    while (number < record.size()) {
      for (byte[] line : record.lines(number)) {
        Entry entry = Entry.parse(line);
        if (MessageEntries.isMessage(entry)) {
          try {
            messages.add(new Posted<>(number, MessageEntries.read(entry)));
          } catch (RecordException e) {
            String name = key.contains("+") ? key.substring(0, key.indexOf('+')) : key;
            faults.add(name + ", entry " + number + ": " + e.getMessage());
          }
        }
        number++;
      }
    }
    byKey.put(key, messages);
  }

  /// Treaties that some record holds, by their ids, in the order they are found.
  public Map<String, Treaty> treaties() {
    Map<String, Treaty> treaties = new LinkedHashMap<>();
    for (List<Posted<Message>> messages : byKey.values()) {
      for (Posted<Message> posted : messages) {
        if (posted.message() instanceof TreatyWritten(var treaty)) {
          treaties.putIfAbsent(MessageEntries.id(treaty), treaty);
        }
      }
    }
    return treaties;
  }

  /// Where the federation of a treaty stands.
  ///
  /// @param id one of [#treaties()]
  public Standing standing(String id) {
    Treaty treaty =
        Optional.ofNullable(treaties().get(id))
            .orElseThrow(() -> new IllegalArgumentException("no treaty " + id));
    return new Standing(id, treaty, byKey, faults);
  }
}
