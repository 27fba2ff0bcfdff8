package org.ayni.server.act;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ayni.server.text.Words;

/// What somebody filled in, to be looked at once more before it is recorded.
///
/// @param code of the form
/// @param council its code
/// @param councilName its name
/// @param key by which what is sent is known
/// @param lines what was filled in, but for fields in groups, and what the form shows beside; what
///   was left empty is not among them
/// @param told what follows from it, a sentence each
/// @param sent all that was sent, to be sent again
public record LookView(
    String code,
    String council,
    String councilName,
    String title,
    String key,
    List<Line> lines,
    List<String> told,
    List<Sent> sent) {

  /// A field and what stands in it.
  ///
  /// @param text whether it is a text of several lines
  public record Line(String label, List<String> values, boolean text) {
    public Line {
      values = List.copyOf(values);
    }
  }

  /// A field as it was sent.
  public record Sent(String name, String value) {}

  public LookView {
    lines = List.copyOf(lines);
    told = List.copyOf(told);
    sent = List.copyOf(sent);
  }

  /// @param answers without problems
  /// @param parameters of the request
  static LookView of(
      ActForm form,
      Scene scene,
      List<Field> fields,
      Answers answers,
      Map<String, String[]> parameters) {
    Words words = scene.words();
    List<Line> lines = new ArrayList<>();
    List<Sent> sent = new ArrayList<>();
    for (Field field : fields) {
      List<String> values = field.caption().isEmpty() ? values(field, answers, scene) : List.of();
      if (!values.isEmpty()) {
        lines.add(
            new Line(words.text("field." + field.name()), values, field.kind() == Field.Kind.TEXT));
      }
      parameters.forEach((name, all) -> {
        if (name.equals(field.name()) || name.startsWith(field.name() + ".")) {
          for (String value : all) {
            sent.add(new Sent(name, value));
          }
        }
      });
    }
    lines.addAll(form.lines().of(scene, answers));
    return new LookView(
        form.code(),
        scene.council().code(),
        scene.council().founded().name(),
        words.text("act." + form.code()),
        scene.key(),
        lines,
        form.look().of(scene, answers),
        sent);
  }

  private static List<String> values(Field field, Answers answers, Scene scene) {
    List<String> given = answers.all(field.name());
    List<String> filled = given.stream().filter(one -> !one.isEmpty()).toList();
    return switch (field.kind()) {
      case TICK -> List.of(scene.words().text(filled.isEmpty() ? "look.no" : "look.yes"));
      // With the day of the week, by which people notice a wrong date.
      case DAY ->
          filled.stream()
              .map(one ->
                  LocalDate.parse(one)
                      .format(
                          DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                              .withLocale(scene.locale())))
              .toList();
      case MOMENT ->
          filled.stream()
              .map(one ->
                  LocalDateTime.parse(one)
                      .format(
                          DateTimeFormatter.ofLocalizedDateTime(
                                  FormatStyle.MEDIUM, FormatStyle.SHORT)
                              .withLocale(scene.locale())))
              .toList();
      case AGENDA -> agenda(field, given);
      case CHOICE, SEVERAL, PEOPLE -> filled.stream().map(one -> label(field, one)).toList();
      case LINE, TEXT, NUMBER -> filled;
      // What they come to, the form says itself.
      case SHARE, CODE -> List.of();
    };
  }

  /// Subjects come first, titles after them; a row without a title is none.
  private static List<String> agenda(Field field, List<String> given) {
    List<String> rows = new ArrayList<>();
    for (int k = 0; k < field.rows(); k++) {
      String title = given.get(field.rows() + k);
      if (!title.isEmpty()) {
        rows.add(title + " (" + label(field, given.get(k)) + ")");
      }
    }
    return rows;
  }

  private static String label(Field field, String value) {
    return field.choices().stream()
        .filter(choice -> choice.value().equals(value))
        .findFirst()
        .map(Field.Choice::label)
        .orElse(value);
  }
}
