package org.ayni.councils.tally.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Rational;

/// One run of equal shares in exact fractions: money of all voters over one common denominator,
/// which grows by the number of payers with each project. Right for any input, slow and large for
/// long ones; [IntervalShares] answers what it can before this is asked. Used once.
final class ExactShares {

  private final ProjectBallots ballots;
  private final Utility utility;
  private final Lot lot;

  /// money[g] / denominator: what one voter of group g has left, in units.
  private final BigInteger[] money;

  private BigInteger denominator;
  private final Rational[] known;

  /// The price of a project: x = share / (denominator × inFull).
  ///
  /// @param share what those who pay in full pay together, over the common denominator
  /// @param inFull voters who pay x
  /// @param payers voters who pay anything
  private record Price(BigInteger share, long inFull, long payers) {}

  /// @param endowment of each voter, in units
  ExactShares(ProjectBallots ballots, Utility utility, Lot lot, Rational endowment) {
    this.ballots = ballots;
    this.utility = utility;
    this.lot = lot;
    this.denominator = endowment.denominator();
    this.money = new BigInteger[ballots.groups()];
    Arrays.fill(money, endowment.numerator());
    this.known = new Rational[ballots.projects().size()];
    Arrays.fill(known, Rational.ZERO);
  }

  SharesOutcome run(List<Integer> projects) {
    SharesOutcome outcome = new SharesOutcome(ballots);
    List<Integer> waiting = new ArrayList<>(projects);
    while (true) {
      List<Integer> cheapest = cheapest(waiting);
      if (cheapest.isEmpty()) {
        return outcome;
      }
      int p = lot.first(cheapest);
      if (cheapest.size() > 1) {
        outcome.tie(cheapest, p);
      }
      waiting.remove(Integer.valueOf(p));
      pay(p, outcome);
    }
  }

  /// Those with the smallest ρ. Who cannot be paid for any more is taken off the list for good,
  /// since nobody's money rises; for the same reason ρ only rises, and who had more needs no second
  /// look.
  private List<Integer> cheapest(List<Integer> waiting) {
    waiting.sort(Comparator.comparing((Integer p) -> known[p]));
    List<Integer> cheapest = new ArrayList<>();
    List<Integer> gone = new ArrayList<>();
    for (int p : waiting) {
      if (!cheapest.isEmpty() && known[p].compareTo(known[cheapest.getFirst()]) > 0) {
        break;
      }
      if (!isAffordable(p)) {
        gone.add(p);
        continue;
      }
      known[p] = rho(p, price(p));
      int compared = cheapest.isEmpty() ? 0 : known[p].compareTo(known[cheapest.getFirst()]);
      if (compared < 0) {
        cheapest.clear();
      }
      if (compared <= 0) {
        cheapest.add(p);
      }
    }
    waiting.removeAll(gone);
    return cheapest;
  }

  private BigInteger cost(int project) {
    return denominator.multiply(BigInteger.valueOf(ballots.unitCost(project)));
  }

  private boolean isAffordable(int project) {
    BigInteger together = BigInteger.ZERO;
    for (int g : ballots.supporters(project)) {
      together = together.add(money[g].multiply(BigInteger.valueOf(ballots.count(g))));
    }
    return together.compareTo(cost(project)) >= 0;
  }

  /// Who has less than an equal part pays all they have, and the others share the rest, until
  /// nobody has less.
  private Price price(int project) {
    BigInteger rest = cost(project);
    long inFull = ballots.votes(project);
    int[] rich = ballots.supporters(project);
    long poorPayers = 0;
    while (true) {
      List<Integer> left = new ArrayList<>(rich.length);
      BigInteger threshold = rest;
      BigInteger equalParts = BigInteger.valueOf(inFull);
      for (int g : rich) {
        if (money[g].multiply(equalParts).compareTo(threshold) >= 0) {
          left.add(g);
        } else {
          rest = rest.subtract(money[g].multiply(BigInteger.valueOf(ballots.count(g))));
          inFull -= ballots.count(g);
          poorPayers += money[g].signum() > 0 ? ballots.count(g) : 0;
        }
      }
      if (left.size() == rich.length) {
        return new Price(rest, inFull, inFull + poorPayers);
      }
      rich = left.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  /// ρ: what a voter who pays in full pays for one unit of utility.
  private Rational rho(int project, Price price) {
    long per = utility == Utility.COST ? ballots.unitCost(project) : 1;
    return new Rational(
        price.share(),
        denominator.multiply(BigInteger.valueOf(price.inFull())).multiply(BigInteger.valueOf(per)));
  }

  private void pay(int project, SharesOutcome outcome) {
    Price price = price(project);
    BigInteger inFull = BigInteger.valueOf(price.inFull());
    outcome.select(project);
    outcome.tell(
        project,
        price.payers(),
        price.inFull(),
        new Rational(price.share(), denominator.multiply(inFull)));
    BigInteger common = price.share().gcd(inFull);
    BigInteger share = price.share().divide(common);
    BigInteger factor = inFull.divide(common);
    if (!factor.equals(BigInteger.ONE)) {
      denominator = denominator.multiply(factor);
      Arrays.setAll(money, g -> money[g].multiply(factor));
    }
    for (int g : ballots.supporters(project)) {
      money[g] = money[g].subtract(money[g].min(share));
    }
  }
}
