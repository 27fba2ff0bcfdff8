package org.ayni.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;

/// North and South, one farm each, that need nothing of each other to produce: 100 people make 100
/// of food in each, in one year.
///
///     eaten in      N    S    output
///     of N.farm    60   40       100
///     of S.farm    20   80       100
///     together     80  120
///
/// Labour does not grow, the pace is free and there is no equipment unless a test says so.
public final class TwoRegions {

  private static final Unit MONEY = new Unit("10^6 X");

  private TwoRegions() {}

  public static Economy economy(Map<String, Double> changed) {
    return economy(changed, new double[2], new double[2]);
  }

  /// @param builtInNorth capital formation of the North, by product
  /// @param builtInSouth likewise; output grows by what is built
  public static Economy economy(
      Map<String, Double> changed, double[] builtInNorth, double[] builtInSouth) {
    double[] output = {
      100 + builtInNorth[0] + builtInSouth[0], 100 + builtInNorth[1] + builtInSouth[1]
    };
    EconomyTable table =
        EconomyTable.builder(
                MONEY,
                List.of(
                    new Industry("N.farm", Names.of("Farms"), false, "N"),
                    new Industry("S.farm", Names.of("Farms"), false, "S")))
            .grossOutput(output)
            .finalUse(use("N", FinalUse.Kind.CONSUMPTION), 60, 20)
            .finalUse(use("S", FinalUse.Kind.CONSUMPTION), 40, 80)
            .finalUse(use("N", FinalUse.Kind.CAPITAL_FORMATION), builtInNorth)
            .finalUse(use("S", FinalUse.Kind.CAPITAL_FORMATION), builtInSouth)
            .primaryInput(
                new PrimaryInput("va", Names.of("Value added"), PrimaryInput.Kind.VALUE_ADDED),
                output)
            .satellite(
                new Satellite(Satellite.JOBS, Names.of("Jobs"), new Unit("people")), 100, 100)
            .build();
    return new Economy(
        "two-regions",
        Names.of("Two regions"),
        2020,
        "X",
        Optional.empty(),
        List.of(),
        List.of(),
        table,
        List.of(),
        List.of(new Need("food", Names.of("Food"), Map.of("N.farm", 1.0, "S.farm", 1.0))),
        assumptions(changed));
  }

  private static FinalUse use(String region, FinalUse.Kind kind) {
    return new FinalUse(region + "." + kind, Names.of(region), kind, region);
  }

  private static List<Assumption> assumptions(Map<String, Double> changed) {
    Map<String, Double> values =
        new java.util.LinkedHashMap<>(
            Map.ofEntries(
                Map.entry("capital-output-ratio", 0.0),
                Map.entry("mixed-income-capital-share", 0.5),
                Map.entry("capital-piecewise", 0.0),
                Map.entry("depreciation", 0.0),
                Map.entry("export-limit", 0.0),
                Map.entry("import-limit", 0.0),
                Map.entry("foreign-balance", 0.0),
                Map.entry("labour-growth", 0.0),
                Map.entry("labour-mobility", 0.0),
                Map.entry("pace", 1.0),
                Map.entry("terminal-growth", 0.0),
                Map.entry("floor", 0.0),
                Map.entry("inventory-loss", 0.0),
                Map.entry("discount", 1.0),
                Map.entry("satisfaction-slope-1", 1.0),
                Map.entry("satisfaction-width-1", 10.0)));
    values.putAll(changed);
    List<Assumption> all = new ArrayList<>();
    values.forEach(
        (code, value) -> all.add(new Assumption(code, value, new Unit("1"), Names.of(code))));
    return all;
  }
}
