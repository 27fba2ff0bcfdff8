package org.ayni.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.store.database.DatabaseHouse;

/// Checkpoints of a house in a database: its record is written out as a folder, what is signed is
/// signed there, by the one code that signs, and the checkpoint taken back. O(n) each time.
public final class HouseSigning {

  /// What is done with the record.
  @FunctionalInterface
  public interface Work {
    SignedCheckpoint with(RecordWriter record) throws IOException;
  }

  private HouseSigning() {}

  /// @return the checkpoint as the house keeps it, with all its signatures
  public static SignedCheckpoint sign(DatabaseHouse house, Work work) throws IOException {
    Path folder = Files.createTempDirectory("ayni-signing-");
    try {
      PublishedHouse.write(house, folder);
      SignedCheckpoint signed;
      try (RecordWriter record =
          RecordWriter.open(folder.resolve(FolderHouse.RECORD), new RealDisk())) {
        signed = work.with(record);
      }
      return house.keep(signed);
    } finally {
      HouseBackup.delete(folder);
    }
  }
}
