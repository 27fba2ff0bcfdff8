package org.ayni.federation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// Territories by seed: Leontief economies of labour, equipment, a stored product and some foreign
/// trade, each better at other things.
final class GeneratedTerritories {

  static final int YEARS = 2;
  private static final int PRODUCTS = 7;
  private static final int TRADED = 5;
  private static final int TRANSPORT = 4;

  /// Welfare with a curve that all members share, so that one problem can hold them all.
  static final SatisfactionCurve CURVE =
      new SatisfactionCurve(
          List.of(
              new SatisfactionCurve.Piece(1, 1),
              new SatisfactionCurve.Piece(0.5, 0.6),
              new SatisfactionCurve.Piece(1.5, 0.3),
              new SatisfactionCurve.Piece(Double.POSITIVE_INFINITY, 0.05)));

  private GeneratedTerritories() {}

  static InMemory federation(int members, long seed, Aim aim, double gap) {
    return federation(members, seed, aim, gap, 0, 0);
  }

  /// @param needy how many of the first members have floors that they cannot meet alone
  /// @param above by which share their floors are above what they can meet alone in all needs alike
  static InMemory federation(int members, long seed, Aim aim, double gap, int needy, double above) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Good> goods = new ArrayList<>();
    for (int g = 0; g < TRADED; g++) {
      boolean transport = g == TRANSPORT;
      goods.add(
          new Good(
              "good" + g,
              "t",
              1 + g,
              transport ? 0 : 0.05 * random.nextDouble(),
              transport ? 0 : 0.1 * random.nextDouble()));
    }
    List<Member> all = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      double weight = 0.5 + random.nextDouble();
      all.add(new Member("m" + m, "m" + m, "m" + m + "/w", weight, OptionalDouble.empty()));
    }
    Treaty treaty =
        new Treaty(
            "generated",
            2025,
            YEARS,
            aim,
            gap,
            false,
            true,
            "days",
            goods,
            OptionalInt.of(TRANSPORT),
            all);
    List<Territory> territories = new ArrayList<>();
    List<GoodsMap> maps = new ArrayList<>();
    for (int m = 0; m < members; m++) {
      List<GoodsMap.Entry> map = new ArrayList<>();
      for (int g = 0; g < TRADED; g++) {
        double factor = random.nextBoolean() ? 1 : 10;
        map.add(new GoodsMap.Entry(g, g, factor, OptionalDouble.of(60 / factor)));
      }
      maps.add(new GoodsMap(map));
      PlanProblem problem = problem("m" + m, random.split());
      problem = m < needy ? needy(problem, above) : problem;
      territories.add(new Territory(problem, maps.getLast(), treaty, m, InMemory.PLANNER));
    }
    return new InMemory(treaty, territories, maps);
  }

  /// A problem with floors that cannot be met alone: in every year above what all needs alike can
  /// have.
  static PlanProblem needy(PlanProblem problem, double above) {
    PlanProblem even = problem.toBuilder().objective(new Objective.Fulfil(1)).build();
    Plan plan = InMemory.PLANNER.plan(even, RunControl.unlimited()).plan().orElseThrow();
    List<Basket> raised = new ArrayList<>();
    for (Basket basket : problem.baskets()) {
      double[] floors = new double[problem.years()];
      for (int t = 0; t < floors.length; t++) {
        floors[t] =
            (1 + above)
                * Arrays.stream(plan.activities().satisfaction().year(t)).min().orElseThrow();
      }
      raised.add(new Basket(basket.code(), basket.names(), basket.products(), Series.of(floors)));
    }
    return problem.toBuilder().baskets(raised).build();
  }

  private static PlanProblem problem(String name, SplittableRandom random) {
    PlanProblem.Builder builder = PlanProblem.builder(name, 2025, YEARS);
    Unit ton = new Unit("t");
    for (int i = 0; i < PRODUCTS; i++) {
      builder.product(
          i == 1
              ? new Product("p1", Names.of("p1"), ton, OptionalDouble.of(0.1), 2)
              : Product.perishable("p" + i, Names.of("p" + i), ton));
    }
    builder.resource(
        new Resource(
            "labour", Names.of("labour"), new Unit("days"), Series.growing(YEARS, 100, 0.02)));
    for (int j = 0; j < PRODUCTS; j++) {
      int[] index = new int[PRODUCTS - 1];
      double[] value = new double[PRODUCTS - 1];
      int k = 0;
      for (int i = 0; i < PRODUCTS; i++) {
        if (i != j) {
          index[k] = i;
          value[k++] = 0.12 * random.nextDouble();
        }
      }
      double labour = 0.4 + 2.5 * random.nextDouble();
      Optional<Technique.Pace> pace =
          j == 2 ? Optional.of(new Technique.Pace(5, 0.6, 1.5)) : Optional.empty();
      int technique =
          builder.technique(
              new Technique(
                  "t" + j,
                  Names.of("t" + j),
                  ton,
                  SparseVector.unit(j),
                  SparseVector.of(index, value),
                  SparseVector.of(new int[] {0}, new double[] {labour}),
                  pace));
      if (j < 2) {
        builder.stock(
            new CapitalStock(
                "s" + j,
                technique,
                SparseVector.of(new int[] {5}, new double[] {1}),
                0.5,
                8 + 8 * random.nextDouble(),
                0.1,
                0,
                6));
      }
    }
    List<Double> weights = new ArrayList<>();
    for (int b = 0; b < 3; b++) {
      double[] mix = new double[PRODUCTS];
      for (int i = 0; i < PRODUCTS; i++) {
        mix[i] = (i + b) % 2 == 0 ? 1 + 4 * random.nextDouble() : 0;
      }
      SparseVector basket = SparseVector.ofDense(mix);
      builder.basket(
          new Basket(
              "b" + b, Names.of("b" + b), List.of(basket, basket), Series.constant(YEARS, 0.1)));
      weights.add(1.0 + b);
    }
    Series limit = Series.constant(YEARS, 3);
    builder.trade(new TradeFlow("import:p6", 6, "all", Direction.IMPORT, 2, limit));
    builder.trade(new TradeFlow("export:p5", 5, "all", Direction.EXPORT, 1, limit));
    builder.credit(Series.constant(YEARS, 1), new Unit("USD"));
    return builder.objective(new Objective.Welfare(weights, 0.95, CURVE)).build();
  }
}
