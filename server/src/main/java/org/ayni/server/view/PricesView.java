package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.analysis.prices.PriceEffects;
import org.ayni.analysis.prices.PriceEffects.Party;
import org.ayni.economy.Economy;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.form.PriceForm;
import org.ayni.server.text.Words;

/// Who pays when something becomes dearer, as its page shows it.
public final class PricesView {

  /// Share of output below which an amount is rounding.
  private static final double NOTHING = 1e-9;

  private final EconomyFigures all;
  private final Words words;
  private final PriceForm form;
  private final PriceNumbers numbers;
  private final PriceEffects effects;

  private PricesView(EconomyFigures all, PriceForm form, PriceNumbers numbers) {
    this.all = all;
    this.words = all.words();
    this.form = form;
    this.numbers = numbers;
    this.effects = numbers.effects();
  }

  /// Empty where prices have no solution: wages that follow prices would raise them without end.
  public static Optional<AnalysisView> of(Economy economy, PriceForm form, Words words) {
    try {
      PricesView view =
          new PricesView(new EconomyFigures(economy, words), form, PriceNumbers.of(economy, form));
      return Optional.of(new AnalysisView(view.finding(), view.figures()));
    } catch (UnsolvableTableException _) {
      return Optional.empty();
    }
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    figures.add(prices());
    figures.add(payers());
    surplus().ifPresent(figures::add);
    return figures;
  }

  /// What is asked, as it stands in a sentence: "wages +23 %".
  private String asked() {
    String what = words.text("prices.what." + form.what().code());
    String rise = words.change(form.by(), 1);
    return form.industry().isEmpty()
        ? words.text("prices.asked", what, rise)
        : words.text("prices.askedIn", what, industry(form.industry()), rise);
  }

  private String industry(String code) {
    return all.industry(all.table().indexOf(code).orElseThrow());
  }

  private String finding() {
    String index = words.change(numbers.consumerPrices(), 1);
    double real = numbers.realWages();
    return Double.isNaN(real)
        ? words.text("prices.findingWithoutWages", asked(), index)
        : words.text("prices.finding", asked(), index, words.change(real, 1));
  }

  private Figure prices() {
    double[] prices = effects.priceChange();
    double[] costs = effects.costChange();
    boolean wages = !Double.isNaN(effects.realWages());
    double[] real = wages ? effects.realWageChange() : new double[0];
    List<Integer> order = Order.largestFirst(prices.length, i -> prices[i]);
    int most = order.getFirst();
    int least = order.getLast();
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.product"));
    columns.add(words.text("prices.price"));
    columns.add(words.text("prices.cost"));
    if (wages) {
      columns.add(words.text("prices.realWage"));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      List<Cell> cells = new ArrayList<>();
      cells.add(all.cells().change(prices[i], 2));
      cells.add(all.cells().change(costs[i], 2));
      if (wages) {
        cells.add(all.cells().change(real[i], 2));
      }
      rows.add(all.row(i, cells));
    }
    return figure(
        "prices",
        words.text(
            "prices.prices.finding",
            all.industry(most),
            words.change(prices[most], 1),
            all.industry(least),
            words.change(prices[least], 1)),
        words.text("prices.prices.explanation"),
        new Chart.Bars(
            "%",
            order.stream().map(all::industry).toList(),
            List.of(series("prices.price", order.stream().map(i -> 100 * prices[i]).toList())),
            false,
            true),
        new Table(words.text("prices.prices.table", all.year()), columns, rows),
        "%");
  }

  private Chart.Series series(String key, List<Double> values) {
    return new Chart.Series(words.text(key), List.copyOf(values), 0, false);
  }

