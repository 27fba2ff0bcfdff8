package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Two to four plans over the same economy and years, the first being the one that the others are
/// compared with: differences first.
///
/// @param plan words and names
/// @param plans at least two
/// @param names of the plans, in the reader's language
record PlanBeside(PlanFigures plan, List<PlanNumbers> plans, List<String> names) {

  /// Differences of needs, as a share of the base year, that are rounding.
  static final double NOTHING = 0.00005;

  /// Differences of output or jobs, as a share of all there is, that are rounding.
  private static final double ROUNDING = 1e-9;

  private static final int[] TONES = {0, 1, 2};

  PlanBeside {
    plans = List.copyOf(plans);
    names = List.copyOf(names);
    if (plans.size() < 2 || plans.size() != names.size() || plans.size() > TONES.length + 1) {
      throw new IllegalArgumentException(
          plans.size() + " plans and " + names.size() + " names; expected 2 to 4 of both");
    }
    for (PlanNumbers one : plans) {
      if (one.years() != plans.getFirst().years() || one.needs() != plans.getFirst().needs()) {
        throw new IllegalArgumentException(
            "plans of %d years × %d needs and of %d years × %d needs; expected the same shape"
                .formatted(
                    plans.getFirst().years(), plans.getFirst().needs(), one.years(), one.needs()));
      }
    }
  }

  private Words words() {
    return plan.words();
  }

  private PlanNumbers first() {
    return plans.getFirst();
  }

  /// How much further need g is met by plan p than by the first one, mean of all years, as a share
  /// of the base year.
  double difference(int p, int g) {
    return PlanNumbers.mean(plans.get(p).satisfaction(), g)
        - PlanNumbers.mean(first().satisfaction(), g);
  }

  /// The need that plan p meets less by the most.
  int losesMost(int p) {
    return Order.largestFirst(first().needs(), g -> -difference(p, g)).getFirst();
  }

  /// The need that plan p meets more by the most.
  int gainsMost(int p) {
    return Order.largestFirst(first().needs(), g -> difference(p, g)).getFirst();
  }

  /// What plan p changes for people, in one sentence.
  String finding(int p) {
    int most = gainsMost(p);
    int least = losesMost(p);
    double gain = difference(p, most);
    double loss = difference(p, least);
    if (gain < NOTHING && loss > -NOTHING) {
      return words().text("beside.same", names.get(p));
    }
    if (gain < NOTHING || loss > -NOTHING) {
      int only = gain < NOTHING ? least : most;
      return words()
          .text(
              gain < NOTHING ? "beside.onlyLess" : "beside.onlyMore",
              names.get(p),
              plan.need(only),
              words().difference(100 * difference(p, only), 1));
    }
    return words()
        .text(
            "beside.finding",
            names.get(p),
            plan.need(most),
            words().difference(100 * gain, 1),
            plan.need(least),
            words().difference(100 * loss, 1));
  }

  /// How plan p differs from the first one in something that is counted by number.
  private interface Difference {
    double of(int p, int item);
  }

  /// Where several plans differ from the first, what keeps them apart most, between which two: a
  /// title that spoke of one of them alone would speak for it or against it.
  ///
  /// @param items what is compared
  /// @param named what an item is called
  /// @param written how a difference is told
  private String apart(
      String key,
      List<Integer> items,
      Difference difference,
      IntFunction<String> named,
      DoubleFunction<String> written) {
    int item =
        items.stream()
            .max(
                Comparator.comparingDouble(one ->
                    difference.of(highest(one, difference), one)
                        - difference.of(lowest(one, difference), one)))
            .orElseThrow();
    int low = lowest(item, difference);
    int high = highest(item, difference);
    return words()
        .text(
            key,
            named.apply(item),
            written.apply(difference.of(low, item)),
            names.get(low),
            written.apply(difference.of(high, item)),
            names.get(high));
  }

  private int lowest(int item, Difference difference) {
    return all().min(Comparator.comparingDouble(p -> difference.of(p, item))).orElseThrow();
  }

  private int highest(int item, Difference difference) {
    return all().max(Comparator.comparingDouble(p -> difference.of(p, item))).orElseThrow();
  }

  private Stream<Integer> all() {
    return IntStream.range(0, plans.size()).boxed();
  }

  /// Whether any need is met better or worse than in the first plan.
  boolean differs() {
    return IntStream.range(0, first().needs())
        .anyMatch(g ->
            IntStream.range(1, plans.size()).anyMatch(p -> Math.abs(difference(p, g)) >= NOTHING));
  }

  private double farthest(int g) {
    return IntStream.range(1, plans.size()).mapToDouble(p -> difference(p, g)).max().orElse(0);
  }

  /// Needs, jobs and output, as far as they are known.
  ///
  /// @param id of the first
  List<Figure> figures(String id) {
    List<Figure> figures = new ArrayList<>();
    figures.add(needs(id));
    jobs().ifPresent(figures::add);
    output().ifPresent(figures::add);
    return figures;
  }

