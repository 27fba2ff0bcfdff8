package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.GivenLimit;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.linear.PlanRow;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// Answers "what if one unit more?" beyond the first unit: the valid range of each price.
///
/// The best objective v(θ) is concave and piecewise linear in how far a limit is moved (Gass and
/// Saaty 1955). The price π holds up to the largest θ with v(θ) ≥ v(0) + π θ, and that is one
/// linear programme with θ as a variable: max θ subject to the plan's limits, moved by θ, and
/// objective ≥ v(0) + π θ − ε. The price λ of its last row says the rest: beyond, one unit is worth
/// π − 1/λ, and the range without the ε is shorter by λ ε. So each side costs one linear programme
/// of the plan's size, and unlike the ranging of a basis the answer does not shrink where several
/// bases describe the same plan. Exact up to the LP solver's tolerance (ε is 10⁻⁹ of the
/// objective's size).
public final class PriceRanges {

  private static final double TOLERANCE = 1e-9;

  /// A price that holds up to so many times the limit is said to hold without end.
  private static final double ENDLESS = 1e4;

  private final LpSolver lp;
  private final RunControl control;
  private final NamedProgramme program;
  private final double best;
  private final LimitSizes sizes;

  private record Priced(GivenLimit limit, double gain, double size) {
    /// Gain for easing it by one percent of its size.
    double worth() {
      return 0.01 * gain * limit.direction() * size;
    }
  }

  /// Where one side of a range ends, in the limit's unit, and the gain of one more unit beyond.
  private record End(double move, double gain) {}

  private PriceRanges(
      LpSolver lp, RunControl control, NamedProgramme program, Plan plan, double best) {
    this.lp = lp;
    this.control = control;
    this.program = program;
    this.best = best;
    this.sizes = new LimitSizes(plan);
  }

  /// The ranges of the `most` limits whose easing by one percent gains most. Empty when the problem
  /// has no optimum or the run was stopped.
  ///
  /// @throws IllegalArgumentException for the objective harmony, which is smooth: no price of it
  ///   holds beyond a point
  public static List<PriceRange> of(
      PlanProblem problem, LpSolver solver, int most, RunControl control) {
    if (problem.order().stream().anyMatch(Objective.Harmony.class::isInstance)) {
      throw new IllegalArgumentException(
          "with the objective 'harmony' every price changes with the next unit; it has no range");
    }
    LpSolver lp = new EquilibratedSolver(solver);
    NamedProgramme program = NamedProgramme.of(problem);
    if (!(lp.solve(program.program(), control) instanceof LpOutcome.Optimal(var solution, _))) {
      return List.of();
    }
    Plan plan = program.plan(solution);
    double best = 0;
    double[] cost = program.program().cost();
    double[] value = solution.primal();
    for (int j = 0; j < cost.length; j++) {
      best -= cost[j] * value[j];
    }
    PriceRanges ranges = new PriceRanges(lp, control, program, plan, best);
    return ranges.of(ranges.binding(plan, solution).stream().limit(most).toList());
  }

  private List<Priced> binding(Plan plan, LpSolution solution) {
    LinearProgram base = program.program();
    double[] price = solution.dual();
    double[] priced = base.matrix().multiplyTransposed(price);
    double[] reduced = base.cost();
    for (int j = 0; j < reduced.length; j++) {
      reduced[j] -= priced[j];
    }
    List<Priced> found = new ArrayList<>();
    for (GivenLimit limit : program.limits(plan.activities().activity())) {
      double size = sizes.of(limit);
      found.add(new Priced(limit, limit.gain(price, reduced), size > 0 ? size : 1));
    }
    double nothing = TOLERANCE * Math.max(1, Math.abs(best));
    found.removeIf(p -> !(p.worth() > nothing));
    found.sort(
        Comparator.comparingDouble((Priced p) -> -p.worth())
            .thenComparing((Priced p) -> p.limit().name().kind())
            .thenComparing((Priced p) -> p.limit().name().code())
            .thenComparing((Priced p) -> p.limit().name().year()));
    return found;
  }

  private List<PriceRange> of(List<Priced> limits) {
    List<PriceRange> ranges = new ArrayList<>();
    for (Priced one : limits) {
      Optional<End> up = end(one, 1);
      Optional<End> down = end(one, -1);
      if (up.isPresent() && down.isPresent()) {
        PlanRow name = one.limit().name();
        int easing = one.limit().direction();
        ranges.add(
            new PriceRange(
                name.kind(),
                name.code(),
                name.year(),
                one.limit().value(),
                easing * one.gain(),
                one.limit().value() + down.get().move(),
                one.limit().value() + up.get().move(),
                priced(easing, down.get().gain()),
                priced(easing, up.get().gain())));
      }
    }
    return ranges;
  }

  /// An infinite gain stands for "no plan beyond", whatever the direction.
  private static double priced(int easing, double gain) {
    return Double.isInfinite(gain) ? Double.POSITIVE_INFINITY : easing * gain;
  }

  /// @param side +1 for more of the limit, −1 for less
  private Optional<End> end(Priced one, int side) {
    double room = TOLERANCE * Math.max(1, Math.abs(best));
    // θ counts in sizes of the limit, which itself cannot fall below 0 unless it is below already.
    double farthest =
        side > 0 || one.limit().value() < one.size() ? ENDLESS : one.limit().value() / one.size();
    Extension range = program.keeping(best - room);
    int row = program.keptRow();
    int lever = range.column(-1, 0, farthest);
    one.limit().move(range, lever, side * one.size());
    double gain = side * one.gain() * one.size();
    range.entry(row, lever, gain);
    if (!(lp.solve(range.build(), control) instanceof LpOutcome.Optimal(var solution, _))) {
      return Optional.empty();
    }
    double theta = solution.primal()[lever];
    double lambda = Math.max(0, -solution.dual()[row]);
    if (theta >= farthest * (1 - TOLERANCE)) {
      double move = farthest == ENDLESS ? Double.POSITIVE_INFINITY : farthest * one.size();
      return Optional.of(new End(side * move, one.gain()));
    }
    double exact = Math.max(0, theta - lambda * room) * one.size();
    return Optional.of(
        lambda * room > 0 && lambda < 1 / Double.MIN_NORMAL
            ? new End(side * exact, (gain - 1 / lambda) / (side * one.size()))
            : new End(side * exact, Double.POSITIVE_INFINITY));
  }
}
