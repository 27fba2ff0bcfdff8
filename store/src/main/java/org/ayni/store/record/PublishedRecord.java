package org.ayni.store.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.files.WholeFile;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.EntryFiles;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.storage.RecordView;

/// Writes a record as a folder, byte for byte as [FolderRecord] has it, but for tiles of hashes,
/// which are made anew.
public final class PublishedRecord {

  private PublishedRecord() {}

  /// @param folder an empty one, or none
  public static FolderRecord write(RecordView view, Path folder) throws IOException {
    EntryFiles.each(view, (name, bytes) -> put(folder.resolve(name), bytes));
    for (SignedCheckpoint checkpoint : view.checkpoints()) {
      if (checkpoint.checkpoint().size() <= view.size()) {
        put(
            folder.resolve(CheckpointFiles.name(checkpoint.checkpoint().size())),
            checkpoint.note().bytes());
      }
    }
    return new FolderRecord(folder);
  }

  private static void put(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, out -> out.write(bytes));
  }
}
