package org.ayni.planning.firstorder;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.ayni.kernel.parallel.Team;

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

  private final Space space;
  private final GivenNumbers given;
  private final PlanOperator operator;
  private final StockSizes stocks;
  private final Team team;
  private final int years;
  private final double[] size;

  /// Products that technique j answers for: made[start[j]] … made[start[j + 1] − 1].
  private final int[] start;

  private final int[] made;

  /// What a unit of its maker adds to a product.
  private final double[] net;

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
    stocks = new StockSizes(model);
    storing = new boolean[space.techniques * years];
    most = Arrays.copyOf(given.upper, space.techniques * years);
    stocks.limit(most);
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

  private void eachStock(IntConsumer work) {
    chunks(
        space.stocks,
        (c, from, to) -> {
          for (int s = from; s < to; s++) {
            work.accept(s);
          }
        });
  }

  /// K z into [#row].
  void multiply(double[] z) {
    operator.beginForward(z, row);
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
    eachStock(s -> stocks.plan(s, z, price));
    build(z);
    chunks(
        space.techniques,
        (c, from, to) -> {
          for (int at = from * years; at < to * years; at++) {
            storing[at] =
                stored(at / years) >= 0 && z[store(at)] > 0 && z[at] >= AT_LIMIT * most[at];
          }
        });
  }

  /// Column of the inventory of what activity `at` makes, where that is one storable product.
  private int store(int at) {
    return space.at(space.inventory, stored(at / years)) + at % years;
  }

  /// What a unit of activity `at` adds to the first product it answers for.
  private double each(int at) {
    return net[made[start[at / years]]];
  }

  /// Index of the inventory of what technique j answers for, −1 where that is not one storable
  /// product.
  private int stored(int j) {
    return start[j + 1] - start[j] == 1 ? space.storable[made[start[j]]] : -1;
  }

  /// Sets the investments to what is needed and planned.
  private void build(double[] z) {
    eachStock(s -> stocks.build(s, z));
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
              if (stored(j) >= 0 && (wanted > most[at] || storing[at])) {
                int store = store(at);
                double before = z[store];
                z[store] = Math.max(0, before - (wanted - most[at]) * each(at));
                wanted += (z[store] - before) / each(at);
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
                d[store(at)] -= (d[at] + more) * each(at);
                d[at] = 0;
              } else {
                d[at] += more;
              }
            }
          }
          worst[c] = largest;
        });
    eachStock(s -> stocks.follow(s, d));
    return Arrays.stream(worst).max().orElse(0);
  }

  /// How much more activity `at` may do at z before it is at its limit, counting what is stored of
  /// it; negative where it is beyond.
  double room(double[] z, int at) {
    double over = z[at] - most[at];
    if (over <= 0 && storing[at]) {
      return z[store(at)] / each(at);
    }
    return -over;
  }

  /// What the direction d takes of [#room].
  double taken(double[] d, int at) {
    if (storing[at]) {
      return -d[store(at)] / each(at);
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
              int store = store(at);
              z[store] = Math.max(0, z[store] - share * taken[at] * each(at));
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
