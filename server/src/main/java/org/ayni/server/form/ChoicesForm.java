package org.ayni.server.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Names;
import org.ayni.planning.table.AssumptionRange;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.Project;

/// What plans are made with besides what was voted: for how many years, by which objective, under
/// which assumptions, and what each elected project takes.
///
/// @param years horizon, 1 … [PlanForm#MOST_YEARS]
/// @param objective what is made as large as it can be
/// @param assumptions all of the economy by code, in their own units
/// @param projects in the order in which they were elected, with what they take
/// @param part number of the part of the projects that is wanted to be filled in, and no plans yet;
///   0 for none
public record ChoicesForm(
    int years,
    Goals.Kind objective,
    Map<String, Double> assumptions,
    List<Project> projects,
    int part) {

  /// Projects of a part: a page with the fields of more is long, and heavy.
  public static final int PART_SIZE = 20;

  /// Rows for products of a project that are shown at least.
  private static final int ROWS = 3;

  /// Nobody needs more kinds of products for one project of a form.
  private static final int MOST_ROWS = 12;

  private static final double MOST_AMOUNT = 1e15;

  private static final Row EMPTY = new Row("", "");

  /// Field of the horizon.
  public static final String YEARS = "years";

  /// Field of what is sought.
  public static final String OBJECTIVE = "objective";

  /// Field of the part of the projects that is wanted to be filled in.
  public static final String PART = "part";

  private static final Pattern FIELD_OF_PROJECT =
      Pattern.compile("p\\.(.*)\\.(?:product\\.\\d+|amounts\\.\\d+|labour|foreign)");

  public ChoicesForm {
    assumptions = Collections.unmodifiableMap(new LinkedHashMap<>(assumptions));
    projects = List.copyOf(projects);
  }

  /// One product of a project.
  ///
  /// @param product code of an industry
  /// @param amounts by year from the first, as they stand in the field
  public record Row(String product, String amounts) {}

  /// Whether anything was asked, or the form is only to be shown.
  public static boolean asked(FormReader reader) {
    return reader.text(OBJECTIVE).isPresent();
  }

  /// @param elected codes of the projects, in their order
  /// @param before goals that fields are filled in from where nothing was asked
  /// @param called name of a project, for sentences and for the plan
  /// @param labels names of fields, for sentences
  public static Reading<ChoicesForm> read(
      Economy economy,
      List<String> elected,
      Goals before,
      FormReader reader,
      Function<String, String> called,
      Map<String, String> labels) {
    int part =
        reader.whole(
            PART, labels.getOrDefault(PART, PART), 0, 1, Math.max(1, parts(elected.size())));
    int years =
        reader.whole(
            YEARS,
            labels.getOrDefault(YEARS, YEARS),
            Math.min(before.years(), PlanForm.MOST_YEARS),
            1,
            PlanForm.MOST_YEARS);
    Optional<String> asked = reader.text(OBJECTIVE);
    Optional<Goals.Kind> objective = asked.flatMap(Goals.Kind::byCode);
    if (asked.isPresent() && objective.isEmpty()) {
      reader.problem(OBJECTIVE, "problem.objective");
    }
    Map<String, Double> assumptions = new LinkedHashMap<>();
    for (Assumption one : economy.assumptions()) {
      assumptions.put(one.code(), assumption(economy, one, before, reader, labels));
    }
    // Where the years are wrong, those of a project are not counted against them.
    int most = reader.isWrong(YEARS) ? PlanForm.MOST_YEARS : years;
    List<Project> projects = new ArrayList<>();
    for (String code : elected) {
      Optional<Project> known = known(before, code);
      projects.add(
          asked(reader) || known.isEmpty()
              ? project(economy.table(), code, mostRows(known), most, reader, called, labels)
              : known.get());
    }
    return new Reading<>(
        new ChoicesForm(
            years, objective.orElse(before.objectives().getFirst()), assumptions, projects, part),
        reader.problems());
  }

  /// As it was before until something is asked; then a field left out has the economy's own value,
  /// so that an address means the same after the next offer.
  private static double assumption(
      Economy economy,
      Assumption assumption,
      Goals before,
      FormReader reader,
      Map<String, String> labels) {
    String code = assumption.code();
    if (!asked(reader)) {
      return before.assumptions().getOrDefault(code, assumption.value());
    }
    AssumptionRange range = AssumptionRange.of(code);
    return reader.number(
        PlanForm.assumptionField(code),
        labels.getOrDefault(code, code),
        assumption.value(),
        range.least(),
        range.most(),
        PlanForm.scale(economy, code));
  }

  /// Into how many parts so many projects fall.
  public static int parts(int projects) {
    return (projects + PART_SIZE - 1) / PART_SIZE;
  }

  /// The project that a field tells of.
  public static Optional<String> projectOf(String field) {
    Matcher matcher = FIELD_OF_PROJECT.matcher(field);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Optional<Project> known(Goals before, String code) {
    return before.projects().stream().filter(one -> one.code().equals(code)).findAny();
  }

  /// As many as the form shows: more where a project that was offered by command has more products.
  private static int mostRows(Optional<Project> known) {
    return Math.max(MOST_ROWS, known.map(one -> one.products().size() + 1).orElse(0));
  }

  private static Project project(
      EconomyTable table,
      String code,
      int most,
      int years,
      FormReader reader,
      Function<String, String> called,
      Map<String, String> labels) {
    String name = called.apply(code);
    Map<String, List<Double>> products = new LinkedHashMap<>();
    int known = reader.problems().size();
    for (int row = 0; row < most; row++) {
      Optional<String> product = reader.text(productField(code, row));
      String field = amountsField(code, row);
      List<Double> amounts =
          reader.series(field, label(name, labels, "amounts"), years, MOST_AMOUNT);
      if (product.isPresent() != reader.text(field).isPresent()) {
        reader.problem(
            product.isPresent() ? field : productField(code, row), "problem.productAmounts", name);
      }
      if (product.isPresent() && table.indexOf(product.get()).isEmpty()) {
        reader.problem(
            productField(code, row), "problem.product", name, FormReader.shown(product.get()));
      } else if (product.isPresent() && products.put(product.get(), amounts) != null) {
        reader.problem(productField(code, row), "problem.productTwice", name, product.get());
      }
    }
    List<Double> labour =
        reader.series(labourField(code), label(name, labels, "labour"), years, MOST_AMOUNT);
    List<Double> foreign =
        reader.series(foreignField(code), label(name, labels, "foreign"), years, MOST_AMOUNT);
    boolean nothing = products.isEmpty() && labour.isEmpty() && foreign.isEmpty();
    // Whoever goes on to other projects has not said all yet.
    boolean all = reader.text(PART).isEmpty();
    if (nothing && all && asked(reader) && reader.problems().size() == known) {
      reader.problem(productField(code, 0), "problem.takesNothing", name);
    }
    return new Project(code, Names.of(name), products, labour, foreign);
  }

  private static String label(String project, Map<String, String> labels, String field) {
    return project + ": " + labels.getOrDefault(field, field);
  }

  public static String productField(String project, int row) {
    return "p." + project + ".product." + row;
  }

  public static String amountsField(String project, int row) {
    return "p." + project + ".amounts." + row;
  }

  public static String labourField(String project) {
    return "p." + project + ".labour";
  }

  public static String foreignField(String project) {
    return "p." + project + ".foreign";
  }

  /// Products of a project, and empty rows to fill in.
  public static List<Row> rows(Project project) {
    List<Row> rows = new ArrayList<>();
    project.products().forEach((product, amounts) -> rows.add(new Row(product, text(amounts))));
    return filledUp(rows);
  }

  /// The rows of a project as they were typed, and empty ones to fill in.
  ///
  /// @param before goals that were asked before, whose projects may have more rows than usual
  public static List<Row> typed(FormReader reader, String code, Goals before) {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < mostRows(known(before, code)); row++) {
      Row typed =
          new Row(
              reader.text(productField(code, row)).orElse(""),
              reader.text(amountsField(code, row)).orElse(""));
      if (!typed.equals(EMPTY)) {
        while (rows.size() < row) {
          rows.add(EMPTY);
        }
        rows.add(typed);
      }
    }
    return filledUp(rows);
  }

  private static List<Row> filledUp(List<Row> rows) {
    int most = Math.max(ROWS, rows.size() + 1);
    while (rows.size() < most) {
      rows.add(EMPTY);
    }
    return rows;
  }

  /// A series as it stands in a field.
  public static String text(List<Double> series) {
    return series.stream()
        .map(Scale.PLAIN::write)
        // With three decimals it could be read as thousands.
        .map(text -> FormReader.isAmbiguous(text) ? text + "0" : text)
        .collect(Collectors.joining(" "));
  }

  /// Whether what every project takes is known, so that plans can be made.
  public boolean complete() {
    return projects.stream()
        .noneMatch(
            one -> one.products().isEmpty() && one.labour().isEmpty() && one.foreign().isEmpty());
  }

  /// What plans are made with, before what was voted.
  ///
  /// @param before goals of which everything else stays, also the objectives after the first
  public Goals goals(Economy economy, Goals before) {
    Map<String, Double> changed = new LinkedHashMap<>(before.assumptions());
    for (Assumption one : economy.assumptions()) {
      changed.remove(one.code());
    }
    changed.putAll(changed(economy));
    Goals goals = before.withYears(years).withAssumptions(changed).withProjects(projects);
    return before.objectives().getFirst() == objective
        ? goals
        : goals.withObjectives(List.of(objective));
  }

  /// The assumptions that differ from the economy's own, by code.
  public Map<String, Double> changed(Economy economy) {
    Map<String, Double> changed = new LinkedHashMap<>();
    for (Assumption one : economy.assumptions()) {
      double value = assumptions.getOrDefault(one.code(), one.value());
      if (value != one.value()) {
        changed.put(one.code(), value);
      }
    }
    return changed;
  }

  /// All fields, by name; empty ones, and assumptions that are the economy's own, left out.
  public Map<String, String> fields(Economy economy) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(YEARS, Integer.toString(years));
    fields.put(OBJECTIVE, objective.code());
    changed(economy)
        .forEach((code, value) ->
            fields.put(PlanForm.assumptionField(code), PlanForm.scale(economy, code).write(value)));
    for (Project project : projects) {
      List<Row> rows = rows(project);
      for (int k = 0; k < rows.size(); k++) {
        put(fields, productField(project.code(), k), rows.get(k).product());
        put(fields, amountsField(project.code(), k), rows.get(k).amounts());
      }
      put(fields, labourField(project.code()), text(project.labour()));
      put(fields, foreignField(project.code()), text(project.foreign()));
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (!value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
