package org.ayni.app.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.economy.Economy;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.questions.BindingLimit;
import org.ayni.planning.questions.BindingLimits;
import org.ayni.planning.questions.NeedCost;
import org.ayni.planning.questions.NeedCosts;
import org.ayni.planning.solve.Obstacle;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Shortfall;
import org.ayni.planning.solve.Stage;
import org.ayni.planning.table.Project;

/// Writes the report of a plan.
public final class PlanReport {

  static final int MOST_LIMITS = 20;

  private final Plan plan;
  private final PlanProblem problem;
  private final PlanResult result;
  private final Optional<Economy> economy;
  private final ReportTexts texts;
  private final ReportTables tables;

  private PlanReport(PlanResult result, Optional<Economy> economy, ReportTexts texts) {
    this.result = result;
    this.plan = result.plan().orElseThrow();
    this.problem = plan.problem();
    this.economy = economy;
    this.texts = texts;
    this.tables = new ReportTables(plan, texts);
  }

  /// @param result one that has a plan
  /// @param economy what it was planned for, when it was a table economy
  /// @param language one of [ReportTexts#LANGUAGES]
  public static String html(PlanResult result, Optional<Economy> economy, String language) {
    return new PlanReport(result, economy, ReportTexts.in(language)).html();
  }

  /// Everything a report shows, by the names of the template.
  static Map<String, Object> model(PlanResult result, Optional<Economy> economy, String language) {
    return new PlanReport(result, economy, ReportTexts.in(language)).model();
  }

  private String html() {
    try (InputStream template =
            Objects.requireNonNull(PlanReport.class.getResourceAsStream("report.html"));
        InputStreamReader reader = new InputStreamReader(template, StandardCharsets.UTF_8)) {
      return Mustache.compiler().escapeHTML(true).compile(reader).execute(model());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> model() {
    Certificate proof = result.certificate().orElseThrow();
    Map<String, Object> model = new LinkedHashMap<>();
    String title = economy.map(e -> e.title().in(texts.language())).orElse(problem.name());
    model.put("language", texts.language());
    model.put("title", texts.text("title", title));
    model.put("lead", lead());
    model.put("infeasible", result.status() == PlanStatus.INFEASIBLE);
    model.put("infeasibleText", texts.text("infeasible"));
    model.put("shortfalls", shortfalls());
    model.put("obstacles", obstacles());
    model.put(
        "proof",
        texts.text(
            "proof",
            texts.percent(Math.max(0, proof.gap()), 6),
            texts.small(proof.maxViolation())));
    model.put("order", order(proof));
    model.put("orderText", texts.text("order.text"));
    model.put("undecided", undecided());
    model.put("tables", tables.all());
    model.put("limits", limits(proof.objective()));
    model.put("limitsText", texts.text("limits.text"));
    model.put("costs", costs());
    model.put("costsText", texts.text("costs.text"));
    model.put("assumptions", assumptions());
    model.put("caveats", caveats());
    model.put("sources", sources());
    for (String key :
        List.of(
            "heading.proof",
            "heading.order",
            "heading.shortfalls",
            "heading.obstacles",
            "heading.limits",
            "heading.costs",
            "heading.assumptions",
            "heading.caveats",
            "heading.sources",
            "column.what",
            "column.year",
            "column.wanted",
            "column.possible",
            "column.limit",
            "column.worth",
            "column.need",
            "column.labour",
            "column.exchange",
            "column.value",
            "column.objective",
            "column.reached",
            "column.bound",
            "column.gap",
            "column.kept",
            "column.has",
            "made")) {
      model.put(key.replace('.', '_'), texts.text(key));
    }
    return model;
  }

  /// The finding: how far needs are met in the last year.
  private String lead() {
    int last = problem.years() - 1;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    int needs = Project.needsIn(problem);
    for (int g = 0; g < needs; g++) {
      double c = plan.activities().satisfaction().at(last, g);
      least = Math.min(least, c);
      most = Math.max(most, c);
    }
    if (needs == 0) {
      return "";
    }
    return texts.text(
        economy.isEmpty() ? "lead.targets" : "lead.base",
        tables.yearName(last),
        texts.percent(least, 1),
        texts.percent(most, 1),
        // What needs are measured by is the economy's year, also when years have passed since.
        Integer.toString(economy.map(Economy::year).orElse(problem.baseYear())));
  }

  /// The objectives in their order, each with its proof; none where there is only one.
  private List<Map<String, Object>> order(Certificate last) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Stage stage : result.stages()) {
      double has = CertificateChecker.value(plan, stage.problem().objective(), Rounding.NEAREST);
      String kept = texts.exact(stage.least());
      rows.add(objective(stage.code(), stage.proof(), kept, texts.exact(has)));
    }
    if (!rows.isEmpty()) {
      String code = problem.code(problem.objective());
      rows.add(objective(code, last, "", texts.exact(last.objective())));
    }
    return rows;
  }

