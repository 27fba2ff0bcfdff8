package org.ayni.analysis.dependence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;

/// What hangs on a partner's purchases, by industry and in the whole economy, for the command line.
///
/// @param byIndustry the numbers; what the table does not allow is missing, with the reason
/// @param ofEconomy code of an account (`output`, `jobs`, each primary input) → share of all of it
///   that hangs on the purchases
public record Dependence(
    IndustryMeasures<DependenceMeasure> byIndustry, Map<String, Double> ofEconomy) {

  public Dependence {
    ofEconomy = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(ofEconomy));
  }

  /// @param purchases of each product, [n], table unit a year
  public static Dependence of(LeontiefModel model, double[] purchases) {
    EconomyTable table = model.table();
    DemandDependence found = new DemandDependence(model, purchases);
    IndustryMeasures.Builder<DependenceMeasure> measures =
        IndustryMeasures.builder(table.industries(), DependenceMeasure.class)
            .put(DependenceMeasure.PURCHASES, purchases)
            .put(DependenceMeasure.DIRECT, found.directShare())
            .put(DependenceMeasure.SHARE, found.share());
    Map<String, Double> shares = new LinkedHashMap<>();
    shares.put("output", found.shareOfEconomy(table.grossOutput()));
    Optional<Satellite> jobs = table.satellite(Satellite.JOBS);
    if (jobs.isPresent()) {
      double[] account = table.satellite(jobs.get());
      measures.put(DependenceMeasure.JOBS, found.amount(account));
      shares.put(Satellite.JOBS, found.shareOfEconomy(account));
    } else {
      measures.missing(
          DependenceMeasure.JOBS, "the table has no satellite '" + Satellite.JOBS + "'");
    }
    if (table.primaryInputs().stream().anyMatch(row -> row.kind().valueAdded())) {
      measures.put(DependenceMeasure.VALUE_ADDED, found.amount(table.valueAdded()));
    } else {
      measures.missing(DependenceMeasure.VALUE_ADDED, "the table has no row of value added");
    }
    for (PrimaryInput row : table.primaryInputs()) {
      double share = found.shareOfEconomy(table.primaryInput(row));
      if (!Double.isNaN(share)) {
        shares.put(row.code(), share);
      }
    }
    return new Dependence(measures.build(), shares);
  }
}
