package org.ayni.store;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.ayni.decisions.house.HouseStore.Addition;

/// Marks in a mapped file that something is being written. What a program has put into a mapped
/// file is there after it was killed, so that one sees whether that was in the middle of a write.
final class WritingMark implements WatchedStore.Watch {

  private static final byte WRITES = 1;

  private final MappedByteBuffer mark;

  WritingMark(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      mark = channel.map(FileChannel.MapMode.READ_WRITE, 0, 1);
    }
    ends();
  }

  /// Whether a program was writing when it ended.
  static boolean wasWriting(Path file) throws IOException {
    return Files.readAllBytes(file)[0] == WRITES;
  }

  @Override
  public void begins(List<Addition> additions) {
    mark.put(0, WRITES);
  }

  @Override
  public void ends() {
    mark.put(0, (byte) 0);
  }
}
