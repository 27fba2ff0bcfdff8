package org.ayni.record.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.jspecify.annotations.Nullable;

/// One writer at a time, also across processes. The system lets go of it when a process ends.
final class RecordLock implements AutoCloseable {

  /// Name inside the record.
  static final String FILE = "record.lock";

  private final FileChannel channel;

  private RecordLock(FileChannel channel) {
    this.channel = channel;
  }

  /// @throws RecordException when somebody else is writing
  static RecordLock take(Path record) throws IOException {
    FileChannel channel =
        FileChannel.open(record.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = locks(channel);
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw new RecordException(
          Finding.of(
              record.toString(),
              "somebody else is writing to this record",
              "one writer at a time",
              "Try again when the other is done."));
    }
    return new RecordLock(channel);
  }

  private static boolean locks(FileChannel channel) throws IOException {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Held by this very process, which is somebody else too.
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
