package org.ayni.federation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.federation.joint.DualBound;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Round;
import org.ayni.federation.joint.Share;
import org.ayni.federation.message.Message.Part;
import org.ayni.federation.message.Message.PricesSaid;
import org.ayni.federation.message.Message.Resulted;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.treaty.Treaty;

/// A result recomputed from what the members themselves have said. The convener's word is not taken
/// for anything.
public final class Verdict {

  /// The same arithmetic on the same numbers gives the same result; this allows for other
  /// processors.
  private static final double SAME = 1e-9;

  private final String convener;
  private final long number;
  private final Resulted result;
  private final List<Fault> reasons = new ArrayList<>();
  private Optional<JointPlan> plan = Optional.empty();
  private double bound = Double.POSITIVE_INFINITY;

  private Verdict(String convener, long number, Resulted result) {
    this.convener = convener;
    this.number = number;
    this.result = result;
  }

  static Verdict of(Standing standing, String convener, long number, Resulted result) {
    Verdict verdict = new Verdict(convener, number, result);
    verdict.recompute(standing);
    return verdict;
  }

  private void recompute(Standing standing) {
    List<String> codes = result.members();
    for (String code : codes) {
      if (standing.alone(code).isEmpty()) {
        reasons.add(
            Fault.of("notAccepted", code + " has not accepted, as far as is known here", code));
      }
    }
    if (!reasons.isEmpty()) {
      return;
    }
    Treaty among = standing.among(codes);
    List<List<Share>> shares = new ArrayList<>();
    for (String code : codes) {
      Map<Long, Offer> offers = standing.numbered(code);
      List<Long> numbers = List.copyOf(offers.keySet());
      List<Share> own = new ArrayList<>();
      for (Part part : result.parts()) {
        if (part.member().equals(code)) {
          Optional<Offer> offer = Optional.ofNullable(offers.get(part.entry()));
          if (offer.isEmpty()) {
            reasons.add(
                Fault.of(
                    "noOffer",
                    code + " has made no offer in entry " + part.entry() + " that is known here",
                    code,
                    part.entry()));
          } else {
            own.add(new Share(numbers.indexOf(part.entry()), offer.get(), part.share()));
          }
        }
      }
      shares.add(own);
    }
    if (!reasons.isEmpty()) {
      return;
    }
    JointPlan mixed = JointPlan.of(among, standing.alone(codes), shares);
    plan = Optional.of(mixed);
    for (int m = 0; m < codes.size(); m++) {
      if (mixed.leftShort(m) > JointPlan.TOLERANCE) {
        reasons.add(
            Fault.of(
                "leftShort",
                "it leaves "
                    + mixed.leftShort(m)
                    + " of "
                    + codes.get(m)
                    + " alone, where it falls short of its floors",
                codes.get(m),
                mixed.leftShort(m)));
      }
    }
    if (!(mixed.violation() <= JointPlan.TOLERANCE)) {
      reasons.add(
          Fault.of(
              "breaksLimit",
              "it breaks a limit by " + mixed.violation() + " of its size",
              mixed.violation()));
    }
    if (!(Math.abs(mixed.value() - result.value())
        <= SAME * Math.max(1, Math.abs(mixed.value())))) {
      reasons.add(
          Fault.of(
              "otherValue",
              "it comes to " + mixed.value() + "; " + result.value() + " was said",
              mixed.value(),
              result.value()));
    }
    bound(standing, among, codes);
  }

  private void bound(Standing standing, Treaty among, List<String> codes) {
    if (result.round().isEmpty()) {
      return;
    }
    long round = result.round().getAsLong();
    Optional<PricesSaid> asked = Optional.ofNullable(standing.prices(convener, codes).get(round));
    if (asked.isEmpty()) {
      reasons.add(
          Fault.of(
              "noPrices",
              "no prices in entry " + round + " of " + convener + " that are known here",
              convener,
              round));
      return;
    }
    Round proving = standing.round(convener, round, asked.get());
    OptionalDouble proven = proving.bound(among, standing.alone(codes));
    if (proven.isEmpty()) {
      reasons.add(Fault.of("answersMissing", "answers that prove its bound are missing here"));
      return;
    }
    bound = proven.getAsDouble();
    if (bound == DualBound.NONE) {
      reasons.add(
          Fault.of(
              "noJointPlan",
              "the answers to its prices say that there is no joint plan: one of them is false"));
    }
    if (!(bound <= result.bound() + SAME * Math.max(1, Math.abs(bound)))) {
      reasons.add(
          Fault.of(
              "otherBound",
              "its bound is " + bound + "; " + result.bound() + " was said",
              bound,
              result.bound()));
    }
  }

  /// Code of who said it.
  public String convener() {
    return convener;
  }

  /// Number of its entry.
  public long number() {
    return number;
  }

  public Resulted result() {
    return result;
  }

  /// Why it does not hold, or cannot be judged here; none when it holds.
  public List<Fault> reasons() {
    return List.copyOf(reasons);
  }

  public boolean holds() {
    return reasons.isEmpty();
  }

  /// What the mixture comes to; empty when offers in it are not known here.
  public Optional<JointPlan> plan() {
    return plan;
  }

  /// F; −∞ when not known.
  public double value() {
    return plan.map(JointPlan::value).orElse(Double.NEGATIVE_INFINITY);
  }

  /// What no joint plan exceeds, from the answers; +∞ when nothing is proven.
  public double bound() {
    return bound;
  }

  /// See [JointPlan#gap(double)]; +∞ without a bound.
  public double gap() {
    return plan.map(one -> one.gap(bound)).orElse(Double.POSITIVE_INFINITY);
  }
}
