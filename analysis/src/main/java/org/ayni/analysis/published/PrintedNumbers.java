package org.ayni.analysis.published;

import java.math.BigDecimal;
import java.util.List;

/// A block of numbers as printed, with the last place of each: 1.2541 is exact to 10⁻⁴, 251 to 1.
/// Immutable.
public final class PrintedNumbers {

  private final double[][] values;
  private final double[][] lastPlaces;

  private PrintedNumbers(double[][] values, double[][] lastPlaces) {
    this.values = values;
    this.lastPlaces = lastPlaces;
  }

  /// From rows of numbers with blanks between them, such as `1.2541 .3300`; all rows as long.
  ///
  /// @throws IllegalArgumentException when a row is longer than another, or no number stands there
  static PrintedNumbers of(List<String> rows) {
    double[][] values = new double[rows.size()][];
    double[][] places = new double[rows.size()][];
    for (int i = 0; i < values.length; i++) {
      String[] cells = rows.get(i).strip().split("\\s+", -1);
      values[i] = new double[cells.length];
      places[i] = new double[cells.length];
      for (int j = 0; j < cells.length; j++) {
        BigDecimal printed = new BigDecimal(cells[j]);
        values[i][j] = printed.doubleValue();
        places[i][j] = BigDecimal.ONE.scaleByPowerOfTen(-printed.scale()).doubleValue();
      }
      if (cells.length != values[0].length) {
        throw new IllegalArgumentException(
            "row "
                + (i + 1)
                + " has "
                + cells.length
                + " numbers; expected "
                + values[0].length
                + " as in the first");
      }
    }
    return new PrintedNumbers(values, places);
  }

  public int rows() {
    return values.length;
  }

  public int columns() {
    return values.length == 0 ? 0 : values[0].length;
  }

  public double value(int row, int column) {
    return values[row][column];
  }

  /// One unit of the last printed place, such as 10⁻⁴ for 1.2541.
  public double lastPlace(int row, int column) {
    return lastPlaces[row][column];
  }

  /// A copy as rows, [rows][columns].
  public double[][] matrix() {
    double[][] copy = new double[values.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = values[i].clone();
    }
    return copy;
  }

  /// A copy of the only row.
  ///
  /// @throws IllegalStateException when there is more than one row
  public double[] vector() {
    if (values.length != 1) {
      throw new IllegalStateException(
          "a block of " + rows() + " × " + columns() + " is no vector; expected one row");
    }
    return values[0].clone();
  }
}
