package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.text.Words;
import org.jspecify.annotations.Nullable;

/// What all figures over one plan share: its numbers, its economy's words, and how years are named.
record PlanFigures(PlanNumbers numbers, EconomyFigures economy) {

  Words words() {
    return economy.words();
  }

  /// The base year by its date, the planned years by their number: the plan is a sum over one
  /// year's statistics, not a forecast of a calendar year.
  List<String> yearsWithBase() {
    List<String> names = new ArrayList<>();
    names.add(economy.year());
    names.addAll(years());
    return names;
  }

  List<String> years() {
    return IntStream.rangeClosed(1, numbers.years())
        .mapToObj(t -> words().text("year.number", t))
        .toList();
  }

  String lastYear() {
    return words().text("year.number", numbers.years());
  }

  String need(int g) {
    return words().name(numbers.problem().baskets().get(g).names());
  }

  /// Base value and then each year's, for a chart.
  List<@Nullable Double> series(double base, IntToDoubleFunction year) {
    List<@Nullable Double> values = new ArrayList<>();
    values.add(base);
    IntStream.range(0, numbers.years()).forEach(t -> values.add(year.applyAsDouble(t)));
    return values;
  }

  /// A table of base year, planned years and total change, one row an item and a sum at the end.
  Table byIndustry(String caption, double[] base, YearTable planned, DoubleFunction<Cell> written) {
    List<String> columns = new ArrayList<>();
    columns.add(words().text("column.industry"));
    columns.addAll(yearsWithBase());
    columns.add(words().text("column.change"));
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < base.length; i++) {
      int item = i;
      rows.add(economy.row(i, cells(base[i], t -> planned.at(t, item), written)));
    }
    rows.add(
        Table.Row.total(
            words().text("row.total"),
            cells(EconomyFigures.sum(base), t -> PlanNumbers.total(planned, t), written)));
    return new Table(caption, columns, rows);
  }

  private List<Cell> cells(double base, IntToDoubleFunction planned, DoubleFunction<Cell> written) {
    List<Cell> cells = new ArrayList<>();
    cells.add(written.apply(base));
    for (int t = 0; t < numbers.years(); t++) {
      cells.add(written.apply(planned.applyAsDouble(t)));
    }
    cells.add(economy.cells().change(planned.applyAsDouble(numbers.last()) / base - 1, 1));
    return cells;
  }

  /// Unit, base year and publishers, and that planned figures are computed.
  String source(String unit) {
    return words().text("plan.source", economy.source(unit));
  }
}
