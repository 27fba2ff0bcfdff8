package org.ayni.decisions.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.table.Goals;

/// The plans that councils choose among: those that can be had, each different from the others in
/// something that people can feel.
///
/// Of all ideas that can be had, the wishes as they are come first where they can; then, again and
/// again, the one that differs most from those already there (farthest-point rule of Gonzalez
/// 1985), as long as it differs enough. The same input gives the same choice.
///
/// @param offered what to choose among, at most [#MOST]
/// @param alike could be had too, but would hardly be felt to be different
/// @param refused could not be had in any degree, with what stands in the way
public record PlanChoice(List<Candidate> offered, List<Candidate> alike, List<Refused> refused) {

  /// More than four plans are not compared but skimmed.
  public static final int MOST = 4;

  /// Differences below one part in a hundred are not felt.
  public static final double FELT = 0.01;

  /// A plan that can be had.
  ///
  /// @param changed by what it differs from the wishes; empty where it does not
  public record Candidate(
      PlanIdea idea, String changed, Goals goals, PlanResult result, Felt felt) {
    public Plan plan() {
      return result.plan().orElseThrow();
    }
  }

  /// An idea that cannot be had.
  ///
  /// @param result of its mildest degree: what is missing and what stands in the way
  public record Refused(PlanIdea idea, PlanResult result) {}

  public PlanChoice {
    offered = List.copyOf(offered);
    alike = List.copyOf(alike);
    refused = List.copyOf(refused);
  }

  /// @param planner answers goals; called at most once for each step of each idea
  public static PlanChoice of(List<PlanIdea> ideas, Function<Goals, PlanResult> planner) {
    List<Candidate> possible = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    for (PlanIdea idea : ideas) {
      Optional<Candidate> had = Optional.empty();
      Optional<PlanResult> last = Optional.empty();
      for (PlanIdea.Step step : idea.steps()) {
        PlanResult result = planner.apply(step.goals());
        last = Optional.of(result);
        had = candidate(idea, step, result);
        if (had.isPresent()) {
          break;
        }
      }
      had.ifPresent(possible::add);
      if (had.isEmpty()) {
        refused.add(new Refused(idea, last.orElseThrow()));
      }
    }
    List<Candidate> offered = farthest(possible);
    List<Candidate> alike = new ArrayList<>(possible);
    alike.removeAll(offered);
    return new PlanChoice(offered, alike, refused);
  }

  /// A plan that holds every limit, proven as good as it can be or stopped before.
  private static Optional<Candidate> candidate(
      PlanIdea idea, PlanIdea.Step step, PlanResult result) {
    return result
        .plan()
        .filter(plan -> result.holds())
        .map(plan -> new Candidate(idea, step.changed(), step.goals(), result, Felt.of(plan)));
  }

  private static List<Candidate> farthest(List<Candidate> possible) {
    List<Candidate> offered = new ArrayList<>();
    List<Candidate> left = new ArrayList<>(possible);
    while (!left.isEmpty() && offered.size() < MOST) {
      Candidate next = left.getFirst();
      double most = offered.isEmpty() ? Double.POSITIVE_INFINITY : distance(next, offered);
      for (Candidate one : left) {
        double distance = offered.isEmpty() ? 0 : distance(one, offered);
        if (distance > most) {
          most = distance;
          next = one;
        }
      }
      if (most < FELT) {
        break;
      }
      offered.add(next);
      left.remove(next);
    }
    return offered;
  }

  private static double distance(Candidate one, List<Candidate> others) {
    return others.stream().mapToDouble(o -> o.felt().distance(one.felt())).min().orElseThrow();
  }
}
