package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// Random one-year problems with everything the condensed solver takes: units of any size,
/// inventories, investment for tomorrow, pace, several kinds of labour, products nobody makes,
/// techniques that make nothing.
final class OneYearProblems {

  private static final Unit UNIT = new Unit("units");
  private static final SatisfactionCurve CURVE =
      new SatisfactionCurve(List.of(new Piece(0.8, 3), new Piece(0.4, 1.5), new Piece(2, 0.5)));

  private final Random random;
  private final int n;
  private final double mostFloor;

  /// What a unit of each product weighs, so that quantities of all sizes occur.
  private final double[] size;

  private final boolean[] made;
  private final double[] output;
  private final double[] base;
  private final double[] consumption;
  private final List<SparseVector> inputs = new ArrayList<>();

  private OneYearProblems(long seed, int n, double mostFloor) {
    this.random = new Random(seed);
    this.n = n;
    this.mostFloor = mostFloor;
    size = new double[n];
    made = new boolean[n];
    output = new double[n];
    base = new double[n];
    consumption = new double[n];
  }

  /// @param n products, ≥ 1
  /// @param mostFloor floors are below it, 1 being what standing still gives
  static PlanProblem of(long seed, int n, double mostFloor) {
    return new OneYearProblems(seed, n, mostFloor).build();
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private PlanProblem build() {
    for (int i = 0; i < n; i++) {
      size[i] = Math.pow(10, between(-3, 3));
      made[i] = i == 0 || random.nextInt(10) > 0;
      output[i] = random.nextBoolean() ? 1 : between(0.2, 5);
      consumption[i] = random.nextInt(4) == 0 ? 0 : between(1, 10) / size[i];
    }
    for (int j = 0; j < n; j++) {
      Map<Integer, Double> used = new TreeMap<>();
      int count = random.nextInt(5);
      for (int k = 0; k < count; k++) {
        int i = random.nextInt(n);
        // Of a product nobody makes there is only what is in store: little of it.
        double share = made[i] ? between(0, 0.2) : 1e-3;
        used.put(i, share * output[j] * size[j] / size[i]);
      }
      inputs.add(made[j] ? SparseVector.of(used) : SparseVector.empty());
    }
    standStill();
    PlanProblem.Builder builder = PlanProblem.builder("one year", 0, 1);
    for (int i = 0; i < n; i++) {
      boolean stored = !made[i] || random.nextInt(4) == 0;
      double store = made[i] ? between(0, 1.2) * base[i] : base[i] * between(1, 3);
      builder.product(
          new Product(
              "p" + i,
              Names.of("product " + i),
              UNIT,
              stored ? OptionalDouble.of(between(0, 0.2)) : OptionalDouble.empty(),
              stored && random.nextInt(3) > 0 ? store : 0));
    }
    techniques(builder);
    needs(builder);
    return builder.build();
  }

  private void standStill() {
    for (int sweep = 0; sweep < 200; sweep++) {
      double[] next = consumption.clone();
      for (int j = 0; j < n; j++) {
        inputs.get(j).addTo(next, made[j] ? base[j] / output[j] : 0);
      }
      System.arraycopy(next, 0, base, 0, n);
    }
  }

  private void techniques(PlanProblem.Builder builder) {
    int resources = random.nextInt(4);
    double[] used = new double[resources];
    List<CapitalStock> stocks = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      if (!made[j] && random.nextBoolean()) {
        continue;
      }
      double activity = made[j] ? base[j] / output[j] : 1;
      Map<Integer, Double> labour = new TreeMap<>();
      for (int r = 0; r < resources; r++) {
        if (random.nextBoolean()) {
          labour.put(r, between(0.1, 1) * (made[j] ? size[j] : 1));
          used[r] += labour.get(r) * activity;
        }
      }
      String code = (made[j] ? "make" : "idle") + j;
      int technique =
          builder.technique(
              new Technique(
                  code,
                  Names.of(code),
                  UNIT,
                  made[j]
                      ? SparseVector.of(new int[] {j}, new double[] {output[j]})
                      : SparseVector.empty(),
                  made[j] ? inputs.get(j) : SparseVector.of(new int[] {0}, new double[] {1e-3}),
                  SparseVector.of(labour),
                  pace(activity)));
      for (int k = random.nextInt(3); k > 0; k--) {
        stocks.add(stock(code + "/" + k, technique, activity));
      }
    }
    for (int r = 0; r < resources; r++) {
      double limit = used[r] * between(0.9, 1.3);
      builder.resource(
          new Resource(
              "labour" + r,
              Names.of("labour"),
              UNIT,
              Series.constant(1, limit),
              random.nextInt(3) == 0
                  ? OptionalDouble.of(limit * between(0.95, 1.2))
                  : OptionalDouble.empty()));
    }
    if (resources > 1) {
      builder.retraining(
          new Retraining("learn", 0, 1, Series.constant(1, 1), SparseVector.empty()));
    }
    stocks.forEach(builder::stock);
  }

  private Optional<Technique.Pace> pace(double activity) {
    return switch (random.nextInt(4)) {
      case 0 -> Optional.of(new Technique.Pace(activity, between(0.3, 1), between(0.1, 0.5)));
      case 1 -> Optional.of(new Technique.Pace(activity, 1, Double.POSITIVE_INFINITY));
      default -> Optional.empty();
    };
  }

  private CapitalStock stock(String code, int technique, double activity) {
    double requirement = random.nextInt(5) == 0 ? 0 : between(0.5, 2);
    double initial = between(0.9, 1.6) * activity * Math.max(requirement, 0.1);
    int lag = random.nextInt(4) == 0 ? 1 : 0;
    double wear = between(0, 0.1);
    double kept = (1 - wear) * initial;
    double terminal = lag > 0 ? between(0, 1) * kept : between(0.8, 1.02) * initial;
    int good = random.nextInt(n);
    return new CapitalStock(
        code,
        technique,
        made[good]
            ? SparseVector.of(
                new int[] {good}, new double[] {0.02 * base[good] / Math.max(initial, 1e-9)})
            : SparseVector.empty(),
        requirement,
        initial,
        wear,
        lag,
        random.nextBoolean() ? terminal : 0);
  }

  private void needs(PlanProblem.Builder builder) {
    int needs = 1 + random.nextInt(4);
    List<Double> weights = new ArrayList<>();
    for (int g = 0; g < needs; g++) {
      Map<Integer, Double> products = new TreeMap<>();
      for (int i = 0; i < n; i++) {
        if (consumption[i] > 0 && random.nextInt(needs) == 0) {
          products.put(i, consumption[i]);
        }
      }
      if (products.isEmpty()) {
        products.put(0, 1 / size[0]);
      }
      builder.basket(
          new Basket(
              "need" + g,
              Names.of("need " + g),
              List.of(SparseVector.of(products)),
              Series.constant(1, random.nextBoolean() ? 0 : between(0, mostFloor))));
      weights.add(g > 0 && random.nextInt(5) == 0 ? 0 : between(0.1, 1));
    }
    builder.objective(new Objective.Welfare(weights, 0.95, CURVE));
  }
}
