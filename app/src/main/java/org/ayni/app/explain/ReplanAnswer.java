package org.ayni.app.explain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.plan.PlanAnswer;
import org.ayni.app.report.ReportTexts;
import org.ayni.planning.replan.Difference;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.PlanResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `ayni replan` found.
///
/// JSON: as `ayni plan`, and `difference`: `year`, `kind`, `code`, `plan` (the running plan),
/// `report` (null where nothing was reported), `now` (the new plan; null in years that have
/// passed).
///
/// @param baseYear of the running plan; 0 when it has no dates
public record ReplanAnswer(
    PlanResult result,
    List<Difference.Line> difference,
    int baseYear,
    double seconds,
    String language)
    implements Answer {

  private static final int MOST = 15;

  /// A difference of less is none to speak of.
  private static final double SMALL = 1e-6;

  public ReplanAnswer {
    difference = List.copyOf(difference);
  }

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    StringBuilder text =
        new StringBuilder(new PlanAnswer(result, seconds, language, List.of()).text());
    Map<ReportKind, Double> largest = new EnumMap<>(ReportKind.class);
    difference.forEach(line -> largest.merge(line.kind(), line.plan(), Math::max));
    List<Difference.Line> changed =
        difference.stream()
            .filter(line -> tells(line, largest.getOrDefault(line.kind(), 0.0)))
            .sorted(
                Comparator.comparingDouble((Difference.Line l) -> -Math.abs(l.relative()))
                    .thenComparingDouble(l -> -Math.abs(l.absolute())))
            .toList();
    if (changed.isEmpty()) {
      return text.append('\n').append(texts.text("replan.same")).append('\n').toString();
    }
    return text.append('\n')
        .append(texts.text("replan.difference", changed.size()))
        .append('\n')
        .append(table(changed.stream().limit(MOST).toList()).text())
        .toString();
  }

  /// Whether a line differs by more than rounding, of its own size and of the largest of its kind.
  private static boolean tells(Difference.Line line, double largest) {
    return Math.abs(line.relative()) > SMALL && Math.abs(line.absolute()) > SMALL * largest;
  }

  private Table table(List<Difference.Line> lines) {
    Table.Builder table =
        Table.builder()
            .numbers("year", 0)
            .column("kind")
            .column("code")
            .numbers("plan")
            .numbers("report")
            .numbers("now");
    for (Difference.Line line : lines) {
      table
          .add(baseYear + line.year())
          .add(line.kind().code())
          .add(line.code())
          .add(line.plan())
          .add(line.report())
          .add(line.now())
          .endRow();
    }
    return table.build();
  }

  /// Every line of the difference.
  @Override
  public Table csv() {
    return table(difference);
  }

  @Override
  public JsonNode json() {
    ObjectNode object = (ObjectNode) new PlanAnswer(result, seconds, language, List.of()).json();
    ArrayNode list = object.putArray("difference");
    for (Difference.Line line : difference) {
      ObjectNode one =
          list.addObject()
              .put("year", baseYear + line.year())
              .put("kind", line.kind().code())
              .put("code", line.code())
              .put("plan", line.plan());
      line.report().ifPresentOrElse(r -> one.put("report", r), () -> one.putNull("report"));
      line.now().ifPresentOrElse(n -> one.put("now", n), () -> one.putNull("now"));
    }
    return object;
  }
}
