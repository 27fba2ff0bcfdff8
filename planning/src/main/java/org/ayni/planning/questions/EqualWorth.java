package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.linear.PlanColumn;
import org.ayni.planning.plan.Plan;

/// Plans that are as good as a given one: the objective within a tolerance of its own.
///
/// A second linear programme keeps every limit and the objective ≥ v − tolerance · max(1, |v|), and
/// makes something else as small or as large as it can be: the distance to today, or one activity.
/// Repeatable, as the LP solver is.
public final class EqualWorth {

  /// Below this the solver's own rounding would decide.
  public static final double LEAST_TOLERANCE = 1e-9;

  private final Plan plan;
  private final NamedProgramme program;
  private final LpSolver lp;
  private final RunControl control;
  private final double least;

  /// @param tolerance share of the objective that may be given up, at least [#LEAST_TOLERANCE]
  public EqualWorth(Plan plan, double tolerance, LpSolver lp, RunControl control) {
    if (!(tolerance >= LEAST_TOLERANCE && tolerance < 1)) {
      throw new IllegalArgumentException(
          "tolerance " + tolerance + "; expected a share from " + LEAST_TOLERANCE + " to 1");
    }
    this.plan = plan;
    this.program = NamedProgramme.near(plan);
    this.lp = new EquilibratedSolver(lp);
    this.control = control;
    double objective = CertificateChecker.check(plan).objective();
    this.least = objective - tolerance * Math.max(1, Math.abs(objective));
  }

  /// The plan of equal worth nearest to `reference` by [Reference#distance], with the prices of the
  /// plan at hand, so that its proof is of the same bound. Empty when the run was stopped.
  ///
  /// @throws IllegalArgumentException when the reference has another shape
  public Optional<Plan> nearest(Reference reference) {
    int techniques = plan.problem().techniques().size();
    if (reference.years() != plan.problem().years() || reference.techniques() != techniques) {
      throw new IllegalArgumentException(
          "the reference has "
              + reference.years()
              + " years × "
              + reference.techniques()
              + " techniques; expected "
              + plan.problem().years()
              + " × "
              + techniques);
    }
    Extension near = asGood();
    for (int t = 0; t < reference.years(); t++) {
      for (int j = 0; j < techniques; j++) {
        if (reference.has(t, j)) {
          double size = reference.size(plan.activities().activity(), t, j);
          int row = near.row(reference.at(t, j), reference.at(t, j));
          near.entry(row, program.activity(t, j), 1);
          near.entry(row, near.column(1, 0, Double.POSITIVE_INFINITY), -size);
          near.entry(row, near.column(1, 0, Double.POSITIVE_INFINITY), size);
        }
      }
    }
    return solve(near.build())
        .map(value -> {
          Plan other = program.plan(value);
          return new Plan(plan.problem(), other.activities(), plan.prices());
        });
  }

  /// How far needs and techniques can differ in year index t among plans of equal worth, needs
  /// first. Two linear programmes of the plan's size each; those whose programmes do not end are
  /// left out.
  ///
  /// @param techniques whether to look at techniques too
  public List<Latitude> latitudes(int t, boolean techniques) {
    List<Latitude> all = new ArrayList<>();
    for (int g = 0; g < plan.problem().baskets().size(); g++) {
      double now = plan.activities().satisfaction().at(t, g);
      latitude(program.satisfaction(t, g), now).ifPresent(all::add);
    }
    for (int j = 0; techniques && j < plan.problem().techniques().size(); j++) {
      double now = plan.activities().activity().at(t, j);
      latitude(program.activity(t, j), now).ifPresent(all::add);
    }
    return all;
  }

  private Optional<Latitude> latitude(int column, double now) {
    Optional<Double> least = extreme(column, 1);
    Optional<Double> most = extreme(column, -1);
    if (least.isEmpty() || most.isEmpty()) {
      return Optional.empty();
    }
    PlanColumn name = program.column(column).orElseThrow();
    return Optional.of(
        new Latitude(
            name.kind(),
            name.code(),
            name.year(),
            now,
            Math.min(now, least.get()),
            Math.max(now, most.get())));
  }

  private Optional<Double> extreme(int column, int sign) {
    return solve(asGood().cost(column, sign).build()).map(solution -> solution.primal()[column]);
  }

  private Extension asGood() {
    LinearProgram base = program.program();
    double[] cost = base.cost();
    Extension other = new Extension(base).dropCosts();
    int row = other.row(Double.NEGATIVE_INFINITY, -least);
    for (int j = 0; j < cost.length; j++) {
      if (cost[j] != 0) {
        other.entry(row, j, cost[j]);
      }
    }
    return other;
  }

  private Optional<LpSolution> solve(LinearProgram other) {
    return lp.solve(other, control) instanceof LpOutcome.Optimal(var solution, _)
        ? Optional.of(solution)
        : Optional.empty();
  }
}
