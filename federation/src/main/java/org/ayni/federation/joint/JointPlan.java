package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Crossing;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// A mixture of the members' offers, and everything that follows from it: who delivers and takes
/// what, what each gains, what the whole reaches, and whether it holds. Computed from the offers
/// alone, whoever mixed them.
public final class JointPlan {

  /// A joint plan that breaks a limit by more than this share of its size is none.
  public static final double TOLERANCE = 1e-6;

  /// Being alone in a mixture of one that falls short alone, up to this share, is rounding.
  private static final double HELD = 1e-7;

  private final Treaty treaty;
  private final List<List<Share>> shares;
  private final List<Crossing> crossings = new ArrayList<>();
  private final double[] welfare;
  private final double[] gains;
  private final double value;
  private final double nothing;
  private final double noise;
  private final double[] left;
  private double violation;

  private JointPlan(Treaty treaty, List<Alone> alone, List<List<Share>> shares) {
    this.treaty = treaty;
    this.shares = shares.stream().map(List::copyOf).toList();
    int members = treaty.members().size();
    welfare = new double[members];
    gains = new double[members];
    left = new double[members];
    for (int m = 0; m < members; m++) {
      mix(m);
      if (alone.get(m).fallsShort()) {
        left[m] =
            shares.get(m).stream().filter(one -> one.number() == 0).mapToDouble(Share::share).sum();
        broken(left[m], 1);
      }
      double scale = alone.get(m).scale(treaty);
      gains[m] = (welfare[m] - alone.get(m).welfare()) / scale;
      broken(-gains[m], Math.max(1, Math.abs(alone.get(m).welfare()) / scale));
    }
    JointObjective objective = new JointObjective(treaty, alone);
    value = objective.value(gains);
    nothing = objective.value(new double[members]);
    noise = objective.noise(alone);
    for (int t = 0; t < treaty.years(); t++) {
      goods(t);
      account(t);
    }
  }

  /// @param shares by member, those of its offers that are in the mixture; number 0 is being alone
  public static JointPlan of(Treaty treaty, List<Alone> alone, List<List<Share>> shares) {
    return new JointPlan(treaty, alone, shares);
  }

  private void broken(double missing, double size) {
    double relative = missing > 0 ? missing / Math.max(size, Double.MIN_NORMAL) : 0;
    violation = Double.isNaN(missing) ? Double.POSITIVE_INFINITY : Math.max(violation, relative);
  }

  private void mix(int m) {
    int goods = treaty.goods().size();
    double[][] delivered = new double[treaty.years()][goods];
    double[][] taken = new double[treaty.years()][goods];
    double sum = 0;
    for (Share one : shares.get(m)) {
      sum += one.share();
      broken(-one.share(), 1);
      welfare[m] += one.share() * one.offer().welfare();
      for (int t = 0; t < treaty.years(); t++) {
        for (int g = 0; g < goods; g++) {
          delivered[t][g] += one.share() * one.offer().deliveries().at(t, g);
          taken[t][g] += one.share() * one.offer().takings().at(t, g);
        }
      }
    }
    broken(Math.abs(sum - 1), 1);
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < goods; g++) {
        // Nobody carries out of the valley what it carries in again.
        double both = Math.min(delivered[t][g], taken[t][g]);
        delivered[t][g] -= both;
        taken[t][g] -= both;
      }
    }
    crossings.add(new Crossing(treaty, YearTable.of(goods, delivered), YearTable.of(goods, taken)));
  }

  private void goods(int t) {
    for (int g = 0; g < treaty.goods().size(); g++) {
      double arrives = 0;
      double used = 0;
      for (Crossing crossing : crossings) {
        arrives += crossing.arriving(t, g);
        used = crossing.plusUsed(used, t, g);
      }
      broken(used - arrives, used);
    }
  }

  private void account(int t) {
    for (int m = 0; m < crossings.size(); m++) {
      OptionalDouble credit = treaty.members().get(m).credit();
      if (credit.isPresent()) {
        double size = taken(m, t) + delivered(m, t) + Math.abs(credit.getAsDouble());
        broken(taken(m, t) - delivered(m, t) - credit.getAsDouble(), size);
      }
    }
  }

  /// What member m takes in year t, carriage included, in the account.
  public double taken(int m, int t) {
    return crossings.get(m).taken(t);
  }

  /// What arrives of what member m delivers in year t, in the account.
  public double delivered(int m, int t) {
    return crossings.get(m).delivered(t);
  }

  public Treaty treaty() {
    return treaty;
  }

  /// By member.
  public List<List<Share>> shares() {
    return shares;
  }

  /// What crosses the border of member m.
  public Crossing crossing(int m) {
    return crossings.get(m);
  }

  /// d [years × goods] of member m.
  public YearTable deliveries(int m) {
    return crossings.get(m).deliveries();
  }

  /// k [years × goods] of member m.
  public YearTable takings(int m) {
    return crossings.get(m).takings();
  }

  /// u of member m, in its own units.
  public double welfare(int m) {
    return welfare[m];
  }

  /// v of member m.
  public double gain(int m) {
    return gains[m];
  }

  /// F.
  public double value() {
    return value;
  }

  /// Share of being alone in the mixture of a member that falls short of its floors alone: what is
  /// held of its floors is only the rest. 0 of all others.
  public double leftShort(int m) {
    return left[m];
  }

  /// Of all members together; above rounding it is no joint plan.
  public double leftShort() {
    return Arrays.stream(left).sum();
  }

  /// Codes of the members whose floors it does not hold.
  public List<String> leftShortOf() {
    List<String> codes = new ArrayList<>();
    for (int m = 0; m < left.length; m++) {
      if (left[m] > HELD) {
        codes.add(treaty.members().get(m).code());
      }
    }
    return codes;
  }

  /// The largest share by which it breaks a limit: goods that are not there, credit overdrawn,
  /// somebody worse off than alone or left alone with floors unmet, shares that do not add up.
  public double violation() {
    return violation;
  }

  /// F of everybody alone: where nothing is exchanged.
  public double nothing() {
    return nothing;
  }

  /// Which share of what could be gained at most may be missing: (bound − F) / (bound − F(alone)).
  /// It has no unit, whatever F counts, and does not change with where F has its zero. All of it,
  /// 1, also where rounding leaves F or the bound below F(alone). +∞ without a bound.
  public double gap(double bound) {
    double missing = bound - value;
    if (missing == Double.POSITIVE_INFINITY) {
      return missing;
    }
    return missing <= 0 ? 0 : missing / Math.max(bound - nothing, missing);
  }

  /// Whether it is good enough: the gap is reached, or what may be missing is a billionth of what
  /// the members have alone, which no solver tells from nothing.
  public boolean reaches(double gap, double bound) {
    return gap(bound) <= gap || bound - value <= noise;
  }

  /// Prices as ratios in the account: so scaled that all takings together are worth as much as the
  /// account says; as they are where nothing is taken or nothing has a price.
  public YearTable ratios(Quotation quotation) {
    double counted = 0;
    double priced = 0;
    int goods = treaty.goods().size();
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < goods; g++) {
        for (Crossing crossing : crossings) {
          double taken = crossing.takings().at(t, g);
          counted += treaty.goods().get(g).account() * taken;
          priced += quotation.prices().at(t, g) * taken;
        }
      }
    }
    double factor = counted > 0 && priced > 0 ? counted / priced : 1;
    double[][] ratios = new double[treaty.years()][goods];
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < goods; g++) {
        ratios[t][g] = factor * quotation.prices().at(t, g);
      }
    }
    return YearTable.of(goods, ratios);
  }
}
