package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.kernel.parallel.Team;
import org.ayni.planning.problem.CapitalStock;

/// What has to be made, and built, for given satisfactions and inventories: each product's shortage
/// (or surplus) is met by the technique that makes most of it, x ← x + shortage / what it makes
/// (Jacobi's iteration of Leontief's x = A x + f, all years side by side), and capital is built as
/// it is needed, year by year. What the first year's equipment cannot make is taken from what would
/// be stored; beyond that activities grow out of their box, for [Fitting] to see.
///
/// A pass costs one product with K. It holds a linear response too: how all this moves with
/// satisfactions, stocks and inventories being used as they last were.
final class Lift {

  private static final int CHUNK = 2048;

  /// How near to its limit an activity is to count as being at it.
  private static final double AT_LIMIT = 1 - 1e-5;

  /// Stocks are a hair above what is needed, against rounding.
  private static final double CLEAR = 1 + 1e-13;

  /// How a stock came to its size: by what is needed, by what was planned, or by itself.
  private static final byte NEEDED = 0;

  private static final byte PLANNED = 1;
  private static final byte CARRIED = 2;

  private final Space space;
  private final GivenNumbers given;
  private final PlanOperator operator;
  private final Equipment equipment;
  private final Team team;
  private final int years;
  private final double[] size;

  /// Products that technique j answers for: made[start[j]] … made[start[j + 1] − 1].
  private final int[] start;

  private final int[] made;

  /// What a unit of its maker adds to a product.
  private final double[] net;

  private final double[] initial;
  private final double[] terminal;
  private final double[][] underway;

  /// [S · (T + 1)]: stocks at the start of each year that are kept although nothing needs them.
  private final double[] planned;

  private final byte[] pattern;

  /// [techniques · T]: activities that stand at their limit while some of what they make is stored.
  private final boolean[] storing;

  /// [techniques · T]: what activities cannot exceed whatever is built, +∞ where that is nothing.
  final double[] most;

  /// [rows]: K z of the last pass or product.
  final double[] row;

  private final double[] worst;

