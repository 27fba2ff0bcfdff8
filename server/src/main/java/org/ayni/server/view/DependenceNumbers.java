package org.ayni.server.view;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.analysis.dependence.DemandDependence;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.PublishedPurchases;
import org.ayni.economy.Satellite;

/// What hangs on one partner's purchases, as the page and its download both need it.
final class DependenceNumbers {

  private final EconomyTable table;
  private final double[] purchases;
  private final Optional<Integer> year;
  private final DemandDependence found;

  DependenceNumbers(Economy economy, PartnerTrade partner, LeontiefModel model) {
    table = economy.table();
    purchases = new double[table.size()];
    year = partner.published().map(PublishedPurchases::year);
    partner
        .purchases()
        .forEach((code, value) -> table.indexOf(code).ifPresent(i -> purchases[i] += value));
    found = new DemandDependence(model, purchases);
  }

  /// Of which year the purchases are; empty where they stand in the table itself.
  Optional<Integer> year() {
    return year;
  }

  double[] purchases() {
    return purchases.clone();
  }

  /// Share of each industry's output bought by the partner itself.
  double[] direct() {
    return found.directShare();
  }

  /// Share of each industry that hangs on the purchases, suppliers included.
  double[] share() {
    return found.share();
  }

  Optional<double[]> jobs() {
    return table.satellite(Satellite.JOBS).map(table::satellite).map(found::amount);
  }

  /// Share of all jobs; empty where the table has none.
  Optional<Double> shareOfJobs() {
    return table.satellite(Satellite.JOBS).map(table::satellite).map(found::shareOfEconomy);
  }

  double[] valueAdded() {
    return found.amount(table.valueAdded());
  }

  double shareOfValueAdded() {
    return found.shareOfEconomy(table.valueAdded());
  }

  /// Each kind of income with what of it hangs on the purchases, table unit a year.
  Map<PrimaryInput.Kind, Double> received() {
    Map<PrimaryInput.Kind, Double> received = new EnumMap<>(PrimaryInput.Kind.class);
    for (PrimaryInput row : table.primaryInputs()) {
      if (row.kind().valueAdded()) {
        received.put(row.kind(), EconomyFigures.sum(found.amount(table.primaryInput(row.kind()))));
      }
    }
    return received;
  }
}
