package org.ayni.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Counts what a file comes to once it is inflated, archives and workbooks inside it too, and stops
/// at a limit: sizes in a directory may lie, and what is counted is not kept.
public final class InflatedSize {

  /// Archives in archives in archives.
  private static final int DEEPEST = 4;

  private final String name;
  private final long most;
  private long total;

  private InflatedSize(String name, long most) {
    this.name = name;
    this.most = most;
  }

  /// @param name as the file is called in messages
  /// @param packed its bytes
  /// @param most bytes that are allowed
  /// @throws BadInputException when it is more, or damaged
  public static void require(String name, byte[] packed, long most) {
    try {
      new InflatedSize(name, most).count(packed, 0);
    } catch (IOException e) {
      throw new BadInputException(
          Problem.ofFile(
              name,
              "cannot be unpacked (" + e.getMessage() + "): it is cut off or damaged",
              "a whole file",
              "Save it again, or copy or download it again.",
              Said.of("file.damaged")));
    }
  }

  private void count(byte[] bytes, int depth) throws IOException {
    if (depth == DEEPEST) {
      throw bad(
          "archives within archives, " + DEEPEST + " deep",
          "fewer",
          Said.of("inflate.deep", DEEPEST));
    }
    if (starts(bytes, 'P', 'K')) {
      try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
          try (InputStream in = zip.getInputStream(entry)) {
            count(inflated(in), depth + 1);
          }
        }
      }
    } else if (starts(bytes, 0x1f, 0x8b)) {
      try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        count(inflated(in), depth + 1);
      }
    }
  }

  private static boolean starts(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /// All of it, as long as the sum of everything stays below the limit.
  private byte[] inflated(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most - total + 1));
    total += bytes.length;
    if (total > most) {
      throw bad(
          "it inflates to more than " + (most >> 20) + " MiB",
          "at most that",
          Said.of("inflate.large", most >> 20));
    }
    return bytes;
  }

  private BadInputException bad(String found, String expected, Said said) {
    return new BadInputException(
        Problem.ofFile(
            name, found, expected, "Take out what is not needed, or use the command line.", said));
  }
}
