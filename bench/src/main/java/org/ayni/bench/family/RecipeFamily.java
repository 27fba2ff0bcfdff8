package org.ayni.bench.family;

import java.util.ArrayList;
import java.util.Collections;
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
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// What enterprises would hand in: recipes.
///
/// - one to three techniques a product, the first of which serves in the base year; one in four
///   makes a second product beside the first, 0.1 to 0.4 of it;
/// - inputs: 3 to 8 products, together 0.3 to 0.6 of an output;
/// - equipment: one or two machines a technique, each a stock of its own out of the first 15 % of
///   the products, 0.2 to 0.6 a unit of activity, some built in one year, some in two; 6 % wear;
///   techniques not yet in use have a tenth of the equipment;
/// - skilled and unskilled labour, 3 % more of each than the base year took, growing by 1 % a year;
///   one unskilled worker in fifty may learn a skilled job each year;
/// - land, as much as the base year took; emissions, in all years together 95 % of the base year's;
/// - one product in ten can be imported, one in ten exported;
/// - twelve needs with floors of half the base year.
public final class RecipeFamily {

  private static final Unit UNIT = new Unit("units");
  private static final Unit HOURS = new Unit("hours");
  private static final int NEEDS = 12;
  private static final double WEAR = 0.06;
  private static final int RESOURCES = 4;
  private static final String[] RESOURCE_CODES = {"unskilled", "skilled", "land", "emissions"};

  private final int n;
  private final int years;
  private final Random random;
  private final PlanProblem.Builder builder;
  private final double[] base;
  private final double[] use = new double[RESOURCES];

  private RecipeFamily(int n, int years, long seed) {
    this.n = n;
    this.years = years;
    this.random = new Random(seed);
    this.builder =
        PlanProblem.builder(
            "recipes, n = %d, %d years, seed %d".formatted(n, years, seed), 0, years);
    this.base = new double[n];
  }

  /// @param n products, at least 2
  public static PlanProblem of(int n, int years, long seed) {
    if (!(n >= 2 && years >= 1)) {
      throw new IllegalArgumentException(
          "n = %d, years = %d; expected n >= 2, years >= 1".formatted(n, years));
    }
    return new RecipeFamily(n, years, seed).problem();
  }

  private PlanProblem problem() {
    SparseVector[] inputs = new SparseVector[n];
    SparseVector[] machines = new SparseVector[n];
    double[] demand = new double[n];
    for (int i = 0; i < n; i++) {
      inputs[i] = inputs(i);
      machines[i] = machines();
      demand[i] = i < NEEDS || random.nextBoolean() ? 1 + 9 * Quantities.exponential(random) : 0;
      boolean storable = random.nextBoolean();
      builder.product(
          new Product(
              "p" + i,
              Names.of("product " + i),
              UNIT,
              storable
                  ? OptionalDouble.of(Quantities.between(0, 0.1, random))
                  : OptionalDouble.empty(),
              0));
    }
    System.arraycopy(Quantities.standingStill(demand, inputs, machines, WEAR), 0, base, 0, n);
    for (int i = 0; i < n; i++) {
      recipe(i, 0, inputs[i], machines[i]);
      int alternatives = random.nextInt(3);
      for (int k = 1; k <= alternatives; k++) {
        recipe(i, k, inputs(i), machines());
      }
    }
    resources();
    trade();
    needs(demand);
    return builder.build();
  }

  private SparseVector inputs(int product) {
    int[] index = Pattern.HUBS_AND_BANDS.draw(product, n, 3 + random.nextInt(6), random);
    return Quantities.shares(index, Quantities.between(0.3, 0.6, random), random);
  }

  private SparseVector machines() {
    int kinds = Math.max(2, (int) (0.15 * n));
    Map<Integer, Double> machines = new TreeMap<>();
    for (int k = random.nextInt(2); k < 2; k++) {
      machines.put(random.nextInt(kinds), Quantities.between(0.2, 0.6, random));
    }
    return SparseVector.of(machines);
  }

