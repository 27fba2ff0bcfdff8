package org.ayni.federation.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Round;
import org.ayni.federation.joint.Rounds;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.kernel.lp.LpSolver;

/// Where some members of a federation stand together: the result there is, or the best that the
/// offers made so far come to, with the bound that the answers so far prove.
///
/// @param codes of those who plan: who has accepted, not left and is not left out
/// @param convener whose rounds they are: who has said most prices for just them; empty: nobody
/// @param rounds how many prices it has said
/// @param missing codes of those who have not answered its last ones
/// @param verdict the result, recomputed; empty when there is none
/// @param plan the result's or, without one, the best mixture of the offers there are; empty when
///   nobody plans, or no mixture holds the floors of everybody
/// @param lacking whose floors no mixture of the offers holds, and what is missing; empty where a
///   plan does or nobody plans
/// @param bound no joint plan exceeds it; +∞ when nothing is proven yet
public record Overview(
    Standing standing,
    List<String> codes,
    Optional<String> convener,
    int rounds,
    List<String> missing,
    Optional<Verdict> verdict,
    Optional<JointPlan> plan,
    Optional<Next.Lacking> lacking,
    double bound) {

  public Overview {
    codes = List.copyOf(codes);
    missing = List.copyOf(missing);
  }

  /// @param without members to leave out
  /// @param lp mixes the offers where there is no result
  public static Overview of(Standing standing, Set<String> without, LpSolver lp) {
    List<String> codes = standing.present(without);
    Optional<String> convener =
        codes.stream()
            .filter(code -> !standing.prices(code, codes).isEmpty())
            .max(Comparator.comparingInt(code -> standing.prices(code, codes).size()));
    List<Round> rounds =
        convener.map(code -> standing.rounds(code, codes)).orElseGet(ArrayList::new);
    List<String> missing =
        rounds.isEmpty() ? List.of() : rounds.getLast().missing().stream().map(codes::get).toList();
    Optional<Verdict> verdict = codes.isEmpty() ? Optional.empty() : standing.result(codes);
    Optional<JointPlan> plan = verdict.flatMap(Verdict::plan);
    double bound = verdict.map(Verdict::bound).orElse(Double.POSITIVE_INFINITY);
    Optional<Next.Lacking> lacking = Optional.empty();
    if (plan.isEmpty() && !codes.isEmpty()) {
      switch (Rounds.now(
          standing.among(codes), standing.alone(codes), standing.offers(codes), rounds, lp)) {
        case Next.Settled now -> {
          plan = Optional.of(now.plan());
          bound = now.bound();
        }
        case Next.Lacking now -> lacking = Optional.of(now);
      }
    }
    return new Overview(
        standing, codes, convener, rounds.size(), missing, verdict, plan, lacking, bound);
  }

  /// Codes of those whose floors no mixture of the offers holds.
  public List<String> leftShort() {
    return lacking.map(one -> one.plan().leftShortOf()).orElse(List.of());
  }

  /// Whether something is proven.
  public boolean proven() {
    return bound < Double.POSITIVE_INFINITY;
  }

  /// See [JointPlan#gap(double)]; +∞ when nothing is proven.
  public double gap() {
    return plan.map(one -> one.gap(bound)).orElse(Double.POSITIVE_INFINITY);
  }
}
