package org.ayni.files;

/// One thing wrong with an input: where, what was found, what was expected, what to try.
///
/// @param file name of the file (relative to the folder that was read), empty when it lies in none
/// @param row 1-based line of the file, 0 when it concerns the whole file
/// @param column name of the column or field, empty when it concerns the whole row
/// @param found what stands there
/// @param expected what should stand there, with its unit
/// @param advice what to try; empty when it follows from `expected`
/// @param said found, expected and advice apart from any language; nothing where only the command
///   line meets it, which speaks English
public record Problem(
    String file, int row, String column, String found, String expected, String advice, Said said) {

  /// One that only the command line meets: no page has a sentence for it, and none may tell it.
  public Problem(
      String file, int row, String column, String found, String expected, String advice) {
    this(file, row, column, found, expected, advice, Said.NOTHING);
  }

  /// A problem of a whole file.
  public static Problem ofFile(
      String file, String found, String expected, String advice, Said said) {
    return new Problem(file, 0, "", found, expected, advice, said);
  }

  /// The same, which only the command line meets.
  public static Problem ofFile(String file, String found, String expected, String advice) {
    return new Problem(file, 0, "", found, expected, advice);
  }

  /// As one line for people: `final-demand.csv:14, column 'coal': -6.0; expected … . Advice.`
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (row > 0) {
      text.append(file.isEmpty() ? "line " : ":").append(row);
    }
    if (!column.isEmpty()) {
      text.append(text.isEmpty() ? "'" : ", column '").append(column).append('\'');
    }
    if (!text.isEmpty()) {
      text.append(": ");
    }
    text.append(found);
    if (!expected.isEmpty()) {
      text.append("; expected ").append(expected);
    }
    return advice.isEmpty() ? text.toString() : text.append("\n    ").append(advice).toString();
  }
}
