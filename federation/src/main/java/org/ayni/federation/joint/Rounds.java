package org.ayni.federation.joint;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Crossing;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.lp.LpSolver;
import org.ayni.planning.plan.YearTable;

/// What comes after the rounds so far. A pure function of what was said: whoever knows it can go on
/// where another stopped.
///
/// Prices of the next round are smoothing · (those with the best bound) + (1 − smoothing) · (the
/// master's) (Wentges 1997). Smoothing rises by a tenth of what is left where the answers say that
/// the bound falls towards the master's prices no more, and falls by a tenth where it does (Pessoa
/// et al. 2018: the sign of the subgradient along the way); it is halved when the answers were no
/// news, since then nothing but the master's own prices can bring any.
///
/// While offers do not hold the floors of those who fall short alone, members are asked at the
/// prices of the master's first phase as they are.
public final class Rounds {

  private static final double FIRST_SMOOTHING = 0.5;
  private static final double LEAST_SMOOTHING = 0.05;
  private static final double STEP = 0.1;

  /// An answer that is worth more than all offers before, by this share of its size, is news.
  private static final double NEWS = 1e-10;

  private final Treaty treaty;
  private final List<Alone> alone;
  private final List<Round> rounds;

  private Rounds(Treaty treaty, List<Alone> alone, List<Round> rounds) {
    this.treaty = treaty;
    this.alone = alone;
    this.rounds = rounds;
  }

  /// What to do next.
  public sealed interface Next {

    /// Ask the members at these prices.
    ///
    /// @param seeking whether the prices ask for what would hold floors that no offers hold yet
    /// @param plan the best mixture so far
    /// @param bound what no joint plan exceeds, +∞ when not known
    record Ask(Quotation quotation, double smoothing, boolean seeking, JointPlan plan, double bound)
        implements Next {}

    /// Answers are missing, of the members with these indices.
    record Wait(List<Integer> missing) implements Next {
      public Wait {
        missing = List.copyOf(missing);
      }
    }

    /// What the offers come to.
    sealed interface End extends Next {}

    /// Nothing more to ask: the gap is reached, or no answer brings news any more.
    ///
    /// @param prices of the last master programme
    /// @param round index of the round that proves the bound; empty when none does
    record Settled(JointPlan plan, Quotation prices, double bound, OptionalInt round)
        implements End {}

    /// No mixture of the offers holds the floors of everybody, and no answer brings news any more.
    ///
    /// @param plan the mixture that comes nearest, in which [JointPlan#leftShort] says whose floors
    ///   are not held; no joint plan
    /// @param missing what stands in the way
    /// @param round index of the round whose answers prove that no joint plan can hold them; empty
    ///   when none does
    record Lacking(JointPlan plan, List<Missing> missing, OptionalInt round) implements End {
      public Lacking {
        missing = List.copyOf(missing);
      }
    }
  }

  /// @param alone by member
  /// @param offers by member, all there are, the first of each being alone
  /// @param rounds so far, in order
  /// @param goOn whether not to wait for answers that are missing
  public static Next next(
      Treaty treaty,
      List<Alone> alone,
      List<List<Offer>> offers,
      List<Round> rounds,
      boolean goOn,
      LpSolver lp) {
    return new Rounds(treaty, alone, rounds).next(offers, goOn, lp);
  }

  /// The best mixture of what there is, with the bound that the rounds prove.
  public static Next.End now(
      Treaty treaty, List<Alone> alone, List<List<Offer>> offers, List<Round> rounds, LpSolver lp) {
    Rounds so = new Rounds(treaty, alone, rounds);
    Mixture mixture = Master.solve(treaty, alone, offers, lp);
    if (mixture.seeking()) {
      return so.lacking(mixture, offers);
    }
    OptionalInt best = so.best(rounds.size());
    return new Next.Settled(mixture.plan(), mixture.prices(), so.bound(best), best);
  }

