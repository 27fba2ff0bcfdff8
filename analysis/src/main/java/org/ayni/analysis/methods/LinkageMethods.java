package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.linkages.BackwardLinkages;
import org.ayni.analysis.linkages.ForwardLinkages;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;

/// Who draws on whom.
final class LinkageMethods {

  private static final String COMMAND = "analyse linkages";
  private static final String TEST = "linkages.LinkagesTest";
  private static final String BOOK = "Miller and Blair, sectors 1 and 2";

  private LinkageMethods() {}

  static List<Method> all() {
    Figures book = Figures.of("miller-blair-2-3");
    Figures germany = Figures.of("germany-1995");
    return List.of(backward(book, germany), forward(book, germany));
  }

  private static Method backward(Figures book, Figures germany) {
    return Method.of("backward-linkages", "Backward linkages", BackwardLinkages.class)
        .formula("Σᵢ lᵢⱼ; normalised n Σᵢ lᵢⱼ / ΣΣ l")
        .unit("without unit; normalised 1 on average")
        .source("Rasmussen 1956; Miller and Blair 2009, 12.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                "Germany 1995",
                germany,
                "backward",
                () ->
                    new BackwardLinkages(LeontiefModel.of(PublishedTables.germany1995())).total()),
            PublishedCase.vector(
                BOOK + ": power of dispersion",
                book,
                "power of dispersion",
                () ->
                    new BackwardLinkages(LeontiefModel.of(PublishedTables.millerAndBlair()))
                        .normalised()))
        .invariant("normalised they are 1 on average, in any unit of money", TEST)
        .build();
  }

  private static Method forward(Figures book, Figures germany) {
    return Method.of("forward-linkages", "Forward linkages", ForwardLinkages.class)
        .formula("Σⱼ gᵢⱼ (Ghosh), Σⱼ lᵢⱼ (Leontief); normalised likewise")
        .unit("without unit; normalised 1 on average")
        .source("Rasmussen 1956; Jones 1976; Miller and Blair 2009, 12.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                "Germany 1995",
                germany,
                "forward",
                () -> new ForwardLinkages(LeontiefModel.of(PublishedTables.germany1995())).total()),
            PublishedCase.vector(
                BOOK + ": sensitivity of dispersion",
                book,
                "sensitivity of dispersion",
                () -> forward().leontiefNormalised()),
            PublishedCase.vector(
                BOOK + ": Ghosh, normalised",
                book,
                "forward Ghosh normalised",
                () -> forward().normalised()))
        .invariant("weighted with value added they add up to all output", TEST)
        .build();
  }

  private static ForwardLinkages forward() {
    return new ForwardLinkages(LeontiefModel.of(PublishedTables.millerAndBlair()));
  }
}
