package org.ayni.store.backup;

import java.io.IOException;
import java.nio.file.Path;
import org.ayni.decisions.house.FolderHouse;
import org.ayni.decisions.house.HouseStore;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.store.database.Database;
import org.ayni.store.database.DatabaseHouse;

/// Houses by where they are: a folder, a file `….db`, or `jdbc:postgresql:…`.
public final class Houses {

  private Houses() {}

  /// @throws RecordException when there is none
  public static HouseStore open(String address) throws IOException {
    if (Database.isAddress(address)) {
      return DatabaseHouse.open(address);
    }
    if (!FolderHouse.isHouse(Path.of(address))) {
      throw new RecordException(
          Finding.of(
              address,
              "no house of councils",
              "a folder, a file ending in .db, or jdbc:postgresql:…, made by 'ayni council init'",
              ""));
    }
    return new FolderHouse(Path.of(address));
  }

  /// Begins a house.
  ///
  /// @param opening first entry of its record, of the kind `opened`
  public static HouseStore create(String address, Entry opening) throws IOException {
    return Database.isAddress(address)
        ? DatabaseHouse.create(address, opening)
        : FolderHouse.create(Path.of(address), opening);
  }
}
