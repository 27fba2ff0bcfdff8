package org.ayni.federation.node;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Keeps others out of a node while something is read from or done to it: other threads of this
/// program and other programs on this machine, such as a command while the node is served. A
/// program that is killed holds it no more. May be taken again by who holds it.
final class NodeLock implements AutoCloseable {

  private static final Map<Path, Held> BY_FOLDER = new ConcurrentHashMap<>();

  private final Held held;

  private NodeLock(Held held) {
    this.held = held;
  }

  /// Of one node in this program.
  private static final class Held {
    final ReentrantLock threads = new ReentrantLock();
    @Nullable FileChannel channel;
  }

  static NodeLock take(Path privateFolder) throws IOException {
    Path file = privateFolder.toAbsolutePath().normalize().resolve(".lock");
    Held held = BY_FOLDER.computeIfAbsent(file, path -> new Held());
    held.threads.lock();
    try {
      if (held.threads.getHoldCount() == 1) {
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
          channel.lock();
        } catch (IOException | RuntimeException e) {
          channel.close();
          throw e;
        }
        held.channel = channel;
      }
      return new NodeLock(held);
    } catch (IOException | RuntimeException e) {
      held.threads.unlock();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      FileChannel channel = held.channel;
      if (held.threads.getHoldCount() == 1 && channel != null) {
        held.channel = null;
        channel.close();
      }
    } finally {
      held.threads.unlock();
    }
  }
}
