package org.ayni.planning.problem;

import java.util.List;
import org.ayni.kernel.matrix.SparseVector;

/// A capital stock s: equipment that one technique needs in order to run, kept and added to year by
/// year.
///
/// Capacity: κ xⱼₜ ≤ kₛₜ. Law: kₛ,ₜ₊₁ ≤ (1 − δ) kₛₜ + vₛ,ₜ₋lag, k₁ = `initial`. Tomorrow: kₛ,T₊₁ ≥
/// `terminal`. A pairwise stock is of one product, and a technique has as many as it needs products
/// for its equipment: they can be built one by one. A stock of a fixed mix is built in one piece
/// only; that is a narrower problem.
///
/// @param code unique among the stocks
/// @param technique j: index of the technique that needs it
/// @param composition product quantities in one unit of stock, each ≥ 0
/// @param requirement κ ≥ 0: stock for one unit of activity
/// @param initial k₁ ≥ 0
/// @param depreciation δ in [0, 1], a year
/// @param lag years an investment takes beyond the first, ≥ 0: what is invested in year t serves
///   from year t + 1 + lag on
/// @param terminal least stock after the last year, ≥ 0
/// @param underway what was begun before the first year: number t (from 0) is added to the stock at
///   the start of year t + 2, as an investment of year t + 1 − lag would be; at most `lag` numbers,
///   each ≥ 0
public record CapitalStock(
    String code,
    int technique,
    SparseVector composition,
    double requirement,
    double initial,
    double depreciation,
    int lag,
    double terminal,
    List<Double> underway) {

  public CapitalStock {
    underway = List.copyOf(underway);
    Require.within("requirement of '" + code + "'", requirement, 0, Double.MAX_VALUE);
    Require.within("initial stock of '" + code + "'", initial, 0, Double.MAX_VALUE);
    Require.within("depreciation of '" + code + "'", depreciation, 0, 1);
    Require.within("lag of '" + code + "'", lag, 0, 1000);
    Require.within("terminal stock of '" + code + "'", terminal, 0, Double.MAX_VALUE);
    Require.within("years underway of '" + code + "'", underway.size(), 0, lag);
    underway.forEach(
        amount -> Require.within("underway of '" + code + "'", amount, 0, Double.MAX_VALUE));
  }

  /// A stock of which nothing is underway before the first year.
  public CapitalStock(
      String code,
      int technique,
      SparseVector composition,
      double requirement,
      double initial,
      double depreciation,
      int lag,
      double terminal) {
    this(
        code, technique, composition, requirement, initial, depreciation, lag, terminal, List.of());
  }

  /// What was begun before the first year and joins the stock after year index t.
  public double underway(int t) {
    return t < underway.size() ? underway.get(t) : 0;
  }
}
