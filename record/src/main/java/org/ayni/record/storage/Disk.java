package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;

/// What the record asks of a file system. An interface, so that tests can let it fail at any byte.
public interface Disk {

  /// Adds bytes to the end of a file and returns once they are on the disk. A file that is not
  /// there is made. After an exception any number of the bytes may have been added.
  void append(Path file, byte[] bytes) throws IOException;

  /// Cuts a file to a length, and returns once that is on the disk.
  void truncate(Path file, long length) throws IOException;

  /// Puts a file in place whole or not at all, in folders that are made where they are missing.
  ///
  /// @param force whether to return only once it is on the disk
  void replace(Path file, byte[] bytes, boolean force) throws IOException;

  /// Removes a file or a folder with all that is in it, if it is there.
  void remove(Path path) throws IOException;
}
