package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.entry.Entry;

/// A record in a folder, the form that is published.
///
/// @param folder where there is one
public record FolderRecord(Path folder) implements RecordStore {

  /// Begins one.
  ///
  /// @param opening of the kind `opened`
  /// @throws org.ayni.record.RecordException when something is there, or the entry is wrong
  public static FolderRecord create(Path folder, Entry opening) throws IOException {
    RecordWriter.create(folder, opening, new RealDisk()).close();
    return new FolderRecord(folder);
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public RecordView view() throws IOException {
    return RecordFolder.open(folder);
  }

  @Override
  public long append(List<Entry> entries) throws IOException {
    try (RecordWriter writer = RecordWriter.open(folder, new RealDisk())) {
      return writer.append(entries);
    }
  }

  @Override
  public SignedCheckpoint sign(Signing work) throws IOException {
    try (RecordWriter writer = RecordWriter.open(folder, new RealDisk())) {
      return work.with(writer);
    }
  }

  @Override
  public <T> T published(Reading<T> reading) throws IOException {
    return reading.of(folder);
  }
}