  private Next next(List<List<Offer>> offers, boolean goOn, LpSolver lp) {
    if (!rounds.isEmpty() && !goOn && !rounds.getLast().missing().isEmpty()) {
      return new Next.Wait(rounds.getLast().missing());
    }
    Mixture mixture = Master.solve(treaty, alone, offers, lp);
    OptionalInt best = best(rounds.size());
    double bound = bound(best);
    if (rounds.isEmpty()) {
      return new Next.Ask(first(), 0, false, mixture.plan(), bound);
    }
    Round last = rounds.getLast();
    boolean asked = last.missing().size() < last.answers().size();
    if (mixture.seeking()) {
      boolean over = proof().isPresent() || (asked && last.seeking() && !news(offers));
      return over
          ? lacking(mixture, offers)
          : new Next.Ask(mixture.prices(), 0, true, mixture.plan(), bound);
    }
    if (mixture.plan().reaches(treaty.gap(), bound)) {
      return new Next.Settled(mixture.plan(), mixture.prices(), bound, best);
    }
    boolean news = news(offers);
    boolean master = last.smoothing() == 0 && !last.seeking() && rounds.size() > 1;
    if (asked && !news && master) {
      return new Next.Settled(mixture.plan(), mixture.prices(), bound, best);
    }
    double smoothing = best.isEmpty() ? 0 : smoothing(news);
    Quotation next =
        smoothing == 0
            ? mixture.prices()
            : between(
                rounds.get(best.getAsInt()).quotation(),
                likeSized(mixture.prices(), rounds.get(best.getAsInt()).quotation()),
                smoothing);
    return new Next.Ask(next, smoothing, false, mixture.plan(), bound);
  }

  private Next.Lacking lacking(Mixture nearest, List<List<Offer>> offers) {
    return new Next.Lacking(nearest.plan(), Missing.of(treaty, alone, offers, nearest), proof());
  }

  /// The first round whose answers prove that there is no joint plan.
  private OptionalInt proof() {
    for (int r = 0; r < rounds.size(); r++) {
      OptionalDouble bound = rounds.get(r).bound(treaty, alone);
      if (bound.isPresent() && bound.getAsDouble() == DualBound.NONE) {
        return OptionalInt.of(r);
      }
    }
    return OptionalInt.empty();
  }

  private double bound(OptionalInt round) {
    return round.isPresent()
        ? rounds.get(round.getAsInt()).bound(treaty, alone).orElseThrow()
        : Double.POSITIVE_INFINITY;
  }

