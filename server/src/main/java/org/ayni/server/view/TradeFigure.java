package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// What is sold abroad and bought there.
final class TradeFigure {

  private TradeFigure() {}

  static Figure of(PlanFigures plan) {
    Words words = plan.words();
    PlanNumbers numbers = plan.numbers();
    YearTable exports = numbers.trade(Direction.EXPORT);
    YearTable imports = numbers.trade(Direction.IMPORT);
    double[] baseExports = numbers.baseTrade(Direction.EXPORT);
    double[] baseImports = numbers.baseTrade(Direction.IMPORT);
    int last = numbers.last();
    return new Figure(
        "trade",
        words.text(
            "trade.finding",
            words.whole(PlanNumbers.total(exports, last)),
            words.whole(PlanNumbers.total(imports, last)),
            plan.economy().unit(),
            plan.lastYear()),
        words.text("trade.explanation"),
        new Chart.Lines(
            plan.economy().unit(),
            plan.yearsWithBase(),
            List.of(
                new Chart.Series(
                    words.text("trade.exports"),
                    plan.series(
                        EconomyFigures.sum(baseExports), t -> PlanNumbers.total(exports, t)),
                    0,
                    false),
                new Chart.Series(
                    words.text("trade.imports"),
                    plan.series(
                        EconomyFigures.sum(baseImports), t -> PlanNumbers.total(imports, t)),
                    1,
                    false)),
            null,
            true),
        table(plan, exports, imports, baseExports, baseImports),
        plan.source(plan.economy().unit()),
        List.of(words.text("trade.note")));
  }

  private static Table table(
      PlanFigures plan,
      YearTable exports,
      YearTable imports,
      double[] baseExports,
      double[] baseImports) {
    Words words = plan.words();
    Cells cells = plan.economy().cells();
    int last = plan.numbers().last();
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < baseExports.length; i++) {
      rows.add(
          plan.economy()
              .row(
                  i,
                  cells.whole(baseExports[i]),
                  cells.whole(exports.at(last, i)),
                  cells.whole(baseImports[i]),
                  cells.whole(imports.at(last, i))));
    }
    rows.add(
        Table.Row.total(
            words.text("row.total"),
            cells.whole(EconomyFigures.sum(baseExports)),
            cells.whole(PlanNumbers.total(exports, last)),
            cells.whole(EconomyFigures.sum(baseImports)),
            cells.whole(PlanNumbers.total(imports, last))));
    return new Table(
        words.text("trade.table", plan.economy().unit()),
        List.of(
            words.text("column.product"),
            words.text("trade.exportsIn", plan.economy().year()),
            words.text("trade.exportsIn", plan.lastYear()),
            words.text("trade.importsIn", plan.economy().year()),
            words.text("trade.importsIn", plan.lastYear())),
        rows);
  }
}
