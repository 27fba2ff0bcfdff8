package org.ayni.server.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.Source;
import org.ayni.server.form.Scale;
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
    List<Stated> assumptions,
    List<String> caveats,
    List<Source> sources,
    String licence)
    implements Illustrated {

  /// An assumption as it is printed.
  ///
  /// @param name its first words
  /// @param value with its unit
  /// @param reason the rest of what is said about it
  public record Stated(String name, String value, String reason) {}

  public EconomyView {
    assumptions = List.copyOf(assumptions);
    figures = List.copyOf(figures);
    caveats = List.copyOf(caveats);
    sources = List.copyOf(sources);
  }

  /// @param model of its table; empty where there is none
  public static EconomyView of(Economy economy, Optional<LeontiefModel> model, Words words) {
    EconomyFigures all = new EconomyFigures(economy, words);
    List<Figure> figures = new ArrayList<>();
    figures.add(FlowsFigure.of(all));
    figures.add(IncomeFigure.of(all));
    JobsFigure.of(all).ifPresent(figures::add);
    model.ifPresent(one -> figures.add(KeyIndustriesFigure.of(all, one)));
    PartnersFigure.of(all).ifPresent(figures::add);
    return new EconomyView(
        words.name(economy.title()),
        EconomyFinding.of(all),
        figures,
        assumptions(economy, words),
        economy.caveats().stream().map(words::name).toList(),
        economy.sources(),
        economy.licence().map(words::name).orElse(""));
  }

  static List<Stated> assumptions(Economy economy, Words words) {
    return economy.assumptions().stream()
        .map(a ->
            new Stated(
                words.firstClause(a.text()), value(a, words), words.afterFirstClause(a.text())))
        .toList();
  }

  private static String value(Assumption assumption, Words words) {
    BigDecimal exact = new BigDecimal(Scale.PLAIN.write(assumption.value()));
    String share = words.percent(assumption.value(), Math.max(0, exact.scale() - 2));
    return switch (assumption.unit().symbol()) {
      case "1" -> share;
      case "1/year" -> words.text("unit.aYear", share);
      // Which of two ways it is, not how much of something.
      case "0 or 1" -> words.whole(assumption.value());
      default -> words.decimal(exact.toPlainString()) + " " + words.unit(assumption.unit());
    };
  }
}
