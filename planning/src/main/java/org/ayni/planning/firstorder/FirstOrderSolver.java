package org.ayni.planning.firstorder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.kernel.parallel.Team;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.solve.Impasse;
import org.ayni.planning.solve.PlanOutcome;
import org.ayni.planning.solve.PlanSolver;

/// Solves plan problems of any size by a first-order method, to a gap it proves: a restarted
/// primal-dual iteration in the scale of the economy ([org.ayni.kernel.saddle.HalpernIteration]),
/// prices made dual feasible by construction, and a polish that makes the plan hold.
///
/// The same problem gives the same plan on any number of threads. Memory is estimated before it is
/// taken. Stopped early, it answers with the best plan so far. When no plan holds all limits, that
/// is proven by prices (Farkas 1902) and the exact solver finds out what is missing.
///
/// Work: a step is two passes over the input coefficients for all years at once; how many it takes
/// depends on the problem and the gap, some hundreds for 10⁻³ to some ten thousands for 10⁻⁶.
public final class FirstOrderSolver implements PlanSolver {

  /// Variables from which a second thread is worth its while.
  private static final int SMALL = 12_000;

  /// A little less than the gap asked for, so that the checker's rounding does not undo it.
  private static final double CLOSER = 0.999;

  private final double gap;
  private final int threads;
  private final PlanSolver exact;
  private final Optional<Plan> earlier;
  private final RowEngine engine;
  private final Optional<Path> checkpoint;

  /// In memory, beginning anew.
  ///
  /// @param gap the proven gap to reach, > 0
  /// @param threads at most, at least 1
  /// @param exact answers where no plan holds all limits
  public FirstOrderSolver(double gap, int threads, PlanSolver exact) {
    this(gap, threads, exact, Optional.empty(), RowEngine.memory(), Optional.empty());
  }

  private FirstOrderSolver(
      double gap,
      int threads,
      PlanSolver exact,
      Optional<Plan> earlier,
      RowEngine engine,
      Optional<Path> checkpoint) {
    if (!(gap > 0)) {
      throw new IllegalArgumentException("gap " + gap + "; expected a number > 0");
    }
    if (!(threads >= 1)) {
      throw new IllegalArgumentException(threads + " threads; expected at least 1");
    }
    this.gap = gap;
    this.threads = threads;
    this.exact = exact;
    this.earlier = earlier;
    this.engine = engine;
    this.checkpoint = checkpoint;
  }

  /// The same solver, beginning at an earlier plan: for a problem of the same shape with other
  /// numbers, such as changed weights. Problems of another shape are begun anew.
  @Override
  public FirstOrderSolver from(Plan plan) {
    return new FirstOrderSolver(gap, threads, exact, Optional.of(plan), engine, checkpoint);
  }

  /// The same solver with the input coefficients where `other` puts them. The plan is the same, bit
  /// for bit.
  public FirstOrderSolver on(RowEngine other) {
    return new FirstOrderSolver(gap, threads, exact, earlier, other, checkpoint);
  }

  /// The same solver, keeping its state in a file at every check and going on from that file where
  /// there is one. The plan is the one of a run that was never interrupted, bit for bit. The file
  /// is removed when the run has come to its end.
  public FirstOrderSolver checkpointed(Path file) {
    return new FirstOrderSolver(gap, threads, exact, earlier, engine, Optional.of(file));
  }

  /// Whether a plan of one problem may be the beginning for the other: as many years and items of
  /// every kind, under the same codes.
  public static boolean sameShape(PlanProblem one, PlanProblem other) {
    return one.years() == other.years()
        && codes(one.products(), Product::code).equals(codes(other.products(), Product::code))
        && codes(one.techniques(), Technique::code)
            .equals(codes(other.techniques(), Technique::code))
        && codes(one.resources(), Resource::code).equals(codes(other.resources(), Resource::code))
        && codes(one.stocks(), CapitalStock::code).equals(codes(other.stocks(), CapitalStock::code))
        && codes(one.trade(), TradeFlow::code).equals(codes(other.trade(), TradeFlow::code))
        && codes(one.retraining(), Retraining::code)
            .equals(codes(other.retraining(), Retraining::code))
        && codes(one.baskets(), Basket::code).equals(codes(other.baskets(), Basket::code));
  }

  private static <I> List<String> codes(List<I> items, Function<I, String> code) {
    return items.stream().map(code).toList();
  }

  @Override
  public String name() {
    return "first-order";
  }

  @Override
  public PlanOutcome solve(PlanProblem problem, RunControl control) {
    if (!problem.kept().isEmpty()) {
      throw new IllegalArgumentException(
          "a problem that keeps " + problem.kept().size() + " objectives; see keepsObjectives()");
    }
    if (problem.trade().stream().anyMatch(TradeFlow::isBeyondForeignExchange)) {
      return new PlanOutcome.Failed(
          Impasse.Kind.NOT_TAKEN,
          "this solver does not know trade within a federation; choose auto or highs");
    }
    Space space = new Space(problem);
    MemoryNeed.require(problem, space);
    GivenNumbers given = new GivenNumbers(problem, space);
    if (given.contradict()) {
      return exact.solve(problem, control);
    }
    try (Team team = new Team(space.columns < SMALL ? 1 : threads);
        Model model = new Model(problem, space, given, engine)) {
      Checkpoint kept = Checkpoint.of(checkpoint, model, gap, earlier.isPresent());
      Search search = new Search(model, CLOSER * gap, team, control, kept);
      return switch (search.run(earlier.filter(plan -> sameShape(problem, plan.problem())))) {
        case Search.End.Found(var plan) -> new PlanOutcome.Optimal(plan);
        case Search.End.Stopped(var best) -> new PlanOutcome.Stopped(best);
        case Search.End.Impossible() -> exact.solve(problem, control);
        case Search.End.Failed(var impasse) -> new PlanOutcome.Failed(impasse);
      };
    }
  }

  /// Memory that a run takes, estimated before it takes any, in bytes.
  ///
  /// @param coefficients of the inputs, by rows and by columns; with another engine than memory
  ///   they are here only until they are in their place
  /// @param vectors what is as long as variables and limits, always here
  public record Memory(long coefficients, long vectors) {

    public long all() {
      return coefficients + vectors;
    }
  }

  public static Memory memory(PlanProblem problem) {
    return new Memory(
        MemoryNeed.coefficients(problem), MemoryNeed.vectors(problem, new Space(problem)));
  }
}
