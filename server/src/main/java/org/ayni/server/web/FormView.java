package org.ayni.server.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.economy.Need;
import org.ayni.planning.table.AssumptionRange;
import org.ayni.server.form.FormProblem;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Scale;
import org.ayni.server.text.Words;

/// The plan's form as it is printed: what was typed stays, also where it is wrong.
///
/// @param years field of the horizon
/// @param needs a row a need
/// @param assumptions a field an assumption
/// @param total sum of the points as typed
/// @param changedAssumptions true where one differs from the economy's own
public record FormView(
    Field years,
    List<NeedRow> needs,
    List<Field> assumptions,
    String total,
    boolean changedAssumptions) {

  /// @param value as typed
  /// @param step of a spinner, `any` for any number
  /// @param unit behind the field, empty for none
  /// @param wrong true where the value cannot be used
  public record Field(
      String name,
      String label,
      String value,
      String least,
      String most,
      String step,
      String unit,
      boolean wrong) {}

  /// A need with its two fields.
  ///
  /// @param description what it is made of
  public record NeedRow(String name, String description, Field points, Field floor) {}

  public FormView {
    needs = List.copyOf(needs);
    assumptions = List.copyOf(assumptions);
  }

  /// Names for the fields in sentences about them.
  public static Map<String, String> labels(Economy economy, Words words) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("years", words.text("form.years"));
    labels.put("cut", words.text("form.cut"));
    labels.put("kept", words.text("beside.kept"));
    labels.put("year", words.text("column.year"));
    labels.put("least", words.text("wish.least"));
    economy.needs().forEach(need -> labels.put(need.code(), words.name(need.names())));
    economy.assumptions().forEach(a -> labels.put(a.code(), words.firstClause(a.text())));
    return labels;
  }

  static FormView of(Visit visit, PlanForm form, List<FormProblem> problems) {
    Words words = visit.words();
    Economy economy = visit.economy();
    Map<String, String> labels = labels(economy, words);
    Printer printer = new Printer(visit, problems);
    List<NeedRow> needs = new ArrayList<>();
    for (Need need : economy.needs()) {
      String code = need.code();
      String name = words.name(need.names());
      needs.add(
          new NeedRow(
              name,
              words.name(need.description()),
              printer.field(
                  PlanForm.pointsField(code),
                  words.text("form.pointsOf", name),
                  form.points().get(code),
                  new Range(Scale.PLAIN, "0", "100", "1", "")),
              printer.field(
                  PlanForm.floorField(code),
                  words.text("form.floorOf", name),
                  form.floors().get(code),
                  new Range(Scale.PERCENT, "0", "1000", "any", "%"))));
    }
    List<Field> assumptions = new ArrayList<>();
    form.assumptions()
        .forEach((code, value) ->
            assumptions.add(
                printer.field(
                    PlanForm.assumptionField(code),
                    labels.getOrDefault(code, code),
                    value,
                    range(visit, code))));
    return new FormView(
        printer.field(
            "years",
            words.text("form.years"),
            form.years(),
            new Range(Scale.PLAIN, "1", Integer.toString(PlanForm.MOST_YEARS), "1", "")),
        needs,
        assumptions,
        Scale.PLAIN.write(form.pointsTyped()),
        !form.assumptions().equals(PlanForm.standard(economy).assumptions()));
  }

  private record Range(Scale scale, String least, String most, String step, String unit) {}

  private static Range range(Visit visit, String code) {
    Scale scale = PlanForm.scale(visit.economy(), code);
    AssumptionRange bounds = AssumptionRange.of(code);
    String unit =
        visit.economy().assumption(code).map(a -> visit.words().unit(a.unit())).orElse("");
    return new Range(
        scale,
        bounds.hasLeast() ? scale.write(bounds.least()) : "",
        bounds.hasMost() ? scale.write(bounds.most()) : "",
        "any",
        unit);
  }

  private record Printer(Visit visit, List<FormProblem> problems) {
    Field field(String name, String label, double value, Range range) {
      boolean wrong = problems.stream().anyMatch(p -> p.field().equals(name));
      String shown = wrong ? visit.form().text(name).orElse("") : range.scale().write(value);
      return new Field(
          name, label, shown, range.least(), range.most(), range.step(), range.unit(), wrong);
    }
  }

  /// What stands in each field: what was typed where it is wrong.
  ///
  /// @param fields as they were read, by name
  static Map<String, String> typed(
      Visit visit, Map<String, String> fields, List<FormProblem> problems) {
    Map<String, String> typed = new LinkedHashMap<>(fields);
    for (FormProblem problem : problems) {
      visit.form().text(problem.field()).ifPresent(text -> typed.put(problem.field(), text));
    }
    return typed;
  }

  /// The problems as sentences.
  public static List<String> sentences(List<FormProblem> problems, Words words) {
    return problems.stream().map(p -> words.text(p.message(), p.arguments().toArray())).toList();
  }
}
