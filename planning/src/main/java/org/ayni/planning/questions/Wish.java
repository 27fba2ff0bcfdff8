package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.List;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;

/// A need that is to be served at least so well.
///
/// @param need code of the basket
/// @param year from 1; 0 for all years
/// @param least satisfaction c, ≥ 0
public record Wish(String need, int year, double least) {

  public Wish {
    if (!(least >= 0 && least < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("a wish of " + least + "; expected a number >= 0");
    }
  }

  /// `problem` with these wishes as floors, where they ask for more than its own.
  ///
  /// @throws IllegalArgumentException when a need or year is not there
  public static PlanProblem asFloors(PlanProblem problem, List<Wish> wishes) {
    for (Wish wish : wishes) {
      if (problem.baskets().stream().noneMatch(b -> b.code().equals(wish.need))
          || wish.year < 0
          || wish.year > problem.years()) {
        throw new IllegalArgumentException(
            "a wish for '"
                + wish.need
                + "' in year "
                + wish.year
                + "; there is no such need or year");
      }
    }
    List<Basket> baskets = new ArrayList<>();
    for (Basket old : problem.baskets()) {
      double[] floor = new double[problem.years()];
      for (int t = 0; t < floor.length; t++) {
        floor[t] = old.floor().at(t);
        for (Wish wish : wishes) {
          if (wish.need.equals(old.code()) && (wish.year == 0 || wish.year == t + 1)) {
            floor[t] = Math.max(floor[t], wish.least);
          }
        }
      }
      baskets.add(new Basket(old.code(), old.names(), old.products(), Series.of(floor)));
    }
    return problem.toBuilder().baskets(baskets).build();
  }
}
