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
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// One technique a product, with equipment, stores, labour and twenty needs over some years.
///
/// - inputs: 8 to 20 products (or another number), together 0.45 to 0.75 of an output;
/// - equipment: for one unit of activity up to three products out of the first 15 %, 0.1 to 0.4 of
///   each; 85 to 125 % of what the base year takes; 8 % wear a year; nine tenths must be left;
/// - stores: every product, of which 3 % is lost in a year; empty at first;
/// - needs: half of the products are consumed, each for one of twenty needs, whose satisfaction is
///   worth 3, then 1.5, then 0.5 up to 0.8, 1.2 and 2.2 times the base year; 5 % discount a year;
/// - labour: 2 % more than the base year took, growing by 1 % a year.
public final class GeneralFamily {

  private static final Unit UNIT = new Unit("units");
  private static final int NEEDS = 20;
  private static final double WEAR = 0.08;
  private static final SatisfactionCurve CURVE =
      new SatisfactionCurve(List.of(new Piece(0.8, 3), new Piece(0.4, 1.5), new Piece(1, 0.5)));

  private final int n;
  private final Random random;
  private final SparseVector[] inputs;
  private final SparseVector[] equipment;
  private final double[] consumption;
  private final int[] need;

  private GeneralFamily(int n, Pattern pattern, int fewest, int most, long seed) {
    this.n = n;
    this.random = new Random(seed);
    inputs = new SparseVector[n];
    equipment = new SparseVector[n];
    consumption = new double[n];
    need = new int[n];
    int machines = Math.max(1, (int) (0.15 * n));
    for (int j = 0; j < n; j++) {
      int count = fewest + random.nextInt(most - fewest + 1);
      int[] index = pattern.draw(j, n, count, random);
      inputs[j] = Quantities.shares(index, Quantities.between(0.45, 0.75, random), random);
      Map<Integer, Double> built = new TreeMap<>();
      for (int k = 0; k < 3; k++) {
        built.merge(random.nextInt(machines), Quantities.between(0.1, 0.4, random), Double::sum);
      }
      equipment[j] = SparseVector.of(built);
      boolean consumed = random.nextBoolean();
      consumption[j] = consumed ? 10 * Quantities.exponential(random) : 0;
      need[j] = random.nextInt(NEEDS);
    }
    // Every need has something to consume, however few the products.
    for (int g = 0; g < Math.min(NEEDS, n); g++) {
      need[g] = g;
      consumption[g] += 1;
    }
  }

  /// @param n products, at least 2
  public static PlanProblem of(int n, int years, Pattern pattern, long seed) {
    return of(n, years, pattern, 8, 20, seed);
  }

  /// @param fewest and `most` inputs of a technique
  public static PlanProblem of(int n, int years, Pattern pattern, int fewest, int most, long seed) {
    if (!(n >= 2 && years >= 1 && fewest >= 1 && fewest <= most)) {
      throw new IllegalArgumentException(
          "n = %d, years = %d, inputs %d … %d; expected n >= 2, years >= 1, 1 <= fewest <= most"
              .formatted(n, years, fewest, most));
    }
    return new GeneralFamily(n, pattern, fewest, most, seed)
        .problem(
            "general, %s, n = %d, %d years, seed %d".formatted(pattern, n, years, seed), years);
  }

  private PlanProblem problem(String name, int years) {
    PlanProblem.Builder builder = PlanProblem.builder(name, 0, years);
    double[] base = Quantities.standingStill(consumption, inputs, equipment, WEAR);
    double work = 0;
    for (int j = 0; j < n; j++) {
      String code = "p" + j;
      Names names = Names.of(code);
      builder.product(new Product(code, names, UNIT, OptionalDouble.of(0.03), 0));
      double labour = Quantities.between(0.05, 0.45, random);
      work += labour * base[j];
      builder.technique(
          new Technique(
              code,
              names,
              UNIT,
              SparseVector.unit(j),
              inputs[j],
              SparseVector.of(new int[] {0}, new double[] {labour}),
              Optional.empty()));
      double stock = base[j] * Quantities.between(0.85, 1.25, random);
      builder.stock(new CapitalStock(code, j, equipment[j], 1, stock, WEAR, 0, 0.9 * stock));
    }
    builder.resource(
        new Resource(
            Resource.LABOUR,
            Names.of("labour"),
            new Unit("hours"),
            Series.growing(years, 1.02 / 1.01 * work, 0.01)));
    needs(builder, years);
    return builder.build();
  }

  private void needs(PlanProblem.Builder builder, int years) {
    List<Map<Integer, Double>> baskets = new ArrayList<>();
    for (int g = 0; g < Math.min(NEEDS, n); g++) {
      baskets.add(new TreeMap<>());
    }
    double all = 0;
    for (int i = 0; i < n; i++) {
      if (consumption[i] > 0) {
        baskets.get(need[i] % baskets.size()).put(i, consumption[i]);
        all += consumption[i];
      }
    }
    List<Double> weights = new ArrayList<>();
    for (int g = 0; g < baskets.size(); g++) {
      double sum = baskets.get(g).values().stream().mapToDouble(Double::doubleValue).sum();
      weights.add(sum / all * Quantities.between(0.7, 1.3, random));
      builder.basket(
          new Basket(
              "need" + g,
              Names.of("need " + g),
              Collections.nCopies(years, SparseVector.of(baskets.get(g))),
              Series.constant(years, 0)));
    }
    builder.objective(new Objective.Welfare(weights, 0.95, CURVE));
  }
}
