package org.ayni.app.council;

import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// How a ballot ended.
///
/// JSON: as of anything recorded, and `ballot`, `title`, `passed`, `counted`, `winners` (in the
/// order of election), `figures` (exact numbers as texts, by what they are of; none when withheld).
record ClosedAnswer(RecordedAnswer recorded, BallotOpened opened, BallotClosed closed)
    implements Answer {

  @Override
  public String text() {
    Outcome outcome = closed.outcome();
    StringBuilder text = new StringBuilder(recorded.text());
    text.append(opened.title())
        .append(closed.passed() ? ": passed, " : ": NOT passed, ")
        .append(outcome.counted())
        .append(outcome.counted() == 1 ? " vote counted\n" : " votes counted\n");
    int width = outcome.figures().keySet().stream().mapToInt(String::length).max().orElse(0);
    outcome
        .figures()
        .forEach((name, figure) ->
            text.append("  ")
                .append(name)
                .append(" ".repeat(width - name.length() + 2))
                .append(figure)
                .append('\n'));
    if (outcome.figures().isEmpty()) {
      text.append("  so few took part that the counts are not shown\n");
    }
    if (opened.question().rule() != CountingRule.YES_NO) {
      text.append("  ").append(words()).append(": ");
      text.append(outcome.winners().isEmpty() ? "nobody" : String.join(", ", outcome.winners()));
      text.append('\n');
    }
    return text.toString();
  }

  private String words() {
    return switch (opened.question().rule().kind()) {
      case LIST -> "seats in order";
      case RANKING -> opened.question().seats() == 1 ? "chosen" : "elected in order";
      case APPROVAL -> "projects";
      case POINTS -> "most wanted first";
      case YES_NO -> "";
    };
  }

  /// The figures.
  @Override
  public Table csv() {
    Table.Builder table = Table.builder().column("of").column("figure");
    closed.outcome().figures().forEach((name, figure) -> table.add(name).add(figure).endRow());
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode fields = (ObjectNode) recorded.json();
    fields.setAll(
        (ObjectNode)
            Json.tree(
                Map.of(
                    "ballot", closed.ballot(),
                    "title", opened.title(),
                    "passed", closed.passed(),
                    "counted", closed.outcome().counted(),
                    "winners", closed.outcome().winners(),
                    "figures", closed.outcome().figures())));
    return fields;
  }
}
