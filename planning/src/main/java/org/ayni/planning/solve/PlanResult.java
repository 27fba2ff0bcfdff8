package org.ayni.planning.solve;

import java.util.List;
import java.util.Optional;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.plan.Plan;

/// The answer to a plan problem with what it proves, whatever solver gave it.
///
/// @param status how planning ended
/// @param solver name of the solver
/// @param plan over the problem asked about, or over the eased one when `status` is infeasible;
///   empty when there is none
/// @param certificate of `plan`; empty when there is none
/// @param stages where objectives come in an order, those settled before the plan's own
/// @param shortfalls what is missing, when infeasible
/// @param eased the limits in which the problem of `plan` differs from the one asked about
/// @param obstacles what stands in the way, when infeasible
/// @param impasse why there is no plan, or why not all that was asked was decided; else empty
public record PlanResult(
    PlanStatus status,
    String solver,
    Optional<Plan> plan,
    Optional<Certificate> certificate,
    List<Stage> stages,
    List<Shortfall> shortfalls,
    List<EasedLimit> eased,
    List<Obstacle> obstacles,
    Optional<Impasse> impasse) {

  public PlanResult {
    stages = List.copyOf(stages);
    shortfalls = List.copyOf(shortfalls);
    eased = List.copyOf(eased);
    obstacles = List.copyOf(obstacles);
    if (plan.isPresent() != certificate.isPresent()) {
      throw new IllegalArgumentException("a plan and its certificate come together");
    }
  }

  /// Of one objective.
  public PlanResult(
      PlanStatus status,
      String solver,
      Optional<Plan> plan,
      Optional<Certificate> certificate,
      List<Shortfall> shortfalls,
      List<EasedLimit> eased,
      List<Obstacle> obstacles,
      Optional<Impasse> impasse) {
    this(status, solver, plan, certificate, List.of(), shortfalls, eased, obstacles, impasse);
  }

  /// A result without a plan.
  public static PlanResult without(String solver, PlanStatus status, Impasse impasse) {
    return new PlanResult(
        status,
        solver,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.of(impasse));
  }

  /// The impasse in words; empty when there is none.
  public String reason() {
    return impasse.map(Impasse::words).orElse("");
  }

  /// Whether there is a plan that holds every limit asked for, the best one or not.
  public boolean holds() {
    return plan.isPresent() && (status == PlanStatus.OPTIMAL || status == PlanStatus.STOPPED);
  }
}