  /// @param alternative 0 for the technique of the base year
  private void recipe(int product, int alternative, SparseVector inputs, SparseVector machines) {
    String code = "p" + product + "." + alternative;
    Map<Integer, Double> outputs = new TreeMap<>(Map.of(product, 1.0));
    if (random.nextInt(4) == 0) {
      outputs.merge(random.nextInt(n), Quantities.between(0.1, 0.4, random), Double::sum);
    }
    double[] needs = {
      Quantities.between(0.05, 0.4, random),
      Quantities.between(0.02, 0.2, random),
      random.nextInt(4) == 0 ? Quantities.between(0.1, 1, random) : 0,
      random.nextInt(3) == 0 ? Quantities.between(0.1, 1, random) : 0,
    };
    if (alternative == 0) {
      for (int r = 0; r < RESOURCES; r++) {
        use[r] += needs[r] * base[product];
      }
    }
    int j =
        builder.technique(
            new Technique(
                code,
                Names.of(code),
                UNIT,
                SparseVector.of(outputs),
                inputs,
                SparseVector.ofDense(needs),
                Optional.empty()));
    double served = (alternative == 0 ? 1.2 : 0.1) * base[product];
    for (int k = 0; k < machines.size(); k++) {
      double stock = machines.value(k) * served;
      builder.stock(
          new CapitalStock(
              code + "/" + machines.index(k),
              j,
              SparseVector.unit(machines.index(k)),
              machines.value(k),
              stock,
              WEAR,
              random.nextInt(2),
              alternative == 0 ? 0.7 * stock : 0));
    }
  }

  private void resources() {
    for (int r = 0; r < RESOURCES; r++) {
      boolean labour = r < 2;
      boolean emissions = r == 3;
      builder.resource(
          new Resource(
              RESOURCE_CODES[r],
              Names.of(RESOURCE_CODES[r]),
              labour ? HOURS : UNIT,
              labour
                  ? Series.growing(years, 1.03 * use[r], 0.01)
                  : Series.constant(years, emissions ? Double.POSITIVE_INFINITY : use[r]),
              emissions ? OptionalDouble.of(0.95 * years * use[r]) : OptionalDouble.empty()));
    }
    builder.retraining(
        new Retraining(
            "learning",
            0,
            1,
            Series.constant(years, 0.02 * use[0]),
            SparseVector.of(new int[] {0}, new double[] {0.01})));
  }

  private void trade() {
    for (int i = 0; i < n; i++) {
      int kind = random.nextInt(10);
      if (kind < 2) {
        boolean in = kind == 0;
        builder.trade(
            new TradeFlow(
                (in ? "import" : "export") + i,
                i,
                "all",
                in ? Direction.IMPORT : Direction.EXPORT,
                (in ? 1.1 : 0.9) * Quantities.between(0.5, 2, random),
                Series.constant(years, 0.2 * base[i])));
      }
    }
    builder.credit(Series.constant(years, 0), new Unit("foreign exchange"));
  }

  private void needs(double[] demand) {
    List<Map<Integer, Double>> baskets = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (i < NEEDS) {
        baskets.add(new TreeMap<>());
      }
      if (demand[i] > 0) {
        baskets.get(i % NEEDS).put(i, demand[i]);
      }
    }
    List<Double> weights = new ArrayList<>();
    for (int g = 0; g < baskets.size(); g++) {
      weights.add(Quantities.between(0.5, 1.5, random));
      builder.basket(
          new Basket(
              "need" + g,
              Names.of("need " + g),
              Collections.nCopies(years, SparseVector.of(baskets.get(g))),
              Series.constant(years, 0.5)));
    }
    builder.objective(
        new Objective.Welfare(
            weights,
            0.97,
            new SatisfactionCurve(
                List.of(new Piece(0.8, 3), new Piece(0.4, 1.5), new Piece(1, 0.5)))));
  }
}
