package org.ayni.kernel.saddle;

import org.ayni.kernel.run.StateReader;
import org.ayni.kernel.run.StateWriter;

/// Diagonal steps τ [columns] and σ [rows], and the step of the objective where it is held at a
/// level. A row of step 0 is no row.
public final class SaddleSteps {

  final double[] tau;
  final double[] sigma;
  final double levelStep;

  /// The weights a [columns] and b [rows] behind them.
  private final double[] a;

  private final double[] b;

  private SaddleSteps(double[] tau, double[] sigma, double levelStep, double[] a, double[] b) {
    this.tau = tau;
    this.sigma = sigma;
    this.levelStep = levelStep;
    this.a = a;
    this.b = b;
  }

  /// Steps by Schur's test: for any a, b > 0, τ = a / (|K|ᵀ b) and σ = b / (|K| a) make ‖σ^½ K τ^½‖
  /// ≤ 1 (Schur 1911, §2; a = b = 1 is the rule of Pock and Chambolle 2011).
  ///
  /// With x and p the sizes that quantities and prices are likely to have, a = (x / |K|ᵀp)^½ and b
  /// = (p / |K|x)^½, so that one step changes everything by about the same share of itself.
  ///
  /// @param absolute |K|
  /// @param quantity x [columns] > 0
  /// @param price p [rows] ≥ 0; 0 for what is no row
  public static SaddleSteps ofSizes(SaddleOperator absolute, double[] quantity, double[] price) {
    double[] a = transposed(absolute, price);
    for (int j = 0; j < a.length; j++) {
      a[j] = a[j] > 0 ? Math.sqrt(quantity[j] / a[j]) : 0;
    }
    double[] b = forward(absolute, quantity);
    for (int i = 0; i < b.length; i++) {
      b[i] = price[i] > 0 && b[i] > 0 ? Math.sqrt(price[i] / b[i]) : 0;
    }
    return ofWeights(absolute, a, b);
  }

  private static SaddleSteps ofWeights(SaddleOperator absolute, double[] a, double[] b) {
    double[] tau = transposed(absolute, b);
    double[] sigma = forward(absolute, a);
    for (int j = 0; j < tau.length; j++) {
      // A column without a price in any row is free to go as far as it likes.
      tau[j] = tau[j] > 0 ? a[j] / tau[j] : 1;
    }
    for (int i = 0; i < sigma.length; i++) {
      sigma[i] = b[i] > 0 && sigma[i] > 0 ? b[i] / sigma[i] : 0;
    }
    return new SaddleSteps(tau, sigma, 0, a, b);
  }

  /// Steps for the same operator with other weights: those of columns and rows that stand idle made
  /// smaller, so that the others may go farther. Schur's test holds for any weights.
  ///
  /// @param columns [columns] factors of a, > 0
  /// @param rows [rows] factors of b, > 0
  public SaddleSteps weighted(SaddleOperator absolute, double[] columns, double[] rows) {
    double[] smallerA = a.clone();
    for (int j = 0; j < smallerA.length; j++) {
      smallerA[j] *= columns[j];
    }
    double[] smallerB = b.clone();
    for (int i = 0; i < smallerB.length; i++) {
      smallerB[i] *= rows[i];
    }
    return ofWeights(absolute, smallerA, smallerB);
  }

  /// Writes the weights, which say all: the same operator and weights give the same steps.
  public void save(StateWriter out) {
    out.numbers(a);
    out.numbers(b);
  }

  static SaddleSteps restored(StateReader in, SaddleOperator absolute) {
    double[] a = new double[absolute.columns()];
    double[] b = new double[absolute.rows()];
    in.numbers(a);
    in.numbers(b);
    return ofWeights(absolute, a, b);
  }

  /// Steps for the same rows and one more, |f|ᵀz: τ a little smaller, a step for the level.
  ///
  /// With ‖σ^½ K τ^½‖ ≤ 1 and τ′ = τ/2 on the columns of the level, ½ of the squared norm is left
  /// for its row: σ_f = ½ / Σ f² τ′.
  ///
  /// @param slope [columns] |f|, the size of the objective's slope
  public SaddleSteps withLevel(double[] slope) {
    double[] smaller = tau.clone();
    double sum = 0;
    for (int j = 0; j < smaller.length; j++) {
      if (slope[j] != 0) {
        smaller[j] *= 0.5;
        sum += slope[j] * slope[j] * smaller[j];
      }
    }
    return new SaddleSteps(smaller, sigma, sum > 0 ? 0.5 / sum : 0, a, b);
  }

  /// The primal weight at which prices and quantities weigh as much in the norm of the iteration:
  /// ‖y‖/‖z‖ with ‖y‖² = Σ y²/σ and ‖z‖² = Σ z²/τ; 1 where one of them is 0.
  public double balance(double[] primal, double[] dual) {
    double z = square(primal, tau);
    double y = square(dual, sigma);
    return z > 0 && y > 0 ? Math.sqrt(y / z) : 1;
  }

  private static double square(double[] point, double[] step) {
    double sum = 0;
    for (int k = 0; k < point.length; k++) {
      sum += step[k] > 0 ? point[k] * point[k] / step[k] : 0;
    }
    return sum;
  }

  private static double[] transposed(SaddleOperator operator, double[] y) {
    double[] g = new double[operator.columns()];
    operator.beginTransposed(y, g);
    for (int task = 0; task < operator.transposedTasks(); task++) {
      operator.transposed(task, y, g);
    }
    operator.finishTransposed(y, g);
    return g;
  }

  private static double[] forward(SaddleOperator operator, double[] z) {
    double[] r = new double[operator.rows()];
    operator.beginForward(z, r);
    for (int task = 0; task < operator.forwardTasks(); task++) {
      operator.forward(task, z, r);
    }
    operator.finishForward(z, r);
    return r;
  }
}
