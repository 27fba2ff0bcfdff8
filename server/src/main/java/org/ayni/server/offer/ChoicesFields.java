package org.ayni.server.offer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.planning.table.AssumptionRange;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.Project;
import org.ayni.server.form.ChoicesForm;
import org.ayni.server.form.FormReader;
import org.ayni.server.form.PackedFields;
import org.ayni.server.form.PlanForm;
import org.ayni.server.form.Scale;
import org.ayni.server.text.Words;
import org.ayni.server.view.OptionNames;
import org.ayni.server.view.VotedCostsView;
import org.ayni.server.web.Marks;
import org.ayni.server.web.Visit;

/// The form of what is not voted as it is printed: what was typed stays, also where it is wrong.
///
/// @param years as they stand in their field
/// @param objective code of the one that is chosen
/// @param objectives names by code
/// @param changed whether an assumption differs from the economy's own
/// @param projects those of the part that the page shows
/// @param part which of all these are, in words; empty where they are all, or none
/// @param parts the parts to choose from; empty where there is one alone
/// @param others what stands in the fields of the other parts, packed; empty for nothing
/// @param industries names by code
public record ChoicesFields(
    String years,
    String objective,
    Map<String, String> objectives,
    List<AssumptionField> assumptions,
    boolean changed,
    List<ProjectFields> projects,
    String part,
    List<PartButton> parts,
    String others,
    Map<String, String> industries) {

  /// An assumption.
  ///
  /// @param name of its field
  /// @param value as it stands there
  /// @param unit behind it; empty for none
  /// @param hint what may stand there, and what the economy says itself
  /// @param reason why it is what it is, with its source
  public record AssumptionField(
      String name, String label, String value, String unit, String hint, String reason) {}

  /// What an elected project takes.
  ///
  /// @param cost what it was said to cost when it was voted on, and how that stands to what it
  ///   takes; empty where that was not said
  public record ProjectFields(
      String name, String cost, List<ProductFields> rows, Text labour, Text foreign) {
    Stream<Text> texts() {
      return Stream.concat(
          rows.stream().flatMap(row -> Stream.of(row.product(), row.amounts())),
          Stream.of(labour, foreign));
    }
  }

  /// A product of it, and how much.
  public record ProductFields(Text product, Text amounts) {}

  /// Leads to a part.
  ///
  /// @param current whether it is shown already
  public record PartButton(int number, String text, boolean current) {}

  /// A field with what stands in it.
  public record Text(String name, String value) {}

  public ChoicesFields {
    parts = List.copyOf(parts);
    assumptions = List.copyOf(assumptions);
    projects = List.copyOf(projects);
  }

  /// Whether something is wrong with an assumption, so that they have to be seen.
  public boolean anyWrong(Marks marks) {
    return assumptions.stream().anyMatch(one -> marks.on(one.name()));
  }

  static ChoicesFields of(
      Visit visit, ChoicesForm form, Goals before, VotedCostsView costs, Parts parts) {
    Economy economy = visit.economy();
    Words words = visit.words();
    FormReader reader = visit.form();
    Map<String, String> industries = new TreeMap<>();
    economy
        .table()
        .industries()
        .forEach(one -> industries.put(one.code(), words.name(one.names())));
    Map<String, String> objectives = new LinkedHashMap<>();
    Stream.of(Goals.Kind.values())
        .map(Goals.Kind::code)
        .forEach(kind -> objectives.put(kind, words.text("objective." + kind)));
    Map<Boolean, List<ProjectFields>> projects =
        form.projects().stream()
            .collect(
                Collectors.partitioningBy(
                    one -> parts.shows(one.code()),
                    Collectors.mapping(
                        one -> project(reader, one, before, costs), Collectors.toList())));
    return new ChoicesFields(
        typed(reader, ChoicesForm.YEARS, Integer.toString(form.years())),
        form.objective().code(),
        objectives,
        economy.assumptions().stream()
            .map(one -> assumption(economy, one, form, reader, words))
            .toList(),
        !form.changed(economy).isEmpty(),
        projects.getOrDefault(true, List.of()),
        parts.several() && parts.shown() > 0 ? text(parts, parts.shown(), words) : "",
        parts.several() ? buttons(parts, words) : List.of(),
        packed(projects.getOrDefault(false, List.of())),
        industries);
  }

  private static List<PartButton> buttons(Parts parts, Words words) {
    return IntStream.rangeClosed(1, parts.number())
        .mapToObj(part -> new PartButton(part, text(parts, part, words), part == parts.shown()))
        .toList();
  }

  private static String text(Parts parts, int part, Words words) {
    return words.text("choices.part", parts.first(part), parts.last(part), parts.elected().size());
  }

  private static String packed(List<ProjectFields> projects) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (ProjectFields project : projects) {
      project
          .texts()
          .filter(one -> !one.value().isEmpty())
          .forEach(one -> fields.put(one.name(), one.value()));
    }
    return fields.isEmpty() ? "" : PackedFields.pack(fields);
  }

  /// What was typed, also where it is wrong.
  private static String typed(FormReader reader, String field, String otherwise) {
    return ChoicesForm.asked(reader) ? reader.text(field).orElse("") : otherwise;
  }

  private static AssumptionField assumption(
      Economy economy, Assumption assumption, ChoicesForm form, FormReader reader, Words words) {
    String code = assumption.code();
    String name = PlanForm.assumptionField(code);
    Scale scale = PlanForm.scale(economy, code);
    double value = form.assumptions().getOrDefault(code, assumption.value());
    return new AssumptionField(
        name,
        words.firstClause(assumption.text()),
        reader
            .text(name)
            .filter(_ -> ChoicesForm.asked(reader))
            .orElseGet(() -> scale.write(value)),
        words.unit(assumption.unit()),
        hint(AssumptionRange.of(code), scale, assumption, words),
        words.afterFirstClause(assumption.text()));
  }

  private static String hint(
      AssumptionRange range, Scale scale, Assumption assumption, Words words) {
    List<String> parts = new ArrayList<>();
    if (range.hasLeast() && range.hasMost()) {
      parts.add(
          words.text(
              "assume.between",
              words.decimal(scale.write(range.least())),
              words.decimal(scale.write(range.most()))));
    } else if (range.hasLeast()) {
      parts.add(words.text("assume.from", words.decimal(scale.write(range.least()))));
    }
    parts.add(words.text("assume.own", words.decimal(scale.write(assumption.value()))));
    return String.join(" ", parts);
  }

  private static ProjectFields project(
      FormReader reader, Project project, Goals before, VotedCostsView costs) {
    String code = project.code();
    List<ChoicesForm.Row> rows =
        ChoicesForm.asked(reader)
            ? ChoicesForm.typed(reader, code, before)
            : ChoicesForm.rows(project);
    List<ProductFields> products = new ArrayList<>();
    for (int k = 0; k < rows.size(); k++) {
      products.add(
          new ProductFields(
              new Text(ChoicesForm.productField(code, k), rows.get(k).product()),
              new Text(ChoicesForm.amountsField(code, k), rows.get(k).amounts())));
    }
    return new ProjectFields(
        OptionNames.spelled(code),
        costs.sentences(project),
        products,
        text(reader, ChoicesForm.labourField(code), project.labour()),
        text(reader, ChoicesForm.foreignField(code), project.foreign()));
  }

  private static Text text(FormReader reader, String field, List<Double> series) {
    return new Text(field, typed(reader, field, ChoicesForm.text(series)));
  }
}
