package org.ayni.shocks.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.ayni.economy.Economy;
import org.ayni.economy.SpectralRadius;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.shocks.scenario.ShockSize;

/// The path week by week when nobody plans: every industry orders what it uses and what its stocks
/// lack, makes what it is asked for as far as capacity and stocks allow, and what is scarce is
/// rationed. After ARIO with inventories (Hallegatte 2008, 2014); equations, and where they differ,
/// in docs/shocks.md.
///
/// Stocks aim at what industries expect to make, and expectations follow what is asked for slowly
/// (τ_e). Where they followed at once, a change of orders would come back larger than it went out
/// whenever ρ(d̂ A) (1 + n / τ_s) ≥ 1, which real tables reach: the path would swing without end.
/// With slow expectations it settles where ρ(d̂ A) (1 + n / τ_e) < 1; other parameters are refused.
/// Deterministic; a week costs O(entries of A).
public final class ArioModel {

  private static final double DAYS = 364;
  private static final double STEP = 7 / DAYS;

  private final BaseYear base;
  private final ArioParameters parameters;
  private final ShockSize size;
  private final int[] starts;
  private final int[] rows;
  private final double[] a;
  private final double[] stocks;
  private final double[] orders;
  private final double[] made;
  private final double[] expected;
  private final double[] overproduction;
  private double leastStock = Double.POSITIVE_INFINITY;

  private ArioModel(Economy economy, ShockSize size, ArioParameters parameters) {
    this.base = new BaseYear(economy);
    this.parameters = parameters;
    this.size = size;
    SparseMatrix inputs = base.inputs;
    starts = inputs.columnStarts();
    rows = inputs.rowIndices();
    a = inputs.values();
    stocks = new double[a.length];
    orders = new double[a.length];
    made = base.output.clone();
    expected = base.output.clone();
    overproduction = new double[base.n];
    Arrays.fill(overproduction, 1);
    forEachEntry((k, j) -> stocks[k] = target(k, base.output[j]));
  }

  private interface Entry {
    void at(int k, int j);
  }

