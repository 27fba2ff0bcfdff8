package org.ayni.server.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.analysis.IndustryMeasures;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.multipliers.MultiplierMeasure;
import org.ayni.analysis.multipliers.Multipliers;
import org.ayni.economy.Economy;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Source;
import org.ayni.economy.Unit;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What a purchase sets in motion, as its page shows it: output, jobs and income, directly, in all
/// suppliers, and by what those who earn spend again.
public final class MultipliersView {

  private static final double HUNDRED = 100;

  private final EconomyFigures all;
  private final Words words;
  private final LeontiefModel model;
  private final IndustryMeasures<MultiplierMeasure> measures;

  private MultipliersView(EconomyFigures all, LeontiefModel model, Multipliers multipliers) {
    this.all = all;
    this.words = all.words();
    this.model = model;
    this.measures = multipliers.byIndustry();
  }

  /// @param model of the economy's table
  /// @param multipliers of the same
  public static AnalysisView of(
      Economy economy, LeontiefModel model, Multipliers multipliers, Words words) {
    MultipliersView view =
        new MultipliersView(new EconomyFigures(economy, words), model, multipliers);
    List<Figure> figures = new ArrayList<>();
    figures.add(view.output());
    view.jobs().ifPresent(figures::add);
    view.income().ifPresent(figures::add);
    return AnalysisView.of(figures);
  }

  private Figure output() {
    double[] direct = new double[all.size()];
    java.util.Arrays.fill(direct, 1);
    Map<String, double[]> parts =
        parts(direct, MultiplierMeasure.OUTPUT, MultiplierMeasure.OUTPUT_TYPE_II, HUNDRED);
    double[] total = scaled(MultiplierMeasure.OUTPUT, HUNDRED);
    List<Integer> order = Order.largestFirst(all.size(), i -> total[i]);
    int most = order.getFirst();
    int least = order.getLast();
    return figure(
        "output-multipliers",
        words.text(
            "multipliers.output.finding",
            all.industry(most),
            words.number(total[most], 0),
            all.industry(least),
            words.number(total[least], 0)),
        words.text("multipliers.output.explanation"),
        words.text("multipliers.output.unit"),
        words.text("multipliers.output.table", all.year()),
        parts,
        order,
        words.text("multipliers.households"),
        Set.of(Source.Figures.TABLE));
  }

  private Optional<Figure> jobs() {
    Optional<Satellite> satellite = all.table().satellite(Satellite.JOBS);
    if (satellite.isEmpty()) {
      return Optional.empty();
    }
    double[] direct = model.perUnitOfOutput(all.table().satellite(satellite.get()));
    Money money = Money.of(all.table().unit(), words);
    Map<String, double[]> parts =
        parts(
            direct,
            MultiplierMeasure.EMPLOYMENT,
            MultiplierMeasure.EMPLOYMENT_TYPE_II,
            money.units());
    double[] total = scaled(MultiplierMeasure.EMPLOYMENT, money.units());
    List<Integer> order = Order.largestFirst(all.size(), i -> total[i]);
    int most = order.getFirst();
    int least = order.getLast();
    return Optional.of(
        figure(
            "jobs-multipliers",
            words.text(
                "multipliers.jobs.finding",
                money.text(),
                all.industry(most),
                words.rough(total[most]),
                all.industry(least),
                words.rough(total[least])),
            words.text("multipliers.jobs.explanation", money.text()),
            words.text("multipliers.jobs.unit", money.text()),
            words.text("multipliers.jobs.table", money.text(), all.year()),
            parts,
            order,
            words.text("multipliers.households"),
            Set.of(Source.Figures.TABLE, Source.Figures.SATELLITES)));
  }

  /// Direct, of suppliers, and where the table allows it of households' spending.
  private Map<String, double[]> parts(
      double[] direct, MultiplierMeasure simple, MultiplierMeasure withHouseholds, double times) {
    double[] total = measures.values(simple);
    Map<String, double[]> parts = new LinkedHashMap<>();
    parts.put(words.text("multipliers.direct"), difference(direct, new double[0], times));
    parts.put(words.text("multipliers.suppliers"), difference(total, direct, times));
    if (measures.available().contains(withHouseholds)) {
      parts.put(
          words.text("multipliers.spending"),
          difference(measures.values(withHouseholds), total, times));
    }
    return parts;
  }

  private static double[] difference(double[] all, double[] less, double times) {
    double[] difference = new double[all.length];
    for (int i = 0; i < all.length; i++) {
      difference[i] = times * (all[i] - (less.length > 0 ? less[i] : 0));
    }
    return difference;
  }

