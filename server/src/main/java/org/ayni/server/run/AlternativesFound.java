package org.ayni.server.run;

import java.util.List;
import java.util.Optional;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.Latitude;

/// How far plans of equal worth differ, and the one of them nearest to today.
///
/// @param needs how far each need may differ; without those that there was no time for
/// @param industries the same of output
/// @param nearest that changes today's output least; empty where the question could not be asked of
///   this plan, or time ran out
/// @param settled whether nothing is missing
public record AlternativesFound(
    AlternativesQuestion question,
    List<Latitude> needs,
    List<Latitude> industries,
    Optional<Nearest> nearest,
    boolean settled)
    implements Answer {

  /// A plan of equal worth, and how far both are from today: Σ |output − today's| / today's over
  /// all industries and years.
  public record Nearest(Plan plan, double distance, double distanceBefore) {}

  public AlternativesFound {
    needs = List.copyOf(needs);
    industries = List.copyOf(industries);
  }
}
