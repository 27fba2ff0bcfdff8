package org.ayni.files;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;

/// Writes a file whole or not at all: under a hidden name beside it, forced to the disk, then moved
/// into place in one step.
public final class WholeFile {

  private WholeFile() {}

  /// @throws BadInputException when it cannot be written; what was there before is then untouched
  public static void write(Path target, Writing writing) {
    if (Files.isDirectory(target)) {
      throw new BadInputException(
          Problem.ofFile(
              target.toString(),
              "is a folder",
              "the name of a file",
              "Choose another name.",
              Said.of("write.there", target)));
    }
    Path part = Unfinished.besides(target, "part");
    Unfinished.begin(part);
    try {
      fill(part, writing);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Unfinished.finished(part);
      forceFolder(target.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw WriteFailure.of(target, e);
    } finally {
      Unfinished.discard(part);
    }
  }

  /// In UTF-8.
  public static void write(Path target, String text) {
    write(target, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Creates a new file and returns when its bytes are on the disk.
  static void fill(Path file, Writing writing) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      writing.writeTo(out);
      out.flush();
      channel.force(true);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /// So that the new name outlives a loss of power. Not every system lets a folder be opened; there
  /// the move alone has to do.
  static void forceFolder(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      return;
    }
  }
}
