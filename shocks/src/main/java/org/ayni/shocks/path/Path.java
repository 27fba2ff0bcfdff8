package org.ayni.shocks.path;

import java.util.List;

/// The weeks after a shock, when nobody plans. Lists of amounts are sums over all weeks, by
/// industry or product, in table units (a year's flow for a year of weeks).
///
/// Of every product: made + imported + drawn = used + consumed + exported + other + stocked, used
/// being A · made.
///
/// @param weeks how many
/// @param output Σᵢ xᵢ of each week, relative to the base year
/// @param consumption the same of what consumers get
/// @param made by industry
/// @param possible what capacity would have allowed, overproduction included
/// @param imported by product
/// @param importable what could have been imported
/// @param consumed what consumers got
/// @param exported what buyers abroad got
/// @param exportable what they asked for
/// @param other what else was delivered: capital formation, changes of inventories
/// @param drawn what the table's balance takes from nowhere stated, as in the base year
/// @param stocked by product: what all stocks of it hold more in the end than at the beginning
/// @param base the same weeks of the base year
public record Path(
    int weeks,
    List<Double> output,
    List<Double> consumption,
    List<Double> made,
    List<Double> possible,
    List<Double> imported,
    List<Double> importable,
    List<Double> consumed,
    List<Double> exported,
    List<Double> exportable,
    List<Double> other,
    List<Double> drawn,
    List<Double> stocked,
    Base base) {

  /// What the base year has in as many weeks.
  public record Base(List<Double> made, List<Double> consumed, List<Double> exported) {
    public Base {
      made = List.copyOf(made);
      consumed = List.copyOf(consumed);
      exported = List.copyOf(exported);
    }
  }

  public Path {
    output = List.copyOf(output);
    consumption = List.copyOf(consumption);
    made = List.copyOf(made);
    possible = List.copyOf(possible);
    imported = List.copyOf(imported);
    importable = List.copyOf(importable);
    consumed = List.copyOf(consumed);
    exported = List.copyOf(exported);
    exportable = List.copyOf(exportable);
    other = List.copyOf(other);
    drawn = List.copyOf(drawn);
    stocked = List.copyOf(stocked);
  }

  /// Output lost, all industries together, in table units.
  public double totalLostOutput() {
    return sum(base.made()) - sum(made);
  }

  /// Consumption lost, in table units.
  public double totalLostConsumption() {
    return sum(base.consumed()) - sum(consumed);
  }

  private static double sum(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).sum();
  }
}