  private void forEachEntry(Entry entry) {
    for (int j = 0; j < base.n; j++) {
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        entry.at(k, j);
      }
    }
  }

  private double target(int k, double output) {
    return parameters.inventoryDays() / DAYS * a[k] * output;
  }

  /// @param intensity of each week, 0-based, in [0, 1]
  /// @param weeks how many to follow, ≥ 1
  public static Path run(
      Economy economy,
      ShockSize size,
      IntToDoubleFunction intensity,
      int weeks,
      ArioParameters parameters) {
    ArioModel model = new ArioModel(economy, size, parameters);
    model.requireSettling();
    return model.path(intensity, weeks);
  }

  private void requireSettling() {
    double radius = SpectralRadius.of(base.inputs.scaleRows(base.domesticShare)).upper();
    double gain = radius * (1 + parameters.inventoryDays() / parameters.expectationDays());
    if (!(gain < 1)) {
      throw new IllegalArgumentException(
          "stocks of "
              + parameters.inventoryDays()
              + " days with expectations of "
              + parameters.expectationDays()
              + " days: every change of orders would come back "
              + gain
              + " times as large; expected less than 1, with smaller stocks or slower expectations");
    }
  }

  private Path path(IntToDoubleFunction intensity, int weeks) {
    Map<Flow, double[]> sums = new EnumMap<>(Flow.class);
    for (Flow flow : Flow.values()) {
      sums.put(flow, new double[base.n]);
    }
    double[] before = byProduct();
    List<Double> output = new ArrayList<>();
    List<Double> consumption = new ArrayList<>();
    for (int week = 0; week < weeks; week++) {
      Map<Flow, double[]> flows = week(intensity.applyAsDouble(week));
      flows.forEach((flow, values) -> add(sums, flow, values));
      output.add(relative(made, base.output));
      consumption.add(relative(flows.getOrDefault(Flow.CONSUMED, made), base.consumption));
    }
    if (leastStock < 0) {
      throw new IllegalStateException("a stock fell to " + leastStock + "; expected none below 0");
    }
    double[] stocked = byProduct();
    Arrays.setAll(stocked, i -> stocked[i] - before[i]);
    double years = weeks * STEP;
    return new Path(
        weeks,
        output,
        consumption,
        list(sums, Flow.MADE),
        list(sums, Flow.POSSIBLE),
        list(sums, Flow.IMPORTED),
        list(sums, Flow.IMPORTABLE),
        list(sums, Flow.CONSUMED),
        list(sums, Flow.EXPORTED),
        list(sums, Flow.EXPORTABLE),
        list(sums, Flow.OTHER),
        list(base.drawn, years),
        list(stocked, 1),
        new Path.Base(
            list(base.output, years), list(base.consumption, years), list(base.exports, years)));
  }

  /// What is added up over the weeks.
  private enum Flow {
    MADE,
    POSSIBLE,
    IMPORTED,
    IMPORTABLE,
    CONSUMED,
    EXPORTED,
    EXPORTABLE,
    OTHER
  }

  private static void add(Map<Flow, double[]> sums, Flow flow, double[] values) {
    double[] sum = sums.getOrDefault(flow, values);
    for (int i = 0; i < sum.length; i++) {
      sum[i] += STEP * values[i];
    }
  }

  /// What all stocks of each product hold together.
  private double[] byProduct() {
    double[] sum = new double[base.n];
    forEachEntry((k, j) -> sum[rows[k]] += stocks[k]);
    return sum;
  }

  private static List<Double> list(Map<Flow, double[]> sums, Flow flow) {
    return list(sums.getOrDefault(flow, new double[0]), 1);
  }

  private static List<Double> list(double[] values, double times) {
    return Arrays.stream(values).map(v -> v * times).boxed().toList();
  }

  private static double relative(double[] now, double[] before) {
    double all = Arrays.stream(before).sum();
    return all > 0 ? Arrays.stream(now).sum() / all : 1;
  }

  /// One week; what flowed, at a year's rate.
  private Map<Flow, double[]> week(double intensity) {
    double[] exports = size.exports();
    Arrays.setAll(exports, i -> Math.max(0, base.exports[i] + intensity * exports[i]));
    double[] ordered = order();
    double[] demand = new double[base.n];
    Arrays.setAll(
        demand, i -> ordered[i] + base.consumption[i] + base.other[i] + exports[i] - base.drawn[i]);
    double[] possible = produce(demand, intensity);
    double[] toIndustries = new double[base.n];
    double[] toFinal = new double[base.n];
    double[] imported = new double[base.n];
    double[] importable = size.imports();
    for (int i = 0; i < base.n; i++) {
      importable[i] = base.imports[i] * (1 + intensity * importable[i]);
      imported[i] = Math.min((1 - base.domesticShare[i]) * Math.max(0, demand[i]), importable[i]);
      double supply = made[i] + imported[i] + base.drawn[i];
      ration(i, supply, ordered[i], demand[i] + base.drawn[i], toIndustries, toFinal);
    }
    forEachEntry((k, j) -> {
      double used = STEP * a[k] * made[j];
      stocks[k] += STEP * toIndustries[rows[k]] * orders[k] - used;
      // Using up a stock to the last unit leaves rounding of either sign.
      if (stocks[k] < 0 && stocks[k] > -1e-12 * used) {
        stocks[k] = 0;
      }
      leastStock = Math.min(leastStock, stocks[k]);
    });
    Map<Flow, double[]> flows = new EnumMap<>(Flow.class);
    flows.put(Flow.MADE, made);
    flows.put(Flow.POSSIBLE, possible);
    flows.put(Flow.IMPORTED, imported);
    flows.put(Flow.IMPORTABLE, importable);
    flows.put(Flow.CONSUMED, BaseYear.scaled(base.consumption, toFinal));
    flows.put(Flow.EXPORTED, BaseYear.scaled(exports, toFinal));
    flows.put(Flow.EXPORTABLE, exports);
    flows.put(Flow.OTHER, BaseYear.scaled(base.other, toFinal));
    return flows;
  }

  /// What industries order of every product: what they expect to use, and what stocks lack.
  private double[] order() {
    double[] sum = new double[base.n];
    double days = DAYS / parameters.restorationDays();
    forEachEntry((k, j) -> {
      double gap = target(k, expected[j]) - stocks[k];
      orders[k] = Math.max(0, a[k] * made[j] + days * gap);
      sum[rows[k]] += orders[k];
    });
    return sum;
  }

  /// Makes `made`; returns what capacity allows.
  private double[] produce(double[] demand, double intensity) {
    double[] lost = size.capacity();
    double[] capacities = new double[base.n];
    for (int j = 0; j < base.n; j++) {
      double asked = base.domesticShare[j] * Math.max(0, demand[j]);
      double capacity = overproduction[j] * base.output[j] * (1 + intensity * lost[j]);
      capacities[j] = capacity;
      double possible = Math.min(asked, capacity);
      expected[j] += Math.min(1, 7 / parameters.expectationDays()) * (possible - expected[j]);
      double limited = possible;
      for (int k = starts[j]; k < starts[j + 1]; k++) {
        double needed = parameters.scarcity() * target(k, Math.min(possible, expected[j]));
        if (needed > 0 && stocks[k] < needed) {
          limited = Math.min(limited, possible * stocks[k] / needed);
        }
        if (a[k] > 0) {
          limited = Math.min(limited, stocks[k] / (STEP * a[k]));
        }
      }
      made[j] = limited;
      adaptCapacity(j, asked);
    }
    return capacities;
  }

  /// Overproduction rises with scarcity and falls back without it.
  private void adaptCapacity(int j, double asked) {
    double speed = 7 / parameters.overproductionDays();
    double most = parameters.overproduction();
    // Rounding is no scarcity.
    double shortage = asked > made[j] * (1 + 1e-12) ? (asked - made[j]) / asked : 0;
    overproduction[j] +=
        shortage > 0
            ? speed * shortage * (most - overproduction[j])
            : speed * (1 - overproduction[j]);
  }

  private void ration(
      int i, double supply, double ordered, double all, double[] toIndustries, double[] toFinal) {
    switch (parameters.rationing()) {
      case PROPORTIONAL -> {
        toIndustries[i] = share(supply, all);
        toFinal[i] = toIndustries[i];
      }
      case INDUSTRIES_FIRST -> {
        toIndustries[i] = share(supply, ordered);
        toFinal[i] = share(Math.max(0, supply - ordered), all - ordered);
      }
    }
  }

  private static double share(double supply, double demand) {
    return demand > 0 ? Math.min(1, supply / demand) : 1;
  }
}
