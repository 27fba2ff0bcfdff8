package org.ayni.app.record;

import java.nio.file.Path;
import org.ayni.record.note.KeyFile;
import org.ayni.record.note.SigningKey;
import org.ayni.record.storage.RealDisk;
import org.ayni.record.storage.SignerMemory;
import org.jspecify.annotations.Nullable;

/// A key file and, beside it, what it has signed last.
final class KeyOptions {

  private KeyOptions() {}

  static SigningKey key(Path file) {
    return KeyFile.read(file);
  }

  /// @param given folder that was asked for, or null for the one beside the key
  static SignerMemory memory(Path file, @Nullable Path given) {
    Path beside = file.resolveSibling(file.getFileName() + ".memory");
    return new SignerMemory(given == null ? beside : given, new RealDisk());
  }
}
