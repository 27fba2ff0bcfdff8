package org.ayni.analysis.leontief;

import java.util.Arrays;
import java.util.List;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// What joins households to a table: the row of income they earn, the column of products they
/// consume, and the income that consumption is paid from. All in the table unit a year. Immutable.
public final class HouseholdClosure {

  /// The code of the final use that is households' own consumption, where a table has several.
  public static final String HOUSEHOLDS = "households";

  private final double[] income;
  private final double[] consumption;
  private final double ownServices;
  private final double totalIncome;

  private HouseholdClosure(
      double[] income, double[] consumption, double ownServices, double totalIncome) {
    this.income = income;
    this.consumption = consumption;
    this.ownServices = ownServices;
    this.totalIncome = totalIncome;
  }

  /// States the closure in full.
  ///
  /// @param income paid to households by each industry, [n]
  /// @param consumption of each product by households, [n]
  /// @param ownServices what households pay to households, ≥ 0 (domestic staff; usually 0)
  /// @param totalIncome of households from all sources, > 0
  public static HouseholdClosure of(
      double[] income, double[] consumption, double ownServices, double totalIncome) {
    if (income.length != consumption.length) {
      throw new IllegalArgumentException(
          "household income of "
              + income.length
              + " industries and consumption of "
              + consumption.length
              + " products; expected as many");
    }
    if (!(ownServices >= 0)) {
      throw new IllegalArgumentException(
          "households' own services are " + ownServices + "; expected a number >= 0");
    }
    if (!(totalIncome > 0 && Double.isFinite(totalIncome))) {
      throw new IllegalArgumentException(
          "total household income is " + totalIncome + "; expected a number > 0");
    }
    return new HouseholdClosure(income.clone(), consumption.clone(), ownServices, totalIncome);
  }

  /// The closure that a table suggests.
  ///
  /// - *Income*: compensation of employees plus mixed income ([#incomeRows]).
  /// - *Consumption*: the final use with code `households`; where there is none, all final uses of
  ///   kind consumption together, government included ([#consumptionColumns]).
  /// - *Total income*: the sum of that income or of that consumption, whichever is larger.
  ///   Households also live on pensions, transfers and profits, which a table does not show; this
  ///   is the least income with which nobody spends more than they have. Where the true figure is
  ///   known, state it with [#of]: more income makes type II multipliers smaller.
  ///
  /// @throws IllegalArgumentException when the table has no such income or consumption
  public static HouseholdClosure standard(EconomyTable table) {
    double[] income = standardIncome(table);
    double[] consumption = new double[table.size()];
    consumptionColumns(table).forEach(use -> addTo(consumption, table.finalUse(use)));
    double earned = Arrays.stream(income).sum();
    double spent = Arrays.stream(consumption).sum();
    return of(income, consumption, 0, Math.max(earned, spent));
  }

  /// Household income paid by each industry, [n]: the sum of [#incomeRows], zeros where there are
  /// none.
  public static double[] standardIncome(EconomyTable table) {
    double[] income = new double[table.size()];
    incomeRows(table).forEach(row -> addTo(income, table.primaryInput(row)));
    return income;
  }

  /// The rows of household income in `table`: compensation and mixed income. Mixed income is what
  /// the self-employed live on; where many are, leaving it out would call their work unpaid.
  public static List<PrimaryInput> incomeRows(EconomyTable table) {
    return table.primaryInputs().stream()
        .filter(row ->
            row.kind() == PrimaryInput.Kind.COMPENSATION
                || row.kind() == PrimaryInput.Kind.MIXED_INCOME)
        .toList();
  }

  /// The columns of household consumption in `table`.
  public static List<FinalUse> consumptionColumns(EconomyTable table) {
    List<FinalUse> all =
        table.finalUses().stream().filter(use -> use.kind() == FinalUse.Kind.CONSUMPTION).toList();
    List<FinalUse> own = all.stream().filter(use -> use.code().equals(HOUSEHOLDS)).toList();
    return own.isEmpty() ? all : own;
  }

  /// Income paid to households by each industry; a copy.
  public double[] income() {
    return income.clone();
  }

  /// Products consumed by households; a copy.
  public double[] consumption() {
    return consumption.clone();
  }

  public double ownServices() {
    return ownServices;
  }

  public double totalIncome() {
    return totalIncome;
  }

  private static void addTo(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }
}
