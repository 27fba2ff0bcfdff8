package org.ayni.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// A workbook of sheets (Office Open XML, `.xlsx`) read as CSV files: the sheet `flows` is the file
/// `flows.csv`, and a row keeps its number, so that the line of a problem is the row of the sheet.
/// Formulas count by the value last computed. A sheet is read when it is asked for; the packed
/// workbook stays in memory. What is merged has its text in the first cell alone.
public final class Spreadsheet {

  private static final String ENDING = ".xlsx";

  /// Sheets that inflate to more are refused: they would be copied several times.
  private static final long MOST_BYTES = 1L << 30;

  /// Of a sheet, as the form lays down.
  private static final int MOST_ROWS = 1 << 20;

  private final String name;
  private final byte[] packed;

  private Spreadsheet(String name, byte[] packed) {
    this.name = name;
    this.packed = packed;
  }

  /// Whether a path is called like a workbook.
  public static boolean isCalledSo(Path path) {
    return isCalledSo(path.toString());
  }

  /// Whether a name is that of a workbook.
  public static boolean isCalledSo(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
  }

  /// Its sheets as bytes of CSV, by file name, in the order of the workbook.
  ///
  /// @throws BadInputException when it is no workbook
  public static Map<String, byte[]> sheets(Path path) {
    Spreadsheet workbook = open(InputFile.of(path));
    Map<String, byte[]> files = new LinkedHashMap<>();
    workbook.names().forEach(name -> files.put(name + ".csv", workbook.csv(name)));
    return files;
  }

  /// Reads the packed file and no sheet of it yet.
  ///
  /// @throws BadInputException when it cannot be read, is no workbook, or inflates to more than
  ///   fits
  public static Spreadsheet open(InputFile file) {
    Problems problems = new Problems();
    // The first reading bounds its size and says in plain words why it may not be opened.
    Optional<byte[]> bytes = file.bytes(problems);
    problems.throwIfAny();
    if (!ReadableWorkbook.isOOXMLZipHeader(bytes.orElseThrow())) {
      throw unreadable(file.name(), "no workbook of the kind " + ENDING);
    }
    checkInflated(file.name(), bytes.get());
    return new Spreadsheet(file.name(), bytes.get());
  }

  /// Inflates it once and keeps nothing: sizes in its directory may lie.
  private static void checkInflated(String name, byte[] packed) {
    long most = mostBytes();
    long total = 0;
    byte[] chunk = new byte[1 << 16];
    try (ZipFile zip = ZipFile.builder().setByteArray(packed).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            total += n;
            if (total > most) {
              throw new BadInputException(
                  Problem.ofFile(
                      name,
                      "a workbook that inflates to more than " + (most >> 20) + " MiB",
                      "at most that, so that its sheets fit into memory",
                      "Save the sheet that is needed as CSV, or give more memory (-Xmx).",
                      Said.of("file.inflates", most >> 20)));
            }
          }
        }
      }
    } catch (IOException e) {
      throw unreadable(name, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private static long mostBytes() {
    return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 2);
  }

  /// Names of its sheets, in their order.
  ///
  /// @throws BadInputException when it is damaged
  public List<String> names() {
    return withWorkbook(
        workbook -> workbook.getSheets().map(sheet -> sheet.getName().strip()).toList());
  }

  /// One sheet as bytes of CSV, every row as wide as the widest.
  ///
  /// @throws BadInputException when it is damaged or has no such sheet, or when its cells, empty
  ///   ones between the others too, are more than fit
  public byte[] csv(String sheet) {
    return withWorkbook(workbook -> {
      Optional<Sheet> found =
          workbook.getSheets().filter(s -> s.getName().strip().equals(sheet)).findFirst();
      if (found.isEmpty()) {
        throw unreadable(name, "no sheet '" + sheet + "'");
      }
      try (Stream<Row> rows = found.get().openStream()) {
        return csv(sheet, rows);
      }
    });
  }

  private interface Reading<T> {
    T of(ReadableWorkbook workbook) throws IOException;
  }

  private <T> T withWorkbook(Reading<T> reading) {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(packed))) {
      return reading.of(workbook);
    } catch (IOException | UncheckedIOException | ExcelReaderException e) {
      throw unreadable(name, "cannot be read (" + e.getMessage() + ")");
    }
  }

  private static BadInputException unreadable(String name, String found) {
    return new BadInputException(
        Problem.ofFile(
            name,
            found,
            "a workbook saved as " + ENDING,
            "Open it in a spreadsheet and save it again, or save each sheet as CSV.",
            Said.of("file.damaged")));
  }

  private byte[] csv(String sheet, Stream<Row> rows) {
    List<List<String>> lines = new ArrayList<>();
    int[] width = new int[1];
    rows.forEach(row -> {
      List<String> cells = cells(row);
      width[0] = Math.max(width[0], cells.size());
      requireFits(sheet, row.getRowNum(), width[0]);
      while (lines.size() < row.getRowNum() - 1) {
        lines.add(List.of());
      }
      lines.add(cells);
    });
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (width[0] > 0) {
      try (CsvOutput csv = CsvOutput.to(out, filled(lines.getFirst(), width[0]))) {
        for (List<String> line : lines.subList(1, lines.size())) {
          filled(line, width[0]).forEach(csv::add);
          csv.endRow();
        }
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
    }
    return out.toByteArray();
  }

  /// A few cells far apart stand for all that is empty between them: a byte a cell at least.
  private void requireFits(String sheet, long rows, long columns) {
    long most = mostBytes();
    if (rows > MOST_ROWS || rows * columns > most) {
      throw new BadInputException(
          Problem.ofFile(
              name,
              "a sheet '" + sheet + "' of " + rows + " rows and " + columns + " columns",
              "at most " + MOST_ROWS + " rows, and " + most + " cells, empty ones included",
              "Delete what stands far from the table, or save the sheet as CSV.",
              Said.of("file.sheet", sheet, rows, columns, MOST_ROWS, most)));
    }
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
