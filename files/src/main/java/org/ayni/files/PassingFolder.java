package org.ayni.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A folder among the system's temporary ones, for code that wants files on disk: it goes with all
/// it holds when it is closed.
///
/// @param path where it is
public record PassingFolder(Path path) implements AutoCloseable {

  /// A new, empty one that nobody else may enter.
  ///
  /// @param name with which its own begins
  public static PassingFolder create(String name) throws IOException {
    return new PassingFolder(Files.createTempDirectory(name));
  }

  @Override
  public void close() throws IOException {
    Unfinished.delete(path);
  }
}
