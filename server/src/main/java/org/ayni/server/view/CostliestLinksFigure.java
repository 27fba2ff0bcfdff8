package org.ayni.server.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ayni.analysis.extraction.LinkExtraction;
import org.ayni.analysis.extraction.LinkExtraction.Link;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Source;
import org.ayni.server.chart.Chart;
import org.ayni.server.text.Words;

/// Which sales from one industry to another would cost most to lose. There is none for large
/// tables: all their links are too many to look through while somebody waits for a page.
final class CostliestLinksFigure {

  private static final int MOST_INDUSTRIES = 500;
  private static final int SHOWN = 20;

  private CostliestLinksFigure() {}

  static Optional<Figure> of(EconomyFigures all, LeontiefModel model) {
    if (all.size() > MOST_INDUSTRIES) {
      return Optional.empty();
    }
    List<Link> links = new LinkExtraction(model).costliest(SHOWN);
    return links.isEmpty() ? Optional.empty() : Optional.of(figure(all, model, links));
  }

  private static Figure figure(EconomyFigures all, LeontiefModel model, List<Link> links) {
    Words words = all.words();
    Link first = links.getFirst();
    return new Figure(
        "links",
        words.text(
            "linkages.links.finding",
            all.industry(first.seller()),
            all.industry(first.buyer()),
            words.amount(first.loss(), all.table().unit())),
        words.text("linkages.links.explanation", links.size()),
        new Chart.Bars(
            all.unit(),
            links.stream().map(link -> name(all, link)).toList(),
            List.of(
                new Chart.Series(
                    words.text("linkages.links.loss"),
                    links.stream().map(link -> (Double) link.loss()).toList(),
                    0,
                    false)),
            false,
            true),
        new Table(
            words.text("linkages.links.table", all.unit(), all.year()),
            List.of(
                words.text("linkages.seller"),
                words.text("linkages.buyer"),
                words.text("linkages.links.sold"),
                words.text("linkages.links.loss")),
            links.stream()
                .map(link ->
                    Table.Row.of(
                        all.industry(link.seller()),
                        Cell.of(all.industry(link.buyer())),
                        all.cells().whole(link.flow()),
                        all.cells().whole(link.loss())))
                .toList()),
        all.source(all.unit(), Set.of(Source.Figures.TABLE)),
        Notes.ofModel(
            words,
            model,
            words.text("linkages.links.assumption"),
            words.text("linkages.links.citation")));
  }

  private static String name(EconomyFigures all, Link link) {
    return Words.shortened(all.industry(link.seller()), 20)
        + " → "
        + Words.shortened(all.industry(link.buyer()), 20);
  }
}
