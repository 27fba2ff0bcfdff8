package org.ayni.app.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTables;
import org.ayni.app.report.ReportTexts;
import org.ayni.files.Json;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.Why;
import org.ayni.planning.questions.WhyChain;
import org.ayni.planning.questions.WhyLimit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Why not more of this?
///
/// JSON: `question` ("why"), `code`, `product` (true or false), `year` (as people write it),
/// `price` (what the objective loses for one more unit), `worth` (what it would gain by it),
/// `labour` (the price in units of labour of that year, or null), `limits` (`kind`, `code`, `year`,
/// `share`, `worth`, `labour`), `chains` (lists of `kind`, `code`, `year`, `share`), `mismatch`.
public record WhyAnswer(Why why, Plan plan, String language) implements Answer {

  private static final int MOST = 12;
  private static final double SMALL = 0.0005;

  private ReportTexts texts() {
    return ReportTexts.in(language);
  }

  private int shownYear(int year) {
    return plan.problem().baseYear() + year;
  }

  @Override
  public String text() {
    ReportTexts texts = texts();
    ReportTables names = new ReportTables(plan, texts);
    StringBuilder text = new StringBuilder();
    String name =
        why.product()
            ? names.name(RowKind.BALANCE, why.code())
            : names.name(RowKind.FLOOR, why.code());
    String year = names.yearName(why.year() - 1);
    text.append(texts.text("why.title", name, year)).append("\n\n");
    if (!(why.price() > 0)) {
      return text.append(texts.text("why.free")).append('\n').toString();
    }
    double part = why.product() ? 1 : 0.01;
    text.append(
            texts.text(
                why.product() ? "why.price.product" : "why.price",
                texts.figure(part * why.price()),
                texts.figure(part * why.worth())))
        .append('\n');
    why.labour()
        .ifPresent(labour ->
            text.append(texts.text("why.labour", texts.figure(part * labour))).append('\n'));
    text.append('\n').append(texts.text("why.limits")).append('\n');
    limits(text, texts, names);
    text.append('\n').append(texts.text("why.chains")).append('\n');
    for (WhyChain chain : why.chains()) {
      text.append("  ").append(chain(chain, texts, names)).append('\n');
    }
    return text.toString();
  }

  private void limits(StringBuilder text, ReportTexts texts, ReportTables names) {
    double left = 1;
    for (WhyLimit limit : why.limits().stream().limit(MOST).toList()) {
      if (limit.share() >= SMALL) {
        left -= limit.share();
        text.append(
            String.format(
                "  %7s  %s, %s%n",
                texts.percent(limit.share(), 1),
                name(limit.kind(), limit.code(), names, texts),
                names.yearName(limit.year() - 1)));
      }
    }
    if (left >= SMALL) {
      text.append(String.format("  %7s  %s%n", texts.percent(left, 1), texts.text("why.rest")));
    }
  }

  private static String name(RowKind kind, String code, ReportTables names, ReportTexts texts) {
    return kind == RowKind.BALANCE
        ? texts.text("why.store", names.name(RowKind.BALANCE, code))
        : names.limitName(kind, code);
  }

  private static String chain(WhyChain chain, ReportTexts texts, ReportTables names) {
    String links =
        chain.links().stream().map(l -> link(l, texts, names)).collect(Collectors.joining(" ← "));
    return texts.percent(chain.links().getLast().share(), 1) + "  " + links;
  }

  private static String link(WhyChain.Link link, ReportTexts texts, ReportTables names) {
    String year = names.yearName(link.year() - 1);
    String name =
        switch (link.kind()) {
          case "product", "inventory" -> names.name(RowKind.BALANCE, link.code());
          case "activity" -> names.name(RowKind.PACE_UP, link.code());
          case "equipment", "investment" -> names.name(RowKind.CAPITAL, link.code());
          case "import", "export" -> names.name(RowKind.TRADE_LIMIT, link.code());
          case "retraining" -> link.code();
          default ->
              RowKind.byCode(link.kind())
                  .map(kind -> name(kind, link.code(), names, texts))
                  .orElse(link.code());
        };
    return switch (link.kind()) {
      case "product",
          "activity",
          "equipment",
          "investment",
          "inventory",
          "import",
          "export",
          "retraining" ->
          texts.text("link." + link.kind(), name, year);
      default -> name + " (" + year + ")";
    };
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("kind")
            .column("code")
            .numbers("year", 0)
            .numbers("share")
            .numbers("worth")
            .numbers("labour");
    for (WhyLimit limit : why.limits()) {
      table
          .add(limit.kind().code())
          .add(limit.code())
          .add(shownYear(limit.year()))
          .add(limit.share())
          .add(limit.worth())
          .add(limit.labour())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object =
        Json.object()
            .put("question", "why")
            .put("code", why.code())
            .put("product", why.product())
            .put("year", shownYear(why.year()))
            .put("price", why.price())
            .put("worth", why.worth());
    why.labour().ifPresentOrElse(l -> object.put("labour", l), () -> object.putNull("labour"));
    ArrayNode limits = object.putArray("limits");
    for (WhyLimit limit : why.limits()) {
      ObjectNode one =
          limits
              .addObject()
              .put("kind", limit.kind().code())
              .put("code", limit.code())
              .put("year", shownYear(limit.year()))
              .put("share", limit.share())
              .put("worth", limit.worth());
      limit.labour().ifPresentOrElse(l -> one.put("labour", l), () -> one.putNull("labour"));
    }
    ArrayNode chains = object.putArray("chains");
    for (WhyChain chain : why.chains()) {
      ArrayNode links = chains.addArray();
      List<WhyChain.Link> all = chain.links();
      for (WhyChain.Link link : all) {
        links
            .addObject()
            .put("kind", link.kind())
            .put("code", link.code())
            .put("year", shownYear(link.year()))
            .put("share", link.share());
      }
    }
    return object.put("mismatch", why.mismatch());
  }
}
