package org.ayni.server.act;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.event.AgendaItem;
import org.ayni.decisions.house.Enclosed;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.act.Field.Kind;
import org.ayni.server.form.FormReader;

/// What was typed into a form, and everything that is wrong with it. Not thread-safe.
public final class Answers {

  private static final int LONGEST_TEXT = 20_000;
  private static final int LONGEST_NUMBER = 24;

  /// Wrong lines of one field of which it is said what is wrong.
  private static final int MOST_TOLD = 10;

  /// Something wrong with a field.
  ///
  /// @param message key of the sentence
  /// @param arguments of it
  public record Problem(String message, List<Object> arguments) {
    public Problem {
      arguments = List.copyOf(arguments);
    }
  }

  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final Map<String, List<Problem>> problems = new LinkedHashMap<>();

  private Enclosed enclosed = Enclosed.NOTHING;

  private Answers() {}

  /// The form before anything is typed; what the address says is there already.
  static Answers first(List<Field> fields, Map<String, String[]> parameters) {
    Answers answers = new Answers();
    for (Field field : fields) {
      List<String> given = answers.given(field, parameters);
      boolean nothing = given.stream().allMatch(String::isEmpty);
      answers.values.put(field.name(), nothing ? field.atFirst() : given);
    }
    return answers;
  }

  /// The form as it was sent, to change something in it: nothing is asked of it yet.
  static Answers again(List<Field> fields, Map<String, String[]> parameters) {
    Answers answers = new Answers();
    fields.forEach(field -> answers.values.put(field.name(), answers.given(field, parameters)));
    return answers;
  }

  /// Reads and checks.
  static Answers read(List<Field> fields, Map<String, String[]> parameters) {
    Answers answers = new Answers();
    for (Field field : fields) {
      List<String> given = answers.given(field, parameters);
      answers.values.put(field.name(), given);
      answers.check(field, given);
    }
    return answers;
  }

  private List<String> given(Field field, Map<String, String[]> parameters) {
    return switch (field.kind()) {
      case SEVERAL ->
          List.of(Optional.ofNullable(parameters.get(field.name())).orElse(new String[0]));
      case PEOPLE -> rows(field, "", parameters);
      case AGENDA -> {
        List<String> both = new ArrayList<>(rows(field, ".subject", parameters));
        both.addAll(rows(field, ".title", parameters));
        yield both;
      }
      case SHARE ->
          ShareText.PARTS.stream()
              .map(part -> single(field.name() + "." + part, parameters))
              .toList();
      default -> List.of(single(field.name(), parameters));
    };
  }

  private static String single(String name, Map<String, String[]> parameters) {
    String[] all = parameters.get(name);
    return all == null || all.length == 0 ? "" : all[0].strip().replace("\r\n", "\n");
  }

  private static List<String> rows(Field field, String part, Map<String, String[]> parameters) {
    List<String> rows = new ArrayList<>();
    for (int k = 0; k < field.rows(); k++) {
      rows.add(single(field.name() + "." + k + part, parameters));
    }
    return rows;
  }

  private void check(Field field, List<String> given) {
    String first = given.isEmpty() ? "" : given.getFirst();
    boolean nothing = given.stream().allMatch(String::isEmpty);
    if (field.kind() == Kind.AGENDA) {
      agenda(field, given);
      return;
    }
    if (field.kind() == Kind.SHARE) {
      share(field, given);
      return;
    }
    if (nothing) {
      if (field.required() && field.kind() != Kind.TICK) {
        problem(field.name(), "form.missing");
      }
      return;
    }
    switch (field.kind()) {
      case LINE -> line(field.name(), first);
      case TEXT -> text(field.name(), first);
      case DAY -> day(field.name(), first);
      case MOMENT -> moment(field.name(), first);
      case NUMBER -> number(field.name(), first);
      case CHOICE, SEVERAL -> given.forEach(one -> chosen(field, one));
      case PEOPLE -> people(field, given);
      case CODE -> code(field.name(), first);
      case TICK, AGENDA, SHARE -> {}
    }
  }

  private boolean line(String name, String text) {
    if (text.length() > FormReader.LONGEST_LINE) {
      problem(name, "form.long", String.valueOf(FormReader.LONGEST_LINE));
      return false;
    }
    if (text.codePoints().anyMatch(Character::isISOControl)) {
      problem(name, "form.oneLine");
      return false;
    }
    return true;
  }

