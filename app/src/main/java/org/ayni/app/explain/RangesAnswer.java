package org.ayni.app.explain;

import java.util.List;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTables;
import org.ayni.app.report.ReportTexts;
import org.ayni.files.Json;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.questions.PriceRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What if one unit more?
///
/// JSON: `question` ("ranges"), `ranges`: `kind`, `code`, `year`, `limit`, `price` (gain for easing
/// it by one unit), `least`, `most` (null: without end), `priceBelow`, `priceAbove` (null: no plan
/// there).
public record RangesAnswer(List<PriceRange> ranges, Plan plan, String language) implements Answer {

  public RangesAnswer {
    ranges = List.copyOf(ranges);
  }

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    ReportTables names = new ReportTables(plan, texts);
    if (ranges.isEmpty()) {
      return texts.text("ranges.none") + "\n";
    }
    StringBuilder text = new StringBuilder(texts.text("ranges.title")).append('\n');
    for (PriceRange r : ranges) {
      text.append(
              texts.text(
                  "ranges.limit",
                  names.limitName(r.kind(), r.code()),
                  names.yearName(r.year() - 1),
                  texts.figure(r.limit()),
                  texts.figure(r.price())))
          .append('\n');
      text.append("    ").append(side(texts, "below", r.least(), r.priceBelow())).append('\n');
      text.append("    ").append(side(texts, "above", r.most(), r.priceAbove())).append('\n');
    }
    return text.toString();
  }

  private static String side(ReportTexts texts, String side, double end, double price) {
    if (Double.isInfinite(end)) {
      return texts.text("ranges." + side + ".endless");
    }
    return Double.isInfinite(price)
        ? texts.text("ranges." + side + ".nothing", texts.figure(end))
        : texts.text("ranges." + side, texts.figure(end), texts.figure(price));
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("kind")
            .column("code")
            .numbers("year", 0)
            .numbers("limit")
            .column("price")
            .column("least")
            .column("most")
            .column("priceBelow")
            .column("priceAbove");
    for (PriceRange r : ranges) {
      table
          .add(r.kind().code())
          .add(r.code())
          .add(plan.problem().baseYear() + r.year())
          .add(r.limit())
          .add(number(r.price()))
          .add(number(r.least()))
          .add(number(r.most()))
          .add(number(r.priceBelow()))
          .add(number(r.priceAbove()))
          .endRow();
    }
    return table.build();
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }

  @Override
  public JsonNode json() {
    ObjectNode object = Json.object().put("question", "ranges");
    ArrayNode list = object.putArray("ranges");
    for (PriceRange r : ranges) {
      ObjectNode one =
          list.addObject()
              .put("kind", r.kind().code())
              .put("code", r.code())
              .put("year", plan.problem().baseYear() + r.year())
              .put("limit", r.limit())
              .put("price", r.price());
      put(one, "least", r.least());
      put(one, "most", r.most());
      put(one, "priceBelow", r.priceBelow());
      put(one, "priceAbove", r.priceAbove());
    }
    return object;
  }

  private static void put(ObjectNode object, String key, double value) {
    if (Double.isFinite(value)) {
      object.put(key, value);
    } else {
      object.putNull(key);
    }
  }
}
