package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.economy.Source;
import org.ayni.server.text.Words;

/// An economy as its page shows it.
///
/// @param title its name
/// @param finding what its figures say, in one sentence
/// @param figures charts with their tables
/// @param assumptions what no statistic gave
/// @param caveats what must be known before the figures are trusted
/// @param sources where the figures come from
public record EconomyView(
    String title,
    String finding,
    List<Figure> figures,
    Table assumptions,
    List<String> caveats,
    List<Source> sources,
    String licence) {

  public EconomyView {
    figures = List.copyOf(figures);
    caveats = List.copyOf(caveats);
    sources = List.copyOf(sources);
  }

  public static EconomyView of(Economy economy, Words words) {
    EconomyFigures all = new EconomyFigures(economy, words);
    List<Figure> figures = new ArrayList<>();
    Figure income = IncomeFigure.of(all);
    figures.add(FlowsFigure.of(all));
    figures.add(income);
    JobsFigure.of(all).ifPresent(figures::add);
    figures.add(KeyIndustriesFigure.of(all));
    PartnersFigure.of(all).ifPresent(figures::add);
    return new EconomyView(
        words.name(economy.title()),
        income.finding(),
        figures,
        assumptions(economy, words),
        economy.caveats().stream().map(words::name).toList(),
        economy.sources(),
        economy.licence());
  }

  private static Table assumptions(Economy economy, Words words) {
    return new Table(
        words.text("assumptions.table"),
        List.of(
            words.text("column.assumption"), words.text("column.value"), words.text("column.unit")),
        economy.assumptions().stream()
            .map(a ->
                Table.Row.of(words.name(a.text()), words.rough(a.value()), words.unit(a.unit())))
            .toList());
  }
}
