package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// To whom goods are sold and from whom they are bought. There is none without trade figures.
final class PartnersFigure {

  private PartnersFigure() {}

  static Optional<Figure> of(EconomyFigures all) {
    return all.economy().partners().isEmpty() ? Optional.empty() : Optional.of(figure(all));
  }

  private static Figure figure(EconomyFigures all) {
    Words words = all.words();
    List<PartnerTrade> partners =
        all.economy().partners().stream()
            .sorted(Comparator.comparingDouble(PartnerTrade::exportsTotal).reversed())
            .toList();
    double sold = partners.stream().mapToDouble(PartnerTrade::exportsTotal).sum();
    double bought = partners.stream().mapToDouble(PartnerTrade::importsTotal).sum();
    PartnerTrade first = largestSingle(partners);
    String unit = words.text("unit.aYear", words.unit(first.totalsUnit()));
    List<String> names = partners.stream().map(p -> words.name(p.partner().names())).toList();
    Chart chart =
        new Chart.Bars(
            unit,
            names,
            List.of(
                new Chart.Series(
                    words.text("trade.exports"),
                    partners.stream().map(p -> (Double) p.exportsTotal()).toList(),
                    0,
                    false),
                new Chart.Series(
                    words.text("trade.imports"),
                    partners.stream().map(p -> (Double) p.importsTotal()).toList(),
                    1,
                    false)),
            false,
            true);
    Cells cells = all.cells();
    List<Table.Row> rows = new ArrayList<>();
    for (PartnerTrade p : partners) {
      rows.add(
          Table.Row.of(
              words.name(p.partner().names()),
              cells.whole(p.exportsTotal()),
              cells.percent(p.exportsTotal() / sold, 0),
              cells.whole(p.importsTotal()),
              cells.percent(p.importsTotal() / bought, 0)));
    }
    rows.add(
        Table.Row.total(
            words.text("row.total"),
            cells.whole(sold),
            cells.percent(1, 0),
            cells.whole(bought),
            cells.percent(1, 0)));
    String year = Integer.toString(first.totalsYear());
    return new Figure(
        "partners",
        words.text(
            "partners.finding",
            words.name(first.partner().names()),
            words.percent(first.exportsTotal() / sold, 0),
            words.percent(first.importsTotal() / bought, 0)),
        words.text("partners.explanation", year),
        chart,
        new Table(
            words.text("partners.table", unit, year),
            List.of(
                words.text("column.partner"),
                words.text("trade.exports"),
                words.text("column.share"),
                words.text("trade.imports"),
                words.text("column.share")),
            rows),
        all.source(unit, year, Set.of(Source.Figures.PARTNERS)),
        List.of(words.text("partners.note")));
  }

  /// The partner that buys the most among those whose purchases are known by product: a country,
  /// not "the rest of the world"; else simply the first.
  static PartnerTrade largestSingle(List<PartnerTrade> partners) {
    return partners.stream()
        .filter(p -> !p.purchases().isEmpty())
        .findFirst()
        .orElse(partners.getFirst());
  }
}
