package org.ayni.decisions.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordFolder;
import org.ayni.record.storage.RecordView;
import org.ayni.record.storage.RecordWriter;

/// A house in a folder, the form that is published and verified:
///
/// | | |
/// |---|---|
/// | `record/` | the public record: everything the councils did, in order |
/// | `files/` | texts that the record names, each under its SHA-256 |
/// | `plans/` | plans that were offered, each folder under the SHA-256 of its manifest |
public final class FolderHouse implements HouseStore {

  /// Folder of the record.
  public static final String RECORD = "record";

  private final Path folder;
  private final FolderFiles files;

  public FolderHouse(Path folder) {
    this.folder = folder;
    this.files = FolderFiles.of(folder);
  }

  /// Whether there is a house in a folder: one that names no text yet may have nothing beside its
  /// record.
  public static boolean isHouse(Path folder) {
    return EntryFiles.isRecord(folder.resolve(RECORD));
  }

  /// Begins a house.
  ///
  /// @param opening first entry of its record, of the kind `opened`
  public static FolderHouse create(Path folder, Entry opening) throws IOException {
    Files.createDirectories(folder.resolve(FolderFiles.FILES));
    RecordWriter.create(folder.resolve(RECORD), opening, new RealDisk()).close();
    return new FolderHouse(folder);
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public RecordView view() throws IOException {
    return RecordFolder.open(folder.resolve(RECORD));
  }

  @Override
  public Writing write() throws IOException {
    return new FolderWriting(RecordWriter.open(folder.resolve(RECORD), new RealDisk()), files);
  }

  @Override
  public FolderFiles files() {
    return files;
  }

  @Override
  public SortedMap<String, Span> keys() {
    return new TreeMap<>();
  }

  private record FolderWriting(RecordWriter writer, FolderFiles files) implements Writing {

    @Override
    public RecordView before() {
      return writer.folder();
    }

    @Override
    public Optional<Span> recorded(String key) {
      throw new RecordException(
          Finding.of(
              "",
              "a key by which something is sent",
              "a house in a database; a folder keeps no keys",
              "'ayni restore' makes a database of a backup."));
    }

    @Override
    public long append(List<Addition> additions) throws IOException {
      additions.stream().flatMap(one -> one.key().stream()).forEach(this::recorded);
      // First, so that the record never names what is not there.
      for (Addition addition : additions) {
        addition.enclosed().keep(files);
      }
      return writer.append(additions.stream().flatMap(one -> one.entries().stream()).toList());
    }

    @Override
    public void close() throws IOException {
      writer.close();
    }
  }
}
