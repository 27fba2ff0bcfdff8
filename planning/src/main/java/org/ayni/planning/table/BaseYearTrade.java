package org.ayni.planning.table;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PartnerTrade;

/// Gross trade of the base year by product, in the table unit.
///
/// Where the table has exports and imports they are taken as they are, by partner where accounts
/// name one. Where it has only net exports, gross trade is the least that agrees with them and with
/// what partners are known to buy: exports = max(net, known purchases, 0), imports = exports − net.
public final class BaseYearTrade {

  private final double[] exports;
  private final double[] imports;
  private final Map<String, double[]> byPartner = new LinkedHashMap<>();
  private final Map<String, double[]> importsByPartner = new LinkedHashMap<>();

  private BaseYearTrade(double[] exports, double[] imports) {
    this.exports = exports;
    this.imports = imports;
  }

  public static BaseYearTrade of(Economy economy) {
    EconomyTable table = economy.table();
    int n = table.size();
    double[] known = new double[n];
    double[] named = new double[n];
    BaseYearTrade trade = new BaseYearTrade(new double[n], new double[n]);
    boolean oneTerritory = table.industries().stream().allMatch(i -> i.region().isEmpty());
    for (FinalUse use : table.finalUses()) {
      if (oneTerritory && use.isWith(use.region())) {
        boolean sold = use.kind() == FinalUse.Kind.EXPORTS;
        double sign = sold ? 1 : -1;
        double[] values = table.finalUse(use);
        double[] sum =
            (sold ? trade.byPartner : trade.importsByPartner)
                .computeIfAbsent(use.region(), p -> new double[n]);
        Arrays.setAll(sum, i -> sum[i] + sign * values[i]);
        if (sold) {
          add(named, values);
        }
      }
    }
    for (PartnerTrade partner : economy.partners()) {
      // What a table's own account says of a partner comes before what is said elsewhere.
      if (!partner.purchases().isEmpty()
          && !trade.byPartner.containsKey(partner.partner().code())) {
        double[] purchases = new double[n];
        partner
            .purchases()
            .forEach((code, value) ->
                table.indexOf(code).ifPresent(i -> purchases[i] += Math.max(0, value)));
        trade.byPartner.put(partner.partner().code(), purchases);
        add(known, purchases);
      }
    }
    double[] stated = table.finalUse(FinalUse.Kind.EXPORTS);
    double[] statedImports = table.finalUse(FinalUse.Kind.IMPORTS);
    double[] net = table.finalUse(FinalUse.Kind.NET_EXPORTS);
    for (int i = 0; i < n; i++) {
      double least = Math.max(Math.max(net[i], known[i] - Math.max(0, stated[i] - named[i])), 0);
      trade.exports[i] = stated[i] + least;
      trade.imports[i] = -statedImports[i] + least - net[i];
    }
    return trade;
  }

  private static void add(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }

  /// Exports by product; a copy.
  public double[] exports() {
    return exports.clone();
  }

  /// Imports by product, ≥ 0; a copy.
  public double[] imports() {
    return imports.clone();
  }

  /// Known purchases of one partner by product, zeros when none are known; a copy.
  public double[] purchases(String partner) {
    double[] known = byPartner.get(partner);
    return known == null ? new double[exports.length] : known.clone();
  }

  /// Partners whose purchases by product are known, in the economy's order.
  Map<String, double[]> byPartner() {
    return byPartner;
  }

  /// Partners whose sales by product are known, in the table's order.
  Map<String, double[]> importsByPartner() {
    return importsByPartner;
  }
}
