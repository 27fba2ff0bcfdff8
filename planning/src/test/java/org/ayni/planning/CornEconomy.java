package org.ayni.planning;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;

/// The smallest economy there is: a ton of corn takes half a ton of seed and one day of work, and
/// there are ten days. So ten tons are grown and five can be eaten: c = 10 · (1 − 0.5) = 5 a year.
public final class CornEconomy {

  private CornEconomy() {}

  /// Without floor, storage or any condition.
  public static PlanProblem of(int years) {
    return builder(years, 0, OptionalDouble.empty()).build();
  }

  /// @param floor least consumption a year
  /// @param storageLoss empty when corn rots
  public static PlanProblem.Builder builder(int years, double floor, OptionalDouble storageLoss) {
    return builder(years, floor, storageLoss, Series.constant(years, 10));
  }

  public static PlanProblem.Builder builder(
      int years, double floor, OptionalDouble storageLoss, Series labour) {
    PlanProblem.Builder builder = PlanProblem.builder("corn", 2000, years);
    int corn =
        builder.product(new Product("corn", Names.of("corn"), new Unit("t"), storageLoss, 0));
    int work =
        builder.resource(new Resource(Resource.LABOUR, Names.of("work"), new Unit("days"), labour));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farming"),
            new Unit("t"),
            SparseVector.unit(corn),
            SparseVector.of(new int[] {corn}, new double[] {0.5}),
            SparseVector.unit(work),
            Optional.empty()));
    builder.basket(
        new Basket(
            "bread",
            Names.of("bread"),
            Collections.nCopies(years, SparseVector.unit(corn)),
            Series.constant(years, floor)));
    return builder;
  }
}
