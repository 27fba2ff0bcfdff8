package org.ayni.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Writes comma-separated text as [CsvInput] reads it: UTF-8, line feeds, a line of column names.
/// Closing it flushes and leaves the stream open: whoever opened it closes it. Not thread-safe.
public final class CsvOutput implements AutoCloseable {

  private final CsvWriter writer;
  private final List<String> columns;
  private final List<String> cells = new ArrayList<>();

  private CsvOutput(CsvWriter writer, List<String> columns) {
    this.writer = writer;
    this.columns = columns;
  }

  /// Starts a table by its column names.
  public static CsvOutput to(OutputStream out, List<String> columns) {
    CsvWriter writer =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    writer.writeRecord(columns);
    return new CsvOutput(writer, List.copyOf(columns));
  }

  /// See [#to(OutputStream, List)].
  public static CsvOutput to(OutputStream out, String... columns) {
    return to(out, List.of(columns));
  }

  /// Adds a cell of text to the row begun.
  public CsvOutput add(String text) {
    cells.add(text);
    return this;
  }

  /// Adds a number to the row begun, so that it reads back bit for bit.
  ///
  /// @param number finite
  public CsvOutput add(double number) {
    cells.add(Numbers.format(number));
    return this;
  }

  /// Ends the row begun.
  ///
  /// @throws IllegalStateException when it has not as many cells as there are columns
  public void endRow() {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(
          "a row of " + cells.size() + " cells; expected " + columns.size() + ": " + columns);
    }
    writer.writeRecord(cells);
    cells.clear();
  }

  @Override
  public void close() throws IOException {
    if (!cells.isEmpty()) {
      throw new IllegalStateException("a row was begun and not ended: " + cells);
    }
    writer.flush();
  }
}