  private Figure payers() {
    List<Party> receivers = effects.receivers();
    double everything = EconomyFigures.sum(all.table().grossOutput());
    List<Party> payers =
        effects.payers().stream()
            .filter(party -> Math.abs(party.amount()) > NOTHING * everything)
            .sorted(java.util.Comparator.comparingDouble((Party p) -> -p.amount()))
            .toList();
    List<String> names = new ArrayList<>();
    List<Double> amounts = new ArrayList<>();
    List<Table.Row> rows = new ArrayList<>();
    for (Party party : receivers) {
      add(party, party.amount(), "prices.receives", names, amounts, rows);
    }
    for (Party party : payers) {
      add(party, -party.amount(), "prices.pays", names, amounts, rows);
    }
    String finding =
        payers.isEmpty()
            ? words.text("prices.nobody")
            : words.text(
                "prices.payers.finding",
                name(payers.getFirst().code()),
                words.amount(payers.getFirst().amount(), all.table().unit()));
    return figure(
        "payers",
        finding,
        words.text("prices.payers.explanation"),
        new Chart.Bars(all.unit(), names, List.of(series("column.amount", amounts)), false, true),
        new Table(
            words.text("prices.payers.table", all.unit(), all.year()),
            List.of(
                words.text("prices.who"),
                words.text("prices.receivesOrPays"),
                words.text("column.amount")),
            rows),
        all.unit());
  }

  private void add(
      Party party,
      double signed,
      String key,
      List<String> names,
      List<Double> amounts,
      List<Table.Row> rows) {
    names.add(name(party.code()));
    amounts.add(signed);
    rows.add(
        Table.Row.of(
            name(party.code()),
            Cell.of(words.text(key)),
            all.cells().difference(signed, Math.abs(signed) < 100 ? 1 : 0)));
  }

  private String name(String code) {
    return switch (code) {
      case "new-costs" -> words.text("prices.abroad");
      case "surplus" -> words.text("prices.surplus");
      default ->
          all.table().primaryInputs().stream()
              .filter(row -> row.code().equals(code))
              .map(PrimaryInput::names)
              .findFirst()
              .or(() ->
                  all.table().finalUses().stream()
                      .filter(use -> use.code().equals(code))
                      .map(FinalUse::names)
                      .findFirst())
              .map(words::name)
              .orElse(code);
    };
  }

  /// Empty where everything is passed on.
  private Optional<Figure> surplus() {
    double[] output = all.table().grossOutput();
    double[] perUnit = effects.surplusChange();
    double[] before = all.table().primaryInput(PrimaryInput.Kind.OPERATING_SURPLUS);
    double[] mixed = all.table().primaryInput(PrimaryInput.Kind.MIXED_INCOME);
    double[] change = new double[output.length];
    for (int i = 0; i < change.length; i++) {
      change[i] = perUnit[i] * output[i];
    }
    List<Integer> order = Order.largestFirst(change.length, i -> change[i]);
    int least = order.getLast();
    String unit = all.unit();
    if (order.stream().allMatch(i -> Math.abs(change[i]) <= NOTHING * output[i])) {
      return Optional.empty();
    }
    return Optional.of(
        figure(
            "surplus",
            words.text(
                "prices.surplus.finding",
                all.industry(least),
                words.amount(change[least], all.table().unit())),
            words.text("prices.surplus.explanation"),
            new Chart.Bars(
                unit,
                order.stream().map(all::industry).toList(),
                List.of(series("prices.surplus", order.stream().map(i -> change[i]).toList())),
                false,
                true),
            new Table(
                words.text("prices.surplus.table", unit, all.year()),
                List.of(
                    words.text("column.industry"),
                    words.text("column.difference"),
                    words.text("prices.ofSurplus")),
                order.stream()
                    .map(i -> {
                      double had = before[i] + mixed[i];
                      return all.row(
                          i,
                          all.cells().difference(change[i], Math.abs(change[i]) < 100 ? 1 : 0),
                          all.cells().change(had > 0 ? change[i] / had : Double.NaN, 1));
                    })
                    .toList()),
            unit));
  }

  private Figure figure(
      String id, String finding, String explanation, Chart chart, Table table, String unit) {
    List<String> notes = new ArrayList<>();
    notes.add(
        words.text(
            "prices.assumption",
            asked(),
            words.percent(form.passed(), 0),
            words.percent(form.follows(), 0)));
    if (numbers.estimated()) {
      notes.add(words.text("prices.imports"));
    }
    notes.add(words.text("prices.citation"));
    if (!effects.productive()) {
      notes.add(words.text("key.notProductive"));
    }
    return new Figure(
        id,
        finding,
        explanation,
        chart,
        table,
        words.text("prices.source", all.source(unit, Set.of(Source.Figures.TABLE))),
        notes);
  }
}
