package org.ayni.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// Outputs that are being written under a passing name. Those still unfinished when the program is
/// stopped are taken away. Thread-safe.
public final class Unfinished {

  private static final Set<Path> PARTS = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> List.copyOf(PARTS).forEach(Unfinished::discard), "unfinished-outputs"));
  }

  private Unfinished() {}

  /// A hidden name beside the target, on the same file system, so that one move puts it in place.
  public static Path besides(Path target, String kind) {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    return target.resolveSibling("." + target.getFileName() + "." + kind + "-" + random);
  }

  /// Takes it away if the program is stopped before it is finished or discarded.
  public static void begin(Path part) {
    PARTS.add(part);
  }

  /// It stands in its place now.
  public static void finished(Path part) {
    PARTS.remove(part);
  }

  /// Deletes a part with all it holds. What cannot be deleted stays under its hidden name: there is
  /// nobody left to tell.
  public static void discard(Path part) {
    PARTS.remove(part);
    try {
      delete(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(path)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.deleteIfExists(each);
    }
  }
}
