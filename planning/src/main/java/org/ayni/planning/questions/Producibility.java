package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.economy.SpectralRadius;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// Which of the products that needs consist of cannot be had at all, whatever labour, equipment,
/// time and foreign exchange there were: the techniques use up at least as much as they make
/// (unproductive, ρ(A) ≥ 1 where each product has one technique: Hawkins and Simon 1949), or
/// somewhere down the chain nobody makes or sells a thing.
///
/// A product i can be had when some x ≥ 0, m ≥ 0 give Σⱼ (O − A) xⱼ + m ≥ 0 with more than 0 of i.
/// Such plans add up, so one linear programme finds all of them: max Σ sᵢ, 0 ≤ s ≤ 1, (O − A) x + m
/// − s ≥ 0 has sᵢ = 1 where i can be had and 0 where not. What lies in store is left out: it is
/// used up one day.
///
/// @param nowhere indices of products that depend on something nobody makes or sells
/// @param unproductive indices of products whose techniques use up at least as much as they make
/// @param spectralRadius a proven lower bound of ρ(A) over the unproductive products, where each
///   has one technique that makes it alone; empty else
public record Producibility(
    List<Integer> nowhere, List<Integer> unproductive, OptionalDouble spectralRadius) {

  private static final double HALF = 0.5;

  public Producibility {
    nowhere = List.copyOf(nowhere);
    unproductive = List.copyOf(unproductive);
  }

  /// Everything that is needed can be had, given enough of all else.
  public boolean isComplete() {
    return nowhere.isEmpty() && unproductive.isEmpty();
  }

  /// Asks a linear programme; when that ends without an answer, nothing is called impossible.
  public static Producibility of(PlanProblem problem, LpSolver lp, RunControl control) {
    boolean[] missing = missing(problem);
    boolean[] possible = possible(problem, lp, control);
    boolean[] needed = needed(problem);
    List<Integer> nowhere = new ArrayList<>();
    List<Integer> unproductive = new ArrayList<>();
    boolean[] loops = new boolean[possible.length];
    for (int i = 0; i < possible.length; i++) {
      loops[i] = !possible[i] && !missing[i];
      if (needed[i] && !possible[i]) {
        (missing[i] ? nowhere : unproductive).add(i);
      }
    }
    return new Producibility(
        nowhere,
        unproductive,
        unproductive.isEmpty() ? OptionalDouble.empty() : radius(problem, loops));
  }

  private static boolean[] needed(PlanProblem problem) {
    boolean[] needed = new boolean[problem.products().size()];
    for (Basket basket : problem.baskets()) {
      for (SparseVector year : basket.products()) {
        for (int k = 0; k < year.size(); k++) {
          needed[year.index(k)] = true;
        }
      }
    }
    return needed;
  }

  private static boolean[] bought(PlanProblem problem) {
    boolean[] bought = new boolean[problem.products().size()];
    for (TradeFlow flow : problem.trade()) {
      if (flow.direction() == Direction.IMPORT) {
        bought[flow.product()] = true;
      }
    }
    return bought;
  }

  /// The products left out of the largest set in which each is bought, or made by a technique with
  /// all its inputs in the set.
  private static boolean[] missing(PlanProblem problem) {
    boolean[] had = new boolean[problem.products().size()];
    Arrays.fill(had, true);
    boolean changed = true;
    while (changed) {
      boolean[] next = bought(problem);
      for (Technique technique : problem.techniques()) {
        if (allIn(technique.inputs(), had)) {
          SparseVector outputs = technique.outputs();
          for (int k = 0; k < outputs.size(); k++) {
            next[outputs.index(k)] |= outputs.value(k) > 0;
          }
        }
      }
      changed = !Arrays.equals(had, next);
      had = next;
    }
    for (int i = 0; i < had.length; i++) {
      had[i] = !had[i];
    }
    return had;
  }

  private static boolean allIn(SparseVector products, boolean[] set) {
    for (int k = 0; k < products.size(); k++) {
      if (products.value(k) > 0 && !set[products.index(k)]) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] possible(PlanProblem problem, LpSolver lp, RunControl control) {
    int n = problem.products().size();
    int m = problem.techniques().size();
    boolean[] bought = bought(problem);
    // Columns: x[m], bought[n], s[n].
    SparseMatrix.Builder matrix = SparseMatrix.builder(n, m + 2 * n);
    double[] cost = new double[m + 2 * n];
    double[] upper = new double[m + 2 * n];
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    for (int j = 0; j < m; j++) {
      Technique technique = problem.techniques().get(j);
      add(matrix, technique.outputs(), j, 1);
      add(matrix, technique.inputs(), j, -1);
    }
    for (int i = 0; i < n; i++) {
      if (bought[i]) {
        matrix.add(i, m + i, 1);
      } else {
        upper[m + i] = 0;
      }
      matrix.add(i, m + n + i, -1);
      cost[m + n + i] = -1;
      upper[m + n + i] = 1;
    }
    double[] rowUpper = new double[n];
    Arrays.fill(rowUpper, Double.POSITIVE_INFINITY);
    LinearProgram program =
        new LinearProgram(
            matrix.build(), cost, new double[cost.length], upper, new double[n], rowUpper);
    boolean[] possible = new boolean[n];
    Arrays.fill(possible, true);
    if (lp.solve(program, control) instanceof LpOutcome.Optimal(var solution, _)) {
      double[] value = solution.primal();
      for (int i = 0; i < n; i++) {
        possible[i] = value[m + n + i] > HALF;
      }
    }
    return possible;
  }

  private static void add(SparseMatrix.Builder matrix, SparseVector vector, int j, double sign) {
    for (int k = 0; k < vector.size(); k++) {
      matrix.add(vector.index(k), j, sign * vector.value(k));
    }
  }

  /// ρ of A by unit of output over the products of the set.
  private static OptionalDouble radius(PlanProblem problem, boolean[] set) {
    int[] place = new int[set.length];
    int size = 0;
    for (int i = 0; i < set.length; i++) {
      place[i] = set[i] ? size++ : -1;
    }
    boolean[] made = new boolean[set.length];
    SparseMatrix.Builder a = SparseMatrix.builder(size, size);
    for (Technique technique : problem.techniques()) {
      SparseVector outputs = technique.outputs();
      for (int k = 0; k < outputs.size(); k++) {
        int i = outputs.index(k);
        if (place[i] >= 0) {
          if (outputs.size() > 1 || made[i]) {
            return OptionalDouble.empty();
          }
          made[i] = true;
          SparseVector inputs = technique.inputs();
          for (int l = 0; l < inputs.size(); l++) {
            if (place[inputs.index(l)] >= 0) {
              a.add(place[inputs.index(l)], place[i], inputs.value(l) / outputs.value(k));
            }
          }
        }
      }
    }
    double lower = SpectralRadius.of(a.build()).lower();
    return lower >= 1 ? OptionalDouble.of(lower) : OptionalDouble.empty();
  }
}
