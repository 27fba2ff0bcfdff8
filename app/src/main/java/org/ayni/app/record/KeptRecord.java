package org.ayni.app.record;

import java.io.IOException;
import java.nio.file.Path;
import org.ayni.record.checkpoint.SignedCheckpoint;
import org.ayni.record.storage.CheckpointFiles;
import org.ayni.record.storage.RecordStore;
import org.ayni.store.database.Database;
import org.ayni.store.record.Records;

/// A record to be signed, by where it is: its folder, or the database of its house.
///
/// @param address a folder, a file `….db`, or `jdbc:postgresql:…`
record KeptRecord(String address) {

  private boolean inDatabase() {
    return Database.isAddress(address);
  }

  /// Signs, and keeps what was signed.
  SignedCheckpoint sign(RecordStore.Signing work) throws IOException {
    return Records.open(address).sign(work);
  }

  /// Where the checkpoint of so many entries is kept, for people.
  String place(long size) {
    return inDatabase()
        ? address.replaceFirst("\\?.*", "")
        : Path.of(address).resolve(CheckpointFiles.name(size)).toString();
  }
}
