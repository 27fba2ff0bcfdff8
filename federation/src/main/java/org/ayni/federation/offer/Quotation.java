package org.ayni.federation.offer;

import java.util.List;
import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// Prices that members are asked at. Whatever they are, the bound from the answers is valid.
///
/// @param prices π [years × goods] ≥ 0
/// @param weights y > 0, by member: what a unit of its gain is worth
/// @param balances κ [years × members] ≥ 0: what a unit of its credit is worth
public record Quotation(YearTable prices, List<Double> weights, YearTable balances) {

  public Quotation {
    weights = List.copyOf(weights);
    Tables.require("prices", prices, prices.years(), prices.items());
    Tables.require("balances", balances, prices.years(), weights.size());
    for (double weight : weights) {
      if (!(weight >= 1 / Tables.LARGEST && weight <= Tables.LARGEST)) {
        throw new IllegalArgumentException(
            "a weight of "
                + weight
                + "; expected a number from "
                + 1 / Tables.LARGEST
                + " to "
                + Tables.LARGEST);
      }
    }
  }

  /// All of it multiplied by one number > 0: answers to it are the same.
  public Quotation times(double factor) {
    return new Quotation(
        times(prices, factor),
        weights.stream().map(y -> y * factor).toList(),
        times(balances, factor));
  }

  private static YearTable times(YearTable table, double factor) {
    double[][] rows = new double[table.years()][table.items()];
    for (int t = 0; t < rows.length; t++) {
      for (int k = 0; k < table.items(); k++) {
        rows[t][k] = factor * table.at(t, k);
      }
    }
    return YearTable.of(table.items(), rows);
  }

  /// What a unit of good g delivered earns member m in year t.
  public double ofDelivery(Treaty treaty, int m, int t, int g) {
    return prices.at(t, g) * treaty.goods().get(g).arriving()
        + balances.at(t, m) * treaty.accountOfDelivery(g);
  }

  /// What a unit of good g taken costs member m in year t: itself, and its carriage.
  public double ofTaking(Treaty treaty, int m, int t, int g) {
    double carriage =
        treaty.transport().isPresent()
            ? treaty.goods().get(g).carriage() * prices.at(t, treaty.transport().getAsInt())
            : 0;
    return prices.at(t, g) + carriage + balances.at(t, m) * treaty.accountOfTaking(g);
  }

  /// What an offer of member m is worth: w u + earnings − costs.
  ///
  /// @param scale s of the member's gain
  public double value(Treaty treaty, int m, double scale, Offer offer) {
    double sum = weights.get(m) / scale * offer.welfare();
    for (int t = 0; t < prices.years(); t++) {
      for (int g = 0; g < prices.items(); g++) {
        sum +=
            ofDelivery(treaty, m, t, g) * offer.deliveries().at(t, g)
                - ofTaking(treaty, m, t, g) * offer.takings().at(t, g);
      }
    }
    return sum;
  }

  /// The sizes of the terms of [#value]: what its rounding is relative to.
  public double size(Treaty treaty, int m, double scale, Offer offer) {
    double sum = Math.abs(weights.get(m) / scale * offer.welfare());
    for (int t = 0; t < prices.years(); t++) {
      for (int g = 0; g < prices.items(); g++) {
        sum +=
            ofDelivery(treaty, m, t, g) * offer.deliveries().at(t, g)
                + ofTaking(treaty, m, t, g) * offer.takings().at(t, g);
      }
    }
    return sum;
  }
}
