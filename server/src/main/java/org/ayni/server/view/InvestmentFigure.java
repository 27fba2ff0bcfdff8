package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.planning.plan.YearTable;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What is built each year so that there is equipment in the next.
final class InvestmentFigure {

  private InvestmentFigure() {}

  static Figure of(PlanFigures plan) {
    Words words = plan.words();
    PlanNumbers numbers = plan.numbers();
    YearTable investment = numbers.investment();
    double base = numbers.baseInvestment();
    double mean = 0;
    for (int t = 0; t < numbers.years(); t++) {
      mean += PlanNumbers.total(investment, t) / numbers.years();
    }
    return new Figure(
        "investment",
        words.text(
            "investment.finding",
            words.whole(mean),
            plan.economy().unit(),
            words.change(mean / base - 1, 0),
            plan.economy().year()),
        words.text("investment.explanation"),
        new Chart.Bars(
            plan.economy().unit(),
            plan.yearsWithBase(),
            List.of(
                new Chart.Series(
                    words.text("investment.name"),
                    plan.series(base, t -> PlanNumbers.total(investment, t)),
                    2,
                    false)),
            false,
            false),
        table(plan, base, investment),
        plan.source(plan.economy().unit()),
        List.of());
  }

  private static Table table(PlanFigures plan, double base, YearTable investment) {
    Words words = plan.words();
    List<String> columns = new ArrayList<>();
    columns.add(words.text("column.industry"));
    columns.addAll(plan.yearsWithBase());
    Cells cells = plan.economy().cells();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < investment.items(); i++) {
      List<Cell> row = new ArrayList<>();
      // Who invested in the base year is not in the statistics.
      row.add(Cell.of("–"));
      for (int t = 0; t < investment.years(); t++) {
        row.add(cells.whole(investment.at(t, i)));
      }
      rows.add(plan.economy().row(i, row));
    }
    List<Cell> total = new ArrayList<>();
    total.add(cells.whole(base));
    for (int t = 0; t < investment.years(); t++) {
      total.add(cells.whole(PlanNumbers.total(investment, t)));
    }
    rows.add(Table.Row.total(words.text("row.total"), total));
    return new Table(words.text("investment.table", plan.economy().unit()), columns, rows);
  }
}
