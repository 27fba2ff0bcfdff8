package org.ayni.kernel.fixedpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.run.RunControl;

/// Factors ω₁ … ωₘ that, used in turn by [RelaxedIteration], bring the residual down faster than
/// Jacobi's ω = 1.
///
/// After a cycle the residual is Πⱼ (I − ωⱼ (I − A)) r: small where every eigenvalue 1 − λ of I − A
/// has a factor 1 / (1 − λ) near it. The largest λ, which alone makes Jacobi slow, is seen best: a
/// few steps of [ArnoldiProcess] on A show it and the rim of the others (Ritz values λ); ωⱼ = Re 1
/// / (1 − λⱼ), in Leja's order, so that no product grows on the way. That the real part is taken
/// keeps the steps real; an eigenvalue at λⱼ is then still multiplied by at most 1 in size.
///
/// The factors depend on A alone, so every right-hand side gets the same, and sums over dot
/// products are needed only here. They are a help and no proof: who uses them watches the residual
/// and goes back to Jacobi, which cannot fail when ρ(A) < 1.
///
/// Sources: Nachtigal, Reichel and Trefethen (1992) (the polynomial of one Krylov run used for
/// iterations); Reichel (1990) (Leja's order).
final class RelaxationCycle {

  /// Length of the cycle. Six is a step or two slower, twelve not faster (random, banded and hub
  /// patterns of 20 entries a row).
  static final int LENGTH = 8;

  private static final double[] JACOBI = {1};
  private static final int ROOT_ITERATIONS = 200;

  private RelaxationCycle() {}

  /// At most [#LENGTH] factors > 0; {1} where nothing better was found.
  static double[] of(NonnegativeMatrix a, Workers workers, RunControl control) {
    return of(a.rows(), ArnoldiProcess.over(a, workers), workers, control);
  }

  /// The same for an n × n matrix that is only multiplied with.
  static double[] of(int n, ArnoldiProcess.Pass a, Workers workers, RunControl control) {
    int m = Math.min(LENGTH, n);
    double[][] h = ArnoldiProcess.hessenberg(n, a, m, workers, control);
    List<double[]> roots = new ArrayList<>();
    for (double[] lambda : eigenvalues(h)) {
      if (!(1 - lambda[0] > 1e-6) || !(Math.abs(lambda[1]) < 10)) {
        // Perhaps ρ ≥ 1; that is for a proof to say, not for a factor.
        return JACOBI.clone();
      }
      roots.add(new double[] {1 - lambda[0], -lambda[1]});
    }
    if (roots.isEmpty()) {
      return JACOBI.clone();
    }
    return factors(roots, m);
  }

  /// Roots of the characteristic polynomial of an upper Hessenberg matrix, all at once (Durand and
  /// Kerner); (re, im) each. Good to a few digits, which is enough for factors.
  static List<double[]> eigenvalues(double[][] h) {
    int m = h.length;
    double scale = 0;
    for (double[] row : h) {
      for (double entry : row) {
        scale = Math.max(scale, Math.abs(entry));
      }
    }
    double[] re = new double[m];
    double[] im = new double[m];
    for (int k = 0; k < m; k++) {
      // Powers of 0.4 + 0.9 i, the customary start: not real, no two alike.
      double size = StrictMath.pow(StrictMath.hypot(0.4, 0.9), k) * (scale + Double.MIN_NORMAL);
      double angle = k * StrictMath.atan2(0.9, 0.4);
      re[k] = size * StrictMath.cos(angle);
      im[k] = size * StrictMath.sin(angle);
    }
    for (int iteration = 0; iteration < ROOT_ITERATIONS; iteration++) {
      for (int k = 0; k < m; k++) {
        double[] step = characteristic(h, re[k], im[k]);
        for (int j = 0; j < m; j++) {
          if (j != k) {
            step = divide(step, re[k] - re[j], im[k] - im[j]);
          }
        }
        if (Double.isFinite(step[0]) && Double.isFinite(step[1])) {
          re[k] -= step[0];
          im[k] -= step[1];
        }
      }
    }
    List<double[]> roots = new ArrayList<>();
    for (int k = 0; k < m; k++) {
      roots.add(new double[] {re[k], im[k]});
    }
    return roots;
  }

  /// det(λ I − H) by the recurrence of its leading minors (Golub and Van Loan 2013, section 7.4).
  private static double[] characteristic(double[][] h, double re, double im) {
    int m = h.length;
    double[][] minor = new double[m + 1][2];
    minor[0][0] = 1;
    for (int k = 0; k < m; k++) {
      double realPart = re - h[k][k];
      minor[k + 1][0] = realPart * minor[k][0] - im * minor[k][1];
      minor[k + 1][1] = realPart * minor[k][1] + im * minor[k][0];
      double below = 1;
      for (int i = k - 1; i >= 0; i--) {
        below *= h[i + 1][i];
        minor[k + 1][0] -= h[i][k] * below * minor[i][0];
        minor[k + 1][1] -= h[i][k] * below * minor[i][1];
      }
    }
    return minor[m];
  }

  private static double[] divide(double[] z, double re, double im) {
    double size = re * re + im * im;
    return new double[] {(z[0] * re + z[1] * im) / size, (z[1] * re - z[0] * im) / size};
  }

  /// Re 1/θ in Leja's order of the θ, the largest first, filled up with 1 to length `m`.
  private static double[] factors(List<double[]> roots, int m) {
    double[] omega = new double[m];
    Arrays.fill(omega, 1);
    List<double[]> left = new ArrayList<>(roots);
    List<double[]> taken = new ArrayList<>();
    for (int k = 0; k < roots.size(); k++) {
      double[] best = left.getFirst();
      double farthest = Double.NEGATIVE_INFINITY;
      for (double[] one : left) {
        double distance = StrictMath.hypot(one[0], one[1]);
        if (!taken.isEmpty()) {
          distance = 1;
          for (double[] other : taken) {
            distance *= StrictMath.hypot(one[0] - other[0], one[1] - other[1]);
          }
        }
        if (distance > farthest) {
          farthest = distance;
          best = one;
        }
      }
      left.remove(best);
      taken.add(best);
      omega[k] = best[0] / (best[0] * best[0] + best[1] * best[1]);
    }
    return omega;
  }
}
