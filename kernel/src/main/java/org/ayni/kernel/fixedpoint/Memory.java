package org.ayni.kernel.fixedpoint;

import org.ayni.kernel.run.InsufficientMemoryException;

/// Refuses what will not fit into Java's heap before it is allocated.
final class Memory {

  private Memory() {}

  /// @param bytes estimated, all that must be held at the same time
  /// @param remedy besides allowing Java more, a sentence
  static void require(String what, long bytes, String remedy) {
    long heap = Runtime.getRuntime().maxMemory();
    if (bytes > heap) {
      throw new InsufficientMemoryException(
          what,
          bytes,
          heap,
          "Allow Java more, such as AYNI_JAVA_OPTS=-Xmx"
              + (bytes / 900_000_000 + 1)
              + "g. "
              + remedy);
    }
  }
}
