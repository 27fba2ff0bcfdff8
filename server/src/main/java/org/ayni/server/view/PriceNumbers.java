package org.ayni.server.view;

import java.util.OptionalInt;
import org.ayni.analysis.prices.PassThrough;
import org.ayni.analysis.prices.PriceEffects;
import org.ayni.analysis.prices.PriceShock;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.server.form.PriceForm;
import org.ayni.shocks.answer.ImportCosts;

/// What a rise does to prices, and what its page adds to the method: imports that a table does not
/// keep apart.
///
/// @param consumerPrices rise of what households consume, bought at home or abroad
/// @param estimated true where imports were estimated and not read from the table
record PriceNumbers(PriceEffects effects, double consumerPrices, boolean estimated) {

  /// @throws org.ayni.analysis.leontief.UnsolvableTableException when prices would rise without end
  static PriceNumbers of(Economy economy, PriceForm form) {
    EconomyTable table = economy.table();
    PriceShock.Builder shock =
        PriceShock.on(table).passThrough(form.passed()).indexation(form.follows());
    int only = table.indexOf(form.industry()).orElse(-1);
    OptionalInt industry = only < 0 ? OptionalInt.empty() : OptionalInt.of(only);
    switch (form.what()) {
      case WAGES -> rise(shock, table, PrimaryInput.Kind.COMPENSATION, industry, form.by());
      case TAXES -> rise(shock, table, PrimaryInput.Kind.TAXES_ON_PRODUCTION, industry, form.by());
      case PRICE -> shock.fixedPrice(industry.orElseThrow(), form.by());
      case IMPORTS -> {
        if (hasImports(table)) {
          rise(shock, table, PrimaryInput.Kind.IMPORTS, industry, form.by());
        } else {
          return estimated(economy, shock, industry, form.by());
        }
      }
    }
    PriceEffects effects = PassThrough.of(shock.build());
    return new PriceNumbers(effects, effects.consumerPrices(), false);
  }

  private static boolean hasImports(EconomyTable table) {
    return table.primaryInputs().stream().anyMatch(row -> row.kind() == PrimaryInput.Kind.IMPORTS);
  }

  private static PriceNumbers estimated(
      Economy economy, PriceShock.Builder shock, OptionalInt industry, double by) {
    ImportCosts imports = ImportCosts.of(economy);
    double[] perUnit = imports.perUnitOfOutput();
    for (int j = 0; j < perUnit.length; j++) {
      if (industry.isEmpty() || industry.getAsInt() == j) {
        shock.newCost(j, perUnit[j] * by);
      }
    }
    PriceEffects effects = PassThrough.of(shock.build());
    double bought = industry.isEmpty() ? by : 0;
    return new PriceNumbers(effects, imports.consumerPrices(effects.priceChange(), bought), true);
  }

  private static void rise(
      PriceShock.Builder shock,
      EconomyTable table,
      PrimaryInput.Kind kind,
      OptionalInt industry,
      double by) {
    for (PrimaryInput row : table.primaryInputs()) {
      if (row.kind() == kind && industry.isPresent()) {
        double[] one = new double[table.size()];
        one[industry.getAsInt()] = by;
        shock.rise(row, one);
      } else if (row.kind() == kind) {
        shock.rise(row, by);
      }
    }
  }

  /// Change of what all wages together buy; NaN where the table has none.
  double realWages() {
    double nominal = (1 + effects.realWages()) * (1 + effects.consumerPrices());
    return nominal / (1 + consumerPrices) - 1;
  }
}