  /// The round with the least bound among the first n; empty when none has one. That of prices
  /// which sought what would hold floors says little. One that proves that there is no joint plan,
  /// where offers are one, is false.
  private OptionalInt best(int n) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int r = 0; r < n; r++) {
      double bound = rounds.get(r).bound(treaty, alone).orElse(Double.POSITIVE_INFINITY);
      if (bound < least && bound > DualBound.NONE && !rounds.get(r).seeking()) {
        least = bound;
        best = r;
      }
    }
    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /// What a unit of each good is worth to the members alone, on average of those who know it.
  private Quotation first() {
    List<Double> weights = new JointObjective(treaty, alone).first();
    int goods = treaty.goods().size();
    double[][] prices = new double[treaty.years()][goods];
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < goods; g++) {
        int known = 0;
        for (int m = 0; m < alone.size(); m++) {
          double value = alone.get(m).valuations().at(t, g);
          known += value > 0 ? 1 : 0;
          prices[t][g] += value * weights.get(m) / alone.get(m).scale(treaty);
        }
        prices[t][g] /= Math.max(1, known);
      }
    }
    return new Quotation(
        YearTable.of(goods, prices), weights, YearTable.zeros(treaty.years(), alone.size()));
  }

  /// Whether some answer of the last round is new and worth more, at its prices, than all other
  /// offers of its member.
  private boolean news(List<List<Offer>> offers) {
    Round last = rounds.getLast();
    for (int m = 0; m < last.answers().size(); m++) {
      if (last.answers().get(m).isPresent()) {
        Offer answer = last.answers().get(m).get().offer();
        double scale = alone.get(m).scale(treaty);
        double value = last.quotation().value(treaty, m, scale, answer);
        double size = last.quotation().size(treaty, m, scale, answer);
        boolean better = offers.get(m).stream().filter(answer::equals).count() == 1;
        // Being alone is no offer of one that falls short then.
        int first = alone.get(m).fallsShort() ? 1 : 0;
        for (Offer other : offers.get(m).subList(first, offers.get(m).size())) {
          if (!other.equals(answer)) {
            double before = last.quotation().value(treaty, m, scale, other);
            better &= value > before + NEWS * size;
          }
        }
        if (better) {
          return true;
        }
      }
    }
    return false;
  }

  private double smoothing(boolean news) {
    Round last = rounds.getLast();
    if (rounds.size() == 1 || last.seeking()) {
      return FIRST_SMOOTHING;
    }
    if (!news) {
      double half = last.smoothing() / 2;
      return half < LEAST_SMOOTHING ? 0 : half;
    }
    OptionalInt centre = best(rounds.size() - 1);
    if (centre.isEmpty() || !last.missing().isEmpty()) {
      return last.smoothing();
    }
    double slope = slope(rounds.get(centre.getAsInt()).quotation(), last);
    double next =
        slope > 0 ? last.smoothing() + STEP * (1 - last.smoothing()) : last.smoothing() - STEP;
    return next < LEAST_SMOOTHING ? 0 : next;
  }

  /// How the bound changes at a round's prices on the way on from the centre: its subgradient, what
  /// is left of goods and credit at those prices, times that way.
  private double slope(Quotation centre, Round round) {
    Quotation here = round.quotation();
    double slope = 0;
    for (int m = 0; m < alone.size(); m++) {
      Crossing crossing = Crossing.of(treaty, round.answers().get(m).orElseThrow().offer());
      double credit = treaty.members().get(m).credit().orElse(0);
      for (int t = 0; t < treaty.years(); t++) {
        for (int g = 0; g < treaty.goods().size(); g++) {
          slope += (here.prices().at(t, g) - centre.prices().at(t, g)) * crossing.net(t, g);
        }
        if (treaty.transport().isPresent()) {
          int g = treaty.transport().getAsInt();
          slope -= crossing.carriage(t) * (here.prices().at(t, g) - centre.prices().at(t, g));
        }
        double left = crossing.plusBalance(credit, t);
        slope += left * (here.balances().at(t, m) - centre.balances().at(t, m));
      }
    }
    return slope;
  }

  /// Prices and weights multiplied so that the weights add up to as much as others do: what members
  /// answer is the same, and a mean of the two is a mean of like with like. Those of `sum` are so
  /// already.
  private Quotation likeSized(Quotation one, Quotation other) {
    if (treaty.aim() == Aim.SUM) {
      return one;
    }
    return one.times(sum(other.weights()) / sum(one.weights()));
  }

  private static double sum(List<Double> weights) {
    return weights.stream().mapToDouble(y -> y).sum();
  }

  private Quotation between(Quotation centre, Quotation master, double share) {
    double[] weights = new double[alone.size()];
    for (int m = 0; m < weights.length; m++) {
      weights[m] = mean(centre.weights().get(m), master.weights().get(m), share);
    }
    return new Quotation(
        between(centre.prices(), master.prices(), share),
        // Once more: rounding may have made them a trifle too small.
        new JointObjective(treaty, alone).usable(weights),
        between(centre.balances(), master.balances(), share));
  }

  private static YearTable between(YearTable centre, YearTable master, double share) {
    double[][] rows = new double[centre.years()][centre.items()];
    for (int t = 0; t < rows.length; t++) {
      for (int k = 0; k < centre.items(); k++) {
        rows[t][k] = mean(centre.at(t, k), master.at(t, k), share);
      }
    }
    return YearTable.of(centre.items(), rows);
  }

  private static double mean(double centre, double master, double share) {
    return share * centre + (1 - share) * master;
  }
}
