package org.ayni.planning.problem;

import java.util.Arrays;

/// One number a year, t = 0 … T−1 (year 1 … T). May be +∞ (no limit), never NaN. Immutable.
public final class Series {

  private final double[] values;

  private Series(double[] values) {
    for (int t = 0; t < values.length; t++) {
      if (Double.isNaN(values[t])) {
        throw new IllegalArgumentException("year " + (t + 1) + " is NaN; expected a number");
      }
    }
    this.values = values;
  }

  public static Series of(double... values) {
    return new Series(values.clone());
  }

  public static Series constant(int years, double value) {
    double[] values = new double[years];
    Arrays.fill(values, value);
    return new Series(values);
  }

  /// base · (1 + rate)^(t+1): the base year's value grows before the first planned year.
  public static Series growing(int years, double base, double rate) {
    double[] values = new double[years];
    double value = base;
    for (int t = 0; t < years; t++) {
      value *= 1 + rate;
      values[t] = value;
    }
    return new Series(values);
  }

  public int years() {
    return values.length;
  }

  public double at(int t) {
    return values[t];
  }

  /// Each year's value times `factor`.
  public Series times(double factor) {
    return new Series(Arrays.stream(values).map(v -> v * factor).toArray());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Series that && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.toString(values);
  }
}
