package org.ayni.app.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.app.report.ReportTexts;
import org.ayni.decisions.choice.Comparison;
import org.ayni.decisions.choice.Felt;
import org.ayni.decisions.choice.PlanChoice;
import org.ayni.decisions.choice.PlanIdea;
import org.ayni.decisions.projects.ProjectFit;
import org.ayni.economy.Economy;
import org.ayni.economy.Industry;
import org.ayni.economy.Need;
import org.ayni.files.Json;
import org.ayni.planning.folder.PlanSummary;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.Shortfall;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `ayni choices` found.
///
/// JSON: `economy`; `plans`, `alike`: lists with `code`, `name`, `text`, `changed`, `needs` (by
/// code: `mean`, `last`), `jobs`, `imports`, `investment`, `equipment`, and `gains` against the
/// first plan (`needs`, `jobs`: by code); `refused`: with `code`, `changed` and the summary of a
/// plan's result; `projects`: `code`, `possible`, and the summary where it is not.
public record ChoicesAnswer(Economy economy, ProjectFit fit, PlanChoice choice, String language)
    implements Answer {

  private static final int MOST = 5;

  /// Changes below this share of a need, or of all jobs, are not listed in the text.
  private static final double SMALL = 0.001;

  /// Whether there is a choice and nothing that was asked for had to be left out.
  boolean everything() {
    boolean asked =
        choice.refused().stream().noneMatch(refused -> refused.idea().code().equals("as-asked"));
    return asked
        && choice.offered().size() >= 2
        && fit.judged().stream().allMatch(ProjectFit.Judged::possible);
  }

  @Override
  public String text() {
    ReportTexts texts = ReportTexts.in(language);
    StringBuilder text = new StringBuilder();
    text.append(texts.text("choices.title", choice.offered().size(), economy.title()))
        .append("\n\n")
        .append(table().text());
    for (PlanChoice.Candidate one : choice.offered()) {
      text.append('\n').append(head(one.idea(), one.changed())).append('\n');
      if (!one.equals(choice.offered().getFirst())) {
        gains(text, texts, one);
      }
    }
    if (!choice.alike().isEmpty()) {
      text.append('\n').append(texts.text("choices.alike")).append('\n');
      choice
          .alike()
          .forEach(one -> text.append("  ").append(head(one.idea(), one.changed())).append('\n'));
    }
    for (PlanChoice.Refused refused : choice.refused()) {
      text.append('\n')
          .append(texts.text("choices.refused", refused.idea().names().in(language)))
          .append('\n');
      why(text, texts, refused.result());
    }
    projects(text, texts);
    return text.toString();
  }

  private String head(PlanIdea idea, String changed) {
    return idea.names().in(language)
        + ": "
        + idea.text().in(language)
        + (changed.isEmpty() ? "" : " (" + changed + ")");
  }

  /// A row a measure, a column a plan.
  private Table table() {
    ReportTexts texts = ReportTexts.in(language);
    Table.Builder table = Table.builder().column("");
    choice.offered().forEach(one -> table.numbers(one.idea().code(), 4));
    List<Need> needs = economy.needs();
    for (int g = 0; g < needs.size(); g++) {
      int need = g;
      row(table, needs.get(g).names().in(language), felt -> felt.needs().get(need).mean());
    }
    Felt first = choice.offered().isEmpty() ? null : choice.offered().getFirst().felt();
    if (first != null) {
      row(table, texts.text("choices.jobs"), f -> ratio(f.totalJobs(), first.totalJobs()));
      row(table, texts.text("choices.imports"), f -> ratio(f.imports(), first.imports()));
      row(table, texts.text("choices.investment"), f -> ratio(f.investment(), first.investment()));
      row(table, texts.text("choices.equipment"), Felt::equipment);
    }
    return table.build();
  }

  private static double ratio(double value, double first) {
    return first == 0 ? 1 : value / first;
  }

  private void row(Table.Builder table, String name, ToDoubleFunction<Felt> of) {
    table.add(name);
    choice.offered().forEach(one -> table.add(of.applyAsDouble(one.felt())));
    table.endRow();
  }

  private Comparison comparison(PlanChoice.Candidate one) {
    PlanChoice.Candidate first = choice.offered().getFirst();
    return Comparison.of(first.plan().problem(), first.felt(), one.felt());
  }

  private void gains(StringBuilder text, ReportTexts texts, PlanChoice.Candidate one) {
    Comparison comparison = comparison(one);
    double jobs = choice.offered().getFirst().felt().totalJobs();
    for (boolean more : List.of(true, false)) {
      List<String> said = new ArrayList<>();
      comparison.needs().stream()
          .filter(line -> line.change() > 0 == more && Math.abs(line.change()) >= SMALL)
          .limit(MOST)
          .forEach(line -> said.add(need(line.code()) + " " + texts.percent(line.change(), 1)));
      comparison.jobs().stream()
          .filter(line -> line.change() > 0 == more && Math.abs(line.change()) >= SMALL * jobs)
          .limit(MOST)
          .forEach(line ->
              said.add(
                  texts.text(
                      "choices.jobsIn", texts.number(line.change(), 0), industry(line.code()))));
      if (!said.isEmpty()) {
        text.append("  ")
            .append(texts.text(more ? "choices.more" : "choices.less", String.join("; ", said)))
            .append('\n');
      }
    }
  }

  private String need(String code) {
    return economy.needs().stream()
        .filter(need -> need.code().equals(code))
        .map(need -> need.names().in(language))
        .findAny()
        .orElse(code);
  }

  private String industry(String code) {
    return economy.table().industries().stream()
        .filter(industry -> industry.code().equals(code))
        .map(Industry::names)
        .map(names -> names.in(language))
        .findAny()
        .orElse(code);
  }

  private void why(StringBuilder text, ReportTexts texts, PlanResult result) {
    for (Shortfall s : result.shortfalls().stream().limit(MOST).toList()) {
      text.append("  ")
          .append(
              texts.text(
                  "choices.missing",
                  s.kind().code() + " " + s.code(),
                  Integer.toString(economy.year() + s.year()),
                  texts.figure(s.wanted()),
                  texts.figure(s.possible())))
          .append('\n');
    }
    for (Obstacle o : result.obstacles().stream().limit(MOST).toList()) {
      text.append("  ")
          .append(
              texts.text(
                  "choices.way",
                  (o.kind().code() + " " + o.code()).strip(),
                  Integer.toString(economy.year() + o.year()),
                  texts.figure(o.limit())))
          .append('\n');
    }
    if (!result.reason().isEmpty()) {
      text.append("  ").append(result.reason()).append('\n');
    }
  }

  private void projects(StringBuilder text, ReportTexts texts) {
    if (fit.judged().isEmpty()) {
      return;
    }
    text.append('\n').append(texts.text("choices.projects")).append('\n');
    for (ProjectFit.Judged judged : fit.judged()) {
      text.append("  ")
          .append(
              texts.text(
                  judged.possible() ? "choices.possible" : "choices.impossible",
                  judged.project().names().in(language)))
          .append('\n');
      if (!judged.possible()) {
        why(text, texts, judged.result());
      }
    }
    if (!fit.judged().stream().allMatch(ProjectFit.Judged::possible)) {
      text.append(texts.text("choices.shares")).append('\n');
    }
  }

  @Override
  public Table csv() {
    return table();
  }

  @Override
  public JsonNode json() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("economy", economy.name());
    fields.put("plans", choice.offered().stream().map(one -> candidate(one, true)).toList());
    fields.put("alike", choice.alike().stream().map(one -> candidate(one, false)).toList());
    fields.put(
        "refused",
        choice.refused().stream()
            .map(refused -> {
              Map<String, @Nullable Object> one = new LinkedHashMap<>();
              one.put("code", refused.idea().code());
              one.putAll(PlanSummary.fields(refused.result()));
              return one;
            })
            .toList());
    fields.put("projects", fit.judged().stream().map(ChoicesAnswer::project).toList());
    return Json.tree(fields);
  }

  private static Map<String, @Nullable Object> project(ProjectFit.Judged judged) {
    Map<String, @Nullable Object> one = new LinkedHashMap<>();
    one.put("code", judged.project().code());
    one.put("possible", judged.possible());
    if (!judged.possible()) {
      one.putAll(PlanSummary.fields(judged.result()));
    }
    return one;
  }

  private Map<String, @Nullable Object> candidate(PlanChoice.Candidate one, boolean gains) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("code", one.idea().code());
    fields.put("name", one.idea().names().in(language));
    fields.put("text", one.idea().text().in(language));
    fields.put("changed", one.changed());
    Map<String, Object> needs = new LinkedHashMap<>();
    one.felt()
        .needs()
        .forEach(need -> needs.put(need.code(), Map.of("mean", need.mean(), "last", need.last())));
    fields.put("needs", needs);
    fields.put("jobs", one.felt().totalJobs());
    fields.put("imports", one.felt().imports());
    fields.put("investment", one.felt().investment());
    fields.put("equipment", one.felt().equipment());
    if (gains) {
      Comparison comparison = comparison(one);
      fields.put(
          "gains",
          Map.of("needs", changes(comparison.needs()), "jobs", changes(comparison.jobs())));
    }
    return fields;
  }

  private static Map<String, Object> changes(List<Comparison.Line> lines) {
    Map<String, Object> changes = new LinkedHashMap<>();
    lines.forEach(line -> changes.put(line.code(), line.change()));
    return changes;
  }
}
