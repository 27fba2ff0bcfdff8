package org.ayni.server.view;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.ayni.economy.Economy;
import org.ayni.economy.Unit;
import org.ayni.server.text.Words;

/// The money of ballots, which people name in their words, beside that of an economy.
public final class BallotMoney {

  private static final List<Integer> POWERS = List.of(0, 3, 6, 9, 12);

  private static final List<Locale> LANGUAGES =
      List.of(Locale.of("es"), Locale.ENGLISH, Locale.of("pt"));

  private BallotMoney() {}

  /// The money of an economy with the year of its prices: "miles de millones de COP de 2019".
  public static String proposed(Economy economy, Words words) {
    return ofYear(economy.table().unit(), economy, words);
  }

  /// How many of the economy's unit one of a ballot's is; empty where that is not the economy's
  /// money at the prices of its year, or not known to be. It is known where the ballot says it as
  /// it is proposed, in any language of the pages and in any power of ten.
  public static OptionalDouble inTable(String unit, Economy economy, Words words) {
    Unit table = economy.table().unit();
    for (int power : POWERS) {
      String symbol = power == 0 ? table.base() : "10^" + power + " " + table.base();
      for (Locale language : LANGUAGES) {
        if (unit.equalsIgnoreCase(ofYear(new Unit(symbol), economy, words.in(language)))) {
          return OptionalDouble.of(Math.pow(10, power) / table.scale());
        }
      }
    }
    return OptionalDouble.empty();
  }

  private static String ofYear(Unit unit, Economy economy, Words words) {
    return words.text("unit.ofYear", words.unit(unit), String.valueOf(economy.year()));
  }
}
