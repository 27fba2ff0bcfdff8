package org.ayni.store.zip;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.ayni.files.InputFolder;
import org.ayni.record.RecordException;

/// A folder as one zip file. The same files give the same bytes. What is unpacked stays inside its
/// folder and under limits, whoever has made it.
public final class FolderZip {

  private static final LocalDateTime STAMP = LocalDateTime.of(2000, 1, 1, 0, 0);
  private static final int MOST_FILES = 1_000_000;
  private static final long MOST_BYTES = 1L << 36;

  private FolderZip() {}

  /// Packs all files of a folder; empty folders are left out.
  public static void pack(Path folder, OutputStream out) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Path file : files) {
      ZipEntry entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
      entry.setTimeLocal(STAMP);
      zip.putNextEntry(entry);
      Files.copy(file, zip);
      zip.closeEntry();
    }
    zip.finish();
  }

  /// Unpacks into a new folder.
  ///
  /// @throws RecordException when a name leads out of the folder, there is too much of it, or the
  ///   file is damaged
  public static void unpack(InputStream in, Path folder) throws IOException {
    try {
      unpackAll(in, folder);
    } catch (ZipException | EOFException e) {
      throw RecordException.of("a zip file that is cut short or damaged", "the whole file");
    }
  }

  private static void unpackAll(InputStream in, Path folder) throws IOException {
    Files.createDirectories(folder);
    ZipInputStream zip = new ZipInputStream(in);
    long bytes = 0;
    int count = 0;
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!InputFolder.isInside(entry.getName()) || entry.isDirectory()) {
        throw RecordException.of("a file named '" + entry.getName() + "'", "names inside a folder");
      }
      if (++count > MOST_FILES) {
        throw RecordException.of("more than " + MOST_FILES + " files", "fewer");
      }
      Path file = folder.resolve(entry.getName());
      Files.createDirectories(file.getParent());
      bytes = copy(zip, file, bytes);
    }
  }

  /// @param before bytes of the files before
  /// @return with those of this one
  private static long copy(InputStream in, Path file, long before) throws IOException {
    long bytes = before;
    byte[] buffer = new byte[1 << 16];
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
        if (bytes > MOST_BYTES) {
          throw RecordException.of("more than " + MOST_BYTES + " bytes", "fewer");
        }
        out.write(buffer, 0, n);
      }
      channel.force(true);
    }
    return bytes;
  }
}
