package org.ayni.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// Ricardo's two countries (On the Principles of Political Economy and Taxation, 1817, chapter 7):
/// the labour of a year for a certain quantity of cloth is that of 100 men in England and 90 in
/// Portugal, for wine 120 and 80. With 220 and 170 men each has just one of both alone.
///
/// Together: England weaves x of cloth and makes wine with the rest, (220 − 100 x) / 120; Portugal
/// makes 170 / 80 = 2.125 of wine. As much of both: x = 2.125 + (220 − 100 x) / 120, x = 95/44. So
/// the two have 95/44 instead of 2, and 7/44 to share.
final class Ricardo {

  static final double TO_SHARE = 7.0 / 44;

  private Ricardo() {}

  static Treaty treaty(Aim aim, OptionalDouble credit) {
    return new Treaty(
        "Ricardo",
        1816,
        1,
        aim,
        1e-7,
        false,
        true,
        "quantities",
        List.of(new Good("cloth", "quantity", 1, 0, 0), new Good("wine", "quantity", 1, 0, 0)),
        OptionalInt.empty(),
        List.of(
            new Member("england", "england", "england/w", 1, credit),
            new Member("portugal", "portugal", "portugal/w", 1, credit)));
  }

  static PlanProblem problem(String name, double men, double cloth, double wine) {
    return problem(name, men, cloth, wine, 0);
  }

  /// @param floor of cloth and of wine, below which nobody may go
  static PlanProblem problem(String name, double men, double cloth, double wine, double floor) {
    PlanProblem.Builder builder = PlanProblem.builder(name, 1816, 1);
    Unit quantity = new Unit("quantity");
    builder.resource(
        new Resource("labour", Names.of("Labour"), new Unit("men"), Series.constant(1, men)));
    for (String code : List.of("cloth", "wine")) {
      int i = builder.product(Product.perishable(code, Names.of(code), quantity));
      double need = code.equals("cloth") ? cloth : wine;
      builder.technique(
          new Technique(
              code,
              Names.of(code),
              quantity,
              SparseVector.unit(i),
              SparseVector.empty(),
              SparseVector.of(new int[] {0}, new double[] {need}),
              Optional.empty()));
      builder.basket(
          new Basket(
              code, Names.of(code), List.of(SparseVector.unit(i)), Series.constant(1, floor)));
    }
    return builder.objective(new Objective.Fulfil(1)).build();
  }

  static InMemory federation(Aim aim, OptionalDouble credit) {
    return federation(treaty(aim, credit), 0, 0);
  }

  /// @param england floor of both needs there
  /// @param portugal likewise
  static InMemory federation(Treaty treaty, double england, double portugal) {
    GoodsMap map =
        new GoodsMap(
            List.of(
                new GoodsMap.Entry(0, 0, 1, OptionalDouble.of(5)),
                new GoodsMap.Entry(1, 1, 1, OptionalDouble.of(5))));
    List<Territory> territories = new ArrayList<>();
    territories.add(
        new Territory(
            problem("england", 220, 100, 120, england), map, treaty, 0, InMemory.PLANNER));
    territories.add(
        new Territory(
            problem("portugal", 170, 90, 80, portugal), map, treaty, 1, InMemory.PLANNER));
    return new InMemory(treaty, territories, List.of(map, map));
  }
}
