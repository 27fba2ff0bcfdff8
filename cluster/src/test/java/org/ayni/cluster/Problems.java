package org.ayni.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// Random economies: one technique a product, a few inputs each, equipment, labour, two needs.
final class Problems {

  private static final Unit UNIT = new Unit("t");

  private Problems() {}

  static PlanProblem of(int n, int years, long seed) {
    Random random = new Random(seed);
    PlanProblem.Builder builder =
        PlanProblem.builder("random, n = %d, seed %d".formatted(n, seed), 0, years);
    for (int j = 0; j < n; j++) {
      String code = "p" + j;
      builder.product(Product.perishable(code, Names.of(code), UNIT));
      TreeMap<Integer, Double> inputs = new TreeMap<>();
      for (int k = 0; k < 4; k++) {
        inputs.put(random.nextInt(n), 0.02 + 0.1 * random.nextDouble());
      }
      inputs.remove(j);
      builder.technique(
          new Technique(
              code,
              Names.of(code),
              UNIT,
              SparseVector.unit(j),
              SparseVector.of(inputs),
              SparseVector.of(new int[] {0}, new double[] {0.2 + random.nextDouble()}),
              Optional.empty()));
      SparseVector made =
          SparseVector.of(new int[] {random.nextInt(n)}, new double[] {0.5 + random.nextDouble()});
      double stock = 4 + 8 * random.nextDouble();
      builder.stock(new CapitalStock(code, j, made, 1, stock, 0.05, 0, 0.9 * stock));
    }
    builder.resource(
        new Resource(
            Resource.LABOUR, Names.of("labour"), new Unit("h"), Series.constant(years, 3.0 * n)));
    List<TreeMap<Integer, Double>> needs = new ArrayList<>();
    needs.add(new TreeMap<>());
    needs.add(new TreeMap<>());
    for (int i = 0; i < n; i++) {
      needs.get(i % 2).put(i, 0.5 + random.nextDouble());
    }
    for (int g = 0; g < 2; g++) {
      List<SparseVector> basket = new ArrayList<>();
      for (int t = 0; t < years; t++) {
        basket.add(SparseVector.of(needs.get(g)));
      }
      String code = "need" + g;
      builder.basket(new Basket(code, Names.of(code), basket, Series.constant(years, 0)));
    }
    return builder.objective(new Objective.Fulfil(0.95)).build();
  }
}
