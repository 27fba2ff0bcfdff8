package org.ayni.formats.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.ayni.files.Problem;
import org.ayni.files.Spreadsheet;

/// The files of a published table: one file, a folder, a zip archive, or the sheets of a workbook.
/// Nothing is unpacked to the disk; what is read is bounded by whoever reads it. Closing it closes
/// the zip archive.
public final class Archive implements AutoCloseable {

  private static final int MOST_FILES = 10_000;
  private static final int DEEPEST = 4;

  private final Path path;
  private final Map<String, InputFile.Opening> files = new LinkedHashMap<>();
  private Optional<ZipFile> zip = Optional.empty();

  private Archive(Path path) {
    this.path = path;
  }

  /// @throws BadInputException when it is not there, is damaged, or holds too many files
  public static Archive open(Path path) {
    Archive archive = new Archive(path);
    try {
      archive.list();
    } catch (IOException e) {
      archive.close();
      throw archive.bad(
          Files.exists(path)
              ? "cannot be opened (" + e.getMessage() + "): it is cut off or damaged"
              : "there is no such file or folder",
          "a file, a folder, or a whole zip archive",
          Files.exists(path) ? "Copy or download it again." : "Check the path.");
    }
    return archive;
  }

  private void list() throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> found = Files.walk(path, DEEPEST)) {
        found
            .filter(Files::isRegularFile)
            .sorted()
            .limit(MOST_FILES + 1L)
            .forEach(file -> add(relative(file), () -> Files.newInputStream(file)));
      }
    } else if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      ZipFile opened = new ZipFile(path.toFile());
      zip = Optional.of(opened);
      opened.stream()
          .filter(entry -> !entry.isDirectory())
          .limit(MOST_FILES + 1L)
          .forEach(entry -> add(entry.getName(), opening(opened, entry)));
    } else if (Spreadsheet.isCalledSo(path) && Files.exists(path)) {
      Spreadsheet.sheets(path)
          .forEach((name, bytes) -> add(name, () -> new ByteArrayInputStream(bytes)));
    } else {
      Files.newInputStream(path).close();
      add(fileName(), () -> Files.newInputStream(path));
    }
  }

  private static InputFile.Opening opening(ZipFile zip, ZipEntry entry) {
    return () -> zip.getInputStream(entry);
  }

  private void add(String name, InputFile.Opening opening) {
    if (files.size() == MOST_FILES) {
      close();
      throw bad("holds more than " + MOST_FILES + " files", "a published table", "");
    }
    files.put(name, opening);
  }

  private String relative(Path file) {
    return path.relativize(file).toString().replace('\\', '/');
  }

  /// Name of the file or folder itself.
  String fileName() {
    return String.valueOf(path.getFileName());
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
    InputFile.Opening opening = files.get(file);
    if (opening == null) {
      throw new IllegalArgumentException("no file " + file);
    }
    return new TextRows(file, opening, delimiter);
  }

  BadInputException bad(String found, String expected, String advice) {
    return new BadInputException(Problem.ofFile(path.toString(), found, expected, advice));
  }

  @Override
  public void close() {
    zip.ifPresent(opened -> {
      try {
        opened.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    });
  }
}
