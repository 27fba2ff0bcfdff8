package org.ayni.planning;

import java.util.List;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// Bread and cloth, one year, twenty days of work. A loaf takes a strip of land, of which there are
/// four, and two days by hand or one day and three kilos of smoke with the machine; a piece of
/// cloth takes one day.
///
/// At most four loaves can be baked, so min(bread, cloth) is at most 4 and many plans reach it: any
/// way of baking, any amount of cloth from 4 up to 20 less the days for bread.
public final class Village {

  public static final Objective FULFIL = new Objective.Fulfil(1);

  /// Bread and cloth count alike, however much there is.
  public static final Objective WELFARE =
      new Objective.Welfare(List.of(1.0, 1.0), 1, SatisfactionCurve.linear());

  /// ln bread + ln cloth where there is at least one of each.
  public static final Objective HARMONY = new Objective.Harmony(List.of(1.0, 1.0), 1);

  public static final Objective LEAST_LABOUR = new Objective.LeastUse(0);
  public static final Objective LEAST_SMOKE = new Objective.LeastUse(2);

  private static final double NO_LIMIT = Double.POSITIVE_INFINITY;

  private Village() {}

  public static PlanProblem of(Objective... order) {
    return builder(0).objectives(List.of(order)).build();
  }

  /// @param bread least loaves
  public static PlanProblem.Builder builder(double bread) {
    PlanProblem.Builder builder = PlanProblem.builder("village", 0, 1);
    builder.product(Product.perishable("bread", Names.of("bread"), new Unit("loaves")));
    builder.product(Product.perishable("cloth", Names.of("cloth"), new Unit("pieces")));
    builder.resource(resource(Resource.LABOUR, "days", 20));
    builder.resource(resource("land", "strips", 4));
    builder.resource(resource("smoke", "kg", NO_LIMIT));
    builder.technique(technique("hand", 0, 2, 1, 0));
    builder.technique(technique("machine", 0, 1, 1, 3));
    builder.technique(technique("loom", 1, 1, 0, 0));
    builder.basket(basket("bread", 0, bread));
    builder.basket(basket("cloth", 1, 0));
    return builder;
  }

  private static Resource resource(String code, String unit, double limit) {
    return new Resource(code, Names.of(code), new Unit(unit), Series.of(limit));
  }

  private static Technique technique(
      String code, int product, double days, double land, double smoke) {
    return new Technique(
        code,
        Names.of(code),
        new Unit("pieces"),
        SparseVector.unit(product),
        SparseVector.empty(),
        SparseVector.ofDense(new double[] {days, land, smoke}),
        Optional.empty());
  }

  private static Basket basket(String code, int product, double floor) {
    return new Basket(code, Names.of(code), List.of(SparseVector.unit(product)), Series.of(floor));
  }
}
