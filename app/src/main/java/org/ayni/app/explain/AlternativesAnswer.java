package org.ayni.app.explain;

import java.util.List;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTexts;
import org.ayni.files.Json;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.Latitude;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Which other plans are as good?
///
/// JSON: `question` ("alternatives"), `tolerance`, `unique` (whether everything looked at is
/// settled to within a ten-thousandth), `latitudes`: `kind` (`satisfaction` or `activity`), `code`,
/// `year`, `now`, `least`, `most`.
public record AlternativesAnswer(
    List<Latitude> latitudes, double tolerance, Plan plan, String language) implements Answer {

  private static final double SETTLED = 1e-4;

  public AlternativesAnswer {
    latitudes = List.copyOf(latitudes);
  }

  private static boolean settled(Latitude one) {
    return one.most() - one.least() <= SETTLED * Math.max(1e-9, Math.abs(one.most()));
  }

  private boolean unique() {
    return latitudes.stream().allMatch(AlternativesAnswer::settled);
  }

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    String key = unique() ? "alternatives.unique" : "alternatives.many";
    return texts.text(key, texts.small(tolerance)) + "\n\n" + csv().text();
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("kind")
            .column("code")
            .numbers("year", 0)
            .numbers("now")
            .numbers("least")
            .numbers("most");
    for (Latitude one : latitudes) {
      table
          .add(one.kind().code())
          .add(one.code())
          .add(plan.problem().baseYear() + one.year())
          .add(one.now())
          .add(one.least())
          .add(one.most())
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode object =
        Json.object()
            .put("question", "alternatives")
            .put("tolerance", tolerance)
            .put("unique", unique());
    ArrayNode list = object.putArray("latitudes");
    for (Latitude one : latitudes) {
      list.addObject()
          .put("kind", one.kind().code())
          .put("code", one.code())
          .put("year", plan.problem().baseYear() + one.year())
          .put("now", one.now())
          .put("least", one.least())
          .put("most", one.most());
    }
    return object;
  }
}
