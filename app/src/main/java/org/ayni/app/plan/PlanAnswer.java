package org.ayni.app.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.files.Json;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.folder.PlanSummary;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Shortfall;
import org.ayni.planning.solve.Stage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `ayni plan` found.
///
/// JSON: `status`, `objective` (always a maximum: least labour counts labour as negative), `bound`,
/// `gap`, `maxViolation`, `objectives`, `stages`, `solver`, `seconds`, and `reason`, `violations`,
/// `shortfalls`, `eased`, `obstacles`, `notes`.
///
/// @param seconds of solving, without reading and writing
/// @param language of names
/// @param notes what else has to be said of it, in words
public record PlanAnswer(PlanResult result, double seconds, String language, List<String> notes)
    implements Answer {

  private static final int MOST = 10;

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT, "%s in %.2f s by %s%n", result.status().code(), seconds, result.solver()));
    if (!result.reason().isEmpty()) {
      text.append(result.reason()).append('\n');
    }
    result.plan().ifPresent(plan -> stages(text, plan));
    result.certificate().ifPresent(proof -> proof(text, proof));
    notes.forEach(note -> text.append(note).append('\n'));
    shortfalls(text);
    if (result.plan().isPresent()) {
      text.append("\nHow far needs are met (1 is the base year or the target):\n")
          .append(csv().text());
    }
    return text.toString();
  }

  /// The objectives settled before the plan's own, and which that is, numbered in their order.
  private void stages(StringBuilder text, Plan plan) {
    int number = 1;
    for (Stage stage : result.stages()) {
      text.append(
          String.format(
              Locale.ROOT,
              "%d. %s: %.9g, no plan can exceed %.9g: gap %.1e; at least %.9g is kept%n",
              number++,
              stage.code(),
              stage.proof().objective(),
              stage.proof().bound(),
              stage.proof().gap(),
              stage.least()));
    }
    if (plan.problem().order().size() > 1) {
      String code = plan.problem().code(plan.problem().objective());
      text.append(number).append(". ").append(code).append(": ");
    }
  }

  private static void proof(StringBuilder text, Certificate proof) {
    text.append(
        String.format(
            Locale.ROOT,
            "objective %.9g, no plan can exceed %.9g: gap %.1e%n"
                + "largest violation of any limit: %.1e of its size%n",
            proof.objective(),
            proof.bound(),
            proof.gap(),
            proof.maxViolation()));
  }

  private void shortfalls(StringBuilder text) {
    if (!result.shortfalls().isEmpty()) {
      text.append("\nNot everything can be had at once. What is missing:\n");
      for (Shortfall s : result.shortfalls().stream().limit(MOST).toList()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %s %s, year %d: wanted %.6g, possible %.6g%n",
                s.kind().code(),
                s.code(),
                s.year(),
                s.wanted(),
                s.possible()));
      }
      more(text, result.shortfalls().size());
      if (!result.obstacles().isEmpty()) {
        text.append("What stands in the way, the most valuable limit first:\n");
      }
      for (Obstacle o : result.obstacles().stream().limit(MOST).toList()) {
        text.append(
            String.format(
                Locale.ROOT,
                "  %s %s, year %d: %.6g (1 %% more saves a shortfall of %.3g)%n",
                o.kind().code(),
                o.code(),
                o.year(),
                o.limit(),
                o.worthOfOnePercent()));
      }
      more(text, result.obstacles().size());
    }
  }

  private static void more(StringBuilder text, int size) {
    if (size > MOST) {
      text.append("  and ").append(size - MOST).append(" more: see --format json\n");
    }
  }

  /// Satisfaction by need and year; no rows without a plan.
  @Override
  public Table csv() {
    @Nullable Plan plan = result.plan().orElse(null);
    Table.Builder table = Table.builder().column("need").column("name");
    if (plan == null) {
      return table.build();
    }
    PlanProblem problem = plan.problem();
    for (int t = 0; t < problem.years(); t++) {
      table.numbers(
          problem.baseYear() == 0 ? "year" + (t + 1) : Integer.toString(problem.baseYear() + t + 1),
          4);
    }
    for (int g = 0; g < problem.baskets().size(); g++) {
      var basket = problem.baskets().get(g);
      table.add(basket.code()).add(basket.names().in(language));
      for (int t = 0; t < problem.years(); t++) {
        table.add(plan.activities().satisfaction().at(t, g));
      }
      table.endRow();
    }
    return table.build();
  }

  @Override
  public JsonNode json() {
    Map<String, @Nullable Object> fields = PlanSummary.fields(result);
    fields.put("seconds", seconds);
    fields.put("notes", notes);
    return Json.tree(fields);
  }
}
