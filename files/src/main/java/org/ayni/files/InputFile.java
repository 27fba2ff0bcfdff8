package org.ayni.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// A file to be read, on disk or inside the program, plain or gzipped (told by its first bytes).
/// Immutable; it is opened anew by each reading.
public final class InputFile {

  /// Opens the file's raw bytes.
  @FunctionalInterface
  public interface Opening {
    InputStream open() throws IOException;
  }

  private static final int KIBI = 1024;
  private static final long SMALLEST_LIMIT = 64L * KIBI * KIBI;
  private static final long LARGEST_LIMIT = 1024L * KIBI * KIBI;

  private final String name;
  private final long limit;
  private final Opening opening;

  private InputFile(String name, long limit, Opening opening) {
    this.name = name;
    this.limit = limit;
    this.opening = opening;
  }

  /// A file on disk, named in problems by the path as given.
  public static InputFile of(Path path) {
    return of(path.toString(), path);
  }

  /// A file on disk, named in problems as told.
  public static InputFile of(String name, Path path) {
    return of(
        name,
        () -> {
          if (Files.isDirectory(path)) {
            throw new IOException("a folder, not a file");
          }
          return Files.newInputStream(path);
        });
  }

  /// A file from anywhere, such as a resource of the program.
  public static InputFile of(String name, Opening opening) {
    return new InputFile(name, limitOfThisHeap(), opening);
  }

  /// The same file with another bound on its size.
  ///
  /// @param bytes after inflating
  public InputFile limitedTo(long bytes) {
    return new InputFile(name, Math.clamp(bytes, 0, Integer.MAX_VALUE - 16), opening);
  }

  /// A quarter of the heap, between 64 MiB and 1 GiB.
  private static long limitOfThisHeap() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / 4, SMALLEST_LIMIT, LARGEST_LIMIT);
  }

  /// As it is called in problems.
  public String name() {
    return name;
  }

  /// All bytes, inflated. Empty when they could not be read; a problem was then added.
  public Optional<byte[]> bytes(Problems problems) {
    try (InputStream raw = opening.open()) {
      byte[] first = raw.readNBytes(2);
      InputStream all = new SequenceInputStream(new ByteArrayInputStream(first), raw);
      boolean zipped = first.length == 2 && (first[0] & 0xff) == 0x1f && (first[1] & 0xff) == 0x8b;
      if (!zipped && name.endsWith(".gz")) {
        problems.add(
            Problem.ofFile(
                name,
                "its first bytes are not those of a gzip file",
                "gzip data, as the name says",
                "Take the ending .gz away if it is plain text, or make the file again.",
                Said.of("file.gzip")));
        return Optional.empty();
      }
      InputStream plain = zipped ? new GZIPInputStream(all) : all;
      byte[] bytes = plain.readNBytes((int) limit + 1);
      if (bytes.length > limit) {
        problems.add(
            Problem.ofFile(
                name,
                "more than " + inWords(limit) + (zipped ? " after inflating" : ""),
                "at most " + inWords(limit),
                "Give the program more memory (-Xmx) or split the file.",
                Said.of("file.large", inWords(limit))));
        return Optional.empty();
      }
      return Optional.of(bytes);
    } catch (IOException e) {
      problems.add(unreadable(e));
      return Optional.empty();
    }
  }

  /// All bytes, which were checked to be UTF-8, without a byte order mark. Empty when they could
  /// not be read; a problem was then added.
  public Optional<byte[]> utf8(Problems problems) {
    Optional<byte[]> bytes = bytes(problems).map(InputFile::withoutMark);
    if (bytes.isEmpty()) {
      return bytes;
    }
    Optional<Problem> wrong = wrongText(bytes.get());
    wrong.ifPresent(problems::add);
    return wrong.isPresent() ? Optional.empty() : bytes;
  }

  private Problem unreadable(IOException e) {
    return switch (e) {
      case NoSuchFileException missing ->
          Problem.ofFile(
              name, "there is no such file", "a file", "Check the path.", Said.of("file.none"));
      case AccessDeniedException denied ->
          Problem.ofFile(
              name,
              "may not be read",
              "a readable file",
              "Give yourself the right to read it.",
              Said.of("file.unreadable"));
      case EOFException cut ->
          Problem.ofFile(
              name,
              "ends in the middle of its compressed data",
              "a whole gzip file",
              "It was cut off: copy or download it again.",
              Said.of("file.damaged"));
      case ZipException damaged ->
          Problem.ofFile(
              name,
              "its compressed data is damaged",
              "a whole gzip file",
              "Copy or download it again.",
              Said.of("file.damaged"));
      default ->
          Problem.ofFile(
              name,
              "cannot be read: " + e.getMessage(),
              "a readable file",
              "",
              Said.of("file.unreadable"));
    };
  }

  private static byte[] withoutMark(byte[] bytes) {
    boolean marked =
        bytes.length >= 3
            && (bytes[0] & 0xff) == 0xef
            && (bytes[1] & 0xff) == 0xbb
            && (bytes[2] & 0xff) == 0xbf;
    return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
  }

  private Optional<Problem> wrongText(byte[] bytes) {
    String advice = "Save it as text in the encoding UTF-8.";
    if (bytes.length >= 2) {
      int mark = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
      if (mark == 0xfffe || mark == 0xfeff) {
        return Optional.of(
            Problem.ofFile(
                name, "text in UTF-16", "text in UTF-8", advice, Said.of("file.encoding")));
      }
      if (mark == 0x504b) {
        return Optional.of(
            Problem.ofFile(
                name,
                "a zip archive or a spreadsheet",
                "text in UTF-8",
                "In a spreadsheet, save each sheet as CSV (UTF-8).",
                Said.of("file.zip")));
      }
    }
    int at = firstInvalid(bytes);
    if (at < 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            name,
            lineOf(bytes, at),
            "",
            String.format("byte 0x%02X, which is not UTF-8 text", bytes[at] & 0xff),
            "text in UTF-8",
            advice,
            Said.of("file.encoding")));
  }

  /// Position of the first byte that is not part of valid UTF-8, or that is 0 (binary data); −1
  /// when there is none.
  private static int firstInvalid(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        break;
      }
      out.clear();
    }
    for (int k = 0; k < bytes.length; k++) {
      if (bytes[k] == 0) {
        return k;
      }
    }
    return -1;
  }

  private static int lineOf(byte[] bytes, int at) {
    int line = 1;
    for (int k = 0; k < at; k++) {
      if (bytes[k] == '\n') {
        line++;
      }
    }
    return line;
  }

  private static String inWords(long bytes) {
    return bytes >= KIBI * KIBI ? bytes / (KIBI * KIBI) + " MiB" : bytes + " bytes";
  }

  @Override
  public String toString() {
    return name;
  }
}
