package org.ayni.record.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The disk there is.
public final class RealDisk implements Disk {

  /// Files that are not whole yet begin so; left behind by a program that was killed, they are
  /// cleared away by the next that writes.
  static final String UNFINISHED = ".part-";

  @Override
  public void append(Path file, byte[] bytes) throws IOException {
    boolean made = !Files.exists(file);
    if (made) {
      Files.createDirectories(parent(file));
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      write(channel, bytes);
      channel.force(true);
    }
    if (made) {
      forceFolder(parent(file));
    }
  }

  @Override
  public void truncate(Path file, long length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
      channel.force(true);
    }
  }

  @Override
  public void replace(Path file, byte[] bytes, boolean force) throws IOException {
    Files.createDirectories(parent(file));
    Path part = file.resolveSibling(UNFINISHED + file.getFileName());
    try (FileChannel channel =
        FileChannel.open(
            part,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      write(channel, bytes);
      if (force) {
        channel.force(true);
      }
    }
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (force) {
      forceFolder(parent(file));
    }
  }

  @Override
  public void remove(Path path) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    List<Path> inside;
    try (Stream<Path> walk = Files.walk(path)) {
      inside = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : inside) {
      Files.deleteIfExists(one);
    }
  }

  private static Path parent(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IllegalArgumentException(file + "; expected a file in a folder");
    }
    return parent;
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /// So that a new name outlives a loss of power. Not every system lets a folder be opened; there
  /// the system's own care has to do.
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
