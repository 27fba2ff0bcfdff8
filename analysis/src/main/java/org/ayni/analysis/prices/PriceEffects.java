package org.ayni.analysis.prices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;

/// What a [PriceShock] does to prices, wages and surplus, and who pays. Immutable.
///
/// Σⱼ Δcⱼ xⱼ = Σ_uses Δp′ y − Σⱼ Δπⱼ xⱼ: what is received more is paid by final uses and by
/// surplus, exactly where the rows of the table add up to its output.
public final class PriceEffects {

  private final PriceShock shock;
  private final LeontiefModel model;
  private final double[] priceChange;
  private final double[] cost;
  private final double consumerPrices;

  PriceEffects(
      PriceShock shock,
      LeontiefModel model,
      double[] priceChange,
      double[] cost,
      double consumerPrices) {
    this.shock = shock;
    this.model = model;
    this.priceChange = priceChange;
    this.cost = cost;
    this.consumerPrices = consumerPrices;
  }

  /// Somebody who receives or pays more, in the table unit a year.
  ///
  /// @param code of a primary input, a final use, or one of `new-costs`, `surplus`
  public record Party(String code, double amount) {}

  /// Δp [n]: 0.02 for 2 % dearer; a copy, as all arrays here.
  public double[] priceChange() {
    return priceChange.clone();
  }

  /// Δc [n]: rise of the primary cost of one unit of output, wages that follow prices included.
  public double[] costChange() {
    return cost.clone();
  }

  /// Rise of what households consume, Δp′ c / Σ c.
  public double consumerPrices() {
    return consumerPrices;
  }

  /// Δπ [n] of one unit of output: what is left when prices and costs have changed.
  public double[] surplusChange() {
    double[] inputs = model.inputCoefficients().multiplyTransposed(priceChange);
    double[] change = new double[cost.length];
    Arrays.setAll(change, j -> priceChange[j] - cost[j] - inputs[j]);
    return change;
  }

  /// Rise of wages [n], those that follow prices included; 0.23 for 23 %.
  public double[] wageRise() {
    double[] rise = new double[cost.length];
    double[] wages = new double[cost.length];
    EconomyTable table = shock.table();
    for (PrimaryInput row : table.primaryInputs()) {
      if (row.kind() == PrimaryInput.Kind.COMPENSATION) {
        double[] paid = table.primaryInput(row);
        double[] relative = shock.rises().getOrDefault(row, new double[cost.length]);
        for (int j = 0; j < rise.length; j++) {
          wages[j] += paid[j];
          rise[j] += paid[j] * relative[j];
        }
      }
    }
    double follows = shock.indexation() * consumerPrices;
    Arrays.setAll(rise, j -> (wages[j] == 0 ? 0 : rise[j] / wages[j]) + follows);
    return rise;
  }

  /// Change of what wages buy, (1 + rise) / (1 + consumer prices) − 1, [n].
  public double[] realWageChange() {
    return Arrays.stream(wageRise()).map(rise -> (1 + rise) / (1 + consumerPrices) - 1).toArray();
  }

  /// The same for all wages together, weighted with what is paid; NaN where none is.
  public double realWages() {
    double[] paid = shock.table().primaryInput(PrimaryInput.Kind.COMPENSATION);
    double[] rise = wageRise();
    double before = 0;
    double after = 0;
    for (int j = 0; j < paid.length; j++) {
      before += paid[j];
      after += paid[j] * (1 + rise[j]);
    }
    return before == 0 ? Double.NaN : after / before / (1 + consumerPrices) - 1;
  }

  /// Who receives more: primary inputs, and `new-costs`, in the table unit a year.
  public List<Party> receivers() {
    EconomyTable table = shock.table();
    double[] output = table.grossOutput();
    List<Party> receivers = new ArrayList<>();
    double follows = shock.indexation() * consumerPrices;
    for (PrimaryInput row : table.primaryInputs()) {
      double[] paid = table.primaryInput(row);
      double[] relative = shock.rises().getOrDefault(row, new double[cost.length]);
      double indexed = row.kind() == PrimaryInput.Kind.COMPENSATION ? follows : 0;
      double amount = 0;
      for (int j = 0; j < cost.length; j++) {
        amount += output[j] == 0 ? 0 : paid[j] * (relative[j] + indexed);
      }
      if (amount != 0) {
        receivers.add(new Party(row.code(), amount));
      }
    }
    double added = dot(shock.newCosts(), output);
    if (added != 0) {
      receivers.add(new Party("new-costs", added));
    }
    return List.copyOf(receivers);
  }

  /// Who pays: final uses by column, and `surplus`, in the table unit a year; below 0, who gains.
  public List<Party> payers() {
    EconomyTable table = shock.table();
    List<Party> payers = new ArrayList<>();
    for (FinalUse use : table.finalUses()) {
      payers.add(new Party(use.code(), dot(priceChange, table.finalUse(use))));
    }
    payers.add(new Party("surplus", -dot(surplusChange(), table.grossOutput())));
    return List.copyOf(payers);
  }

  /// The effects by industry.
  public IndustryMeasures<PriceMeasure> byIndustry() {
    EconomyTable table = shock.table();
    double[] output = table.grossOutput();
    double[] perUnit = surplusChange();
    double[] money = new double[perUnit.length];
    Arrays.setAll(money, j -> perUnit[j] * output[j]);
    double[] relative = relativeSurplus(money);
    IndustryMeasures.Builder<PriceMeasure> measures =
        IndustryMeasures.builder(table.industries(), PriceMeasure.class)
            .put(PriceMeasure.PRICE, priceChange)
            .put(PriceMeasure.COST, cost)
            .put(PriceMeasure.SURPLUS, money)
            .put(PriceMeasure.SURPLUS_RELATIVE, relative);
    if (table.primaryInputs().stream()
        .anyMatch(row -> row.kind() == PrimaryInput.Kind.COMPENSATION)) {
      measures.put(PriceMeasure.REAL_WAGE, realWageChange());
    } else {
      measures.missing(PriceMeasure.REAL_WAGE, "the table has no row of compensation");
    }
    return measures.build();
  }

  /// Over operating surplus and mixed income; NaN where an industry has none.
  private double[] relativeSurplus(double[] money) {
    double[] before = shock.table().primaryInput(PrimaryInput.Kind.OPERATING_SURPLUS);
    double[] mixed = shock.table().primaryInput(PrimaryInput.Kind.MIXED_INCOME);
    double[] relative = new double[money.length];
    Arrays.setAll(
        relative, j -> before[j] + mixed[j] > 0 ? money[j] / (before[j] + mixed[j]) : Double.NaN);
    return relative;
  }

  /// Whether the effects mean anything; see [LeontiefModel#productive()].
  public boolean productive() {
    return model.productive();
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
