package org.ayni.store.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.decisions.house.HouseStore.Addition;
import org.ayni.decisions.house.HouseStore.Writing;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordStore;
import org.ayni.record.storage.RecordView;
import org.ayni.record.storage.RecordWriter;
import org.ayni.store.database.DatabaseHouse;

/// A record in a database, SQLite or PostgreSQL. To be signed it is written out as a folder, signed
/// there by the one code that signs, and the checkpoint taken back: O(n) each time.
///
/// @param house in whose tables it is
record DatabaseRecord(DatabaseHouse house) implements RecordStore {

  @Override
  public String name() {
    return house.name();
  }

  @Override
  public RecordView view() throws IOException {
    return house.view();
  }

  @Override
  public long append(List<Entry> entries) throws IOException {
    try (Writing writing = house.write()) {
      return writing.append(List.of(new Addition(entries, Optional.empty())));
    }
  }

  @Override
  public SignedCheckpoint sign(Signing work) throws IOException {
    return house.keep(
        published(folder -> {
          try (RecordWriter record = RecordWriter.open(folder, new RealDisk())) {
            return work.with(record);
          }
        }));
  }

  @Override
  public Hold hold() throws IOException {
    return house.hold()::close;
  }

  @Override
  public <T> T published(Reading<T> reading) throws IOException {
    Path folder = Files.createTempDirectory("ayni-record-");
    try {
      PublishedRecord.write(house.view(), folder);
      return reading.of(folder);
    } finally {
      new RealDisk().remove(folder);
    }
  }
}
