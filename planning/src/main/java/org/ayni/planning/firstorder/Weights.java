package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;
import org.ayni.kernel.saddle.SaddleOperator;
import org.ayni.kernel.saddle.SaddleSteps;

/// Weights of Schur's test that follow the iteration, so that steps are long where there is still a
/// way to go. By the test any weights are valid; these cost the iteration none of its proof. At
/// every check
///
/// - what stands idle (a variable at its box, a limit without a price) falls by a factor, down to a
///   least weight, and returns at once when it works again: others may go farther;
/// - a limit whose price has grown beyond the guess gets the weight of that price, b ∝ √p;
/// - a limit that is short, by a share of what the worst one is, gets twice its weight, up to a
///   most; when it is no longer, it falls back bit by bit.
final class Weights {

  private static final double IDLER = 0.3;
  private static final double LEAST = 0.1;

  /// Largest factor for a price beyond the guess, and for being short.
  private static final double MOST_FOR_PRICE = 8;

  private static final double MOST_FOR_SHORT = 8;

  private static final double LOUDER = 2;
  private static final double QUIETER = 1.4;

  /// Shortage from which a limit counts as short, as share of the largest.
  private static final double SHORT = 0.05;

  private final Model model;
  private final SaddleOperator absolute;
  private final Residual residual;
  private final double[] columns;
  private final double[] idle;
  private final double[] louder;

  Weights(Model model, Residual residual) {
    this.model = model;
    this.residual = residual;
    absolute = model.operator.absolute();
    columns = new double[model.space.columns];
    idle = new double[model.space.rows];
    louder = new double[model.space.rows];
    Arrays.fill(columns, 1);
    Arrays.fill(idle, 1);
    Arrays.fill(louder, 1);
  }

  /// Steps for where the iteration stands, and stood before.
  SaddleSteps steps(double[] z, double[] y) {
    GivenNumbers given = model.given;
    for (int j = 0; j < model.space.satisfaction; j++) {
      boolean stands = z[j] <= given.lower[j] || z[j] >= given.upper[j];
      columns[j] = stands ? Math.max(LEAST, IDLER * columns[j]) : 1;
    }
    double from = SHORT * residual.largest(z);
    double[] rows = new double[idle.length];
    for (int i = 0; i < rows.length; i++) {
      idle[i] = y[i] <= 0 ? Math.max(LEAST, IDLER * idle[i]) : 1;
      boolean isShort = residual.missing(i) > from;
      louder[i] =
          isShort ? Math.min(MOST_FOR_SHORT, LOUDER * louder[i]) : Math.max(1, louder[i] / QUIETER);
      rows[i] = idle[i] * louder[i] * price(i, y[i]);
    }
    return model.steps.weighted(absolute, columns, rows);
  }

  private double price(int i, double y) {
    double guess = model.reference.value[i];
    return y > guess && guess > 0 ? Math.min(MOST_FOR_PRICE, Math.sqrt(y / guess)) : 1;
  }

  void save(StateWriter out) {
    out.numbers(columns);
    out.numbers(idle);
    out.numbers(louder);
  }

  void restore(StateReader in) {
    in.numbers(columns);
    in.numbers(idle);
    in.numbers(louder);
  }
}
