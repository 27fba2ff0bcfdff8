package org.ayni.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.table.Project;

/// The tables by year of a report, and what things are called in it.
public final class ReportTables {

  private static final int MOST_ROWS = 100;

  private static final String LEAST = "least:";

  private final Plan plan;
  private final PlanProblem problem;

  /// How many of its baskets are needs.
  private final int needs;

  private final ReportTexts texts;

  public ReportTables(Plan plan, ReportTexts texts) {
    this.plan = plan;
    this.problem = plan.problem();
    this.needs = Project.needsIn(problem);
    this.texts = texts;
  }

  /// What year index t is called.
  public String yearName(int t) {
    return problem.baseYear() == 0
        ? texts.text("year", Integer.toString(t + 1))
        : Integer.toString(problem.baseYear() + t + 1);
  }

  /// What a limit is called.
  public String limitName(RowKind kind, String code) {
    return texts.text("limit." + kind.code(), name(kind, code));
  }

  /// What the resource, technique, stock, flow, need or product of a limit is called.
  public String name(RowKind kind, String code) {
    String language = texts.language();
    return switch (kind) {
      case RETRAINING -> code;
      case RESOURCE, BUDGET ->
          problem.resources().stream()
              .filter(r -> r.code().equals(code))
              .map(r -> r.names().in(language))
              .findFirst()
              .orElse(code);
      case FLOOR ->
          problem.baskets().stream()
              .filter(b -> b.code().equals(code))
              .map(b -> b.names().in(language))
              .findFirst()
              .orElse(code);
      case PACE_UP, PACE_DOWN ->
          problem.techniques().stream()
              .filter(t -> t.code().equals(code))
              .map(t -> t.names().in(language))
              .findFirst()
              .orElse(code);
      case CAPITAL, CAPACITY, TERMINAL ->
          problem.stocks().stream()
              .filter(s -> s.code().equals(code))
              .map(this::stockName)
              .findFirst()
              .orElse(code);
      case TRADE_LIMIT, TRADE_LEAST ->
          problem.trade().stream()
              .filter(f -> f.code().equals(code))
              .map(this::flowName)
              .findFirst()
              .orElse(code);
      case BALANCE ->
          problem.products().stream()
              .filter(p -> p.code().equals(code))
              .map(p -> p.names().in(language))
              .findFirst()
              .orElse(code);
      case OBJECTIVE -> objectiveName(code);
      case FOREIGN_EXCHANGE, SIGN -> code;
    };
  }

  /// What an objective is called.
  ///
  /// @param code see [PlanProblem#code]
  public String objectiveName(String code) {
    return code.startsWith(LEAST)
        ? texts.text("objective.least", name(RowKind.RESOURCE, code.substring(LEAST.length())))
        : texts.text("objective." + code);
  }

  private String stockName(CapitalStock stock) {
    String technique = problem.techniques().get(stock.technique()).names().in(texts.language());
    return stock.composition().size() == 1
        ? texts.text(
            "stock",
            problem.products().get(stock.composition().index(0)).names().in(texts.language()),
            technique)
        : technique;
  }

  private String flowName(TradeFlow flow) {
    Product product = problem.products().get(flow.product());
    return texts.text(
        flow.direction() == Direction.IMPORT ? "flow.import" : "flow.export",
        product.names().in(texts.language()),
        flow.partner());
  }

  List<Map<String, Object>> all() {
    List<Map<String, Object>> tables = new ArrayList<>();
    tables.add(needs());
    if (needs < problem.baskets().size()) {
      tables.add(projects());
    }
    tables.add(output());
    tables.add(totals());
    return tables;
  }

  private Map<String, Object> table(String key, List<Map<String, Object>> rows, int left) {
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("heading", texts.text("heading." + key));
    table.put("note", texts.text("note." + key));
    List<String> years = new ArrayList<>();
    for (int t = 0; t < problem.years(); t++) {
      years.add(yearName(t));
    }
    table.put("years", years);
    table.put("rows", rows);
    table.put("left", left > 0 ? texts.text("left", left) : "");
    return table;
  }

