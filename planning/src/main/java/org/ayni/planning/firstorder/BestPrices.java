package org.ayni.planning.firstorder;

import org.ayni.kernel.run.RunControl;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;
import org.ayni.kernel.saddle.HalpernIteration;
import org.ayni.kernel.saddle.SaddleProblem;

/// The prices that prove the smallest bound so far.
final class BestPrices {

  /// Steps on the homogeneous problem before prices are made.
  private static final int POLISH = 20;

  /// By how much a bound must be below 0, as share of its terms, to be so beyond rounding.
  private static final double BEYOND_ROUNDING = 1e-8;

  private final Model model;
  private final HalpernIteration polish;
  private final RunControl control;
  private final SaddleProblem homogeneous;
  private final PriceConstruction construction;

  /// [rows], with capacity and pace of the first year, and [S · T]; see [PriceConstruction].
  final double[] price;

  final double[] worth;
  private double bound = Double.POSITIVE_INFINITY;

  /// @param polish an iteration to work with
  BestPrices(Model model, HalpernIteration polish, RunControl control) {
    this.model = model;
    this.polish = polish;
    this.control = control;
    homogeneous = model.homogeneous();
    construction =
        new PriceConstruction(
            model.problem, model.space, model.given, model.satisfaction, model.operator);
    price = new double[model.space.rows];
    worth = new double[construction.worth.length];
  }

  /// No plan can exceed it.
  double bound() {
    return bound;
  }

  /// What a gap is relative to.
  double size() {
    return Math.max(1, Math.abs(bound));
  }

  /// Makes prices out of those of the iteration, as they are and polished.
  void from(HalpernIteration main) {
    keep(main.dual());
    polish.start(
        homogeneous, model.steps, model.nothing, main.dual(), main.primalWeight(), Double.NaN);
    polish.advance(POLISH, control::shouldStop);
    keep(polish.dual());
  }

  /// Makes prices out of `raw` and keeps them if their bound is smaller.
  void keep(double[] raw) {
    double proven = construction.from(raw);
    if (proven < bound) {
      bound = proven;
      System.arraycopy(construction.price, 0, price, 0, price.length);
      System.arraycopy(construction.worth, 0, worth, 0, worth.length);
    }
  }

  /// Whether `raw` proves that no plan holds all limits: the bound on an objective that is 0
  /// everywhere is below 0, beyond rounding (Farkas 1902).
  ///
  /// @param scale [rows]: sizes of the rows' terms
  boolean prove(double[] raw, double[] scale) {
    PriceConstruction nothing = construction.ofFeasibility();
    double proven = nothing.from(raw);
    double terms = Residual.worth(nothing.price, scale, model.given.limits);
    return proven < -BEYOND_ROUNDING * terms;
  }

  void save(StateWriter out) {
    out.number(bound);
    out.numbers(price);
    out.numbers(worth);
  }

  void restore(StateReader in) {
    bound = in.number();
    in.numbers(price);
    in.numbers(worth);
  }
}
