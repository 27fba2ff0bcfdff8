package org.ayni.formats.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ayni.files.SpreadsheetOutput;

/// Puts texts into zip archives and, where their names say so, into the sheets of workbooks in
/// them.
final class PublishedFiles {

  private static final String WORKBOOK = ".xlsx/";

  private PublishedFiles() {}

  /// One archive of all files, sheets as workbooks.
  static Path zip(Path target, Map<String, String> texts, Charset charset) throws IOException {
    try (OutputStream out = Files.newOutputStream(target);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> file : files(texts, charset).entrySet()) {
        entries.putNextEntry(new ZipEntry(file.getKey()));
        entries.write(file.getValue());
        entries.closeEntry();
      }
    }
    return target;
  }

  /// The same files in a folder.
  static Path folder(Path target, Map<String, String> texts, Charset charset) throws IOException {
    for (Map.Entry<String, byte[]> file : files(texts, charset).entrySet()) {
      Path path = target.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return target;
  }

  private static Map<String, byte[]> files(Map<String, String> texts, Charset charset)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Map<String, List<SpreadsheetOutput.Sheet>> workbooks = new LinkedHashMap<>();
    texts.forEach((name, text) -> {
      int cut = name.indexOf(WORKBOOK);
      if (cut < 0) {
        files.put(name, text.getBytes(charset));
      } else {
        workbooks
            .computeIfAbsent(name.substring(0, cut + WORKBOOK.length() - 1), w -> new ArrayList<>())
            .add(sheet(name.substring(cut + WORKBOOK.length()).replace(".csv", ""), text));
      }
    });
    for (Map.Entry<String, List<SpreadsheetOutput.Sheet>> workbook : workbooks.entrySet()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      SpreadsheetOutput.write(bytes, workbook.getValue());
      files.put(workbook.getKey(), bytes.toByteArray());
    }
    return files;
  }

  private static SpreadsheetOutput.Sheet sheet(String name, String text) {
    List<List<String>> rows = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      rows.add(cells(line));
    }
    return new SpreadsheetOutput.Sheet(name, rows.getFirst(), rows.subList(1, rows.size()));
  }

  /// Quoted cells may hold commas.
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int k = 0; k < line.length(); k++) {
      char c = line.charAt(k);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