  /// How far needs are met: differences to the first plan, then the levels.
  Figure needs(String id) {
    List<Integer> order = Order.largestFirst(first().needs(), this::farthest);
    Cells cells = plan.economy().cells();
    List<String> columns = new ArrayList<>();
    columns.add(words().text("column.need"));
    for (int p = 1; p < plans.size(); p++) {
      columns.add(words().text("beside.difference", names.get(p)));
    }
    for (String name : names) {
      columns.add(words().text("beside.mean", name));
    }
    for (String name : names) {
      columns.add(words().text("beside.last", name, plan.lastYear()));
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int g : order) {
      List<Cell> row = new ArrayList<>();
      for (int p = 1; p < plans.size(); p++) {
        row.add(cells.difference(100 * difference(p, g), 2));
      }
      plans.forEach(one -> row.add(cells.percent(PlanNumbers.mean(one.satisfaction(), g), 1)));
      plans.forEach(one -> row.add(cells.percent(one.satisfaction().at(one.last(), g), 1)));
      rows.add(new Table.Row(first().problem().baskets().get(g).code(), plan.need(g), row, false));
    }
    return new Figure(
        id,
        plans.size() > 2 && differs()
            ? apart(
                "beside.apart",
                order,
                this::difference,
                plan::need,
                value -> words().difference(100 * value, 1))
            : finding(plans.size() - 1),
        words().text("beside.needs.explanation", plan.economy().year(), names.getFirst()),
        new Chart.Bars(
            words().text("beside.points", plan.economy().year()),
            order.stream().map(plan::need).toList(),
            series(p -> order.stream().map(g -> (Double) (100 * difference(p, g))).toList()),
            false,
            true),
        new Table(words().text("beside.needs.table", plan.economy().year()), columns, rows),
        plan.source(words().text("needs.share")),
        List.of());
  }

  private List<Chart.Series> series(Function<Integer, List<Double>> values) {
    List<Chart.Series> series = new ArrayList<>();
    for (int p = 1; p < plans.size(); p++) {
      List<Double> drawn = values.apply(p);
      series.add(new Chart.Series(names.get(p), new ArrayList<>(drawn), TONES[p - 1], false));
    }
    return series;
  }

  /// Output by industry in the last year; empty where nothing differs.
  Optional<Figure> output() {
    String unit = plan.economy().unit();
    return byIndustry("beside-output", "beside.output", unit, PlanNumbers::output);
  }

  /// Jobs by industry in the last year; empty where they are not counted, or nothing differs.
  Optional<Figure> jobs() {
    return first().countsJobs()
        ? byIndustry(
            "beside-jobs",
            "beside.jobs",
            words().unit(first().labourResource().unit()),
            PlanNumbers::jobs)
        : Optional.empty();
  }

  private Optional<Figure> byIndustry(
      String id, String key, String unit, Function<PlanNumbers, YearTable> table) {
    List<YearTable> tables = plans.stream().map(table).toList();
    int last = first().last();
    int newest = plans.size() - 1;
    Difference difference = (p, i) -> tables.get(p).at(last, i) - tables.getFirst().at(last, i);
    ToDoubleFunction<Integer> widest =
        i -> all().mapToDouble(p -> Math.abs(difference.of(p, i))).max().orElse(0);
    List<Integer> order =
        Order.largestFirst(tables.getFirst().items(), i -> difference.of(newest, i));
    double most = order.stream().mapToDouble(widest).max().orElse(0);
    if (most <= ROUNDING * PlanNumbers.total(tables.getFirst(), last)) {
      return Optional.empty();
    }
    // The table has them all; a chart of nothings would hide what moved.
    List<Integer> moved =
        order.stream().filter(i -> widest.applyAsDouble(i) >= 0.02 * most).toList();
    List<String> columns = new ArrayList<>();
    columns.add(words().text("column.industry"));
    for (int p = 1; p < plans.size(); p++) {
      columns.add(words().text("beside.difference", names.get(p)));
    }
    columns.addAll(names);
    List<Table.Row> rows = new ArrayList<>();
    for (int i : order) {
      int item = i;
      rows.add(plan.economy().row(i, cells(tables.stream().map(t -> t.at(last, item)).toList())));
    }
    rows.add(
        Table.Row.total(
            words().text("row.total"),
            cells(tables.stream().map(t -> PlanNumbers.total(t, last)).toList())));
    int best = order.getFirst();
    int worst = order.getLast();
    return Optional.of(
        new Figure(
            id,
            plans.size() > 2
                ? apart(
                    key + ".apart",
                    order,
                    difference,
                    plan.economy()::industry,
                    value -> words().difference(value, 0))
                : words()
                    .text(
                        key + ".finding",
                        names.get(newest),
                        plan.economy().industry(best),
                        words().difference(difference.of(newest, best), 0),
                        plan.economy().industry(worst),
                        words().difference(difference.of(newest, worst), 0),
                        unit),
            words().text("beside.industries.explanation", names.getFirst()),
            new Chart.Bars(
                unit,
                moved.stream().map(plan.economy()::industry).toList(),
                series(p -> moved.stream().map(i -> (Double) difference.of(p, i)).toList()),
                false,
                true),
            new Table(words().text(key + ".table", unit, plan.lastYear()), columns, rows),
            plan.source(unit),
            List.of()));
  }

  private List<Cell> cells(List<Double> values) {
    Cells cells = plan.economy().cells();
    List<Cell> row = new ArrayList<>();
    values.stream()
        .skip(1)
        .forEach(value -> row.add(cells.difference(value - values.getFirst(), 0)));
    values.forEach(value -> row.add(cells.whole(value)));
    return row;
  }
}
