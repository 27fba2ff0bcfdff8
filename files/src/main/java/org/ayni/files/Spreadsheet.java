package org.ayni.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// A workbook of sheets (Office Open XML, `.xlsx`) read as CSV files: the sheet `flows` is the file
/// `flows.csv`, and a row keeps its number, so that the line of a problem is the row of the sheet.
/// Formulas count by the value last computed.
public final class Spreadsheet {

  private static final String ENDING = ".xlsx";

  private Spreadsheet() {}

  /// Whether a path is called like a workbook.
  public static boolean isCalledSo(Path path) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Its sheets as bytes of CSV, by file name, in the order of the workbook.
  ///
  /// @throws BadInputException when it is no workbook
  public static Map<String, byte[]> sheets(Path path) {
    Problems problems = new Problems();
    // The first reading bounds its size and says in plain words why it may not be opened.
    Optional<byte[]> bytes = InputFile.of(path).bytes(problems);
    problems.throwIfAny();
    if (!ReadableWorkbook.isOOXMLZipHeader(bytes.orElseThrow())) {
      throw unreadable(path, "no workbook of the kind " + ENDING);
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(path))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        files.put(sheet.getName().strip() + ".csv", csv(sheet.read()));
      }
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw unreadable(path, "cannot be read (" + e.getMessage() + ")");
    }
    return files;
  }

  private static BadInputException unreadable(Path path, String found) {
    return new BadInputException(
        Problem.ofFile(
            path.toString(),
            found,
            "a workbook saved as " + ENDING,
            "Open it in a spreadsheet and save it again, or save each sheet as CSV."));
  }

  private static byte[] csv(List<Row> rows) throws IOException {
    List<List<String>> lines = new ArrayList<>();
    int width = 0;
    for (Row row : rows) {
      List<String> cells = cells(row);
      while (lines.size() < row.getRowNum() - 1) {
        lines.add(List.of());
      }
      lines.add(cells);
      width = Math.max(width, cells.size());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (width > 0) {
      try (CsvOutput csv = CsvOutput.to(out, filled(lines.getFirst(), width))) {
        for (List<String> line : lines.subList(1, lines.size())) {
          filled(line, width).forEach(csv::add);
          csv.endRow();
        }
      }
    }
    return out.toByteArray();
  }

  private static List<String> filled(List<String> cells, int width) {
    List<String> all = new ArrayList<>(cells);
    all.addAll(Collections.nCopies(width - cells.size(), ""));
    return all;
  }

  /// Up to the last cell that holds something.
  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int j = 0; j < row.getCellCount(); j++) {
      cells.add(text(row.getCell(j)));
    }
    while (!cells.isEmpty() && cells.getLast().isEmpty()) {
      cells.removeLast();
    }
    return cells;
  }

  /// @param cell null where the sheet has none
  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return "";
    }
    String text =
        switch (cell.getType()) {
          case NUMBER -> Numbers.format(cell.asNumber().doubleValue());
          case FORMULA, ERROR -> cell.getRawValue();
          case STRING, BOOLEAN, EMPTY -> cell.getText();
        };
    // A line break inside a cell would shift the numbers of all rows below.
    return text == null ? "" : text.replaceAll("\\s", " ").strip();
  }
}
