package org.ayni.shocks.path;

import java.util.List;

/// The weeks after a shock. Sums are over all weeks, in table units (a year's flow for a year),
/// base year less path: positive where something is lost.
///
/// @param output Σᵢ xᵢ of each week, relative to the base year
/// @param consumption the same of what consumers get
/// @param lostOutput by industry
/// @param lostConsumption by product
/// @param lostExports by product
public record Path(
    List<Double> output,
    List<Double> consumption,
    List<Double> lostOutput,
    List<Double> lostConsumption,
    List<Double> lostExports) {

  public Path {
    output = List.copyOf(output);
    consumption = List.copyOf(consumption);
    lostOutput = List.copyOf(lostOutput);
    lostConsumption = List.copyOf(lostConsumption);
    lostExports = List.copyOf(lostExports);
  }

  /// Σ of [#lostOutput].
  public double totalLostOutput() {
    return lostOutput.stream().mapToDouble(Double::doubleValue).sum();
  }
}
