package org.ayni.formats.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.InputFolder;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.files.Said;
import org.ayni.files.Spreadsheet;

/// The files of a published table: one file, a folder, a zip archive, or the sheets of a workbook;
/// zip archives and workbooks in a folder, and workbooks in a zip archive, are looked into too.
/// Nothing is unpacked to the disk; what is read is bounded by whoever reads it. Closing it closes
/// the zip archives.
public final class Archive implements AutoCloseable {

  private static final int MOST_FILES = 10_000;
  private static final int DEEPEST = 4;

  /// One file inside.
  ///
  /// @param packed bytes it takes where it lies compressed; 0 where it does not
  private record Entry(InputFile.Opening opening, long packed) {}

  private final Path path;
  private final Map<String, Entry> files = new LinkedHashMap<>();
  private final List<ZipFile> zips = new ArrayList<>();

  private Archive(Path path) {
    this.path = path;
  }

  /// @throws BadInputException when it is not there, is damaged, holds too many files or one whose
  ///   name leads out of it
  public static Archive open(Path path) {
    Archive archive = new Archive(path);
    try {
      archive.list();
      return archive;
    } catch (IOException e) {
      archive.close();
      throw archive.bad(
          Files.exists(path)
              ? "cannot be opened (" + e.getMessage() + "): it is cut off or damaged"
              : "there is no such file or folder",
          "a file, a folder, or a whole zip archive",
          Files.exists(path) ? "Copy or download it again." : "Check the path.",
          Said.of("file.damaged"));
    } catch (BadInputException e) {
      archive.close();
      throw e;
    }
  }

  private void list() throws IOException {
    if (!Files.isDirectory(path)) {
      file(fileName(), "", path);
      return;
    }
    List<Path> found;
    try (Stream<Path> walked = Files.walk(path, DEEPEST)) {
      found = walked.filter(Files::isRegularFile).sorted().limit(MOST_FILES + 1L).toList();
    }
    for (Path file : found) {
      String name = path.relativize(file).toString().replace('\\', '/');
      file(name, name + "/", file);
    }
  }

  /// @param inside what names of files inside it begin with
  private void file(String name, String inside, Path file) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".zip")) {
      ZipFile zip = new ZipFile(file.toFile());
      zips.add(zip);
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        entry(zip, entry, inside);
      }
    } else if (Spreadsheet.isCalledSo(name)) {
      workbook(InputFile.of(name, () -> Files.newInputStream(file)), inside);
    } else {
      Files.newInputStream(file).close();
      add(name, () -> Files.newInputStream(file), lower.endsWith(".gz") ? Files.size(file) : 0);
    }
  }

  private void entry(ZipFile zip, ZipEntry entry, String inside) {
    if (!InputFolder.isInside(entry.getName())) {
      throw bad(
          "a file called '" + entry.getName() + "' inside",
          "names that stay inside the archive",
          "Do not trust this archive; take it from its publisher.",
          Said.of("archive.outside", entry.getName()));
    }
    String name = inside + entry.getName();
    if (Spreadsheet.isCalledSo(name)) {
      workbook(InputFile.of(name, () -> zip.getInputStream(entry)), name + "/");
    } else {
      add(name, () -> zip.getInputStream(entry), Math.max(1, entry.getCompressedSize()));
    }
  }

  private void workbook(InputFile file, String inside) {
    Spreadsheet workbook = Spreadsheet.open(file);
    for (String sheet : workbook.names()) {
      add(inside + sheet + ".csv", () -> new ByteArrayInputStream(workbook.csv(sheet)), 0);
    }
  }

  private void add(String name, InputFile.Opening opening, long packed) {
    if (files.size() == MOST_FILES) {
      throw bad(
          "holds more than " + MOST_FILES + " files",
          "a published table",
          "",
          Said.of("archive.many", MOST_FILES));
    }
    if (files.put(name, new Entry(opening, packed)) != null) {
      throw bad(
          "two files called '" + name + "' inside",
          "each name once",
          "",
          Said.of("archive.twice", name));
    }
  }

  /// Name of the file or folder itself.
  String fileName() {
    return String.valueOf(path.getFileName());
  }

  /// Where it lies.
  Path path() {
    return path;
  }

  /// Names of all files, as they are called inside.
  List<String> names() {
    return List.copyOf(files.keySet());
  }

  /// The first file whose name, without its folders, matches.
  Optional<TextRows> find(Pattern name, char delimiter) {
    return names().stream()
        .filter(file -> name.matcher(file.substring(file.lastIndexOf('/') + 1)).matches())
        .findFirst()
        .map(file -> rows(file, delimiter));
  }

  /// All files whose whole name matches.
  List<TextRows> all(Pattern name, char delimiter) {
    return names().stream()
        .filter(file -> name.matcher(file).matches())
        .map(file -> rows(file, delimiter))
        .toList();
  }

  private TextRows rows(String file, char delimiter) {
    Entry entry = files.get(file);
    if (entry == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return new TextRows(file, entry.opening(), delimiter, entry.packed());
  }

  /// A whole file.
  ///
  /// @throws BadInputException when it cannot be read or is larger than fits into memory
  byte[] bytes(String file) {
    Entry entry = files.get(file);
    if (entry == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    Problems problems = new Problems();
    var bytes = InputFile.of(file, entry.opening()).bytes(problems);
    problems.throwIfAny();
    return bytes.orElseThrow();
  }

  BadInputException bad(String found, String expected, String advice, Said said) {
    return new BadInputException(Problem.ofFile(path.toString(), found, expected, advice, said));
  }

  @Override
  public void close() {
    for (ZipFile zip : zips) {
      try {
        zip.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
