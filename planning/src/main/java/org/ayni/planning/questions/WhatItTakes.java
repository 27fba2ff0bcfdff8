package org.ayni.planning.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.kernel.lp.EquilibratedSolver;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.LpOutcome;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.linear.GivenLimit;
import org.ayni.planning.linear.NamedProgramme;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.EasedLimit;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.Planner;

/// Answers "what would it take?": the least change of limits under which wishes can be fulfilled.
///
/// The wishes become floors. If no plan holds them, every chosen limit may be widened at a cost of
/// its relative change, and the total is made as small as it can be (an elastic programme; Chinneck
/// 2008, chapter 6). The answer is then tried: the problem with these limits is solved anew. Cost:
/// up to three linear programmes of the plan's size.
public final class WhatItTakes {

  /// The limits that may change unless told otherwise: all but what is demanded.
  public static final Set<RowKind> ALL =
      Set.of(
          RowKind.RESOURCE,
          RowKind.BUDGET,
          RowKind.RETRAINING,
          RowKind.CAPITAL,
          RowKind.FOREIGN_EXCHANGE,
          RowKind.TRADE_LIMIT,
          RowKind.PACE_UP);

  /// Relative changes below this are rounding of the solver.
  private static final double NOTHING = 1e-8;

  /// Room beyond the least change, so that the changed problem has a point inside despite rounding.
  private static final double ROOM = 1e-7;

  private static final WishAnswer STOPPED =
      new WishAnswer.Unknown(Impasse.Kind.STOPPED, "stopped before there was an answer");

  private final LpSolver lp;
  private final Plan today;
  private final Set<RowKind> chosen;
  private final RunControl control;

  private record Lever(GivenLimit limit, double size, int column) {}

  /// @param today the plan the wishes are about
  /// @param chosen kinds of limits that may change, out of [#ALL]
  /// @throws IllegalArgumentException when the plan keeps a smooth objective, see [#refuses]
  public WhatItTakes(LpSolver lp, Plan today, Set<RowKind> chosen, RunControl control) {
    if (chosen.isEmpty() || !ALL.containsAll(chosen)) {
      throw new IllegalArgumentException(
          "limits to change are " + chosen + "; expected some of " + ALL);
    }
    if (refuses(today.problem())) {
      throw new IllegalArgumentException(
          "the plan keeps the objective 'harmony'; expected one that keeps none or others");
    }
    this.lp = new EquilibratedSolver(lp);
    this.today = today;
    this.chosen = Set.copyOf(chosen);
    this.control = control;
  }

  /// Whether nothing can be said of a problem: chords of a smooth objective that is kept are exact
  /// near a plan only, and a wish leads away from it.
  public static boolean refuses(PlanProblem problem) {
    return problem.kept().stream().anyMatch(k -> k.objective() instanceof Objective.Harmony);
  }

  /// @throws IllegalArgumentException when a need or year of a wish is not there
  public WishAnswer to(List<Wish> wishes) {
    PlanProblem wished = Wish.asFloors(today.problem(), wishes);
    NamedProgramme program = NamedProgramme.of(wished);
    return switch (lp.solve(program.program(), control)) {
      case LpOutcome.Optimal(var solution, _) ->
          best(program, solution).<WishAnswer>map(WishAnswer.Possible::new).orElse(STOPPED);
      case LpOutcome.Infeasible _ -> elastic(wished, program);
      case LpOutcome.Unbounded _ ->
          new WishAnswer.Unknown(Impasse.Kind.UNBOUNDED, "the objective can grow without end");
      case LpOutcome.Stopped _ -> STOPPED;
      case LpOutcome.Failed(var reason) -> new WishAnswer.Unknown(Impasse.Kind.SOLVER, reason);
    };
  }

