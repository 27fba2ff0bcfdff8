package org.ayni.shocks.answer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.analysis.prices.PassThrough;
import org.ayni.analysis.prices.PriceEffects;
import org.ayni.analysis.prices.PriceShock;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.Scenario;

/// What the changes of prices and wages in a scenario do to all prices when every rise of cost is
/// passed on ([PassThrough], φ = 1) and wages do not follow.
///
/// Imports are 1 − d of every use (d = output / (output + imports)): an industry's cost rises by Σᵢ
/// aᵢⱼ (1 − dᵢ) r where imports become dearer by r; what consumers buy abroad becomes dearer by r
/// itself. A price on the world market is the price at home too.
///
/// @param prices Δp by product
/// @param consumerPrices rise of what households consume
/// @param realWages change of what all wages together buy; empty where the table has no wages
public record PriceEffect(List<Double> prices, double consumerPrices, OptionalDouble realWages) {

  public PriceEffect {
    prices = List.copyOf(prices);
  }

  /// Whether the scenario says anything of prices or wages.
  static boolean concerns(Scenario scenario) {
    return scenario.changes().stream()
        .anyMatch(change ->
            switch (change) {
              case Change.Wages _, Change.ImportPrice _, Change.WorldPrice _ -> true;
              case Change.Exports _, Change.Imports _, Change.Capacity _ -> false;
            });
  }

  static PriceEffect of(Economy economy, Scenario scenario) {
    EconomyTable table = economy.table();
    ImportCosts imports = ImportCosts.of(economy);
    PriceShock.Builder shock = PriceShock.on(table);
    double dearer = 0;
    double[] perUnit = imports.perUnitOfOutput();
    for (Change change : scenario.changes()) {
      switch (change) {
        case Change.Wages wages ->
            table.primaryInputs().stream()
                .filter(input -> input.kind() == PrimaryInput.Kind.COMPENSATION)
                .forEach(input -> shock.rise(input, wages.by()));
        case Change.ImportPrice price -> {
          dearer += price.by();
          for (int j = 0; j < perUnit.length; j++) {
            shock.newCost(j, perUnit[j] * price.by());
          }
        }
        case Change.WorldPrice price ->
            table.indexOf(price.industry()).ifPresent(i -> shock.fixedPrice(i, price.by()));
        case Change.Exports _, Change.Imports _, Change.Capacity _ -> {}
      }
    }
    PriceEffects effects = PassThrough.of(shock.build());
    double[] prices = effects.priceChange();
    double index = dearer == 0 ? effects.consumerPrices() : imports.consumerPrices(prices, dearer);
    double nominal = (1 + effects.realWages()) * (1 + effects.consumerPrices());
    double real = nominal / (1 + index) - 1;
    return new PriceEffect(
        Arrays.stream(prices).boxed().toList(),
        index,
        Double.isNaN(real) ? OptionalDouble.empty() : OptionalDouble.of(real));
  }
}
