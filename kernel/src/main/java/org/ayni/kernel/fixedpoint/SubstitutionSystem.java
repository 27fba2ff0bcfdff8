package org.ayni.kernel.fixedpoint;

import java.util.Arrays;
import org.ayni.kernel.run.RunControl;

/// xᵢ = min over the alternatives t of i of (cₜ + Σₖ aₜₖ xₖ), for all i at once; written x = T x. A
/// Leontief substitution system: its solution is the same as that of the linear programme max Σ xᵢ
/// subject to xᵢ ≤ cₜ + Σₖ aₜₖ xₖ for every alternative t of every i, and the choice that is best
/// for one positive weighting of the xᵢ is best for all.
///
/// A [m × n] ≥ 0 has a row for each alternative, those of one component together; c [m] > 0; x [n].
///
/// Method, modified policy iteration from a proven start: first x ← T x from x = 0, which stays
/// below x*, until some multiple of x is proven to lie above x*; then, from that multiple, rounds
/// of one pass over all alternatives, which chooses, and a few over the chosen rows alone, which
/// only come down and stay above x*.
///
/// The error needs nothing of this history: with yₜ = cₜ + Σₖ aₜₖ xₖ, δ = max (xᵢ − yₜ) / cₜ over
/// all alternatives and ε = max (yₜ − xᵢ) / cₜ over the cheapest ones, neither below 0, x / (1 + δ)
/// ≤ x* ≤ x / (1 − ε), since x / (1 + δ) ≤ T(x / (1 + δ)) and x / (1 − ε) ≥ T(x / (1 − ε)).
///
/// Immutable, thread-safe (each call with workers of its own). The number of passes does not depend
/// on n, but on ρ of the best choice.
///
/// Sources: Koehler, Whinston and Wright (1975) (Leontief substitution systems, iteration from
/// below); Howard (1960) (improving a policy); Puterman and Shin (1978) (a few passes instead of an
/// exact evaluation); MacQueen (1966) (bounds from one pass). The proofs:
/// [docs/fixed-points.md](docs/fixed-points.md).
public final class SubstitutionSystem {

  private static final int MOST_ROUNDS = 100_000;
  private static final int FIRST_LOOK = 16;

  /// Passes over the chosen rows after a comparison that changed some choice, and after one that
  /// changed none.
  private static final int UNSETTLED = 4;

  private static final int SETTLED = 12;

  private final NonnegativeMatrix a;
  private final double[] cost;
  private final int[] first;

  /// @param a a row for each alternative
  /// @param cost [m], > 0: an alternative without any cost of its own would leave x undetermined
  ///   where alternatives feed each other in a circle
  /// @param first [n + 1], ascending: the alternatives of component i are the rows first[i] …
  ///   first[i + 1] − 1, at least one each; first[n] = m
  public SubstitutionSystem(NonnegativeMatrix a, double[] cost, int[] first) {
    this.a = a;
    this.cost = cost.clone();
    this.first = first.clone();
    int n = a.columns();
    if (cost.length != a.rows() || first.length != n + 1) {
      throw new IllegalArgumentException(
          "%d costs and %d first rows for a %s; expected %d and %d"
              .formatted(cost.length, first.length, a, a.rows(), n + 1));
    }
    if (first[0] != 0 || first[n] != a.rows()) {
      throw new IllegalArgumentException(
          "first rows from %d to %d; expected 0 to %d".formatted(first[0], first[n], a.rows()));
    }
    for (int i = 0; i < n; i++) {
      if (!(first[i] < first[i + 1])) {
        throw new IllegalArgumentException(
            "component %d has the alternatives from row %d to before %d; expected at least one"
                .formatted(i, first[i], first[i + 1]));
      }
      for (int t = first[i]; t < first[i + 1]; t++) {
        if (!(cost[t] >= Double.MIN_NORMAL && cost[t] <= 1e250)) {
          throw new IllegalArgumentException(
              "cost of alternative %d is %s; expected a number > 0, at most 1e250"
                  .formatted(t, cost[t]));
        }
      }
    }
  }

  /// n.
  public int size() {
    return a.columns();
  }

  /// m: alternatives of all components together.
  public int alternatives() {
    return a.rows();
  }

  /// The least values and a choice that has them.
  ///
  /// @param tolerance > 0, < 1: the proven relative error asked for
  /// @param control polled once a pass
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when its vectors do not fit
  public SubstitutionOutcome solve(double tolerance, Workers workers, RunControl control) {
    if (!(tolerance > 0 && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance + "; expected a number between 0 and 1");
    }
    Memory.require(
        "Choosing among the rows of a " + a,
        a.bytes() + 12L * a.rows() + 24L * a.columns(),
        "Leave out alternatives that cannot be the cheapest.");
    return new Run(tolerance, workers, control).solve();
  }

  /// What a comparison of all alternatives at x proves.
  ///
  /// @param below δ, x* ≥ x / (1 + δ)
  /// @param above ε, x* ≤ x / (1 − ε) when it is below 1
  /// @param rounding the largest share of rounding in both
  /// @param changed components whose choice changed
  private record Comparison(double below, double above, double rounding, int changed) {

    static final Comparison NOTHING = new Comparison(0, 0, 0, 0);

    Comparison and(Comparison other) {
      return new Comparison(
          Math.max(below, other.below),
          Math.max(above, other.above),
          Math.max(rounding, other.rounding),
          changed + other.changed);
    }

    double error() {
      return above < 1 ? Math.max(below, above) : Double.POSITIVE_INFINITY;
    }
  }

