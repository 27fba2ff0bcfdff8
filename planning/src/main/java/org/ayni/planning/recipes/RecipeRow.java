package org.ayni.planning.recipes;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.files.CsvRow;
import org.ayni.files.Numbers;

/// One row of a file. What is wrong with a cell is added to the problems, and something harmless is
/// given back so that reading goes on.
final class RecipeRow {

  private final String file;
  private final CsvRow row;
  private final List<String> languages;

  RecipeRow(String file, CsvRow row, List<String> languages) {
    this.file = file;
    this.row = row;
    this.languages = languages;
  }

  String file() {
    return file;
  }

  int line() {
    return row.line();
  }

  boolean isBlank(String column) {
    return row.textOrBlank(column).isEmpty();
  }

  /// A cell that must hold something; blank when it doesn't.
  String text(String column, String expected) {
    return row.text(column, expected);
  }

  String textOrBlank(String column) {
    return row.textOrBlank(column);
  }

  void problem(String column, String found, String expected, String advice) {
    row.problem(column, found, expected, advice);
  }

  /// A number ≥ 0.
  double amount(String column) {
    return row.nonNegative(column, "a number >= 0");
  }

  /// A number > 0.
  double positive(String column) {
    double value = row.number(column, "a number above 0");
    if (value <= 0) {
      problem(column, Numbers.format(value), "a number above 0", "");
    }
    return value;
  }

  /// A number ≥ 0, or what a blank cell stands for.
  double amountOr(String column, double otherwise) {
    return isBlank(column) ? otherwise : amount(column);
  }

  OptionalDouble amountOrNone(String column) {
    return isBlank(column) ? OptionalDouble.empty() : OptionalDouble.of(amount(column));
  }

  /// A number of at least `least`, or what a blank cell stands for.
  double atLeast(double least, String column, double otherwise) {
    if (isBlank(column)) {
      return otherwise;
    }
    String expected = "a number >= " + Numbers.format(least);
    double value = row.number(column, expected);
    if (value < least) {
      problem(column, Numbers.format(value), expected, "");
    }
    return value;
  }

  /// A number from 0 to 1.
  double share(String column) {
    String expected = "a share from 0 to 1";
    double value = row.number(column, expected);
    if (value < 0 || value > 1) {
      problem(
          column, Numbers.format(value), expected, value > 1 ? "Ten percent are written 0.1." : "");
    }
    return value;
  }

  OptionalDouble shareOrNone(String column) {
    return isBlank(column) ? OptionalDouble.empty() : OptionalDouble.of(share(column));
  }

  /// A whole number from 0 to `most`, 0 where blank.
  int count(String column, int most) {
    if (isBlank(column)) {
      return 0;
    }
    String expected = "a whole number from 0 to " + most;
    double value = row.number(column, expected);
    if (Double.isNaN(value)) {
      return 0;
    }
    if (!(value >= 0 && value <= most && value == Math.rint(value))) {
      problem(column, Numbers.format(value), expected, "");
      return 0;
    }
    return (int) value;
  }

  /// The name in all languages the file has; the code where it has none.
  Names names(String code) {
    Map<String, String> byLanguage = new HashMap<>();
    String plain = row.textOrBlank("name");
    if (!plain.isEmpty()) {
      byLanguage.put("en", plain);
    }
    for (String language : languages) {
      String text = row.textOrBlank("name_" + language);
      if (!text.isEmpty()) {
        byLanguage.put(language, text);
      }
    }
    return byLanguage.isEmpty() ? Names.of(code.isEmpty() ? "?" : code) : new Names(byLanguage);
  }
}
