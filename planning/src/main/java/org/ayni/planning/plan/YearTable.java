package org.ayni.planning.plan;

import java.util.Arrays;

/// Numbers by year and item, [t][k]: the shape of every part of a plan. Immutable.
public final class YearTable {

  private final int years;
  private final int items;
  private final double[] values;

  private YearTable(int years, int items, double[] values) {
    this.years = years;
    this.items = items;
    this.values = values;
  }

  /// From rows, one a year, all of length `items`.
  public static YearTable of(int items, double[][] rows) {
    double[] values = new double[Math.multiplyExact(rows.length, items)];
    for (int t = 0; t < rows.length; t++) {
      if (rows[t].length != items) {
        throw new IllegalArgumentException(
            "year " + (t + 1) + " has " + rows[t].length + " items; expected " + items);
      }
      System.arraycopy(rows[t], 0, values, t * items, items);
    }
    return new YearTable(rows.length, items, values);
  }

  public static YearTable zeros(int years, int items) {
    return new YearTable(years, items, new double[Math.multiplyExact(years, items)]);
  }

  public int years() {
    return years;
  }

  public int items() {
    return items;
  }

  /// Value of item k in year index t.
  public double at(int t, int k) {
    if (k < 0 || k >= items || t < 0 || t >= years) {
      throw new IndexOutOfBoundsException(
          "year index " + t + ", item " + k + " of a " + years + " × " + items + " table");
    }
    return values[t * items + k];
  }

  /// All items of one year; a copy.
  public double[] year(int t) {
    return Arrays.copyOfRange(values, t * items, (t + 1) * items);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof YearTable that
        && years == that.years
        && items == that.items
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return 31 * years + Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return years + " years × " + items + " items";
  }
}
