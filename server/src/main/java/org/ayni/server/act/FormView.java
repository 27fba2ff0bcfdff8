package org.ayni.server.act;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.server.act.Field.Caption;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.text.Words;

/// A form as it is shown.
///
/// @param code of the form
/// @param council its code
/// @param councilName its name
/// @param hint what it is for; may be empty
/// @param key by which what is sent is known
/// @param refusals why the book did not take it, in words
/// @param possible false where something has to be chosen and there is nothing
/// @param before the step that is missing then; empty where none is known
/// @param lacks what the council does not know, so that the form is of no use there; empty where it
///   is
public record FormView(
    String code,
    String council,
    String councilName,
    String title,
    String hint,
    String key,
    List<FieldView> fields,
    List<String> refusals,
    boolean possible,
    Optional<Before> before,
    String lacks) {

  /// A step that comes first.
  ///
  /// @param address of its page, below that of the council
  /// @param allowed whether who looks may take it
  public record Before(String address, String title, boolean allowed) {

    static Before of(ActForm form, Scene scene) {
      boolean allowed = scene.person().may(form.action(), scene.council().code());
      // Promises come from who carries the plan, all at once, rather than one by one.
      return form.code().equals(PlanForms.PROMISE.code())
          ? new Before("promises", scene.words().text("promises.heading"), allowed)
          : new Before("acts/" + form.code(), scene.words().text("act." + form.code()), allowed);
    }
  }

  /// A field as it is shown.
  ///
  /// @param values what stands in it
  /// @param hint may be empty
  /// @param problem in words; empty where there is none
  /// @param group it is shown in; empty for none
  public record FieldView(
      String name,
      String kind,
      boolean required,
      String label,
      String hint,
      String problem,
      List<Choice> choices,
      List<String> values,
      int rows,
      String group) {

    public FieldView {
      choices = List.copyOf(choices);
      values = List.copyOf(values);
    }

    /// What stands in a row.
    public String value(int row) {
      return row < values.size() ? values.get(row) : "";
    }

    /// Ids of what describes the field, for those who hear the page; empty for none.
    public String described() {
      String ids =
          (hint.isEmpty() ? "" : name + "-hint ") + (problem.isEmpty() ? "" : name + "-problem");
      return ids.strip();
    }
  }

  /// Fields that follow one another in one group, or in none.
  ///
  /// @param title of the group; empty for none
  public record Section(String title, List<FieldView> fields) {
    public Section {
      fields = List.copyOf(fields);
    }

    /// Whether something in it is wrong, so that it has to be seen.
    public boolean wrong() {
      return fields.stream().anyMatch(field -> !field.problem().isEmpty());
    }
  }

  /// All fields, by group.
  public List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    for (FieldView field : fields) {
      boolean more = !sections.isEmpty() && sections.getLast().title().equals(field.group());
      List<FieldView> before = more ? sections.removeLast().fields() : List.of();
      List<FieldView> all = new ArrayList<>(before);
      all.add(field);
      sections.add(new Section(field.group(), all));
    }
    return List.copyOf(sections);
  }

  public FormView {
    fields = List.copyOf(fields);
    refusals = List.copyOf(refusals);
  }

  /// What stands in a field; empty where there is none of that name.
  public String first(String field) {
    return fields.stream()
        .filter(one -> one.name().equals(field))
        .findFirst()
        .map(one -> one.value(0))
        .orElse("");
  }

  /// Whether anything is wrong.
  public boolean wrong() {
    return !refusals.isEmpty() || fields.stream().anyMatch(field -> !field.problem().isEmpty());
  }

  /// The same, not taken by the book.
  ///
  /// @param why in words
  FormView refused(List<String> why) {
    return new FormView(
        code, council, councilName, title, hint, key, fields, why, possible, before, lacks);
  }

  static FormView of(ActForm form, Scene scene, List<Field> fields, Answers answers) {
    Words words = scene.words();
    return new FormView(
        form.code(),
        scene.council().code(),
        scene.council().founded().name(),
        words.text("act." + form.code()),
        (words.textOr("about-act." + form.code(), "") + " " + form.note().of(scene)).strip(),
        scene.key(),
        fields.stream().map(field -> view(field, answers, words)).toList(),
        List.of(),
        fields.stream().noneMatch(Field::impossible),
        ActForms.before(scene, fields).map(one -> Before.of(one, scene)),
        lacks(form, scene));
  }

  /// What a council does not know, so that a form is of no use there; empty where it is.
  static String lacks(ActForm form, Scene scene) {
    return form.known().in(scene) ? "" : scene.words().text(form.known().lacks());
  }

  private static FieldView view(Field field, Answers answers, Words words) {
    String problem =
        answers.problems().getOrDefault(field.name(), List.of()).stream()
            .map(one -> words.text(one.message(), one.arguments().toArray()))
            .collect(Collectors.joining("; "));
    return new FieldView(
        field.name(),
        field.kind().name(),
        field.caption().map(one -> !one.free()).orElse(field.required()),
        field.caption().map(Caption::label).orElseGet(() -> words.text("field." + field.name())),
        field
            .caption()
            .map(Caption::hint)
            .orElseGet(() -> words.textOr("hint." + field.name(), "")),
        problem,
        field.choices(),
        answers.all(field.name()),
        field.rows(),
        field.caption().map(Caption::group).orElse(""));
  }
}
