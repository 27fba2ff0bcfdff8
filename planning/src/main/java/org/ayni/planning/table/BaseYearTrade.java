package org.ayni.planning.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PartnerTrade;

/// Gross trade of the base year by product, in the table unit.
///
/// Where the table has exports and imports they are taken as they are. Where it has only net
/// exports, gross trade is the least that agrees with them and with what partners are known to buy:
/// exports = max(net, known purchases, 0), imports = exports − net.
public final class BaseYearTrade {

  private final double[] exports;
  private final double[] imports;
  private final Map<String, double[]> byPartner = new LinkedHashMap<>();

  private BaseYearTrade(double[] exports, double[] imports) {
    this.exports = exports;
    this.imports = imports;
  }

  public static BaseYearTrade of(Economy economy) {
    EconomyTable table = economy.table();
    int n = table.size();
    double[] known = new double[n];
    BaseYearTrade trade = new BaseYearTrade(new double[n], new double[n]);
    for (PartnerTrade partner : economy.partners()) {
      if (!partner.purchases().isEmpty()) {
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
      double least = Math.max(Math.max(net[i], known[i] - stated[i]), 0);
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
}