  private WishAnswer elastic(PlanProblem wished, NamedProgramme program) {
    Extension elastic = new Extension(program.program()).dropCosts();
    LimitSizes sizes = new LimitSizes(today);
    List<Lever> levers = new ArrayList<>();
    for (GivenLimit limit : program.limits(today.activities().activity())) {
      double size = sizes.of(limit);
      if (chosen.contains(limit.name().kind()) && size > 0) {
        int column = elastic.column(1, 0, Double.POSITIVE_INFINITY);
        limit.move(elastic, column, size);
        levers.add(new Lever(limit, size, column));
      }
    }
    return switch (lp.solve(elastic.build(), control)) {
      case LpOutcome.Optimal(var solution, _) -> tried(wished, program, levers, solution);
      case LpOutcome.Infeasible _ -> new WishAnswer.Impossible(chosen.stream().sorted().toList());
      case LpOutcome.Unbounded _ ->
          new WishAnswer.Unknown(Impasse.Kind.INEXACT, "the least change has no end");
      case LpOutcome.Stopped _ -> STOPPED;
      case LpOutcome.Failed(var reason) -> new WishAnswer.Unknown(Impasse.Kind.SOLVER, reason);
    };
  }

  private WishAnswer tried(
      PlanProblem wished, NamedProgramme program, List<Lever> levers, LpSolution least) {
    double[] value = least.primal();
    List<WishAnswer.Change> changes = new ArrayList<>();
    for (Lever lever : levers) {
      double relative = value[lever.column()];
      if (relative > NOTHING && lever.limit().name().kind() != RowKind.PACE_UP) {
        double from = lever.limit().value();
        changes.add(
            new WishAnswer.Change(
                lever.limit().name().kind(),
                lever.limit().name().code(),
                lever.limit().name().year(),
                from,
                from + (relative + ROOM) * lever.size(),
                relative));
      }
    }
    paces(wished, program, value, changes);
    changes.sort(
        Comparator.comparingDouble((WishAnswer.Change c) -> -c.relative())
            .thenComparing(WishAnswer.Change::kind)
            .thenComparing(WishAnswer.Change::code)
            .thenComparing(WishAnswer.Change::year));
    NamedProgramme changed =
        NamedProgramme.of(
            EasedLimit.apply(
                wished,
                changes.stream()
                    .map(c -> new EasedLimit(c.kind(), c.code(), c.year(), c.to()))
                    .toList()));
    if (lp.solve(changed.program(), control) instanceof LpOutcome.Optimal(var solution, _)) {
      Optional<Plan> plan = best(changed, solution);
      if (plan.isPresent()
          && CertificateChecker.check(plan.get()).maxViolation() <= Planner.TOLERANCE) {
        return new WishAnswer.Takes(changes, plan.get());
      }
    }
    return new WishAnswer.Unknown(
        Impasse.Kind.INEXACT,
        "a least change was found, but no plan holds it to the last digit; nothing can be promised");
  }

  /// The best plan of a programme that was solved; a smooth objective takes more than one.
  private Optional<Plan> best(NamedProgramme program, LpSolution solution) {
    if (!(program.problem().objective() instanceof Objective.Harmony)) {
      return Optional.of(program.plan(solution));
    }
    return new ExactPlanSolver(lp).solve(program.problem(), control)
            instanceof PlanOutcome.Optimal(var plan)
        ? Optional.of(plan)
        : Optional.empty();
  }

  /// A pace is one number for all years: it has to allow the fastest growth of any of them.
  private void paces(
      PlanProblem wished, NamedProgramme program, double[] value, List<WishAnswer.Change> changes) {
    for (int j = 0; j < wished.techniques().size(); j++) {
      Technique technique = wished.techniques().get(j);
      if (chosen.contains(RowKind.PACE_UP) && technique.pace().isPresent()) {
        Technique.Pace pace = technique.pace().get();
        double before = pace.base();
        double fastest = pace.up();
        for (int t = 0; t < wished.years(); t++) {
          double now = value[program.activity(t, j)];
          if (now > (1 + pace.up()) * before * (1 + NOTHING) + NOTHING * pace.base()) {
            fastest = Math.max(fastest, now / before - 1 + ROOM);
          }
          before = now;
        }
        if (fastest > pace.up()) {
          changes.add(
              new WishAnswer.Change(
                  RowKind.PACE_UP, technique.code(), 0, pace.up(), fastest, fastest - pace.up()));
        }
      }
    }
  }
}
