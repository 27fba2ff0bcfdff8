package org.ayni.planning;

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
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// Random problems that use everything a problem can hold, feasible by construction: standing still
/// at the base year satisfies every limit.
public final class RandomProblems {

  private static final Unit UNIT = new Unit("units");

  private final Random random;
  private final int products;
  private final int years;

  private RandomProblems(long seed) {
    random = new Random(seed);
    products = 3 + random.nextInt(8);
    years = 1 + random.nextInt(5);
  }

  /// Welfare over several needs.
  public static PlanProblem of(long seed) {
    return new RandomProblems(seed).build();
  }

  private double between(double least, double most) {
    return least + (most - least) * random.nextDouble();
  }

  private PlanProblem build() {
    PlanProblem.Builder builder = PlanProblem.builder("random", 2000, years);
    double[] base = new double[products];
    double[] net = new double[products];
    for (int i = 0; i < products; i++) {
      base[i] = between(10, 1000);
      net[i] += base[i];
      boolean storable = random.nextBoolean();
      builder.product(
          new Product(
              "p" + i,
              Names.of("product " + i),
              UNIT,
              storable ? OptionalDouble.of(between(0, 0.2)) : OptionalDouble.empty(),
              storable ? between(0, 5) : 0));
    }
    double[] labour = new double[products];
    double used = 0;
    for (int j = 0; j < products; j++) {
      labour[j] = between(0.01, 0.5);
      used += labour[j] * base[j];
    }
    builder.resource(
        new Resource("labour", Names.of("labour"), UNIT, Series.growing(years, used, 0.01)));
    double[] kept = new double[products];
    for (int j = 0; j < products; j++) {
      Map<Integer, Double> inputs = new TreeMap<>();
      for (int k = 0; k < 3; k++) {
        inputs.put(random.nextInt(products), between(0, 0.2));
      }
      // What industry j uses at its base level, as far as the products have it to give.
      for (Map.Entry<Integer, Double> input : inputs.entrySet()) {
        double most = 0.3 * net[input.getKey()] / base[j];
        input.setValue(Math.min(input.getValue(), most));
        net[input.getKey()] -= input.getValue() * base[j];
      }
      builder.technique(
          new Technique(
              "t" + j,
              Names.of("technique " + j),
              UNIT,
              SparseVector.unit(j),
              SparseVector.of(inputs),
              SparseVector.of(new int[] {0}, new double[] {labour[j]}),
              random.nextInt(4) == 0
                  ? Optional.empty()
                  : Optional.of(
                      new Technique.Pace(base[j], between(0.02, 0.2), between(0.02, 0.2)))));
      if (random.nextInt(3) > 0) {
        kept[j] = between(0.5, 2) * base[j];
      }
    }
    for (int j = 0; j < products; j++) {
      if (kept[j] > 0) {
        int good = random.nextInt(products);
        double wear = Math.min(between(0.02, 0.1), 0.3 * net[good] / kept[j]);
        net[good] -= wear * kept[j];
        builder.stock(
            new CapitalStock(
                "k" + j,
                j,
                SparseVector.unit(good),
                kept[j] / base[j],
                kept[j],
                wear,
                0,
                random.nextBoolean() ? kept[j] : 0));
      }
    }
    trade(builder, net);
    needs(builder, net);
    return builder.build();
  }

  private void trade(PlanProblem.Builder builder, double[] net) {
    for (int i = 0; i < products; i += 2) {
      double volume = 0.1 * net[i];
      boolean out = random.nextBoolean();
      builder.trade(
          new TradeFlow(
              (out ? "export" : "import") + i,
              i,
              "rest",
              out ? Direction.EXPORT : Direction.IMPORT,
              between(0.5, 2),
              Series.constant(years, volume)));
    }
    builder.credit(Series.constant(years, between(0, 5)), UNIT);
  }

  private void needs(PlanProblem.Builder builder, double[] net) {
    int needs = Math.min(products, 2 + random.nextInt(3));
    List<Double> weights = new ArrayList<>();
    for (int g = 0; g < needs; g++) {
      double[] basket = new double[products];
      for (int i = g; i < products; i += needs) {
        basket[i] = net[i];
      }
      List<SparseVector> constant = new ArrayList<>();
      for (int t = 0; t < years; t++) {
        constant.add(SparseVector.ofDense(basket));
      }
      builder.basket(
          new Basket(
              "need" + g,
              Names.of("need " + g),
              constant,
              Series.constant(years, between(0.2, 0.9))));
      weights.add(between(0.1, 1));
    }
    builder.objective(
        new Objective.Welfare(
            weights,
            between(0.8, 1.05),
            new SatisfactionCurve(
                List.of(new Piece(1, 1), new Piece(0.2, 0.5), new Piece(1, 0.2)))));
  }
}