  /// A row with its values by year, NaN for none; `bar` draws them as shares of `full`.
  private Map<String, Object> row(
      String name, String unit, IntToDoubleFunction value, boolean percent, double full) {
    List<Map<String, Object>> cells = new ArrayList<>();
    for (int t = 0; t < problem.years(); t++) {
      double v = value.applyAsDouble(t);
      cells.add(
          Map.of(
              "text", Double.isNaN(v) ? "–" : percent ? texts.percent(v, 1) : texts.figure(v),
              "bar", full > 0 ? Math.round(Math.clamp(v / full, 0, 1) * 100) : 0));
    }
    return Map.of("name", name, "unit", unit, "cells", cells);
  }

  private Map<String, Object> needs() {
    List<Map<String, Object>> rows = new ArrayList<>();
    double most = 0;
    for (int t = 0; t < problem.years(); t++) {
      for (int g = 0; g < needs; g++) {
        most = Math.max(most, plan.activities().satisfaction().at(t, g));
      }
    }
    for (int g = 0; g < Math.min(MOST_ROWS, needs); g++) {
      int need = g;
      rows.add(
          row(
              problem.baskets().get(g).names().in(texts.language()),
              "",
              t -> plan.activities().satisfaction().at(t, need),
              true,
              most));
    }
    return table("needs", rows, needs - rows.size());
  }

  /// What share of each project is carried out, in the years in which it takes products.
  private Map<String, Object> projects() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int g = needs; g < Math.min(needs + MOST_ROWS, problem.baskets().size()); g++) {
      int project = g;
      rows.add(
          row(
              problem.baskets().get(g).names().in(texts.language()),
              "",
              t ->
                  problem.baskets().get(project).products().get(t).size() == 0
                      ? Double.NaN
                      : plan.activities().satisfaction().at(t, project) / Project.DONE,
              true,
              1));
    }
    return table("projects", rows, problem.baskets().size() - needs - rows.size());
  }

  private Map<String, Object> output() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int j = 0; j < Math.min(MOST_ROWS, problem.techniques().size()); j++) {
      Technique technique = problem.techniques().get(j);
      int activity = j;
      double most = 0;
      for (int t = 0; t < problem.years(); t++) {
        most = Math.max(most, plan.activities().activity().at(t, j));
      }
      rows.add(
          row(
              technique.names().in(texts.language()),
              technique.unit().symbol(),
              t -> plan.activities().activity().at(t, activity),
              false,
              most));
    }
    return table("output", rows, problem.techniques().size() - rows.size());
  }

  private Map<String, Object> totals() {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int r = 0; r < problem.resources().size(); r++) {
      Resource resource = problem.resources().get(r);
      int index = r;
      rows.add(
          row(
              texts.text("used", resource.names().in(texts.language())),
              resource.unit().symbol(),
              t -> use(t, index),
              false,
              0));
    }
    if (!problem.stocks().isEmpty()) {
      rows.add(
          row(
              texts.text("investment"),
              unit(),
              t -> sum(plan.activities().investment().year(t)),
              false,
              0));
    }
    if (!problem.trade().isEmpty()) {
      String unit = problem.foreignUnit().symbol();
      rows.add(row(texts.text("exports"), unit, t -> traded(t, Direction.EXPORT), false, 0));
      rows.add(row(texts.text("imports"), unit, t -> traded(t, Direction.IMPORT), false, 0));
    }
    return table("totals", rows, 0);
  }

  private String unit() {
    return problem.products().isEmpty() ? "" : problem.products().getFirst().unit().symbol();
  }

  private double use(int t, int resource) {
    double sum = 0;
    for (int j = 0; j < problem.techniques().size(); j++) {
      sum +=
          problem.techniques().get(j).resources().get(resource)
              * plan.activities().activity().at(t, j);
    }
    return sum;
  }

  private double traded(int t, Direction direction) {
    double sum = 0;
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      if (flow.direction() == direction) {
        sum += flow.price() * plan.activities().trade().at(t, f);
      }
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
