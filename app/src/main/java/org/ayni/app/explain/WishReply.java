package org.ayni.app.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTables;
import org.ayni.app.report.ReportTexts;
import org.ayni.files.Json;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.WishAnswer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What would it take?
///
/// JSON: `question` ("wish"), `answer` (`possible`, `takes`, `impossible` or `unknown`), `changes`
/// (`kind`, `code`, `year` or null for all years, `from`, `to`, `relative`; a limit that would have
/// to go altogether has `to` null), `needs` (`code`, `year`, `before`, `after`; where there is an
/// answer), `reason`.
public record WishReply(WishAnswer answer, Plan plan, String language) implements Answer {

  private static final int MOST = 20;

  public boolean positive() {
    return answer instanceof WishAnswer.Possible || answer instanceof WishAnswer.Takes;
  }

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    ReportTables names = new ReportTables(plan, texts);
    StringBuilder text = new StringBuilder();
    switch (answer) {
      case WishAnswer.Possible _ -> text.append(texts.text("wish.possible")).append('\n');
      case WishAnswer.Takes takes -> {
        text.append(texts.text("wish.takes", texts.percent(takes.total(), 1))).append('\n');
        for (WishAnswer.Change c : takes.changes().stream().limit(MOST).toList()) {
          text.append("  ").append(change(c, texts, names)).append('\n');
        }
        if (takes.changes().size() > MOST) {
          text.append("  ").append(texts.text("more", takes.changes().size() - MOST)).append('\n');
        }
        text.append(texts.text("wish.tried")).append('\n');
      }
      case WishAnswer.Impossible(var chosen) ->
          text.append(
                  texts.text(
                      "wish.impossible",
                      chosen.stream().map(RowKind::code).collect(Collectors.joining(", "))))
              .append('\n');
      case WishAnswer.Unknown(var impasse) ->
          text.append(texts.text("wish.unknown", impasse.words())).append('\n');
    }
    if (positive()) {
      text.append('\n').append(texts.text("wish.needs")).append('\n').append(csv().text());
    }
    return text.toString();
  }

  private static String change(WishAnswer.Change c, ReportTexts texts, ReportTables names) {
    String name = names.limitName(c.kind(), c.code());
    if (c.kind() == RowKind.PACE_UP) {
      return texts.text("wish.pace", name, texts.percent(c.from(), 1), texts.percent(c.to(), 1));
    }
    return texts.text(
        "wish.change",
        name,
        names.yearName(c.year() - 1),
        texts.figure(c.from()),
        texts.figure(c.to()),
        texts.percent(c.relative(), 1));
  }

  /// Needs by year, before and after; no rows without an answer.
  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder().column("need").numbers("year", 0).numbers("before", 4).numbers("after", 4);
    for (NeedChange need : needs()) {
      table
          .add(need.code())
          .add(plan.problem().baseYear() + need.t() + 1)
          .add(need.before())
          .add(need.after())
          .endRow();
    }
    return table.build();
  }

  private record NeedChange(String code, int t, double before, double after) {}

  private List<NeedChange> needs() {
    return switch (answer) {
      case WishAnswer.Possible(var after) -> needs(after);
      case WishAnswer.Takes(var _, var after) -> needs(after);
      case WishAnswer.Impossible _, WishAnswer.Unknown _ -> List.of();
    };
  }

  private List<NeedChange> needs(Plan after) {
    List<NeedChange> all = new ArrayList<>();
    for (int g = 0; g < plan.problem().baskets().size(); g++) {
      for (int t = 0; t < plan.problem().years(); t++) {
        all.add(
            new NeedChange(
                plan.problem().baskets().get(g).code(),
                t,
                plan.activities().satisfaction().at(t, g),
                after.activities().satisfaction().at(t, g)));
      }
    }
    return all;
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object().put("question", "wish");
    ArrayNode changes = Json.list();
    String reason = "";
    switch (answer) {
      case WishAnswer.Possible _ -> object.put("answer", "possible");
      case WishAnswer.Takes takes -> {
        object.put("answer", "takes").put("total", takes.total());
        takes.changes().forEach(c -> changes.add(change(c)));
      }
      case WishAnswer.Impossible _ -> object.put("answer", "impossible");
      case WishAnswer.Unknown unknown -> {
        object.put("answer", "unknown");
        reason = unknown.impasse().words();
      }
    }
    object.set("changes", changes);
    ArrayNode needs = object.putArray("needs");
    for (NeedChange need : needs()) {
      needs
          .addObject()
          .put("code", need.code())
          .put("year", plan.problem().baseYear() + need.t() + 1)
          .put("before", need.before())
          .put("after", need.after());
    }
    return object.put("reason", reason);
  }

  private ObjectNode change(WishAnswer.Change c) {
    ObjectNode one = Json.object().put("kind", c.kind().code()).put("code", c.code());
    if (c.year() == 0) {
      one.putNull("year");
    } else {
      one.put("year", plan.problem().baseYear() + c.year());
    }
    one.put("from", c.from());
    if (Double.isFinite(c.to())) {
      one.put("to", c.to()).put("relative", c.relative());
    } else {
      one.putNull("to").putNull("relative");
    }
    return one;
  }
}
