package org.ayni.analysis.prices;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;

/// What changes, and how industries answer. Immutable.
public final class PriceShock {

  private final EconomyTable table;
  private final Map<PrimaryInput, double[]> rises;
  private final double[] newCosts;
  private final Map<Integer, Double> fixedPrices;
  private final double[] passThrough;
  private final double indexation;

  private PriceShock(Builder builder) {
    table = builder.table;
    rises = new LinkedHashMap<>(builder.rises);
    newCosts = builder.newCosts.clone();
    fixedPrices = Collections.unmodifiableMap(new LinkedHashMap<>(builder.fixedPrices));
    passThrough = builder.passThrough.clone();
    indexation = builder.indexation;
  }

  /// Starts with nothing changed and everything passed on.
  public static Builder on(EconomyTable table) {
    return new Builder(table);
  }

  public EconomyTable table() {
    return table;
  }

  /// Primary input → relative rise by industry, [n].
  Map<PrimaryInput, double[]> rises() {
    return rises;
  }

  /// Of one unit of output, [n].
  double[] newCosts() {
    return newCosts;
  }

  /// Position of a product → its relative change of price.
  Map<Integer, Double> fixedPrices() {
    return fixedPrices;
  }

  /// φ [n].
  double[] passThrough() {
    return passThrough;
  }

  /// ω: part of a rise of consumer prices by which wages follow.
  double indexation() {
    return indexation;
  }

  /// Collects what changes. Not thread-safe.
  public static final class Builder {
    private final EconomyTable table;
    private final Map<PrimaryInput, double[]> rises = new LinkedHashMap<>();
    private final double[] newCosts;
    private final Map<Integer, Double> fixedPrices = new LinkedHashMap<>();
    private final double[] passThrough;
    private double indexation;

    private Builder(EconomyTable table) {
      this.table = table;
      this.newCosts = new double[table.size()];
      this.passThrough = new double[table.size()];
      Arrays.fill(passThrough, 1);
    }

    /// One primary input becomes dearer (or cheaper, < 0) everywhere: 0.23 for 23 % more.
    public Builder rise(PrimaryInput input, double relative) {
      double[] everywhere = new double[table.size()];
      Arrays.fill(everywhere, relative);
      return rise(input, everywhere);
    }

    /// One primary input becomes dearer, by industry; added to what was said of it before.
    ///
    /// @param relative [n]
    public Builder rise(PrimaryInput input, double[] relative) {
      if (relative.length != table.size()) {
        throw new IllegalArgumentException(
            "rises for "
                + relative.length
                + " industries; expected "
                + table.size()
                + ", one an industry");
      }
      table.primaryInput(input);
      double[] sum = rises.computeIfAbsent(input, i -> new double[table.size()]);
      for (int j = 0; j < sum.length; j++) {
        sum[j] += finite("rise", relative[j]);
      }
      return this;
    }

    /// A new cost (or subsidy, < 0) of an industry, such as a tax on its output.
    ///
    /// @param perUnitOfOutput 0.05 for 5 % of the value of its output at the old price
    public Builder newCost(int industry, double perUnitOfOutput) {
      newCosts[industry] += finite("cost", perUnitOfOutput);
      return this;
    }

    /// A price that is set from outside, such as that of oil on the world market.
    ///
    /// @param relativeChange > −1; 0 holds the price where it is
    public Builder fixedPrice(int product, double relativeChange) {
      if (!(relativeChange > -1 && Double.isFinite(relativeChange))) {
        throw new IllegalArgumentException(
            "a change of price of " + relativeChange + "; expected a number above -1");
      }
      fixedPrices.put(java.util.Objects.checkIndex(product, table.size()), relativeChange);
      return this;
    }

    /// How much of a rise in its costs every industry passes on, in [0, 1].
    public Builder passThrough(double share) {
      Arrays.fill(passThrough, share("pass-through", share));
      return this;
    }

    /// The same for one industry.
    public Builder passThrough(int industry, double share) {
      passThrough[industry] = share("pass-through", share);
      return this;
    }

    /// Wages follow consumer prices by this part of their rise, in [0, 1]; 0 until said otherwise.
    public Builder indexation(double share) {
      indexation = share("indexation", share);
      return this;
    }

    public PriceShock build() {
      return new PriceShock(this);
    }

    private static double share(String what, double share) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            what + " " + share + "; expected a share between 0 and 1");
      }
      return share;
    }

    private static double finite(String what, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " " + value + "; expected a finite number");
      }
      return value;
    }
  }
}
