package org.ayni.record.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk that fails after a number of bytes: what was written up to there is written. From then on
/// it takes nothing more, as one that is full, or as seen by a program that was killed.
final class FaultyDisk implements Disk {

  private final RealDisk disk = new RealDisk();
  private long room;

  /// @param room bytes it still takes; a step without bytes takes one
  FaultyDisk(long room) {
    this.room = room;
  }

  /// Whether it has failed.
  boolean isFull() {
    return room < 0;
  }

  private boolean takes(long bytes) {
    boolean fits = room >= bytes;
    room = fits ? room - bytes : -1;
    return fits;
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }

  @Override
  public void append(Path file, byte[] bytes) throws IOException {
    long before = room;
    if (takes(bytes.length)) {
      disk.append(file, bytes);
      return;
    }
    if (before > 0) {
      disk.append(file, Arrays.copyOf(bytes, (int) before));
    }
    throw full();
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    if (!takes(1)) {
      throw full();
    }
    disk.truncate(file, length);
  }

  @Override
  public void replace(Path file, byte[] bytes, boolean force) throws IOException {
    long before = room;
    if (takes(bytes.length)) {
      disk.replace(file, bytes, force);
      return;
    }
    if (before > 0) {
      // Begun under its hidden name, never put in place.
      disk.replace(
          file.resolveSibling(RealDisk.UNFINISHED + file.getFileName()),
          Arrays.copyOf(bytes, (int) before),
          force);
    }
    throw full();
  }

  @Override
  public void remove(Path path) throws IOException {
    if (!takes(1)) {
      throw full();
    }
    disk.remove(path);
  }
}
