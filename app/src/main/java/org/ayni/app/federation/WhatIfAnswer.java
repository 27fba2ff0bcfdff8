package org.ayni.app.federation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What each member has before and after something changes.
///
/// JSON: `treaty`, `name`, `aim`, `value`, `bound`, `gap`, `members`: a list of `code`, `before`,
/// `alone` (then), `together` (then), `change` (share of before; of what is lost alone:
/// `changeAlone`).
record WhatIfAnswer(String id, Treaty treaty, Verdict verdict, List<Row> rows) implements Answer {

  private static final double PERCENT = 100;

  /// A member.
  ///
  /// @param alone then
  /// @param together then
  record Row(String code, double before, double alone, double together) {
    double change(double now) {
      return (now - before) / Math.max(Math.abs(before), Double.MIN_NORMAL);
    }
  }

  /// @param without members that leave: they have what they have alone
  static WhatIfAnswer of(
      Standing now,
      Standing then,
      Map<String, Double> before,
      Verdict verdict,
      List<String> without) {
    JointPlan plan = verdict.plan().orElseThrow();
    List<String> codes = plan.treaty().codes();
    List<Row> rows = new java.util.ArrayList<>();
    for (String code : codes) {
      double alone = then.alone(code).orElseThrow().welfare();
      // Who joins had what it has alone.
      rows.add(
          new Row(
              code, before.getOrDefault(code, alone), alone, plan.welfare(codes.indexOf(code))));
    }
    for (String code : without) {
      now.alone(code)
          .ifPresent(alone ->
              rows.add(
                  new Row(
                      code,
                      before.getOrDefault(code, alone.welfare()),
                      alone.welfare(),
                      alone.welfare())));
    }
    return new WhatIfAnswer(then.id(), then.treaty(), verdict, List.copyOf(rows));
  }

  @Override
  public String text() {
    return treaty.name()
        + String.format(
            Locale.ROOT,
            "\nreached %.6g, no joint plan exceeds %.6g (gap %.2g); treaty %s…\n\n",
            verdict.value(),
            verdict.bound(),
            verdict.gap(),
            id.substring(0, 12))
        + csv().text()
        + "\nWho delivers what: ayni federate status NODE --treaty "
        + id.substring(0, 12)
        + "\n";
  }

  @Override
  public Table csv() {
    Table.Builder table =
        Table.builder()
            .column("member")
            .numbers("before")
            .numbers("alone then")
            .numbers("change %")
            .numbers("together then")
            .numbers("change together %");
    for (Row row : rows) {
      table
          .add(row.code())
          .add(row.before())
          .add(row.alone())
          .add(PERCENT * row.change(row.alone()))
          .add(row.together())
          .add(PERCENT * row.change(row.together()))
          .endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    ObjectNode root = Json.object();
    root.put("treaty", id).put("name", treaty.name()).put("aim", treaty.aim().code());
    root.put("value", verdict.value()).put("bound", verdict.bound()).put("gap", verdict.gap());
    ArrayNode members = root.putArray("members");
    for (Row row : rows) {
      members
          .addObject()
          .put("code", row.code())
          .put("before", row.before())
          .put("alone", row.alone())
          .put("together", row.together())
          .put("change", row.change(row.together()))
          .put("changeAlone", row.change(row.alone()));
    }
    return root;
  }
}
