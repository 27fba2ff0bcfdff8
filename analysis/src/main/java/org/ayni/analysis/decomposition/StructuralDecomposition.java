package org.ayni.analysis.decomposition;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Industry;

/// Structural decomposition of an account of industries: how much of its change between two years
/// comes from how much of it a unit of output takes, from technology, from the mix of final demand
/// and from its level.
///
/// q = ŝ L b d: s [n] amount for one unit of output, L Leontief inverse, b [n] shares of products
/// in final demand, d its level. Changing one factor after the other, in that order or in the
/// reverse, gives the two polar forms; both add up to Δq exactly, and so does their mean, which is
/// usually taken (the mean of all 24 orders is close to it). Effects [n] by industry, in the unit
/// of the account a year. Prices of both years must be the same: deflate first.
///
/// Source: Dietzenbacher and Los (1998); Miller and Blair (2009), section 13.1. No usable published
/// numbers were found; held by exactness, both polar forms and reversal of time.
public final class StructuralDecomposition {

  /// What is varied, in the order of the first polar form.
  public enum Factor {
    /// s: amount of the account for one unit of output.
    INTENSITY,
    /// L: what industries use of each other.
    TECHNOLOGY,
    /// b: which products final demand asks for.
    DEMAND_MIX,
    /// d: how much it asks for in all.
    DEMAND_LEVEL
  }

  private final State before;
  private final State after;

  private StructuralDecomposition(State before, State after) {
    this.before = before;
    this.after = after;
  }

  /// All factors of one year.
  private static final class State {
    private final LeontiefModel model;
    private final double[] intensity;
    private final double[] mix;
    private final double level;

    State(LeontiefModel model, double[] account) {
      double[] demand = model.table().finalDemand();
      this.model = model;
      this.intensity = model.perUnitOfOutput(account);
      this.level = Arrays.stream(demand).sum();
      if (!(level > 0)) {
        throw new IllegalArgumentException(
            "final demand adds up to " + level + "; expected a number > 0");
      }
      this.mix = Arrays.stream(demand).map(y -> y / level).toArray();
    }
  }

  /// @param accountBefore of the industries, [n], such as jobs; for output itself, gross output
  /// @param accountAfter in the same unit
  /// @throws IllegalArgumentException when the two tables have other industries
  public static StructuralDecomposition of(
      LeontiefModel before, double[] accountBefore, LeontiefModel after, double[] accountAfter) {
    List<String> codes = codes(before);
    if (!codes.equals(codes(after))) {
      throw new IllegalArgumentException(
          "industries " + codes + " before and " + codes(after) + " after; expected the same");
    }
    return new StructuralDecomposition(
        new State(before, accountBefore), new State(after, accountAfter));
  }

  private static List<String> codes(LeontiefModel model) {
    return model.table().industries().stream().map(Industry::code).toList();
  }

  /// q after − q before, [n], of ŝ L y: the account of the table where it balances.
  public double[] change() {
    return minus(value(factor -> after), value(factor -> before));
  }

  /// The effect of one factor, changed in the order of [Factor]: factors before it are those of the
  /// later year. [n].
  public double[] firstPolar(Factor factor) {
    return effect(factor, after, before);
  }

  /// The same in the reverse order: factors before it are those of the earlier year. [n].
  public double[] secondPolar(Factor factor) {
    return effect(factor, before, after);
  }

  /// The mean of both, [n].
  public double[] mean(Factor factor) {
    double[] first = firstPolar(factor);
    double[] second = secondPolar(factor);
    Arrays.setAll(first, i -> (first[i] + second[i]) / 2);
    return first;
  }

  /// What the mean effects leave of the change, [n]: 0 but for rounding.
  public double[] residual() {
    double[] left = change();
    for (Factor factor : Factor.values()) {
      double[] effect = mean(factor);
      Arrays.setAll(left, i -> left[i] - effect[i]);
    }
    return left;
  }

  /// @param earlier year of the factors before `factor`
  /// @param later year of those behind it
  private double[] effect(Factor factor, State earlier, State later) {
    return minus(
        value(other -> of(other, factor, earlier, later, after)),
        value(other -> of(other, factor, earlier, later, before)));
  }

  private static State of(Factor other, Factor factor, State earlier, State later, State own) {
    int order = other.compareTo(factor);
    if (order == 0) {
      return own;
    }
    return order < 0 ? earlier : later;
  }

  /// ŝ L b d with each factor of the year that `state` says.
  private static double[] value(Function<Factor, State> state) {
    double level = state.apply(Factor.DEMAND_LEVEL).level;
    double[] mix = state.apply(Factor.DEMAND_MIX).mix;
    double[] intensity = state.apply(Factor.INTENSITY).intensity;
    double[] demand = Arrays.stream(mix).map(b -> b * level).toArray();
    double[] output = state.apply(Factor.TECHNOLOGY).model.totalOutput(demand);
    Arrays.setAll(output, i -> output[i] * intensity[i]);
    return output;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] difference = new double[a.length];
    Arrays.setAll(difference, i -> a[i] - b[i]);
    return difference;
  }
}
