package org.ayni.economy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How the industries of a table lie in regions.
///
/// @param obstacles what keeps it from being a table of regions with the same sectors each; the
///   other lists hold only when there are none
record Regions(List<String> regions, List<String> sectors, List<String> obstacles) {

  Regions {
    regions = List.copyOf(regions);
    sectors = List.copyOf(sectors);
    obstacles = List.copyOf(obstacles);
  }

  static Regions of(EconomyTable table) {
    List<String> obstacles = new ArrayList<>();
    Map<String, List<String>> sectors = new LinkedHashMap<>();
    String last = "";
    for (Industry industry : table.industries()) {
      String region = industry.region();
      if (region.isEmpty()) {
        return new Regions(
            List.of(), List.of(), List.of("industry '" + industry.code() + "' has no region"));
      }
      if (!industry.code().startsWith(region + ".")) {
        obstacles.add(
            "the code '" + industry.code() + "' does not begin with its region, '" + region + ".'");
      } else {
        if (!region.equals(last) && sectors.containsKey(region)) {
          obstacles.add(
              "industries of region '" + region + "' stand apart: list them one after another");
        }
        sectors
            .computeIfAbsent(region, r -> new ArrayList<>())
            .add(industry.code().substring(region.length() + 1));
      }
      last = region;
    }
    List<String> first = sectors.isEmpty() ? List.of() : sectors.values().iterator().next();
    sectors.forEach((region, own) -> {
      if (!own.equals(first)) {
        obstacles.add("region '" + region + "' has other sectors, or in another order");
      }
    });
    for (FinalUse use : table.finalUses()) {
      if (!sectors.containsKey(use.region())) {
        obstacles.add("final use '" + use.code() + "' is of no region of the table");
      }
    }
    return new Regions(List.copyOf(sectors.keySet()), first, obstacles);
  }
}
