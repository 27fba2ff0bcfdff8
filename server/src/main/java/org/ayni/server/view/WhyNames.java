package org.ayni.server.view;

import java.util.List;
import java.util.stream.Collectors;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.questions.WhyChain;
import org.ayni.server.text.Words;

/// Chains from a need down to what holds it back, in words.
record WhyNames(LimitNames names) {

  private Words words() {
    return names.words();
  }

  /// A limit in which a price ends.
  String end(RowKind kind, String code) {
    return kind == RowKind.BALANCE
        ? words().text("why.store", names.limit(kind, code))
        : names.limit(kind, code);
  }

  /// "43 %: food (year 5) ← made by farms (year 5) ← …".
  String chain(WhyChain chain) {
    List<WhyChain.Link> links = chain.links();
    return words()
        .text(
            "why.chain",
            words().percent(links.getLast().share(), 1),
            links.stream().map(this::link).collect(Collectors.joining(" ← ")));
  }

  private String link(WhyChain.Link link) {
    String year = words().text("year.number", link.year());
    return switch (link.kind()) {
      case "product" -> text("why.link.product", product(link), year);
      case "inventory" -> text("why.link.inventory", product(link), year);
      case "activity" -> text("why.link.activity", names.technique(link.code()), year);
      case "equipment" -> text("why.link.equipment", names.owner(link.code()), year);
      case "investment" -> text("why.link.investment", names.owner(link.code()), year);
      case "import", "export" -> text("why.link.product", names.flow(link.code()), year);
      case "retraining" -> text("why.link.retraining", link.code(), year);
      default ->
          text(
              "why.link.product",
              RowKind.byCode(link.kind()).map(kind -> end(kind, link.code())).orElse(link.code()),
              year);
    };
  }

  private String text(String key, String name, String year) {
    return words().text(key, name, year);
  }

  private String product(WhyChain.Link link) {
    return names.product(link.code());
  }
}