  private Map<String, Object> objective(String code, Certificate proof, String kept, String has) {
    return Map.of(
        "name", tables.objectiveName(code),
        "reached", texts.exact(proof.objective()),
        "bound", texts.exact(proof.bound()),
        "gap", texts.small(Math.max(0, proof.gap())),
        "kept", kept,
        "has", has);
  }

  /// The objectives that were asked for and not decided, in one sentence; none where all were.
  private List<String> undecided() {
    return problem.later().isEmpty()
        ? List.of()
        : List.of(
            texts.text(
                "order.undecided",
                problem.later().stream()
                    .map(one -> tables.objectiveName(problem.code(one)))
                    .collect(Collectors.joining(", "))));
  }

  private List<Map<String, Object>> shortfalls() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Shortfall s : result.shortfalls().stream().limit(MOST_LIMITS).toList()) {
      rows.add(
          Map.of(
              "what", tables.limitName(s.kind(), s.code()),
              "year", tables.yearName(s.year() - 1),
              "wanted", texts.figure(s.wanted()),
              "possible", texts.figure(s.possible())));
    }
    return rows;
  }

  private List<Map<String, Object>> obstacles() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Obstacle o : result.obstacles().stream().limit(MOST_LIMITS).toList()) {
      rows.add(
          Map.of(
              "what", tables.limitName(o.kind(), o.code()),
              "year", tables.yearName(o.year() - 1),
              "limit", texts.figure(o.limit()),
              "worth", texts.figure(o.worthOfOnePercent())));
    }
    return rows;
  }

  private List<Map<String, Object>> limits(double objective) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (BindingLimit l : BindingLimits.of(plan, objective).stream().limit(MOST_LIMITS).toList()) {
      rows.add(
          Map.of(
              "what", tables.limitName(l.kind(), l.code()),
              "year", tables.yearName(l.year() - 1),
              "limit", texts.figure(l.limit()),
              "worth", texts.figure(l.worthOfOnePercent())));
    }
    return rows;
  }

  private List<Map<String, Object>> costs() {
    List<Map<String, Object>> rows = new ArrayList<>();
    List<NeedCost> costs = NeedCosts.of(plan, 0);
    for (int g = 0; g < Project.needsIn(problem); g++) {
      rows.add(
          Map.of(
              "need", problem.baskets().get(g).names().in(texts.language()),
              "labour", texts.figure(0.01 * costs.get(g).labour()),
              "exchange", texts.figure(0.01 * costs.get(g).foreignExchange()),
              "value", texts.figure(0.01 * costs.get(g).price())));
    }
    return rows;
  }

  private List<Map<String, Object>> assumptions() {
    List<Map<String, Object>> rows = new ArrayList<>();
    economy.ifPresent(e ->
        e.assumptions()
            .forEach(a ->
                rows.add(
                    Map.of(
                        "text", a.text().in(texts.language()),
                        "value", texts.figure(a.value()),
                        "unit", a.unit().symbol()))));
    return rows;
  }

  private List<String> caveats() {
    return economy.stream()
        .flatMap(e -> e.caveats().stream())
        .map(names -> names.in(texts.language()))
        .toList();
  }

  private List<String> sources() {
    return economy.stream().flatMap(e -> e.sources().stream()).map(s -> s.title()).toList();
  }
}
