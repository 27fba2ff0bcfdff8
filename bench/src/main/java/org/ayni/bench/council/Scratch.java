package org.ayni.bench.council;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder that goes with what is in it.
///
/// @param folder where, on the disk that is measured
public record Scratch(Path folder) implements AutoCloseable {

  /// @param parent whose disk is measured
  public static Scratch in(Path parent) throws IOException {
    return new Scratch(Files.createTempDirectory(parent, ".ayni-bench-"));
  }

  public Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() {
    try (Stream<Path> walk = Files.walk(folder)) {
      List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
      for (Path path : all) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
