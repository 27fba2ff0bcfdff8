package org.ayni.app.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.planning.solve.PlanResult;
import org.ayni.server.pdf.Report;
import org.jspecify.annotations.Nullable;

/// The report of a plan on paper: what [PlanReport] shows as a page, with pictures in place of its
/// bars.
public final class PlanPaper {

  private final Map<String, Object> model;
  private final PlanPictures pictures;
  private final double objective;

  private PlanPaper(Map<String, Object> model, PlanPictures pictures, double objective) {
    this.model = model;
    this.pictures = pictures;
    this.objective = objective;
  }

  /// @param result one that has a plan
  /// @param economy what it was planned for, when it was a table economy
  /// @param language one of [ReportTexts#LANGUAGES]
  /// @param day on which it is printed
  public static Report of(
      PlanResult result, Optional<Economy> economy, String language, LocalDate day) {
    ReportTexts words = ReportTexts.in(language);
    PlanPaper paper =
        new PlanPaper(
            PlanReport.model(result, economy, language),
            new PlanPictures(result.plan().orElseThrow(), economy, words),
            result.certificate().orElseThrow().objective());
    String date =
        day.format(
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Locale.forLanguageTag(language)));
    String title = paper.text("title");
    return new Report(
        language,
        title,
        paper.texts(),
        paper.sections(),
        title,
        words.text("paper.pages", date, "{0}", "{1}"),
        new Report.Notes(
            words.text("paper.missing"), words.text("paper.shortened"), words.text("paper.ended")));
  }

  private static String assumption(Object one) {
    // A unit of 1 is none to people.
    String unit = field(one, "unit").equals("1") ? "" : " " + field(one, "unit");
    return field(one, "text") + " (" + field(one, "value") + unit + ")";
  }

  private String text(String key) {
    return String.valueOf(model.getOrDefault(key, ""));
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(text("lead"));
    if (Boolean.TRUE.equals(model.get("infeasible"))) {
      texts.add(text("infeasibleText"));
    }
    texts.addAll(list("undecided").stream().map(String::valueOf).toList());
    texts.removeIf(String::isEmpty);
    return texts;
  }

  private List<Report.Section> sections() {
    List<Report.Section> sections = new ArrayList<>();
    add(
        sections,
        "heading_shortfalls",
        "",
        List.of(),
        "shortfalls",
        List.of("what", "year", "wanted", "possible"));
    add(
        sections,
        "heading_obstacles",
        "",
        List.of(),
        "obstacles",
        List.of("what", "year", "limit", "worth"));
    add(
        sections,
        "heading_order",
        "orderText",
        List.of(),
        "order",
        List.of("objective", "reached", "bound", "gap", "kept", "has"));
    List<Report.Part> needs = pictures.needs(text("lead"));
    for (Object table : list("tables")) {
      // The first of them is that of needs.
      sections.add(byYear(table, needs));
      needs = List.of();
    }
    add(
        sections,
        "heading_limits",
        "limitsText",
        pictures.limits(objective, PlanReport.MOST_LIMITS),
        "limits",
        List.of("what", "year", "limit", "worth"));
    add(
        sections,
        "heading_costs",
        "costsText",
        List.of(),
        "costs",
        List.of("need", "labour", "exchange", "value"));
    sections.add(
        new Report.Section(text("heading_proof"), List.of(new Report.Text(text("proof"), false))));
    points(
        sections,
        "heading_assumptions",
        list("assumptions").stream().map(PlanPaper::assumption).toList());
    points(sections, "heading_caveats", list("caveats").stream().map(String::valueOf).toList());
    points(sections, "heading_sources", list("sources").stream().map(String::valueOf).toList());
    return sections;
  }

  /// A section with a table of these columns; none where it has no rows. The heading of a column is
  /// the text `column_NAME`, its cells the fields of that name (of an objective, `name`).
  private void add(
      List<Report.Section> sections,
      String heading,
      String text,
      List<Report.Part> pictures,
      String rows,
      List<String> columns) {
    List<?> all = list(rows);
    if (all.isEmpty()) {
      return;
    }
    List<Report.Part> parts = new ArrayList<>(pictures);
    parts.add(
        new Report.Rows(
            text(text),
            columns.stream().map(column -> text("column_" + column)).toList(),
            all.stream()
                .map(row -> columns.stream().map(column -> cell(row, column)).toList())
                .toList(),
            false));
    sections.add(new Report.Section(text(heading), parts));
  }

  private static String cell(Object row, String column) {
    return field(row, column.equals("objective") ? "name" : column);
  }

  private static Report.Section byYear(Object table, List<Report.Part> pictures) {
    List<String> columns = new ArrayList<>();
    columns.add("");
    of(table, "years").forEach(year -> columns.add(String.valueOf(year)));
    List<List<String>> rows = new ArrayList<>();
    for (Object row : of(table, "rows")) {
      List<String> cells = new ArrayList<>();
      cells.add((field(row, "name") + " " + field(row, "unit")).strip());
      of(row, "cells").forEach(cell -> cells.add(field(cell, "text")));
      rows.add(cells);
    }
    List<Report.Part> parts = new ArrayList<>(pictures);
    parts.add(new Report.Rows(field(table, "note"), columns, rows, false));
    if (!field(table, "left").isEmpty()) {
      parts.add(new Report.Text(field(table, "left"), true));
    }
    return new Report.Section(field(table, "heading"), parts);
  }

  private void points(List<Report.Section> sections, String heading, List<String> points) {
    if (!points.isEmpty()) {
      sections.add(new Report.Section(text(heading), List.of(new Report.Points(points))));
    }
  }

  private List<?> list(String key) {
    return asList(model.get(key));
  }

  private static List<?> of(Object row, String key) {
    return row instanceof Map<?, ?> fields ? asList(fields.get(key)) : List.of();
  }

  private static List<?> asList(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static String field(Object row, String key) {
    return row instanceof Map<?, ?> fields && fields.get(key) != null
        ? String.valueOf(fields.get(key))
        : "";
  }
}
