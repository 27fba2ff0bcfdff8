package org.ayni.analysis.leontief;

import java.util.Arrays;

/// The quantity model closed with respect to households: they are one more industry, whose product
/// is work and whose inputs are what they consume.
///
///     Ā = [ A   b ]      h′ = income / x, b = consumption / D, q = own services / D
///         [ h′  q ]      D  = total household income
///
/// (I − Ā)⁻¹ is not formed. With s = 1 − q − h′ L b (what is left of one unit of income once the
/// income that its spending creates is taken off), its last row is h′ L / s and 1 / s, and its last
/// column L b / s. Immutable.
///
/// Sources: Miller and Blair (2009), section 2.5. Checked against their closed version of table 2.3:
/// h = (.3, .25), b = (.05, .4), q = .05 gives rows [1.3651 .4253 .2509] first.
public final class HouseholdModel {

  private final LeontiefModel open;
  private final double[] incomeCoefficients;
  private final double[] consumptionCoefficients;
  private final double[] openIncome;
  private final double left;

  /// @throws UnsolvableTableException when spending one unit of income would create one or more
  public HouseholdModel(LeontiefModel open, HouseholdClosure closure) {
    this.open = open;
    incomeCoefficients = open.perUnitOfOutput(closure.income());
    consumptionCoefficients =
        Arrays.stream(closure.consumption()).map(c -> c / closure.totalIncome()).toArray();
    openIncome = open.embodied(incomeCoefficients);
    double returned = closure.ownServices() / closure.totalIncome();
    for (int i = 0; i < openIncome.length; i++) {
      returned += openIncome[i] * consumptionCoefficients[i];
    }
    left = 1 - returned;
    if (!(left > 0)) {
      throw new UnsolvableTableException(
          "closed with respect to households, one unit of their income would create "
              + returned
              + " units of it again; expected less than 1. State their total income from all"
              + " sources.");
    }
  }

  /// h [n]: household income paid for one unit of output of each industry.
  public double[] incomeCoefficients() {
    return incomeCoefficients.clone();
  }

  /// h′ L [n]: household income for one unit of final demand for each product, direct and indirect,
  /// households' spending left out.
  public double[] openIncome() {
    return openIncome.clone();
  }

  /// h′ L / s [n]: the same with what households' spending sets in motion; the first n entries of
  /// the last row of (I − Ā)⁻¹.
  public double[] closedIncome() {
    return Arrays.stream(openIncome).map(m -> m / left).toArray();
  }

  /// q′ L + (q′ L b) h′ L / s [n]: what one unit of final demand for each product carries of
  /// something that industries use or pay, with what households' spending sets in motion.
  ///
  /// @param perUnitOfOutput q [n], amount for one unit of output of each industry
  public double[] embodied(double[] perUnitOfOutput) {
    double[] embodied = open.embodied(perUnitOfOutput);
    double ofOneUnitSpent = 0;
    for (int i = 0; i < embodied.length; i++) {
      ofOneUnitSpent += embodied[i] * consumptionCoefficients[i];
    }
    for (int j = 0; j < embodied.length; j++) {
      embodied[j] += ofOneUnitSpent * openIncome[j] / left;
    }
    return embodied;
  }

  /// 1 / s: income of households in the end for one unit of income given to them from outside.
  public double incomeMultiplier() {
    return 1 / left;
  }

  /// Household income for a final demand without households' consumption, plus income from outside;
  /// table unit a year.
  ///
  /// @param finalDemand [n], without what households buy
  /// @param outsideIncome of households, not paid by industries
  public double householdIncome(double[] finalDemand, double outsideIncome) {
    if (finalDemand.length != openIncome.length) {
      throw new IllegalArgumentException(
          "a final demand of length "
              + finalDemand.length
              + " does not fit "
              + openIncome.length
              + " industries");
    }
    double income = outsideIncome;
    for (int i = 0; i < openIncome.length; i++) {
      income += openIncome[i] * finalDemand[i];
    }
    return income / left;
  }

  /// x = L (y + b · income): output of every industry for a final demand without households'
  /// consumption and an income from outside; [n], table unit a year.
  public double[] totalOutput(double[] finalDemand, double outsideIncome) {
    double income = householdIncome(finalDemand, outsideIncome);
    double[] demand = new double[finalDemand.length];
    Arrays.setAll(demand, i -> finalDemand[i] + consumptionCoefficients[i] * income);
    return open.totalOutput(demand);
  }
}
