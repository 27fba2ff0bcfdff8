package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.ayni.planning.problem.KeptObjective;

/// Plans that are as good as a given one: the objective within a tolerance of its own.
///
/// A second linear programme keeps every limit, every objective that comes before, and the
/// objective ≥ v − tolerance · max(1, |v|), and makes something else as small or as large as it can
/// be: the distance to today, or one activity. Repeatable, as the LP solver is.
public final class EqualWorth {

  /// Weight of the objective (over its size) beside a distance of 1: it decides between plans that
  /// are as near, and moves the distance by less than this share of the tolerance.
  private static final double PREFERENCE = 1e-3;

  private static final double SMALL = 1e-6;

  private final Plan plan;
  private final NamedProgramme program;
  private final LpSolver lp;
  private final RunControl control;
  private final double least;

  /// @param tolerance share of the objective that may be given up, at least
  ///   [KeptObjective#LEAST_TOLERANCE]
  public EqualWorth(Plan plan, double tolerance, LpSolver lp, RunControl control) {
    this.plan = plan;
    this.program = NamedProgramme.near(plan);
    this.lp = new EquilibratedSolver(lp);
    this.control = control;
    this.least = KeptObjective.least(CertificateChecker.check(plan).objective(), tolerance);
  }

  /// The plan of equal worth nearest to `reference` by [#distance], and of those as near the best,
  /// with the prices of the plan at hand, so that its proof is of the same bound. Empty when the
  /// run was stopped.
  ///
  /// @throws IllegalArgumentException when the reference is about things the plan has not
  public Optional<Plan> nearest(Reference reference) {
    Extension near = program.keeping(least);
    double[] cost = program.program().cost();
    for (int j = 0; j < cost.length; j++) {
      near.cost(j, PREFERENCE / Math.max(1, Math.abs(least)) * cost[j]);
    }
    for (Target target : targets(reference)) {
      int row = near.row(target.amount(), target.amount());
      near.entry(row, target.column(), 1);
      near.entry(row, near.column(1, 0, Double.POSITIVE_INFINITY), -target.size());
      near.entry(row, near.column(1, 0, Double.POSITIVE_INFINITY), target.size());
    }
    return solve(near.build())
        .map(value -> {
          Plan other = program.plan(value);
          return new Plan(plan.problem(), other.activities(), plan.prices());
        });
  }

  /// Σ |z − ẑ| / size over all amounts ẑ of the reference: the sum of relative differences. The
  /// size of a thing is its largest amount of any year in the reference, or, where that is 0, in
  /// the plan at hand; what is smaller than a millionth of the largest of its kind counts as that
  /// much, or a solver's last digits would weigh most.
  public double distance(Reference reference, Plan other) {
    double[] value = program.values(other.activities());
    return targets(reference).stream()
        .mapToDouble(t -> Math.abs(value[t.column()] - t.amount()) / t.size())
        .sum();
  }

  private record Target(int column, double amount, double size) {}

  private record Item(PlanColumn.Kind kind, String code) {}

  private List<Target> targets(Reference reference) {
    double[] value = program.values(plan.activities());
    Map<Item, Double> wanted = new HashMap<>();
    Map<Item, Double> now = new HashMap<>();
    Map<PlanColumn.Kind, Double> largest = new EnumMap<>(PlanColumn.Kind.class);
    for (int j = 0; j < value.length; j++) {
      double here = value[j];
      program
          .column(j)
          .ifPresent(c -> {
            double there = reference.at(c).orElse(0);
            wanted.merge(new Item(c.kind(), c.code()), there, Math::max);
            now.merge(new Item(c.kind(), c.code()), here, Math::max);
            largest.merge(c.kind(), Math.max(there, here), Math::max);
          });
    }
    List<Target> targets = new ArrayList<>();
    for (int j = 0; j < value.length; j++) {
      Optional<PlanColumn> name = program.column(j);
      OptionalDouble amount = name.isPresent() ? reference.at(name.get()) : OptionalDouble.empty();
      if (amount.isPresent()) {
        PlanColumn c = name.orElseThrow();
        Item item = new Item(c.kind(), c.code());
        double size = wanted.getOrDefault(item, 0.0);
        size = size > 0 ? size : now.getOrDefault(item, 0.0);
        size = Math.max(size, SMALL * largest.getOrDefault(c.kind(), 0.0));
        targets.add(new Target(j, amount.getAsDouble(), size > 0 ? size : 1));
      }
    }
    if (targets.size() != reference.size()) {
      throw new IllegalArgumentException(
          "the reference has "
              + reference.size()
              + " amounts, of which the plan has "
              + targets.size()
              + "; expected a reference of the same years and codes");
    }
    return targets;
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
    return solve(program.keeping(least).cost(column, sign).build())
        .map(solution -> solution.primal()[column]);
  }

  private Optional<LpSolution> solve(LinearProgram other) {
    return lp.solve(other, control) instanceof LpOutcome.Optimal(var solution, _)
        ? Optional.of(solution)
        : Optional.empty();
  }
}
