package org.ayni.planning.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;

/// Which industries lie where, and whose final uses are whose. A table of one territory is one
/// region without a name, whose uses are all uses. Regions may have different industries.
final class TableRegions {

  /// Uses that belong to somebody; trade with the outside may be everybody's.
  private static final Set<FinalUse.Kind> OWNED =
      Set.of(FinalUse.Kind.CONSUMPTION, FinalUse.Kind.CAPITAL_FORMATION);

  private final EconomyTable table;
  private final List<String> codes;
  private final int[] region;

  private TableRegions(EconomyTable table, List<String> codes, int[] region) {
    this.table = table;
    this.codes = codes;
    this.region = region;
  }

  static TableRegions of(EconomyTable table) {
    Set<String> found = new LinkedHashSet<>();
    table.industries().forEach(industry -> found.add(industry.region()));
    List<String> codes = List.copyOf(found);
    int[] region = table.industries().stream().mapToInt(i -> codes.indexOf(i.region())).toArray();
    return new TableRegions(table, codes, region);
  }

  /// An industry or final use of no region of the table.
  ///
  /// @param words in English
  record Obstacle(String code, String words) {}

  /// What keeps a plan from knowing whose need or whose equipment something is.
  List<Obstacle> obstacles() {
    List<Obstacle> obstacles = new ArrayList<>();
    if (!several()) {
      return obstacles;
    }
    for (Industry industry : table.industries()) {
      if (industry.region().isEmpty()) {
        obstacles.add(
            new Obstacle(industry.code(), "industry '" + industry.code() + "' has no region"));
      }
    }
    for (FinalUse use : table.finalUses()) {
      if (OWNED.contains(use.kind()) && !codes.contains(use.region())) {
        obstacles.add(
            new Obstacle(
                use.code(),
                "final use '"
                    + use.code()
                    + "' is of "
                    + (use.region().isEmpty() ? "no region" : "'" + use.region() + "'")));
      }
    }
    return obstacles;
  }

  /// Whether there is more than one.
  boolean several() {
    return codes.size() > 1;
  }

  /// Codes in the order of the table.
  List<String> codes() {
    return codes;
  }

  int size() {
    return codes.size();
  }

  /// The region of an industry.
  int of(int industry) {
    return region[industry];
  }

  /// What a region uses in the end for one purpose, by product of all regions.
  double[] finalUse(int of, FinalUse.Kind kind) {
    if (!several()) {
      return table.finalUse(kind);
    }
    double[] sum = new double[table.size()];
    for (FinalUse use : table.finalUses()) {
      if (use.kind() == kind && use.region().equals(codes.get(of))) {
        double[] values = table.finalUse(use);
        Arrays.setAll(sum, i -> sum[i] + values[i]);
      }
    }
    return sum;
  }

  /// GDP at market prices by income, by region, in the table unit a year.
  double[] gdp() {
    double[] income = table.valueAdded();
    double[] taxes = table.primaryInput(PrimaryInput.Kind.TAXES_ON_PRODUCTS);
    Arrays.setAll(income, j -> income[j] + taxes[j]);
    return sums(income);
  }

  /// Adds up by region what is given by industry.
  double[] sums(double[] byIndustry) {
    double[] sums = new double[size()];
    for (int i = 0; i < byIndustry.length; i++) {
      sums[region[i]] += byIndustry[i];
    }
    return sums;
  }
}
