package org.ayni.server.pdf;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An axis from one round number to another: steps of 1, 2 or 5 times a power of ten.
///
/// @param low the first mark
/// @param step between marks, > 0
/// @param marks how many there are, at least two
record Scale(double low, double step, int marks) {

  private static final double LARGEST_WRITTEN_OUT = 1e15;
  private static final double SMALLEST_WRITTEN_OUT = 1e-6;

  /// Over everything that there is among `values`; from 0 to 1 where nothing is.
  ///
  /// @param steps about how many
  static Scale over(Stream<@Nullable Double> values, int steps) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Double value : values.filter(Scale::there).toList()) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    if (low > high) {
      return new Scale(0, 0.5, 3);
    }
    if (!(high - low > 1e-9 * Math.max(Math.abs(low), Math.abs(high)))) {
      double around = high == 0 ? 1 : Math.abs(high) / 10;
      low -= around;
      high += around;
    }
    double step = round((high - low) / steps);
    double first = Math.floor(low / step + 1e-9) * step;
    double last = Math.ceil(high / step - 1e-9) * step;
    return new Scale(first, step, (int) Math.round((last - first) / step) + 1);
  }

  /// Whether a value can be drawn.
  static boolean there(@Nullable Double value) {
    // What is larger is no figure of an economy, and has no room for its digits either.
    return value != null && Double.isFinite(value) && Math.abs(value) < 1e100;
  }

  private static double round(double step) {
    double power = Math.pow(10, Math.floor(Math.log10(step)));
    double digit = step / power;
    return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  }

  double high() {
    return low + step * (marks - 1);
  }

  /// How far along the axis, 0 … 1.
  float at(double value) {
    return (float) ((value - low) / (high() - low));
  }

  List<Double> numbers() {
    List<Double> numbers = new ArrayList<>();
    for (int k = 0; k < marks; k++) {
      double number = low + k * step;
      numbers.add(Math.abs(number) < step / 1e6 ? 0 : number);
    }
    return numbers;
  }

  /// A mark as it is written in a language.
  String written(double mark, Locale language) {
    return written(mark, step, language);
  }

  /// Points across that the longest mark takes.
  float widest(Letters letters, Locale language) {
    float widest = 0;
    for (double mark : numbers()) {
      widest = Math.max(widest, letters.width(written(mark, language), Drawing.LETTERS));
    }
    return widest;
  }

  /// A number with the decimals that a difference of `step` needs.
  static String written(double number, double step, Locale language) {
    double size = Math.max(Math.abs(number), step);
    if (size >= LARGEST_WRITTEN_OUT || step < SMALLEST_WRITTEN_OUT) {
      return String.format(language, "%.2e", number).replace('-', '−');
    }
    NumberFormat format = NumberFormat.getNumberInstance(language);
    int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    String written = format.format(number);
    return written.equals("-" + format.format(0)) ? format.format(0) : written.replace('-', '−');
  }
}