  /// One call of [#solve].
  private final class Run {
    private final double tolerance;
    private final Workers workers;
    private final RunControl control;
    private final double roundingError = (a.longestRow() + 8) * 0x1p-52;
    private final int[] choice = Arrays.copyOf(first, size());
    private double[] x = new double[size()];
    private double[] next = new double[size()];
    private int rounds;
    private int passes;
    private long bytes;

    Run(double tolerance, Workers workers, RunControl control) {
      this.tolerance = tolerance;
      this.workers = workers;
      this.control = control;
    }

    SubstitutionOutcome solve() {
      while (true) {
        Comparison found = compare();
        if (found.error() <= tolerance) {
          return new SubstitutionOutcome.Solved(leastCost(found));
        }
        if (control.shouldStop()) {
          return new SubstitutionOutcome.Stopped(leastCost(found));
        }
        if (found.above() < 0.5) {
          raise(found.above());
          return comeDown();
        }
        if (found.above() <= 3 * found.rounding()) {
          return new SubstitutionOutcome.Stalled(leastCost(found));
        }
        if (rounds >= FIRST_LOOK && Integer.bitCount(rounds) == 1) {
          for (double[] candidate : new double[][] {growth(), next}) {
            var growing = GrowingVector.find(a, first, candidate, workers);
            if (growing.isPresent()) {
              return new SubstitutionOutcome.Divergent(growing.get());
            }
          }
        }
        if (rounds >= MOST_ROUNDS || !(found.above() < 1e250)) {
          return new SubstitutionOutcome.Undecided(
              "after %d passes the values still grow, but no part was found that feeds itself"
                  .formatted(rounds));
        }
        if (rounds > FIRST_LOOK) {
          halve();
        }
        swap();
      }
    }

    /// next ← ½ (x + T x): still below x*, and what grows cannot turn in circles.
    private void halve() {
      for (int i = 0; i < size(); i++) {
        next[i] = 0.5 * (x[i] + next[i]);
      }
    }

    /// From x ≥ T x: rounds of choosing and evaluating until the error is small enough.
    private SubstitutionOutcome comeDown() {
      while (true) {
        Comparison found = compare();
        if (found.error() <= tolerance) {
          return new SubstitutionOutcome.Solved(leastCost(found));
        }
        if (control.shouldStop()) {
          return new SubstitutionOutcome.Stopped(leastCost(found));
        }
        if (found.error() <= 3 * found.rounding()) {
          return new SubstitutionOutcome.Stalled(leastCost(found));
        }
        swap();
        evaluate(found.changed() == 0 ? SETTLED : UNSETTLED);
      }
    }

    private LeastCost leastCost(Comparison found) {
      return new LeastCost(x, choice, found.error(), rounds, passes, bytes);
    }

    private void swap() {
      double[] old = x;
      x = next;
      next = old;
    }

    private double[] growth() {
      double[] z = new double[size()];
      Arrays.setAll(z, i -> next[i] - x[i]);
      return z;
    }

    /// next ← T x, choice ← the cheapest at x (the old one where none is cheaper).
    private Comparison compare() {
      Comparison[] parts = new Comparison[Workers.chunks(size())];
      workers.forEachChunk(size(), (chunk, from, to) -> parts[chunk] = choose(from, to));
      rounds++;
      bytes += a.bytes() + 8L * a.rows() + 28L * size();
      control.report(new RunControl.Progress("compare", rounds, Double.NaN, Double.NaN));
      return Arrays.stream(parts).reduce(Comparison.NOTHING, Comparison::and);
    }

    private Comparison choose(int from, int to) {
      double below = 0;
      double above = 0;
      double rounding = 0;
      int changed = 0;
      for (int i = from; i < to; i++) {
        double own = x[i];
        int chosen = choice[i];
        double least = atRow(chosen);
        double kept = least;
        for (int t = first[i]; t < first[i + 1]; t++) {
          double there = t == choice[i] ? kept : atRow(t);
          if (there < least) {
            least = there;
            chosen = t;
          }
          double error = roundingError * (there + own);
          if (own - there + error > 0) {
            below = Math.max(below, (own - there + error) / cost[t]);
            rounding = Math.max(rounding, error / cost[t]);
          }
        }
        double error = roundingError * (least + own);
        above = Math.max(above, (least - own + error) / cost[chosen]);
        rounding = Math.max(rounding, error / cost[chosen]);
        changed += chosen == choice[i] ? 0 : 1;
        choice[i] = chosen;
        next[i] = least;
      }
      return new Comparison(below, above, rounding, changed);
    }

    private double atRow(int t) {
      int[] start = a.starts();
      int[] column = a.columnIndices();
      double[] value = a.values();
      double sum = cost[t];
      int end = start[t + 1];
      for (int q = start[t]; q < end; q++) {
        sum += value[q] * x[column[q]];
      }
      return sum;
    }

    /// x ← θ T x − (θ − 1) c, θ = 1 / (1 − ε): what the chosen rows give at θ x, and so still above
    /// x*.
    private void raise(double above) {
      double theta = 1 / (1 - Math.max(0, above));
      for (int i = 0; i < size(); i++) {
        x[i] = theta * next[i] - (theta - 1) * cost[choice[i]];
      }
    }

    /// `count` passes over the chosen rows.
    private void evaluate(int count) {
      for (int k = 0; k < count && !control.shouldStop(); k++) {
        workers.forEachChunk(
            size(),
            (chunk, from, to) -> {
              for (int i = from; i < to; i++) {
                next[i] = atRow(choice[i]);
              }
            });
        swap();
        passes++;
        bytes += a.bytes() / a.rows() * size() + 28L * size();
      }
    }
  }
}
