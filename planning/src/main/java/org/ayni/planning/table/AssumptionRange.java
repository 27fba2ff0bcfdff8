package org.ayni.planning.table;

import java.util.stream.Stream;

/// Which values of an assumption make sense.
///
/// @param least of all
/// @param most of all
public record AssumptionRange(double least, double most) {

  /// No number of an economy is larger.
  private static final double LARGEST = 1e15;

  /// Of an assumption by its code; of one that plans know nothing of, any number.
  public static AssumptionRange of(String code) {
    return StatedAssumption.byCode(code)
        .map(stated -> new AssumptionRange(stated.least(), stated.most()))
        .orElseGet(() -> new AssumptionRange(isAmount(code) ? 0 : -LARGEST, LARGEST));
  }

  /// Those that come by number or by region, none of which is below 0.
  private static boolean isAmount(String code) {
    return code.equals(Assumptions.OPENING_STOCKS)
        || Stream.of(
                Assumptions.SLOPE,
                Assumptions.WIDTH,
                Assumptions.REGION_WEIGHT,
                StatedAssumption.CAPITAL_OUTPUT_RATIO.code() + "-")
            .anyMatch(code::startsWith);
  }

  /// Whether it leaves anything out from below.
  public boolean hasLeast() {
    return least > -LARGEST;
  }

  /// Whether it leaves anything out from above.
  public boolean hasMost() {
    return most < LARGEST;
  }
}