  Lift(Model model, Team team) {
    this.team = team;
    space = model.space;
    given = model.given;
    operator = model.operator;
    equipment = operator.equipment;
    years = space.years;
    size = model.reference.quantity;
    net = new double[space.products];
    int[] maker = operator.makers(size, net);
    start = new int[space.techniques + 1];
    for (int j : maker) {
      if (j >= 0) {
        start[j + 1]++;
      }
    }
    for (int j = 0; j < space.techniques; j++) {
      start[j + 1] += start[j];
    }
    made = new int[start[space.techniques]];
    int[] next = start.clone();
    for (int i = 0; i < maker.length; i++) {
      if (maker[i] >= 0) {
        made[next[maker[i]]++] = i;
      }
    }
    initial = new double[space.stocks];
    terminal = new double[space.stocks];
    underway = new double[years][space.stocks];
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = model.problem.stocks().get(s);
      initial[s] = stock.initial();
      terminal[s] = stock.terminal();
      for (int t = 0; t < years; t++) {
        underway[t][s] = stock.underway(t);
      }
    }
    planned = new double[Math.multiplyExact(space.stocks, years + 1)];
    pattern = new byte[planned.length];
    storing = new boolean[space.techniques * years];
    most = Arrays.copyOf(given.upper, space.techniques * years);
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
    row = new double[space.rows];
    worst = new double[(space.techniques + CHUNK - 1) / CHUNK];
  }

  private interface Chunk {
    void take(int chunk, int from, int to);
  }

  private void chunks(int items, Chunk work) {
    team.run(
        (items + CHUNK - 1) / CHUNK,
        c -> work.take(c, c * CHUNK, Math.min(items, (c + 1) * CHUNK)));
  }

  /// K z into [#row].
  void multiply(double[] z) {
    team.run(operator.forwardTasks(), task -> operator.forward(task, z, row));
    operator.finishForward(z, row);
  }

  /// Whether every limit holds at the point last multiplied. What nobody makes may be short.
  boolean holds() {
    for (int i = 0; i < row.length; i++) {
      if (given.limits[i] && !(row[i] >= given.least[i])) {
        return false;
      }
    }
    return true;
  }

  /// Begins at z, in its box. Stocks with a price are no larger than is needed, others at least as
  /// large as at z.
  ///
  /// @param price [rows]
  void begin(double[] z, double[] price) {
    chunks(
        space.stocks,
        (c, from, to) -> {
          for (int s = from; s < to; s++) {
            plan(s, z, price);
          }
        });
    build(z);
    chunks(
        space.techniques,
        (c, from, to) -> {
          for (int at = from * years; at < to * years; at++) {
            int h = stored(at / years);
            storing[at] =
                h >= 0
                    && z[space.at(space.inventory, h) + at % years] > 0
                    && z[at] >= AT_LIMIT * most[at];
          }
        });
  }

  /// Index of the inventory of what technique j answers for, −1 where that is not one storable
  /// product.
  private int stored(int j) {
    return start[j + 1] - start[j] == 1 ? space.storable[made[start[j]]] : -1;
  }

  private void plan(int s, double[] z, double[] price) {
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

  /// Sets the investments to what is needed and planned.
  private void build(double[] z) {
    chunks(
        space.stocks,
        (c, from, to) -> {
          for (int s = from; s < to; s++) {
            build(s, z);
          }
        });
  }

  private void build(int s, double[] z) {
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

  /// One pass; returns the largest shortage, relative to the size of the activity that meets it.
  ///
  /// @param z [columns], changed in place: activities, investments and inventories
  /// @param margin how much more than is needed is made, relative to the same
  double pass(double[] z, double margin) {
    multiply(z);
    chunks(
        space.techniques,
        (c, from, to) -> {
          double shortest = 0;
          for (int j = from; j < to; j++) {
            for (int at = j * years; at < (j + 1) * years && start[j] < start[j + 1]; at++) {
              double more = missing(j, at % years, 1);
              shortest = Math.max(shortest, more / size[at]);
              double wanted = Math.max(given.lower[at], z[at] + more + margin * size[at]);
              int h = stored(j);
              if (h >= 0 && (wanted > most[at] || storing[at])) {
                int store = space.at(space.inventory, h) + at % years;
                double before = z[store];
                z[store] = Math.max(0, before - (wanted - most[at]) * net[made[start[j]]]);
                wanted += (z[store] - before) / net[made[start[j]]];
              }
              z[at] = wanted;
            }
          }
          worst[c] = shortest;
        });
    build(z);
    return Arrays.stream(worst).max().orElse(0);
  }

  /// What technique j has to do more so that none of its products is short.
  ///
  /// @param limits 1, or 0 where right-hand sides do not count
  private double missing(int j, int t, double limits) {
    double more = Double.NEGATIVE_INFINITY;
    for (int q = start[j]; q < start[j + 1]; q++) {
      int at = made[q] * years + t;
      more = Math.max(more, (limits * given.least[at] - row[at]) / net[made[q]]);
    }
    return more;
  }

  /// One pass of the response: d is a direction whose satisfactions are given; activities, and the
  /// investments and inventories that follow from them, are made to fit. Returns the largest
  /// misfit.
  double respond(double[] d) {
    multiply(d);
    chunks(
        space.techniques,
        (c, from, to) -> {
          double largest = 0;
          for (int j = from; j < to; j++) {
            for (int at = j * years; at < (j + 1) * years && start[j] < start[j + 1]; at++) {
              double more = missing(j, at % years, 0);
              largest = Math.max(largest, Math.abs(more) / size[at]);
              if (storing[at]) {
                int store = space.at(space.inventory, stored(j)) + at % years;
                d[store] -= (d[at] + more) * net[made[start[j]]];
                d[at] = 0;
              } else {
                d[at] += more;
              }
            }
          }
          worst[c] = largest;
        });
    chunks(
        space.stocks,
        (c, from, to) -> {
          for (int s = from; s < to; s++) {
            follow(s, d);
          }
        });
    return Arrays.stream(worst).max().orElse(0);
  }

  private void follow(int s, double[] d) {
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

  /// How much more activity `at` may do at z before it is at its limit, counting what is stored of
  /// it; negative where it is beyond.
  double room(double[] z, int at) {
    double over = z[at] - most[at];
    if (over <= 0 && storing[at]) {
      int j = at / years;
      return z[space.at(space.inventory, stored(j)) + at % years] / net[made[start[j]]];
    }
    return -over;
  }

  /// What the direction d takes of [#room].
  double taken(double[] d, int at) {
    if (storing[at]) {
      int j = at / years;
      return -d[space.at(space.inventory, stored(j)) + at % years] / net[made[start[j]]];
    }
    return d[at];
  }

  /// Moves z by so much of what a direction takes, or asks, of each activity.
  void move(double[] z, float[] taken, double share) {
    chunks(
        space.techniques,
        (c, from, to) -> {
          for (int at = from * years; at < to * years; at++) {
            if (storing[at]) {
              int j = at / years;
              int store = space.at(space.inventory, stored(j)) + at % years;
              z[store] = Math.max(0, z[store] - share * taken[at] * net[made[start[j]]]);
            } else {
              z[at] = Math.max(0, z[at] + share * taken[at]);
            }
          }
        });
    build(z);
  }

  /// A direction's activities to begin a response with, from what it took before.
  void resume(double[] d, float[] taken) {
    for (int at = 0; at < taken.length; at++) {
      d[at] = storing[at] ? 0 : taken[at];
    }
  }

  /// Takes back the belief that something is stored where nothing is left.
  void settle(double[] z) {
    for (int at = 0; at < storing.length; at++) {
      storing[at] &= room(z, at) > 0;
    }
  }
}
