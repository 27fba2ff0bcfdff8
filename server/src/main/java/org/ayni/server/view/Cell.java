package org.ayni.server.view;

/// What stands in a cell of a table: the words for people, and the number behind them for files.
///
/// @param text in the reader's language, rounded
/// @param value exact; NaN where there is no number
/// @param share true where the number is a share of one, which `text` writes as a percentage
/// @param language of the text where it is not the reader's, BCP 47; else empty
public record Cell(String text, double value, boolean share, String language) {

  private static final int LONG = 16;

  public Cell(String text, double value, boolean share) {
    this(text, value, share, "");
  }

  public static Cell of(String text) {
    return new Cell(text, Double.NaN, false);
  }

  /// What is English in every language, such as the title of a source.
  static Cell english(String text) {
    return new Cell(text, Double.NaN, false, "en");
  }

  /// True where there is a number that a file can hold.
  public boolean isNumber() {
    return Double.isFinite(value);
  }

  /// True for words that may break over lines: a number with its unit stays whole.
  public boolean isLong() {
    return !isNumber() && text.length() > LONG;
  }

  /// How templates print it.
  @Override
  public String toString() {
    return text;
  }
}
