package org.ayni.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;

/// One row of a [CsvInput]. Cells are asked for by column name or by 0-based position; what is
/// wrong with them goes into the input's [Problems].
public final class CsvRow {

  private final CsvInput input;
  private final CsvRecord record;
  private final boolean whole;

  CsvRow(CsvInput input, CsvRecord record, boolean whole) {
    this.input = input;
    this.record = record;
    this.whole = whole;
  }

  /// 1-based line of the file where the row starts.
  public int line() {
    return (int) record.getStartingLineNumber();
  }

  /// Whether it has exactly as many cells as there are columns.
  public boolean isWhole() {
    return whole;
  }

  /// All its cells, blanks around them cut off.
  public List<String> cells() {
    return record.getFields().stream().map(String::strip).toList();
  }

  /// A cell that may be blank; blank too where the row is too short or has no such column.
  public String textOrBlank(int column) {
    return column < record.getFieldCount() ? record.getField(column).strip() : "";
  }

  /// See [#textOrBlank(int)].
  public String textOrBlank(String column) {
    return input.indexOf(column).map(this::textOrBlank).orElse("");
  }

  /// A cell that must hold something; blank, with a problem added, when it doesn't.
  public String text(String column, String expected) {
    String text = textOrBlank(column);
    if (text.isEmpty() && has(column)) {
      problem(column, "an empty cell", expected, "", Said.of("cell.empty"));
    }
    return text;
  }

  private boolean has(String column) {
    return input.indexOf(column).filter(j -> j < record.getFieldCount()).isPresent();
  }

  /// A number as [Numbers#parse] reads it.
  ///
  /// @param expected told when there is none, such as `a number in 10^9 COP`
  /// @return finite; NaN when there is no number, and a problem was added
  public double number(int column, String expected) {
    if (column >= record.getFieldCount()) {
      return Double.NaN;
    }
    String text = record.getField(column);
    double value = Numbers.parse(text);
    if (Double.isNaN(value)) {
      Numbers.whatIsWrong(text)
          .ifPresent(wrong ->
              problem(
                  input.columns().get(column),
                  wrong.found(),
                  expected,
                  wrong.advice(),
                  wrong.said()));
    }
    return value;
  }

  /// See [#number(int, String)]; NaN without a further problem when the file has no such column
  /// (ask [CsvInput#require] for that).
  public double number(String column, String expected) {
    return input.indexOf(column).map(j -> number(j, expected)).orElse(Double.NaN);
  }

  /// A number that must not be negative.
  ///
  /// @return finite and ≥ 0; NaN when there is no such number, and a problem was added
  public double nonNegative(String column, String expected) {
    double value = number(column, expected);
    if (value < 0) {
      problem(
          column,
          Numbers.format(value),
          expected,
          "",
          Said.of("cell.range", Numbers.format(value)));
      return Double.NaN;
    }
    return value;
  }

  /// Adds a problem with a cell of this row that only the command line meets.
  ///
  /// @param column its name; empty when the whole row is meant
  public void problem(String column, String found, String expected, String advice) {
    problem(column, found, expected, advice, Said.NOTHING);
  }

  /// Adds a problem with a cell of this row.
  ///
  /// @param column its name; empty when the whole row is meant
  public void problem(String column, String found, String expected, String advice, Said said) {
    input.add(new Problem(input.fileName(), line(), column, found, expected, advice, said));
  }
}
