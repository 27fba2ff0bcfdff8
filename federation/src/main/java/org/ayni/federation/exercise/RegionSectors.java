package org.ayni.federation.exercise;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;

/// Which industry of a table of regions lies where and is which sector, and what regions buy of
/// each other by sector.
final class RegionSectors {

  private final EconomyTable table;
  private final List<String> regions;
  private final Map<String, Industry> sectors = new LinkedHashMap<>();
  private final List<String> codes;
  private final int[] region;
  private final int[] sector;

  /// @throws IllegalArgumentException when it is no table of regions
  RegionSectors(EconomyTable table) {
    this.table = table;
    int n = table.size();
    Set<String> found = new LinkedHashSet<>();
    for (Industry industry : table.industries()) {
      if (industry.region().isEmpty() || !industry.code().startsWith(industry.region() + ".")) {
        throw new IllegalArgumentException(
            "industry '" + industry.code() + "' has no region; expected a table of regions");
      }
      found.add(industry.region());
      String code = bare(industry);
      sectors.putIfAbsent(code, new Industry(code, industry.names(), industry.storable()));
    }
    regions = List.copyOf(found);
    codes = List.copyOf(sectors.keySet());
    region = new int[n];
    sector = new int[n];
    for (int i = 0; i < n; i++) {
      Industry industry = table.industries().get(i);
      region[i] = regions.indexOf(industry.region());
      sector[i] = codes.indexOf(bare(industry));
    }
  }

  private static String bare(Industry industry) {
    return industry.code().substring(industry.region().length() + 1);
  }

  /// In the order of the table.
  List<String> regions() {
    return regions;
  }

  /// Of the sectors.
  List<String> codes() {
    return codes;
  }

  /// The sectors as industries of a table of one territory.
  List<Industry> industries() {
    return List.copyOf(sectors.values());
  }

  int region(int industry) {
    return region[industry];
  }

  int sector(int industry) {
    return sector[industry];
  }

  /// What regions buy of each other for whatever use, [from][to][sector]; nothing of themselves.
  double[][][] traded() {
    double[][][] traded = new double[regions.size()][regions.size()][codes.size()];
    table
        .flows()
        .forEach((i, j, value) -> {
          if (region[i] != region[j]) {
            traded[region[i]][region[j]][sector[i]] += value;
          }
        });
    for (FinalUse use : table.finalUses()) {
      int to = regions.indexOf(use.region());
      double[] values = table.finalUse(use);
      for (int i = 0; to >= 0 && i < values.length; i++) {
        if (region[i] != to) {
          traded[region[i]][to][sector[i]] += values[i];
        }
      }
    }
    return traded;
  }

  /// By sector, what a vector by industry has for region r.
  double[] of(int r, double[] values) {
    double[] own = new double[codes.size()];
    for (int i = 0; i < values.length; i++) {
      if (region[i] == r) {
        own[sector[i]] += values[i];
      }
    }
    return own;
  }
}
