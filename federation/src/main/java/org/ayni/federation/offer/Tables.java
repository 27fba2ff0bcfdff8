package org.ayni.federation.offer;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ayni.planning.plan.YearTable;

/// Guards of numbers, and of tables by year and good, or by year and member.
public final class Tables {

  /// Nothing anybody counts is larger, whatever its unit. What is made of such numbers is finite.
  static final double LARGEST = 1e30;

  private Tables() {}

  /// @throws IllegalArgumentException when it is none, or of a size that nothing has
  static void require(String what, double value) {
    if (!(Math.abs(value) <= LARGEST)) {
      throw new IllegalArgumentException(
          what + " is " + value + "; expected a number of a size up to " + LARGEST);
    }
  }

  /// Whether there is nothing in it.
  public static boolean isZero(YearTable table) {
    return IntStream.range(0, table.years())
        .allMatch(t -> Arrays.stream(table.year(t)).allMatch(value -> value == 0));
  }

  /// @throws IllegalArgumentException when the shape is another, or a number is negative, too large
  ///   or none
  public static void require(String what, YearTable table, int years, int items) {
    if (table.years() != years || table.items() != items) {
      throw new IllegalArgumentException(
          what + " are " + table + "; expected " + years + " years × " + items + " items");
    }
    for (int t = 0; t < years; t++) {
      for (int k = 0; k < items; k++) {
        double value = table.at(t, k);
        if (!(value >= 0 && value <= LARGEST)) {
          throw new IllegalArgumentException(
              what
                  + ", year "
                  + (t + 1)
                  + ", number "
                  + (k + 1)
                  + " is "
                  + value
                  + "; expected a number from 0 to "
                  + LARGEST);
        }
      }
    }
  }
}
