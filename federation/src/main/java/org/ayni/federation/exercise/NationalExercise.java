package org.ayni.federation.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.federation.exercise.Exercise.Assumed;
import org.ayni.federation.exercise.Exercise.Mapped;
import org.ayni.federation.exercise.Exercise.Territory;
import org.ayni.federation.treaty.Good;
import org.ayni.planning.table.BaseYearTrade;

/// Tables of several countries, made by different offices, side by side: products with the same
/// code are the same good, and a rate turns each country's money into the account's. What they
/// already trade with each other is not known by product; it stays within their trade with all, and
/// the federation is about trade on top of it.
public final class NationalExercise {

  /// The account's unit, in its currency.
  private static final double MILLION = 1e6;

  private NationalExercise() {}

  /// A country.
  ///
  /// @param code in the treaty
  /// @param rate its currency for one unit of the account's currency, > 0
  public record Country(String code, Economy economy, double rate) {}

  /// @param name of the exercise
  /// @param currency of the account
  /// @param goods codes of products; empty: all that can be stored
  /// @param most takings, as a share of what is used of the product in the country in the base year
  /// @param balanced whether nobody may take more than it delivers
  /// @throws IllegalArgumentException when a country lacks a good, or they have none in common
  public static Exercise of(
      String name,
      String currency,
      List<Country> countries,
      List<String> goods,
      double most,
      boolean balanced) {
    List<String> codes = goods.isEmpty() ? storable(countries) : goods;
    if (codes.isEmpty()) {
      throw new IllegalArgumentException(
          "no product that can be stored has the same code in all; expected some, or --goods");
    }
    String unit = "10^6 " + currency;
    List<Territory> territories = new ArrayList<>();
    List<Assumed> assumptions = new ArrayList<>();
    for (Country country : countries) {
      territories.add(territory(country, codes, most, balanced));
      assumptions.add(
          new Assumed(
              country.code(),
              country.economy().title().in("en") + ", " + country.economy().year(),
              country.rate() + " " + country.economy().currency() + " for one " + currency,
              "`--rate`; `factor` in `" + country.code() + "/private/goods.json`"));
    }
    assumptions.add(
        new Assumed(
            "goods",
            String.join(", ", codes),
            "products with the same code are the same good; of the rest, nothing can be sent",
            "`--goods`; the concordance the tables were grouped by"));
    assumptions.add(
        new Assumed(
            "takings",
            "at most " + most + " of what is used of the product in the country",
            "buyers and ships do not change overnight",
            "`--most`; `most` in `goods.json`"));
    assumptions.add(
        new Assumed(
            "alone",
            "trade with all the world as each table's own assumptions say",
            "what the two trade already is part of that; the federation comes on top",
            "`--assume export-limit=…`, `import-limit=…`"));
    assumptions.add(
        new Assumed(
            "years",
            "tables of different years are planned as if of one",
            "nothing else is published",
            "another table"));
    assumptions.add(
        new Assumed(
            "account",
            "1 for one " + unit + " at the rates above",
            "prices of the base years at market rates",
            "`account` in `treaty.json`"));
    assumptions.add(
        new Assumed(
            "credit",
            balanced ? "0: nobody takes more in a year than it delivers" : "no limit",
            "",
            "`--no-limit`; `credit` in `treaty.json`"));
    int year = countries.stream().mapToInt(c -> c.economy().year()).max().orElseThrow();
    return new Exercise(
        name,
        year,
        unit,
        codes.stream().map(code -> new Good(code, unit, 1, 0, 0)).toList(),
        territories,
        assumptions);
  }

  private static List<String> storable(List<Country> countries) {
    Set<String> codes = new LinkedHashSet<>();
    for (Industry industry : countries.getFirst().economy().table().industries()) {
      if (industry.storable()) {
        codes.add(industry.code());
      }
    }
    for (Country country : countries) {
      codes.removeIf(code -> country.economy().table().indexOf(code).isEmpty());
    }
    return List.copyOf(codes);
  }

  private static Territory territory(
      Country country, List<String> codes, double most, boolean balanced) {
    Economy economy = country.economy();
    double factor = country.rate() * MILLION / economy.unit().scale();
    BaseYearTrade trade = BaseYearTrade.of(economy);
    double[] output = economy.table().grossOutput();
    double[] imports = trade.imports();
    double[] exports = trade.exports();
    Map<String, Mapped> mapped = new LinkedHashMap<>();
    for (String code : codes) {
      int i =
          economy
              .table()
              .indexOf(code)
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "'" + country.code() + "' has no product '" + code + "'"));
      double used = Math.max(0, output[i] + imports[i] - exports[i]);
      mapped.put(code, new Mapped(code, factor, most * used / factor));
    }
    return new Territory(
        country.code(),
        economy,
        Set.of(),
        mapped,
        balanced ? OptionalDouble.of(0) : OptionalDouble.empty());
  }
}