  private void text(String name, String text) {
    if (text.length() > LONGEST_TEXT) {
      problem(name, "form.long", String.valueOf(LONGEST_TEXT));
    } else if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
      problem(name, "form.signs");
    }
  }

  private void code(String name, String text) {
    if (text.getBytes(StandardCharsets.UTF_8).length > ReadyStatutes.LARGEST) {
      problem(name, "form.long", String.valueOf(ReadyStatutes.LARGEST));
    }
  }

  private void share(Field field, List<String> given) {
    boolean nothing = ShareText.isEmpty(given);
    if (nothing && field.required()) {
      problem(field.name(), "form.missing");
    } else if (!nothing) {
      ShareText.wrong(given).ifPresent(message -> problem(field.name(), message));
    }
  }

  private void day(String name, String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() < 1900 || day.getYear() > 2200) {
        problem(name, "form.dayFar");
      }
    } catch (DateTimeException e) {
      problem(name, "form.day");
    }
  }

  private void moment(String name, String text) {
    try {
      LocalDateTime.parse(text);
    } catch (DateTimeException e) {
      problem(name, "form.moment");
    }
  }

  private void number(String name, String text) {
    if (FormReader.isAmbiguous(text)) {
      problem(name, "form.thousands", text);
      return;
    }
    try {
      BigDecimal number = new BigDecimal(text.replace(',', '.'));
      boolean short_ = text.length() <= LONGEST_NUMBER && Math.abs((long) number.scale()) < 30;
      if (!short_ || number.signum() < 0) {
        problem(name, "form.number");
      }
    } catch (NumberFormatException e) {
      problem(name, "form.number");
    }
  }

  private void chosen(Field field, String value) {
    if (field.choices().stream().noneMatch(choice -> choice.value().equals(value))) {
      problem(field.name(), "form.choice");
    }
  }

  /// A code, or a label that only one has.
  private void people(Field field, List<String> given) {
    List<String> codes = new ArrayList<>();
    for (String typed : given.stream().filter(one -> !one.isEmpty()).toList()) {
      List<String> meant =
          field.choices().stream()
              .filter(c -> c.value().equals(typed) || c.label().equalsIgnoreCase(typed))
              .map(Choice::value)
              .toList();
      if (meant.size() == 1) {
        codes.add(meant.getFirst());
      } else {
        problem(field.name(), "form.person", shown(typed));
      }
    }
    if (!problems.containsKey(field.name())) {
      values.put(field.name(), codes);
    }
  }

  private void agenda(Field field, List<String> given) {
    int items = 0;
    for (int k = 0; k < field.rows(); k++) {
      String subject = given.get(k);
      String title = given.get(field.rows() + k);
      if (title.isEmpty()) {
        continue;
      }
      items++;
      if (line(field.name(), title)) {
        chosen(field, subject);
      }
    }
    if (items == 0) {
      problem(field.name(), "form.agenda");
    }
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /// Says that a field is wrong; the first reason stays.
  void problem(String field, String message, Object... arguments) {
    problems.putIfAbsent(field, List.of(new Problem(message, List.of(arguments))));
  }

  /// Says of a line of a field of several lines that it is wrong, after what was said of others.
  void problemOfLine(String field, String message, Object... arguments) {
    List<Problem> all = new ArrayList<>(problems.getOrDefault(field, List.of()));
    if (all.size() < MOST_TOLD) {
      all.add(new Problem(message, List.of(arguments)));
      problems.put(field, List.copyOf(all));
    }
  }

  /// What is wrong, by field.
  public Map<String, List<Problem>> problems() {
    return Collections.unmodifiableMap(problems);
  }

  /// All that was typed into a field, as it was.
  public List<String> all(String field) {
    return Optional.ofNullable(values.get(field)).orElse(List.of());
  }

  /// The one text of a field; empty where there is none.
  public String line(String field) {
    List<String> all = all(field);
    return all.isEmpty() ? "" : all.getFirst();
  }

  Optional<String> optional(String field) {
    return Optional.of(line(field)).filter(text -> !text.isEmpty());
  }

  /// Whether there is something in a field and nothing wrong with it, so that it can be read.
  boolean sound(String field) {
    return !line(field).isEmpty() && !problems.containsKey(field);
  }

  /// Has a text kept in the house, if what names it is recorded.
  ///
  /// @return its hash
  String enclose(String text) {
    enclosed = enclosed.and(files -> files.keep(text));
    return Hashes.of(text);
  }

  /// What was made of the answers to be kept with what is recorded.
  Enclosed enclosed() {
    return enclosed;
  }

  LocalDate day(String field) {
    return LocalDate.parse(line(field));
  }

  BigDecimal number(String field) {
    return new BigDecimal(line(field).replace(',', '.'));
  }

  boolean ticked(String field) {
    return !line(field).isEmpty();
  }

  List<AgendaItem> agenda(String field) {
    List<String> both = all(field);
    int rows = both.size() / 2;
    List<AgendaItem> items = new ArrayList<>();
    for (int k = 0; k < rows; k++) {
      if (!both.get(rows + k).isEmpty()) {
        items.add(new AgendaItem(both.get(k), both.get(rows + k), Optional.empty()));
      }
    }
    return items;
  }
}
