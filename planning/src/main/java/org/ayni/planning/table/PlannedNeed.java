package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.kernel.matrix.SparseVector;

/// A need as a plan meets it: an economy's need, or in a table of regions what the people of one
/// region have of it. Satisfaction 1 is what they consumed in the base year, from wherever it came.
///
/// @param code of the need; with its region before it and a point where there are several,
///   `BRA.food`
/// @param need code of the economy's need
/// @param region index of the region
/// @param products consumed in the base year, in the table unit a year
record PlannedNeed(String code, Names names, String need, int region, SparseVector products) {

  /// By region and within it in the economy's order. In a table of regions a need of which a region
  /// consumed nothing is left out: nothing is known of what would meet it there.
  static List<PlannedNeed> of(Economy economy, TableRegions regions) {
    List<PlannedNeed> needs = new ArrayList<>();
    for (int r = 0; r < regions.size(); r++) {
      double[] consumption = regions.finalUse(r, FinalUse.Kind.CONSUMPTION);
      for (Need need : economy.needs()) {
        double[] products = new double[economy.table().size()];
        need.shares()
            .forEach((industry, share) ->
                economy
                    .table()
                    .indexOf(industry)
                    .ifPresent(i -> products[i] += share * consumption[i]));
        if (!regions.several()) {
          needs.add(
              new PlannedNeed(
                  need.code(), need.names(), need.code(), r, SparseVector.ofDense(products)));
        } else if (Arrays.stream(products).anyMatch(p -> p != 0)) {
          String region = regions.codes().get(r);
          needs.add(
              new PlannedNeed(
                  region + "." + need.code(),
                  in(need.names(), region),
                  need.code(),
                  r,
                  SparseVector.ofDense(products)));
        }
      }
    }
    return needs;
  }

  /// A name with its region behind it.
  static Names in(Names names, String region) {
    Map<String, String> texts = new LinkedHashMap<>();
    names.byLanguage().forEach((language, text) -> texts.put(language, text + " (" + region + ")"));
    return new Names(texts);
  }

  /// Worth of what was consumed in the base year, in the table unit.
  double today() {
    double sum = 0;
    for (int k = 0; k < products.size(); k++) {
      sum += products.value(k);
    }
    return sum;
  }

  /// What goals say of it: of this region's need, else of the need wherever it is.
  double among(Map<String, Double> values, double otherwise) {
    Double own = values.get(code);
    return own != null ? own : values.getOrDefault(need, otherwise);
  }
}
