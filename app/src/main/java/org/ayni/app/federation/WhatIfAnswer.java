package org.ayni.app.federation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What each member has before and after something changes.
///
/// JSON: `treaty`, `name`, `aim`, `value`, `bound`, `gap`, `members`: a list of `code`, `before`,
/// `alone` (then), `together` (then), `change` (share of before; of what is lost alone:
/// `changeAlone`; none where there was nothing before), `lacking` of one that alone falls short of
/// its floors then: `reached`, `worst`, `named`.
record WhatIfAnswer(String id, Treaty treaty, Verdict verdict, List<Row> rows) implements Answer {

  private static final double PERCENT = 100;
  private static final double LEAST = 1e-9;

  /// A member.
  ///
  /// @param alone then, short of its floors or not
  /// @param together then
  /// @param leaves whether it has what it has alone
  record Row(String code, double before, Alone alone, double together, boolean leaves) {

    /// A share of what there was; empty where that was nothing.
    OptionalDouble change(double now) {
      return Math.abs(before) > LEAST
          ? OptionalDouble.of((now - before) / Math.abs(before))
          : OptionalDouble.empty();
    }

    private OptionalDouble percent(double now) {
      OptionalDouble share = change(now);
      return share.isPresent() ? OptionalDouble.of(PERCENT * share.getAsDouble()) : share;
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
      Alone alone = then.alone(code).orElseThrow();
      // Who joins had what it has alone.
      rows.add(
          new Row(
              code,
              before.getOrDefault(code, alone.reached()),
              alone,
              plan.welfare(codes.indexOf(code)),
              false));
    }
    for (String code : without) {
      now.alone(code)
          .ifPresent(alone ->
              rows.add(
                  new Row(
                      code,
                      before.getOrDefault(code, alone.reached()),
                      alone,
                      alone.reached(),
                      true)));
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
        + shortfalls()
        + "\nWho delivers what: ayni federate status NODE --treaty "
        + id.substring(0, 12)
        + "\n";
  }

  private String shortfalls() {
    StringBuilder text = new StringBuilder();
    for (Row row : rows) {
      text.append(
          ShortText.line(
              treaty,
              row.code(),
              row.alone(),
              row.leaves() ? "that is what it leaves to" : "together its floors hold"));
    }
    return text.isEmpty() ? "" : "\n" + text;
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
          .add(row.alone().reached())
          .add(row.percent(row.alone().reached()))
          .add(row.together())
          .add(row.percent(row.together()))
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
      ObjectNode member =
          members
              .addObject()
              .put("code", row.code())
              .put("before", row.before())
              .put("alone", row.alone().reached())
              .put("together", row.together());
      row.change(row.together()).ifPresent(share -> member.put("change", share));
      row.change(row.alone().reached()).ifPresent(share -> member.put("changeAlone", share));
      row.alone()
          .lacking()
          .ifPresent(lacking -> member.set("lacking", ShortText.json(treaty, lacking)));
    }
    return root;
  }
}
