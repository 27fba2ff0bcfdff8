package org.ayni.record.storage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ayni.record.Finding;
import org.ayni.record.RecordException;
import org.ayni.record.entry.Entry;
import org.ayni.record.tree.Tile;

/// The lines of a record, 256 entries a file: `entries/000000.jsonl` has entries 0 to 255. So a
/// file that is full never changes again, an entry is found without an index, and each file matches
/// one tile of hashes.
public final class EntryFiles {

  /// Entries in a file.
  public static final int PER_FILE = Tile.WIDTH;

  /// Folder inside the record.
  public static final String FOLDER = "entries";

  private static final int LARGEST_FILE = PER_FILE * (Entry.LARGEST + 1);
  private static final String FORM = "[0-9]{6,9}\\.jsonl";

  private final Path record;

  public EntryFiles(Path record) {
    this.record = record;
  }

  /// What there is.
  ///
  /// @param files that there are, without gaps
  /// @param size entries, whole lines of all files, the files before the last one taken as full
  /// @param length bytes of whole lines in the last file
  /// @param torn bytes after them: a line begun and not ended
  public record Extent(int files, long size, long length, int torn) {}

  /// A file's whole lines, each without its line feed, and the bytes after the last of them.
  ///
  /// @param torn bytes of a line that was begun and not ended
  public record Lines(List<byte[]> whole, int torn) {}

  /// Name inside the record of the file with number `file`.
  public static String name(long file) {
    return FOLDER + String.format(Locale.ROOT, "/%06d.jsonl", file);
  }

  public Path path(long file) {
    return record.resolve(name(file));
  }

  /// The file of entry 0, by which a record is known.
  public static boolean isRecord(Path folder) {
    return Files.isRegularFile(folder.resolve(name(0)));
  }

  /// @throws RecordException when files are missing in between
  public Extent extent() throws IOException {
    List<String> names;
    try (Stream<Path> list = Files.list(record.resolve(FOLDER))) {
      names = list.map(path -> path.getFileName().toString()).filter(n -> n.matches(FORM)).toList();
    }
    int files = names.size();
    for (int i = 0; i < files; i++) {
      if (!Files.isRegularFile(path(i))) {
        throw new RecordException(
            Finding.of(name(i), "is missing", "every file of entries", "Take it from a copy."));
      }
    }
    if (files == 0) {
      return new Extent(0, 0, 0, 0);
    }
    Lines last = lines(files - 1L);
    long length = last.whole().stream().mapToLong(line -> line.length + 1L).sum();
    return new Extent(files, (files - 1L) * PER_FILE + last.whole().size(), length, last.torn());
  }

  /// The lines of a file.
  ///
  /// @throws RecordException when it is too large to be one
  public Lines lines(long file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path(file))) {
      bytes = in.readNBytes(LARGEST_FILE + 1);
    }
    if (bytes.length > LARGEST_FILE) {
      throw new RecordException(
          Finding.of(
              name(file), "a larger file than " + PER_FILE + " entries fill", "a smaller one", ""));
    }
    List<byte[]> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, start, i));
        start = i + 1;
      }
    }
    return new Lines(lines, bytes.length - start);
  }

  /// The line of an entry.
  ///
  /// @param number of an entry that there is
  public byte[] line(long number) throws IOException {
    List<byte[]> lines = lines(number / PER_FILE).whole();
    int within = (int) (number % PER_FILE);
    if (within >= lines.size()) {
      throw new RecordException(
          new Finding(name(number / PER_FILE), within + 1L, "no such line", "entry " + number, ""));
    }
    return lines.get(within);
  }

  /// The lines of some entries of one file.
  ///
  /// @param first number of an entry
  /// @param end number after the last
  List<byte[]> lines(long first, long end) throws IOException {
    long file = first / PER_FILE;
    List<byte[]> lines = lines(file).whole();
    int from = (int) (first % PER_FILE);
    int to = from + (int) (end - first);
    if (to > lines.size()) {
      throw new RecordException(
          Finding.of(name(file), lines.size() + " lines", "at least " + to, ""));
    }
    return lines.subList(from, to);
  }

  /// Takes a file.
  @FunctionalInterface
  public interface Sink {

    /// @param name inside the record
    void take(String name, byte[] bytes) throws IOException;
  }

  /// Gives out the entries of any record in such files.
  public static void each(RecordView record, Sink sink) throws IOException {
    List<byte[]> file = new ArrayList<>();
    long number = 0;
    while (number < record.size()) {
      for (byte[] line : record.lines(number)) {
        file.add(line);
        number++;
        if (number % PER_FILE == 0 || number == record.size()) {
          sink.take(name((number - 1) / PER_FILE), join(file));
          file.clear();
        }
      }
    }
  }

  /// Lines with their line feeds, in one piece.
  static byte[] join(List<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
