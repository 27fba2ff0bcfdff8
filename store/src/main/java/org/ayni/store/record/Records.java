package org.ayni.store.record;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.ayni.record.entry.Entry;
import org.ayni.record.storage.FolderRecord;
import org.ayni.record.storage.RecordStore;
import org.ayni.record.storage.RecordView;
import org.ayni.store.database.Database;
import org.ayni.store.database.DatabaseHouse;

/// Records by where they are: a folder, a file `….db`, or `jdbc:postgresql:…`.
public final class Records {

  private Records() {}

  /// Opens what is there.
  ///
  /// @throws org.ayni.record.RecordException when there is no database, or no record in it; of a
  ///   folder, only once it is read
  public static RecordStore open(String address) throws IOException {
    return Database.isAddress(address)
        ? new DatabaseRecord(DatabaseHouse.open(address))
        : new FolderRecord(Path.of(address));
  }

  /// Begins a record.
  ///
  /// @param opening of the kind `opened`
  /// @throws org.ayni.record.RecordException when something is there, or the entry is wrong
  public static RecordStore create(String address, Entry opening) throws IOException {
    return Database.isAddress(address)
        ? new DatabaseRecord(DatabaseHouse.create(address, opening))
        : FolderRecord.create(Path.of(address), opening);
  }

  /// A whole record, which the caller has verified, in a new place.
  ///
  /// @throws org.ayni.record.RecordException when something is there
  public static RecordStore copy(RecordView record, String address) throws IOException {
    if (Database.isAddress(address)) {
      DatabaseHouse house = DatabaseHouse.empty(address);
      house.fill(record, Map.of());
      return new DatabaseRecord(house);
    }
    return PublishedRecord.write(record, Path.of(address));
  }
}
