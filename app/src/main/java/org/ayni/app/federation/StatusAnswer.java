package org.ayni.app.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.federation.joint.Flow;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.ledger.Motion;
import org.ayni.federation.ledger.Overview;
import org.ayni.federation.ledger.Standing;
import org.ayni.federation.ledger.Verdict;
import org.ayni.federation.message.Message.Checked;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.Json;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.plan.YearTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Where a federation stands.
///
/// JSON: `treaty`, `name`, `aim`, `members` (`code`, `accepted`, `left`, `alone`, `unanswered`,
/// `lacking` of one that alone falls short of its floors: `reached`, `worst`, `named`), `lacking`
/// where no mixture of the offers holds all floors: `floors`, `proven`, `missing`, `result` or null
/// (`convener`, `entry`, `holds`, `reasons`, `value`, `bound`, `gap`, `gains`, `checked`, `flows`,
/// `goods`; `gains` over being alone: not of those who fall short of their floors then, which are
/// `floorsHeld` or `floorsNotHeld`), `motions` (`treaty`, `kind`, `yes`, `no`, `all`, `needed`,
/// `decided`), `without`, `faults`.
///
/// @param plan the result's or, without one, the best mixture of the offers there are
/// @param before where somebody is left out: the result of all
record StatusAnswer(
    Standing standing,
    Set<String> without,
    List<Motion> motions,
    List<String> codes,
    Optional<Verdict> verdict,
    Optional<JointPlan> plan,
    Optional<Next.Lacking> lacking,
    Optional<JointPlan> before)
    implements Answer {

  private static final double PERCENT = 100;

  /// @param motions what is to follow the treaty
  static StatusAnswer of(Standing standing, Set<String> without, List<Motion> motions) {
    Overview overview = Overview.of(standing, without, new HighsSolver());
    List<String> codes = overview.codes();
    List<String> everybody =
        standing.treaty().codes().stream()
            .filter(code -> standing.alone(code).isPresent())
            .toList();
    Optional<JointPlan> before =
        everybody.equals(codes)
            ? Optional.empty()
            : standing.result(everybody).flatMap(Verdict::plan);
    return new StatusAnswer(
        standing,
        without,
        motions,
        codes,
        overview.verdict(),
        overview.plan(),
        overview.lacking(),
        before);
  }

  boolean holds() {
    return verdict.map(Verdict::holds).orElse(true);
  }

  private Treaty treaty() {
    return standing.treaty();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(treaty().name()).append(": ").append(treaty().aim().code());
    text.append(", ").append(treaty().years()).append(" years from ");
    text.append(treaty().baseYear() + 1).append("; treaty ");
    text.append(standing.id(), 0, 12).append("…\n\n");
    text.append(members().text()).append('\n');
    motions.forEach(motion -> text.append(MotionText.of(motion)).append('\n'));
    verdict.ifPresentOrElse(
        one -> text.append(said(one)),
        () -> {
          text.append("No result yet");
          text.append(plan.isPresent() ? "; the best of the offers so far:" : ".");
          lacking.ifPresent(one -> text.append(' ').append(ShortText.together(treaty(), one)));
          text.append('\n');
        });
    if (plan.isPresent()) {
      text.append('\n').append(gains().text()).append(shortfalls(plan.get()));
      Table flows = flows();
      text.append("\nWho delivers what to whom (each taker from all who deliver, in proportion)\n");
      text.append(flows.text());
      verdict.ifPresent(one -> text.append('\n').append(goods(one).text()));
    }
    if (!standing.faults().isEmpty()) {
      text.append("\nWhat does not hold and does not count:\n");
      standing.faults().forEach(fault -> text.append("  ").append(fault).append('\n'));
    }
    return text.toString();
  }

  private String said(Verdict one) {
    StringBuilder text = new StringBuilder();
    text.append(one.holds() ? "The result holds" : "THE RESULT DOES NOT HOLD");
    text.append(" (entry ").append(one.number()).append(" of ").append(one.convener());
    text.append("): ");
    text.append(String.format(Locale.ROOT, "reached %.9g", one.value()));
    text.append(
        one.bound() < Double.POSITIVE_INFINITY
            ? String.format(
                Locale.ROOT, "; no joint plan exceeds %.9g (gap %.2g).\n", one.bound(), one.gap())
            : "; nothing proves how good it is: answers are missing.\n");
    one.reasons().forEach(reason -> text.append("  ").append(reason).append('\n'));
    Map<String, Checked> checks = standing.checks(one.convener(), one.number());
    List<String> agreed = new ArrayList<>();
    checks.forEach((code, check) -> {
      if (check.holds()) {
        agreed.add(code);
      } else {
        text.append("  ").append(code).append(" objects: ").append(check.reasons()).append('\n');
      }
    });
    return text.append("Checked at home by: ")
        .append(agreed.isEmpty() ? "nobody yet" : String.join(", ", agreed))
        .append(".\n")
        .toString();
  }

  private String shortfalls(JointPlan mixed) {
    StringBuilder text = new StringBuilder();
    for (String code : codes) {
      text.append(
          ShortText.line(
              treaty(),
              code,
              standing.alone(code).orElseThrow(),
              mixed.leftShortOf().contains(code)
                  ? "THEY DO NOT HOLD TOGETHER EITHER"
                  : "together its floors hold"));
    }
    return text.toString();
  }

  private Table members() {
    Table.Builder table = Table.builder().column("member").column("standing").numbers("alone");
    for (String code : treaty().codes()) {
      int open = standing.unanswered(code).size();
      String state =
          standing.left(code).isPresent()
              ? (standing.isOut(code) ? "left: " : "wants to leave: ") + standing.left(code).get()
              : standing.alone(code).isEmpty()
                  ? "has not accepted"
                  : without.contains(code)
                      ? "left out"
                      : open > 0 ? open + " prices unanswered" : "has answered all";
      table
          .add(code)
          .add(state)
          .add(
              standing
                  .alone(code)
                  .map(alone -> OptionalDouble.of(alone.reached()))
                  .orElse(OptionalDouble.empty()))
          .endRow();
    }
    return table.build();
  }

  /// Percent of what a member has alone, or its own units.
  private double shown(double gain) {
    return treaty().relative() ? PERCENT * gain : gain;
  }

  /// Of one that falls short of its floors alone no gain is told: there is nothing it is over.
  private OptionalDouble shown(String code, double gain) {
    return standing.alone(code).orElseThrow().fallsShort()
        ? OptionalDouble.empty()
        : OptionalDouble.of(shown(gain));
  }

  private Table gains() {
    JointPlan mixed = plan.orElseThrow();
    String unit = treaty().relative() ? " %" : "";
    Table.Builder table = Table.builder().column("member").numbers("alone").numbers("together");
    table.numbers("gain" + unit);
    if (before.isPresent()) {
      table.numbers("gain with all" + unit).numbers("change" + unit);
    }
    for (int m = 0; m < codes.size(); m++) {
      String code = codes.get(m);
      table
          .add(code)
          .add(standing.alone(code).orElseThrow().reached())
          .add(mixed.welfare(m))
          .add(shown(code, mixed.gain(m)));
      if (before.isPresent()) {
        double had = before.get().gain(before.get().treaty().indexOf(code));
        table.add(shown(code, had)).add(shown(code, mixed.gain(m) - had));
      }
      table.endRow();
    }
    before.ifPresent(all -> {
      for (String code : all.treaty().codes()) {
        if (!codes.contains(code)) {
          int m = all.treaty().indexOf(code);
          double alone = standing.alone(code).orElseThrow().reached();
          table.add(code).add(alone).add(alone).add(shown(code, 0));
          table.add(shown(code, all.gain(m))).add(shown(code, -all.gain(m))).endRow();
        }
      }
    });
    return table.build();
  }

  private int year(int t) {
    return treaty().baseYear() + 1 + t;
  }

  private Table flows() {
    Table.Builder table =
        Table.builder()
            .numbers("year", 0)
            .column("good")
            .column("from")
            .column("to")
            .numbers("amount")
            .column("unit");
    for (Flow flow : Flow.of(plan.orElseThrow())) {
      Good good = treaty().goods().get(flow.g());
      table
          .add(year(flow.t()))
          .add(good.code())
          .add(codes.get(flow.from()))
          .add(codes.get(flow.to()))
          .add(flow.amount())
          .add(good.unit())
          .endRow();
    }
    return table.build();
  }

  private Table goods(Verdict one) {
    YearTable ratios = plan.orElseThrow().ratios(one.result().prices());
    Table.Builder table =
        Table.builder()
            .numbers("year", 0)
            .column("good")
            .numbers("ratio")
            .numbers("in the treaty")
            .column("unit");
    for (int t = 0; t < treaty().years(); t++) {
      for (int g = 0; g < treaty().goods().size(); g++) {
        Good good = treaty().goods().get(g);
        table
            .add(year(t))
            .add(good.code())
            .add(ratios.at(t, g))
            .add(good.account())
            .add(treaty().accountUnit() + " for one " + good.unit())
            .endRow();
      }
    }
    return table.build();
  }

  /// The flows, or the members while nothing flows yet.
  @Override
  public Table csv() {
    return plan.isPresent() ? flows() : members();
  }

  @Override
  public JsonNode json() {
    ObjectNode root = Json.object();
    root.put("treaty", standing.id());
    root.put("name", treaty().name());
    root.put("aim", treaty().aim().code());
    ArrayNode members = root.putArray("members");
    for (String code : treaty().codes()) {
      ObjectNode one = members.addObject().put("code", code);
      one.put("accepted", standing.alone(code).isPresent());
      one.put("left", standing.left(code).orElse(""));
      standing
          .alone(code)
          .ifPresent(alone -> {
            one.put("alone", alone.reached());
            alone.lacking().ifPresent(some -> one.set("lacking", ShortText.json(treaty(), some)));
          });
      one.put("unanswered", standing.unanswered(code).size());
    }
    if (verdict.isPresent() && plan.isPresent()) {
      result(root.putObject("result"), verdict.get(), plan.get());
    } else {
      root.putNull("result");
    }
    lacking.ifPresent(one -> root.set("lacking", ShortText.json(treaty(), one)));
    ArrayNode moved = root.putArray("motions");
    motions.forEach(motion -> moved.add(MotionText.json(motion)));
    ArrayNode out = root.putArray("without");
    without.forEach(out::add);
    ArrayNode faults = root.putArray("faults");
    standing.faults().forEach(fault -> faults.add(fault.text()));
    return root;
  }

  private void result(ObjectNode json, Verdict one, JointPlan mixed) {
    json.put("convener", one.convener()).put("entry", one.number()).put("holds", one.holds());
    ArrayNode reasons = json.putArray("reasons");
    one.reasons().forEach(reason -> reasons.add(reason.text()));
    json.put("value", one.value());
    if (one.bound() < Double.POSITIVE_INFINITY) {
      json.put("bound", one.bound()).put("gap", one.gap());
    }
    ObjectNode gains = json.putObject("gains");
    ArrayNode held = json.putArray("floorsHeld");
    ArrayNode not = json.putArray("floorsNotHeld");
    for (int m = 0; m < codes.size(); m++) {
      if (standing.alone(codes.get(m)).orElseThrow().fallsShort()) {
        (mixed.leftShortOf().contains(codes.get(m)) ? not : held).add(codes.get(m));
      } else {
        gains.put(codes.get(m), mixed.gain(m));
      }
    }
    ObjectNode checked = json.putObject("checked");
    standing
        .checks(one.convener(), one.number())
        .forEach((code, check) -> checked.put(code, check.holds()));
    ArrayNode flows = json.putArray("flows");
    for (Flow flow : Flow.of(mixed)) {
      flows
          .addObject()
          .put("year", year(flow.t()))
          .put("good", treaty().goods().get(flow.g()).code())
          .put("from", codes.get(flow.from()))
          .put("to", codes.get(flow.to()))
          .put("amount", flow.amount());
    }
    ArrayNode goods = json.putArray("goods");
    YearTable ratios = mixed.ratios(one.result().prices());
    for (int t = 0; t < treaty().years(); t++) {
      for (int g = 0; g < treaty().goods().size(); g++) {
        goods
            .addObject()
            .put("year", year(t))
            .put("good", treaty().goods().get(g).code())
            .put("ratio", ratios.at(t, g))
            .put("account", treaty().goods().get(g).account());
      }
    }
  }
}