  private double[] scaled(MultiplierMeasure measure, double times) {
    return difference(measures.values(measure), new double[0], times);
  }

  /// Of 100 spent on a product, who receives how much of it in the end.
  private Optional<Figure> income() {
    Map<String, double[]> parts = new LinkedHashMap<>();
    double[] work = new double[all.size()];
    for (PrimaryInput.Kind kind : PrimaryInput.Kind.values()) {
      MultiplierMeasure measure = measure(kind);
      // Value added as a whole is no part of itself: a part only where the table has such a row.
      if (kind.valueAdded() && hasRow(kind) && measures.available().contains(measure)) {
        double[] received = scaled(measure, HUNDRED);
        boolean ofWork =
            kind == PrimaryInput.Kind.COMPENSATION || kind == PrimaryInput.Kind.MIXED_INCOME;
        parts.put(words.text("recipient." + kind.name()), received);
        for (int i = 0; ofWork && i < work.length; i++) {
          work[i] += received[i];
        }
      }
    }
    if (parts.isEmpty() || !(EconomyFigures.sum(work) > 0)) {
      return Optional.empty();
    }
    List<Integer> order = Order.largestFirst(all.size(), i -> work[i]);
    int most = order.getFirst();
    int least = order.getLast();
    return Optional.of(
        figure(
            "income-multipliers",
            words.text(
                "multipliers.income.finding",
                all.industry(most),
                words.number(work[most], 0),
                all.industry(least),
                words.number(work[least], 0)),
            words.text("multipliers.income.explanation"),
            words.text("multipliers.income.unit"),
            words.text("multipliers.income.table", all.year()),
            parts,
            order,
            words.text("multipliers.leaks"),
            Set.of(Source.Figures.TABLE)));
  }

  private boolean hasRow(PrimaryInput.Kind kind) {
    return all.table().primaryInputs().stream().anyMatch(row -> row.kind() == kind);
  }

  /// For how much money jobs are told: a thousand of millions reads better than one of a thousand
  /// millions.
  ///
  /// @param units the same in the table's unit
  private record Money(String text, double units) {
    static Money of(Unit unit, Words words) {
      boolean billions = unit.symbol().startsWith("10^9 ");
      Unit said = billions ? new Unit(unit.symbol().replace("10^9 ", "10^6 ")) : unit;
      return new Money(words.whole(1000) + " " + words.unit(said), billions ? 1 : 1000);
    }
  }

  private static MultiplierMeasure measure(PrimaryInput.Kind kind) {
    return switch (kind) {
      case COMPENSATION -> MultiplierMeasure.COMPENSATION;
      case MIXED_INCOME -> MultiplierMeasure.MIXED_INCOME;
      case OPERATING_SURPLUS -> MultiplierMeasure.OPERATING_SURPLUS;
      case TAXES_ON_PRODUCTION -> MultiplierMeasure.TAXES_ON_PRODUCTION;
      case VALUE_ADDED -> MultiplierMeasure.VALUE_ADDED;
      case TAXES_ON_PRODUCTS -> MultiplierMeasure.TAXES_ON_PRODUCTS;
      case IMPORTS -> MultiplierMeasure.IMPORTS;
    };
  }

  private Figure figure(
      String id,
      String finding,
      String explanation,
      String unit,
      String caption,
      Map<String, double[]> parts,
      List<Integer> order,
      String note,
      Set<Source.Figures> made) {
    List<Chart.Series> series = new ArrayList<>();
    parts.forEach((name, values) ->
        series.add(
            new Chart.Series(
                name, order.stream().map(i -> (Double) values[i]).toList(), series.size(), false)));
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.product"));
    columns.addAll(parts.keySet());
    columns.add(words.text("row.total"));
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      List<Cell> cells = new ArrayList<>();
      parts.values().forEach(values -> cells.add(all.cells().rough(values[i])));
      cells.add(all.cells().rough(parts.values().stream().mapToDouble(values -> values[i]).sum()));
      rows.add(all.row(i, cells));
    }
    return new Figure(
        id,
        finding,
        explanation,
        new Chart.Bars(unit, order.stream().map(all::industry).toList(), series, true, true),
        new Table(caption, columns, rows),
        all.source(unit, made),
        Notes.ofModel(
            words,
            model,
            words.text("linkages.assumption"),
            note,
            words.text("multipliers.citation")));
  }
}
