package org.ayni.bench.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

/// Large sparse economies of one year, of the kind Härdin's `power_law` (2023) generates: one
/// technique a product, some 143 inputs each (43 million coefficients at 300,000 products) with a
/// power law, a target for every product, and the question how much of all targets can be fulfilled
/// with the equipment and the labour there is.
///
/// Inputs are together 0.3 to 0.7 of an output. Equipment allows 90 to 150 % of what the targets
/// take, labour 98 %.
public final class SparseFamily {

  private static final Unit UNIT = new Unit("units");
  private static final int MEAN_INPUTS = 143;
  private static final int GROUPS = 20;

  private SparseFamily() {}

  /// @param n products, at least 2
  public static PlanProblem of(int n, long seed) {
    if (!(n >= 2)) {
      throw new IllegalArgumentException("n = " + n + "; expected at least 2");
    }
    Random random = new Random(seed);
    SparseVector[] inputs = new SparseVector[n];
    SparseVector[] equipment = new SparseVector[n];
    double[] target = new double[n];
    for (int j = 0; j < n; j++) {
      // Never more than half of all products, so that small economies stay sparse too.
      int count = Math.max(1, Math.min(n / 2, MEAN_INPUTS / 2 + random.nextInt(MEAN_INPUTS + 1)));
      int[] index = Pattern.POWER_LAW.draw(j, n, count, random);
      inputs[j] = Quantities.shares(index, Quantities.between(0.3, 0.7, random), random);
      equipment[j] = SparseVector.empty();
      target[j] = 1 + 9 * Quantities.exponential(random);
    }
    double[] base = Quantities.standingStill(target, inputs, equipment, 0);
    String name = "sparse, one year, n = %d, seed %d".formatted(n, seed);
    PlanProblem.Builder builder = PlanProblem.builder(name, 0, 1);
    double work = 0;
    for (int j = 0; j < n; j++) {
      String code = "p" + j;
      Names names = Names.of(code);
      builder.product(Product.perishable(code, names, UNIT));
      double labour = Quantities.between(0.1, 1, random);
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
      double stock = base[j] * Quantities.between(0.9, 1.5, random);
      builder.stock(new CapitalStock(code, j, SparseVector.empty(), 1, stock, 1, 0, 0));
    }
    builder.resource(
        new Resource(
            Resource.LABOUR,
            Names.of("labour"),
            new Unit("hours"),
            Series.constant(1, 0.98 * work)));
    List<Map<Integer, Double>> groups = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      if (i < GROUPS) {
        groups.add(new TreeMap<>());
      }
      groups.get(i % GROUPS).put(i, target[i]);
    }
    for (int g = 0; g < groups.size(); g++) {
      builder.basket(
          new Basket(
              "group" + g,
              Names.of("group " + g),
              List.of(SparseVector.of(groups.get(g))),
              Series.constant(1, 0)));
    }
    return builder.objective(new Objective.Fulfil(1)).build();
  }
}
