package org.ayni.planning.firstorder;

import java.util.List;
import org.ayni.planning.problem.CapitalStock;

/// The stocks of [Lift], each followed over the years: how large it is to be, what has to be built
/// for that, and how that answers to activities. Stocks do not touch each other.
final class StockSizes {

  /// Stocks are a hair above what is needed, against rounding.
  private static final double CLEAR = 1 + 1e-13;

  /// How a stock came to its size: by what is needed, by what was planned, or by itself.
  private static final byte NEEDED = 0;

  private static final byte PLANNED = 1;
  private static final byte CARRIED = 2;

  private final Space space;
  private final Equipment equipment;
  private final int years;
  private final double[] initial;
  private final double[] terminal;
  private final double[][] underway;

  /// [S · (T + 1)]: stocks at the start of each year that are kept although nothing needs them.
  private final double[] planned;

  private final byte[] pattern;

  StockSizes(Model model) {
    space = model.space;
    equipment = model.operator.equipment;
    years = space.years;
    initial = new double[space.stocks];
    terminal = new double[space.stocks];
    underway = new double[years][space.stocks];
    List<CapitalStock> stocks = model.problem.stocks();
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = stocks.get(s);
      initial[s] = stock.initial();
      terminal[s] = stock.terminal();
      for (int t = 0; t < years; t++) {
        underway[t][s] = stock.underway(t);
      }
    }
    planned = new double[Math.multiplyExact(space.stocks, years + 1)];
    pattern = new byte[planned.length];
  }

  /// Lowers what activities can do to what they can with the equipment that nothing built could be
  /// in time to add to.
  ///
  /// @param most [techniques · T]
  void limit(double[] most) {
    for (int s = 0; s < space.stocks; s++) {
      double without = initial[s];
      for (int t = 0; t < Math.min(years, equipment.lag[s] + 1); t++) {
        int at = equipment.technique[s] * years + t;
        if (t > 0 && equipment.requirement[s] > 0) {
          most[at] = Math.min(most[at], without / equipment.requirement[s]);
        }
        without = equipment.kept[s] * without + underway[t][s];
      }
    }
  }

  /// Keeps stock s as large as it is at z, but for the years in which it has a price.
  ///
  /// @param price [rows]
  void plan(int s, double[] z, double[] price) {
    int at = s * (years + 1);
    int v = space.at(space.investment, s);
    double k = initial[s];
    for (int t = 0; t < years; t++) {
      int begun = t - equipment.lag[s];
      k = equipment.kept[s] * k + underway[t][s] + (begun >= 0 ? z[v + begun] : 0);
      int limit = t + 1 < years ? space.at(space.capacity, s) + t + 1 : space.terminal + s;
      planned[at + t + 1] = price[limit] > 0 ? 0 : k;
    }
  }

  /// Sets the investments in stock s to what is needed at z and planned.
  void build(int s, double[] z) {
    int at = s * (years + 1);
    int v = space.at(space.investment, s);
    int x = equipment.technique[s] * years;
    int lag = equipment.lag[s];
    double k = initial[s];
    for (int t = 0; t < years; t++) {
      k = equipment.kept[s] * k + underway[t][s];
      if (t >= lag) {
        boolean last = t + 1 == years;
        double needed = CLEAR * (last ? terminal[s] : equipment.requirement[s] * z[x + t + 1]);
        double wanted = Math.max(planned[at + t + 1], needed);
        double more = Math.max(0, wanted - k);
        pattern[at + t + 1] = more == 0 ? CARRIED : wanted > needed || last ? PLANNED : NEEDED;
        z[v + t - lag] = more;
        k += more;
      }
    }
    for (int t = Math.max(0, years - lag); t < years; t++) {
      z[v + t] = 0;
    }
  }

  /// The response of the investments in stock s to the activities of d.
  void follow(int s, double[] d) {
    int at = s * (years + 1);
    int v = space.at(space.investment, s);
    int x = equipment.technique[s] * years;
    int lag = equipment.lag[s];
    double k = 0;
    for (int t = 0; t < years; t++) {
      k *= equipment.kept[s];
      if (t >= lag) {
        double wanted =
            switch (pattern[at + t + 1]) {
              case NEEDED -> equipment.requirement[s] * d[x + t + 1];
              case PLANNED -> 0;
              default -> k;
            };
        d[v + t - lag] = wanted - k;
        k = wanted;
      }
    }
  }
}
