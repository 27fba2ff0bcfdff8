package org.ayni.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A comma-separated file as rows of cells, to be looked at and corrected: a row keeps the number
/// of its line, so that the row of a [Problem] finds it. Immutable.
public final class CsvGrid {

  private static final int MOST_COLUMNS = 100_000;

  /// A row.
  ///
  /// @param line from 1
  public record Row(long line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  private final List<Row> rows;

  private CsvGrid(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /// @param bytes UTF-8; what is none is shown as question marks, and what cannot be taken apart
  ///   ends there
  public static CsvGrid of(byte[] bytes) {
    List<Row> rows = new ArrayList<>();
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .allowExtraFields(true)
            .allowMissingFields(true)
            .skipEmptyLines(true)
            .build(
                CsvRecordHandler.builder().maxFields(MOST_COLUMNS).build(),
                new ByteArrayInputStream(bytes),
                StandardCharsets.UTF_8)) {
      for (CsvRecord one : records) {
        List<String> cells = new ArrayList<>(one.getFields());
        if (rows.isEmpty()) {
          cells.replaceAll(cell -> cell.replace("\uFEFF", ""));
        }
        rows.add(new Row(one.getStartingLineNumber(), cells));
      }
    } catch (CsvParseException _) {
      // What comes before is what can be shown; what is wrong is told by whoever checks the file.
      return new CsvGrid(rows);
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
    return new CsvGrid(rows);
  }

  /// All rows, the one of the column names first.
  public List<Row> rows() {
    return rows;
  }

  /// Names of the columns; none where the file is empty.
  public List<String> columns() {
    return rows.isEmpty() ? List.of() : rows.getFirst().cells();
  }

  /// Index of a column; −1 when there is none of that name.
  public int column(String name) {
    return columns().indexOf(name);
  }

  /// The same with another text in one cell.
  ///
  /// @param line of the row
  /// @param column index, from 0
  /// @throws IllegalArgumentException when there is no such row or column
  public CsvGrid with(long line, int column, String text) {
    if (column < 0 || column >= columns().size()) {
      throw new IllegalArgumentException(
          "column " + column + "; expected 0 … " + (columns().size() - 1));
    }
    List<Row> changed = new ArrayList<>();
    boolean found = false;
    for (Row row : rows) {
      if (row.line() == line) {
        List<String> cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
        cells.set(column, text);
        changed.add(new Row(line, cells));
        found = true;
      } else {
        changed.add(row);
      }
    }
    if (!found) {
      throw new IllegalArgumentException("no row at line " + line);
    }
    return new CsvGrid(changed);
  }

  /// As a file in which every row begins at its line again, where no cell above has lost or gained
  /// a line.
  public byte[] bytes() {
    StringWriter text = new StringWriter();
    long next = 1;
    for (Row row : rows) {
      for (; next < row.line(); next++) {
        text.append('\n');
      }
      StringWriter line = new StringWriter();
      try (CsvWriter csv =
          CsvWriter.builder()
              .lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF)
              .build(line)) {
        csv.writeRecord(row.cells());
      } catch (IOException e) {
        throw new UncheckedIOException("writing to memory", e);
      }
      text.append(line.toString());
      next += line.toString().chars().filter(c -> c == '\n').count();
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
