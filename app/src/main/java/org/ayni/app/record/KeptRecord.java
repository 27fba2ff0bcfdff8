package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.RecordWriter;
import org.ayni.store.backup.HouseSigning;
import org.ayni.store.database.Database;
import org.ayni.store.database.DatabaseHouse;

/// A record to be signed, by where it is: its folder, or the database of its house.
///
/// @param address a folder, a file `….db`, or `jdbc:postgresql:…`
record KeptRecord(String address) {

  private boolean inDatabase() {
    return Database.isAddress(address);
  }

  /// Signs, and keeps what was signed.
  SignedCheckpoint sign(HouseSigning.Work work) throws IOException {
    if (inDatabase()) {
      return HouseSigning.sign(DatabaseHouse.open(address), work);
    }
    try (RecordWriter writer = RecordWriter.open(Path.of(address), new RealDisk())) {
      return work.with(writer);
    }
  }

  /// Where the checkpoint of so many entries is kept, for people.
  String place(long size) {
    return inDatabase()
        ? address.replaceFirst("\\?.*", "")
        : Path.of(address).resolve(CheckpointFiles.name(size)).toString();
  }
}
