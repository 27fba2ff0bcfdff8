package org.ayni.planning.condensed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.planning.problem.PlanProblem;

/// Watches whether sweeps converge and, when in doubt, looks for a proof that they cannot: an
/// economy with ρ(A) ≥ 1 is not productive (Hawkins and Simon 1949).
///
/// The proof is a vector v ≥ 0, not 0, with A v ≥ v on the products where v > 0: then ρ(A) ≥ 1
/// (Collatz 1942; Wielandt 1950). It is looked for by the power method, dropping products whose
/// share falls.
final class Productivity {

  private static final int FIRST_LOOK = 20;
  private static final int MOST_SWEEPS = 20_000;
  private static final int POWER_STEPS = 200;
  private static final int NAMED = 5;

  private final PlanProblem problem;
  private final InputMatrix inputs;

  Productivity(PlanProblem problem, InputMatrix inputs) {
    this.problem = problem;
    this.inputs = inputs;
  }

  private double changeAtLook = Double.POSITIVE_INFINITY;
  private int look = FIRST_LOOK;

  /// To be told the change Σ|F(x) − x| of every sweep, the first with number 1.
  ///
  /// @throws UnproductiveException when it is proven that the sweeps will not converge, or when
  ///   they have not after very many
  void watch(int sweep, double change) {
    if (sweep == 1) {
      look = FIRST_LOOK;
      changeAtLook = Double.POSITIVE_INFINITY;
    }
    boolean lost = !(change < Double.MAX_VALUE);
    if (sweep < look && !lost) {
      return;
    }
    if (lost || change >= 0.9 * changeAtLook) {
      prove();
    }
    if (lost || sweep >= MOST_SWEEPS) {
      throw new UnproductiveException(
          "the inputs of inputs do not settle after "
              + sweep
              + " sweeps (change "
              + change
              + "): the economy is at the edge of what can reproduce itself, or its numbers differ"
              + " too much in size. Check the largest inputs, or choose an exact solver.");
    }
    changeAtLook = change;
    look = 2 * sweep;
  }

  private void prove() {
    int n = inputs.products();
    double[] v = new double[n];
    Arrays.fill(v, 1);
    for (int step = 0; step < POWER_STEPS; step++) {
      double[] used = new double[n];
      double sum = 0;
      for (int i = 0; i < n; i++) {
        used[i] = inputs.used(i, v);
        sum += used[i];
      }
      if (!(sum > 0)) {
        return;
      }
      // (A + I) v: the same eigenvectors, but no swinging between two of them.
      double size = 0;
      for (int i = 0; i < n; i++) {
        v[i] += used[i];
        size = Math.max(size, v[i]);
      }
      for (int i = 0; i < n; i++) {
        v[i] /= size;
      }
    }
    if (core(v) > 0) {
      throw new UnproductiveException(
          "the economy is not productive: "
              + named(v)
              + " take for every unit made of them, directly and through one another, a unit or more"
              + " of themselves (ρ(A) ≥ 1), so nothing that takes them can be made for use. Check"
              + " their inputs.");
    }
  }

  /// Sets v to 0 wherever A v < v, again and again; returns how many products are left.
  private int core(double[] v) {
    while (true) {
      int left = 0;
      boolean dropped = false;
      double[] before = v.clone();
      for (int i = 0; i < v.length; i++) {
        if (before[i] > 0) {
          if (inputs.used(i, before) >= before[i]) {
            left++;
          } else {
            v[i] = 0;
            dropped = true;
          }
        }
      }
      if (!dropped || left == 0) {
        return left;
      }
    }
  }

  private String named(double[] v) {
    List<String> codes = new ArrayList<>();
    int more = 0;
    for (int i = 0; i < v.length; i++) {
      if (v[i] > 0) {
        if (codes.size() < NAMED) {
          codes.add("'" + problem.products().get(i).code() + "'");
        } else {
          more++;
        }
      }
    }
    return "the products " + String.join(", ", codes) + (more == 0 ? "" : " and " + more + " more");
  }
}
