package org.ayni.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Partner;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PublishedPurchases;
import org.ayni.economy.Unit;
import org.ayni.files.CsvRow;
import org.ayni.files.Nearest;
import org.ayni.files.Said;
import org.jspecify.annotations.Nullable;

/// Reads `partners` (code, exports, imports, unit, year, names) and `purchases` (partner, industry,
/// value, unit, year, rate), and turns purchases into the unit of the table by the assumption that
/// `rate` names.
final class TradeReader {

  /// What one partner buys, as its rows say; all of one partner share unit, year and rate.
  private record Purchases(Unit unit, int year, String rate, Map<String, Double> values) {}

  private static final String WHICH_YEAR = "a whole number from 1700 to 2200";

  private final PackageReading reading;
  private final Map<String, Assumption> assumptions = new LinkedHashMap<>();
  private final Map<String, PartnerTrade> partners = new LinkedHashMap<>();
  private final Map<String, Purchases> purchases = new LinkedHashMap<>();

  TradeReader(PackageReading reading, List<Assumption> assumptions) {
    this.reading = reading;
    assumptions.forEach(assumption -> this.assumptions.put(assumption.code(), assumption));
  }

  List<PartnerTrade> read() {
    PackageResource resource = PackageResource.PARTNERS;
    reading
        .open(resource)
        .filter(csv -> csv.require("code", "exports", "imports", "unit", "year"))
        .ifPresent(csv -> {
          NamesColumns names = NamesColumns.in(csv, "name");
          csv.forEachRow(row -> partner(row, names));
        });
    reading
        .open(PackageResource.PURCHASES)
        .filter(csv -> csv.require("partner", "industry", "value", "unit", "year"))
        .ifPresent(csv -> csv.forEachRow(this::purchase));
    List<PartnerTrade> all = new ArrayList<>();
    partners.forEach((code, trade) -> all.add(withPurchases(trade, purchases.get(code))));
    return all;
  }

  private void partner(CsvRow row, NamesColumns names) {
    String code = row.text("code", "a short code such as 'USA'");
    Unit unit = unit(row);
    double exports = row.nonNegative("exports", "a number >= 0 in " + unit);
    double imports = row.nonNegative("imports", "a number >= 0 in " + unit);
    int year = year(row);
    if (!code.isEmpty() && !reading.remember(PackageResource.PARTNERS, code, row.line())) {
      row.problem(
          "code", "'" + code + "' again", "each partner once", "", Said.of("table.again", code));
      return;
    }
    if (code.isEmpty() || Double.isNaN(exports + imports)) {
      return;
    }
    Partner partner = new Partner(code, names.read(row, code));
    partners.put(code, new PartnerTrade(partner, exports, imports, unit, year, Map.of()));
  }

  private void purchase(CsvRow row) {
    if (!row.isWhole()) {
      return;
    }
    String partner = row.text("partner", "the code of a partner");
    String industry = row.text("industry", reading.industryAxis().inWords());
    Unit unit = unit(row);
    double value = row.nonNegative("value", "a number >= 0 in " + unit);
    int year = year(row);
    String rate = row.textOrBlank("rate");
    boolean known = reading.industryAxis().find(row, "industry", industry).isPresent();
    if (!partners.containsKey(partner)) {
      if (!partner.isEmpty() && reading.line(PackageResource.PARTNERS, partner) == 0) {
        row.problem(
            "partner",
            "'" + partner + "'",
            "the code of a partner in " + reading.path(PackageResource.PARTNERS),
            Nearest.advice(partner, partners.keySet()),
            Said.of("import.code", partner));
      }
      return;
    }
    if (!known || Double.isNaN(value)) {
      return;
    }
    Purchases all = purchases.get(partner);
    if (all == null) {
      all = new Purchases(unit, year, rate, new LinkedHashMap<>());
      if (!isConvertible(row, unit, rate)) {
        return;
      }
      purchases.put(partner, all);
    }
    if (!all.unit().equals(unit) || all.year() != year || !all.rate().equals(rate)) {
      row.problem(
          "unit",
          unit + ", " + year + ", '" + rate + "'",
          all.unit() + ", " + all.year() + ", '" + all.rate() + "', as in the rows above",
          "All purchases of one partner share unit, year and rate.",
          Said.of("table.one-unit", partner));
    } else if (all.values().putIfAbsent(industry, value) != null) {
      row.problem(
          "industry",
          "'" + industry + "' again for " + partner,
          "each once",
          "",
          Said.of("table.pair-again", industry, partner));
    }
  }

  /// Whether the currency of the table can be had from this unit.
  private boolean isConvertible(CsvRow row, Unit unit, String rate) {
    String currency = reading.descriptor().currency();
    if (rate.isEmpty()) {
      if (unit.base().equals(currency)) {
        return true;
      }
      row.problem(
          "rate",
          "no exchange rate for " + unit,
          "the code of an assumption in " + currency + "/" + unit.base(),
          "Add one to " + reading.path(PackageResource.ASSUMPTIONS) + ".",
          Said.of("table.no-rate", unit, reading.path(PackageResource.ASSUMPTIONS)));
      return false;
    }
    Assumption assumption = assumptions.get(rate);
    String wanted = currency + "/" + unit.base();
    if (assumption == null) {
      row.problem(
          "rate",
          "'" + rate + "'",
          "the code of an assumption in " + reading.path(PackageResource.ASSUMPTIONS),
          Nearest.advice(rate, assumptions.keySet()),
          Said.of("import.code", rate));
      return false;
    }
    if (!assumption.unit().symbol().equals(wanted) || !(assumption.value() > 0)) {
      row.problem(
          "rate",
          "'" + rate + "' is " + assumption.value() + " " + assumption.unit(),
          "a number > 0 in " + wanted,
          "",
          Said.of("table.rate", rate, assumption.value() + " " + assumption.unit(), wanted));
      return false;
    }
    return true;
  }

  private PartnerTrade withPurchases(PartnerTrade trade, @Nullable Purchases bought) {
    if (bought == null) {
      return trade;
    }
    double factor =
        Optional.ofNullable(assumptions.get(bought.rate())).map(Assumption::value).orElse(1.0);
    return trade.withPurchases(
        new PublishedPurchases(bought.values(), bought.unit(), bought.year(), bought.rate()),
        reading.descriptor().unit(),
        factor);
  }

  private static Unit unit(CsvRow row) {
    String symbol = row.text("unit", "a unit such as '10^6 USD'");
    return new Unit(symbol.isEmpty() ? "?" : symbol);
  }

  private static int year(CsvRow row) {
    double year = row.number("year", WHICH_YEAR);
    if (Double.isNaN(year)) {
      return 0;
    }
    if (!(year >= 1700 && year <= 2200 && year == Math.rint(year))) {
      row.problem(
          "year",
          row.textOrBlank("year"),
          WHICH_YEAR,
          "",
          Said.of("table.year", row.textOrBlank("year")));
    }
    return (int) year;
  }
}
