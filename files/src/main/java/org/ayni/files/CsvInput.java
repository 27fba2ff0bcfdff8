package org.ayni.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// A table of comma-separated text (RFC 4180, UTF-8, plain or gzipped) with one line of column
/// names. Blank lines are skipped, blanks around cells are cut off.
///
/// What is wrong goes into the [Problems] given at opening; reading goes on as far as it can.
public final class CsvInput {

  private static final int MOST_COLUMNS = 100_000;

  private final InputFile file;
  private final byte[] bytes;
  private final Problems problems;
  private final List<String> columns;
  private final int headerLine;
  private final Map<String, Integer> indexByColumn = new HashMap<>();

  private CsvInput(
      InputFile file, byte[] bytes, Problems problems, List<String> columns, int headerLine) {
    this.file = file;
    this.bytes = bytes;
    this.problems = problems;
    this.columns = columns;
    this.headerLine = headerLine;
    for (int j = 0; j < columns.size(); j++) {
      indexByColumn.putIfAbsent(columns.get(j), j);
    }
  }

  /// Reads the whole file into memory and checks its encoding and its header.
  ///
  /// @return empty when nothing can be read of it; a problem was then added
  public static Optional<CsvInput> open(InputFile file, Problems problems) {
    Optional<byte[]> bytes = file.utf8(problems);
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    int open = lineOfOpenQuote(bytes.get());
    if (open > 0) {
      problems.add(
          new Problem(
              file.name(),
              open,
              "",
              "a quote opens here and is never closed",
              "a closing quote \" at the end of the cell",
              "Close it, or double the quote where it is part of the text.",
              Said.of("csv.quote")));
      return Optional.empty();
    }
    try (CsvReader<CsvRecord> records = records(bytes.get())) {
      for (CsvRecord record : records) {
        if (!isBlank(record)) {
          return header(file, bytes.get(), problems, record);
        }
      }
      problems.add(
          Problem.ofFile(
              file.name(),
              "an empty file",
              "a line of column names, then rows",
              "",
              Said.of("csv.empty")));
    } catch (CsvParseException e) {
      problems.add(malformed(file, e, 0));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return Optional.empty();
  }

  private static Optional<CsvInput> header(
      InputFile file, byte[] bytes, Problems problems, CsvRecord record) {
    int line = (int) record.getStartingLineNumber();
    List<String> columns = record.getFields().stream().map(String::strip).toList();
    if (columns.size() == 1
        && (columns.getFirst().contains(";") || columns.getFirst().contains("\t"))) {
      problems.add(
          new Problem(
              file.name(),
              line,
              "",
              "columns separated by " + (columns.getFirst().contains(";") ? "semicolons" : "tabs"),
              "columns separated by commas, numbers with a decimal point",
              "Save it as CSV with commas (in a spreadsheet: choose the separator when saving).",
              Said.of("csv.separator")));
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    for (int j = 0; j < columns.size(); j++) {
      String column = columns.get(j);
      if (column.isEmpty()) {
        problems.add(
            new Problem(
                file.name(),
                line,
                "",
                "column " + (j + 1) + " has no name",
                "a name",
                "",
                Said.of("csv.unnamed", j + 1)));
      } else if (!seen.add(column)) {
        problems.add(
            new Problem(
                file.name(),
                line,
                column,
                "two columns have this name",
                "each name once",
                "Rename or delete one of them.",
                Said.of("csv.twice")));
      }
    }
    return Optional.of(new CsvInput(file, bytes, problems, columns, line));
  }

  /// As it is called in problems.
  public String fileName() {
    return file.name();
  }

  /// Column names in the order of the file.
  public List<String> columns() {
    return columns;
  }

  /// 1-based line of the column names.
  public int headerLine() {
    return headerLine;
  }

  /// Position of a column by its name.
  public Optional<Integer> indexOf(String column) {
    return Optional.ofNullable(indexByColumn.get(column));
  }

  public boolean has(String column) {
    return indexByColumn.containsKey(column);
  }

  /// Adds a problem for each of these columns that is missing.
  ///
  /// @return whether all are there
  public boolean require(String... wanted) {
    boolean all = true;
    for (String column : wanted) {
      if (!has(column)) {
        all = false;
        problems.add(
            new Problem(
                file.name(),
                headerLine,
                column,
                "there is no such column",
                "the columns " + String.join(", ", wanted),
                Nearest.advice(column, columns),
                Said.of("csv.missing", String.join(", ", wanted))));
      }
    }
    return all;
  }

  /// Hands over each row below the header that is not blank. A row with too few or too many cells
  /// is a problem and is handed over too: a missing cell then reads as blank, without a second
  /// problem.
  public void forEachRow(Consumer<CsvRow> consumer) {
    int last = headerLine;
    try (CsvReader<CsvRecord> records = records(bytes)) {
      var iterator = records.iterator();
      while (iterator.hasNext()) {
        CsvRecord record = iterator.next();
        last = (int) record.getStartingLineNumber();
        if (last > headerLine && !isBlank(record)) {
          boolean whole = record.getFieldCount() == columns.size();
          if (!whole) {
            problems.add(wrongWidth(record, !iterator.hasNext()));
          }
          consumer.accept(new CsvRow(this, record, whole));
        }
      }
    } catch (CsvParseException e) {
      problems.add(malformed(file, e, last));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  void add(Problem problem) {
    problems.add(problem);
  }

  private Problem wrongWidth(CsvRecord record, boolean lastRow) {
    int found = record.getFieldCount();
    boolean few = found < columns.size();
    boolean cut = few && lastRow && bytes[bytes.length - 1] != '\n';
    return new Problem(
        file.name(),
        (int) record.getStartingLineNumber(),
        "",
        found + (found == 1 ? " cell" : " cells") + (cut ? ", and there the file ends" : ""),
        columns.size() + ", as many as there are column names",
        cut
            ? "It was cut off: copy or download it again."
            : few ? "" : "Perhaps a decimal comma, or a text with a comma outside quotes.",
        Said.of(cut ? "csv.cut" : "csv.width", found, columns.size()));
  }

  private static Problem malformed(InputFile file, CsvParseException e, int after) {
    String message = String.valueOf(e.getMessage());
    Throwable cause = e.getCause();
    String detail = cause == null ? message : message + ": " + cause.getMessage();
    return new Problem(
        file.name(),
        after == 0 ? 1 : after + 1,
        "",
        "cannot be taken apart into cells (" + detail + ")",
        "comma-separated cells, quotes inside quoted cells doubled",
        "Look for a single quote \" in this line or the lines below it.",
        Said.of("csv.malformed"));
  }

  /// Line of a quoted cell that the end of the file cuts off, 0 when there is none. The parser
  /// would take all that follows into that one cell.
  private static int lineOfOpenQuote(byte[] bytes) {
    boolean quoted = false;
    boolean cellStarts = true;
    int line = 1;
    int opened = 0;
    for (int k = 0; k < bytes.length; k++) {
      byte b = bytes[k];
      if (b == '\n') {
        line++;
      }
      if (quoted) {
        if (b == '"' && k + 1 < bytes.length && bytes[k + 1] == '"') {
          k++;
        } else if (b == '"') {
          quoted = false;
        }
      } else if (b == '"' && cellStarts) {
        quoted = true;
        opened = line;
      }
      cellStarts = b == ',' || b == '\n' || b == '\r';
    }
    return quoted ? opened : 0;
  }

  /// A line without any text, or with nothing but separators, as spreadsheets leave them.
  private static boolean isBlank(CsvRecord record) {
    return record.getFields().stream().allMatch(String::isBlank);
  }

  private static CsvReader<CsvRecord> records(byte[] bytes) {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .skipEmptyLines(true)
        .build(
            CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build(),
            new ByteArrayInputStream(bytes),
            StandardCharsets.UTF_8);
  }
}
