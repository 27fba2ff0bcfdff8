package org.ayni.server.act;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;
import org.ayni.decisions.entries.Misfit;
import org.ayni.decisions.entries.RecordCodec;
import org.ayni.files.Json;
import org.ayni.record.RecordException;
import org.ayni.record.canonical.Value;
import org.ayni.record.canonical.ValueReader;
import org.ayni.server.act.Field.Choice;
import org.ayni.server.act.Field.Kind;
import org.ayni.server.statute.RuleWords;
import org.ayni.server.statute.StatuteRule;
import org.ayni.server.statute.StatuteRule.Shape;
import org.ayni.server.statute.StatuteRules;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// A statute in fields, and another one of what was filled in.
final class StatuteDraft {

  private static final long MOST = 1_000_000;
  private static final Pattern DAY = Pattern.compile("([0-9]{2})-([0-9]{2})");
  private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9/-]");

  private final Statute base;
  private final Words words;

  /// By the name of the field.
  private final Map<String, StatuteRule> rules = new LinkedHashMap<>();

  StatuteDraft(Statute base, Words words) {
    this.base = base;
    this.words = words;
    StatuteRules.of(base).stream()
        .filter(rule -> rule.shape() != Shape.NAME || rule.part().equals("names"))
        .forEach(rule -> rules.put(name(rule), rule));
  }

  /// Places may hold what names of fields may not.
  private static String name(StatuteRule rule) {
    return "rule/"
        + NO_NAME
            .matcher(rule.place())
            .replaceAll(found -> "_" + Integer.toHexString(found.group().codePointAt(0)));
  }

  /// A field for every rule, those of parts before those outside of any, with what the statute says
  /// in it.
  ///
  /// @param subjects on which something may be decided
  List<Field> fields(List<Choice> subjects) {
    return rules.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getValue().isApart() ? 1 : 0))
        .map(entry -> field(entry.getKey(), entry.getValue(), subjects))
        .toList();
  }

  private Field field(String name, StatuteRule rule, List<Choice> subjects) {
    Field field =
        switch (rule.shape()) {
          case NUMBER -> Field.of(name, Kind.NUMBER);
          case TRUTH, PRESENT -> Field.of(name, Kind.TICK);
          case CHOICE -> Field.choice(name, options(rule));
          case SEVERAL -> Field.several(name, several(rule, subjects));
          case SHARE -> Field.of(name, Kind.SHARE);
          case YEARLY, NAME -> Field.of(name, Kind.LINE);
          case PART -> Field.of(name, Kind.CODE);
        };
    Field asked =
        rule.optional() || rule.within().isPresent() || rule.shape() == Shape.SEVERAL
            ? field.optional()
            : field;
    return asked
        .at(standard(rule))
        .said(RuleWords.group(rule, words), RuleWords.name(rule, words), hint(rule), isFree(rule));
  }

  /// A rule of a part must be given where the part is; a tick says by itself that it may be off.
  private static boolean isFree(StatuteRule rule) {
    return rule.optional() && rule.shape() != Shape.PRESENT;
  }

  private String hint(StatuteRule rule) {
    return switch (rule.shape()) {
      case SHARE -> words.text("statute.hint.share");
      case YEARLY -> words.text("statute.hint.yearly");
      case PART ->
          words.text(rule.part().equals("sources") ? "statute.hint.sources" : "statute.hint.part");
      case NUMBER, TRUTH, CHOICE, SEVERAL, NAME, PRESENT -> "";
    };
  }

  private List<Choice> options(StatuteRule rule) {
    return RuleWords.options(rule.options()).stream()
        .map(code -> new Choice(code, RuleWords.option(rule.options(), code, words)))
        .toList();
  }

  /// Of subjects those there are, and those that the rule names already.
  private List<Choice> several(StatuteRule rule, List<Choice> subjects) {
    if (rule.options().isEnum()) {
      return options(rule);
    }
    Stream<Choice> named =
        standard(rule).stream()
            .map(code -> new Choice(code, RuleWords.option(rule.options(), code, words)));
    Map<String, Choice> all = new LinkedHashMap<>();
    Stream.concat(subjects.stream(), named).forEach(one -> all.putIfAbsent(one.value(), one));
    return List.copyOf(all.values());
  }

  /// What the statute says, as it is typed.
  private static List<String> standard(StatuteRule rule) {
    if (rule.value().isEmpty()) {
      return switch (rule.shape()) {
        case SHARE -> List.of(ShareText.AT_LEAST, "", "");
        case SEVERAL -> List.of();
        case NUMBER, TRUTH, CHOICE, YEARLY, NAME, PRESENT, PART -> List.of("");
      };
    }
    Value value = rule.value().get();
    return switch (rule.shape()) {
      case NUMBER -> List.of(String.valueOf(((Value.Whole) value).number()));
      case TRUTH, PRESENT -> List.of(value.equals(new Value.Truth(true)) ? "yes" : "");
      case CHOICE, NAME -> List.of(value.toString());
      case SEVERAL -> ((Value.Items) value).items().stream().map(Value::toString).sorted().toList();
      case SHARE -> ShareText.of(RuleWords.threshold(value));
      case YEARLY -> List.of(value.toString().substring(2));
      case PART -> List.of(Json.parse(value.json()).toPrettyString().replace("\r\n", "\n"));
    };
  }

  /// Whether anything was filled in that the statute does not say.
  boolean touched(Answers answers) {
    return rules.entrySet().stream()
        .anyMatch(rule -> touched(rule.getKey(), rule.getValue(), answers));
  }

  private static boolean touched(String name, StatuteRule rule, Answers answers) {
    List<String> given = answers.all(name);
    List<String> sorted =
        rule.shape() == Shape.SEVERAL ? given.stream().distinct().sorted().toList() : given;
    return !sorted.equals(standard(rule));
  }

  /// The statute with what was filled in; empty where something is wrong, which is told beside the
  /// fields.
  Optional<Statute> statute(Answers answers) {
    Value all = RecordCodec.write(base);
    boolean sound = true;
    for (Map.Entry<String, StatuteRule> entry : rules.entrySet()) {
      String name = entry.getKey();
      StatuteRule rule = entry.getValue();
      if (isLeftOut(rule, answers) || !isAsked(name, rule, answers)) {
        sound &= isLeftOut(rule, answers) || complete(name, rule, answers);
      } else if (answers.problems().containsKey(name) || !complete(name, rule, answers)) {
        sound = false;
      } else {
        Optional<Value> value = value(name, rule, answers);
        sound &= !answers.problems().containsKey(name);
        all = put(all, rule.at(), value);
      }
    }
    return sound ? read((Value.Fields) all, answers) : Optional.empty();
  }

  /// Whether it is written anew: it was changed, or the part it stands in is new.
  private static boolean isAsked(String name, StatuteRule rule, Answers answers) {
    return touched(name, rule, answers) || (rule.value().isEmpty() && !rule.optional());
  }

  /// Whether it stands in a part that the statute is to be without.
  private boolean isLeftOut(StatuteRule rule, Answers answers) {
    return rule.within().map(part -> !answers.ticked(name(present(part)))).orElse(false);
  }

  private StatuteRule present(List<String> part) {
    return rules.values().stream()
        .filter(rule -> rule.shape() == Shape.PRESENT && rule.at().equals(part))
        .findFirst()
        .orElseThrow();
  }

  /// Says that something is missing which a part needs that there is to be.
  private static boolean complete(String name, StatuteRule rule, Answers answers) {
    boolean nothing =
        switch (rule.shape()) {
          case SHARE -> ShareText.isEmpty(answers.all(name));
          case TRUTH, PRESENT, SEVERAL -> false;
          case NUMBER, CHOICE, YEARLY, NAME, PART -> answers.line(name).isEmpty();
        };
    if (nothing && !rule.optional()) {
      answers.problem(name, "form.missing");
      return false;
    }
    return !answers.problems().containsKey(name);
  }

  /// What was filled in, as it is written in a statute; empty where the statute is to be without.
  private Optional<Value> value(String name, StatuteRule rule, Answers answers) {
    String text = answers.line(name);
    return switch (rule.shape()) {
      case TRUTH -> Optional.of(new Value.Truth(answers.ticked(name)));
      // What is in it follows, field by field; what was in it stays as it was.
      case PRESENT -> answers.ticked(name) ? Optional.of(Value.Fields.none()) : Optional.empty();
      case SEVERAL ->
          Optional.of(Value.Items.ofTexts(answers.all(name).stream().distinct().sorted().toList()));
      case SHARE -> Optional.of(share(ShareText.read(answers.all(name))));
      case NUMBER, CHOICE, YEARLY, NAME, PART ->
          text.isEmpty() ? Optional.empty() : written(name, rule, text, answers);
    };
  }

  private Optional<Value> written(String name, StatuteRule rule, String text, Answers answers) {
    return switch (rule.shape()) {
      case NUMBER -> whole(name, answers);
      case YEARLY -> yearly(name, text, answers);
      case PART -> part(name, text, answers);
      default -> Optional.of(new Value.Text(text));
    };
  }

  private static Value share(Threshold share) {
    return RecordCodec.write(share);
  }

  private static Optional<Value> whole(String name, Answers answers) {
    try {
      long number = answers.number(name).longValueExact();
      if (number <= MOST) {
        return Optional.of(new Value.Whole(number));
      }
    } catch (ArithmeticException _) {
      // Told below, as what is too large.
    }
    answers.problem(name, "form.whole");
    return Optional.empty();
  }

  private static Optional<Value> yearly(String name, String text, Answers answers) {
    Matcher day = DAY.matcher(text);
    if (day.matches()) {
      int month = Integer.parseInt(day.group(1));
      int date = Integer.parseInt(day.group(2));
      if (month >= 1 && month <= 12 && date >= 1 && date <= java.time.Month.of(month).maxLength()) {
        return Optional.of(new Value.Text("--" + text));
      }
    }
    answers.problem(name, "form.yearly");
    return Optional.empty();
  }

  private Optional<Value> part(String name, String text, Answers answers) {
    try {
      return Optional.of(ValueReader.read(text.getBytes(StandardCharsets.UTF_8)));
    } catch (RecordException _) {
      answers.problem(name, "form.said", words.text("problem.json.none"));
      return Optional.empty();
    }
  }

  private static Value put(Value all, List<String> at, Optional<Value> value) {
    String step = at.getFirst();
    List<String> rest = at.subList(1, at.size());
    return switch (all) {
      case Value.Fields fields when rest.isEmpty() ->
          value.map(one -> fields.with(step, one)).orElseGet(() -> fields.without(step));
      case Value.Fields fields ->
          fields.with(
              step,
              put(
                  Optional.ofNullable(fields.fields().get(step)).orElseGet(Value.Fields::none),
                  rest,
                  value));
      case Value.Items(var items) -> {
        List<Value> others = new ArrayList<>(items);
        int index = Integer.parseInt(step);
        others.set(index, put(items.get(index), rest, value));
        yield new Value.Items(others);
      }
      default -> throw new IllegalStateException(at.toString());
    };
  }

  private Optional<Statute> read(Value.Fields fields, Answers answers) {
    RecordCodec.Reading<Statute> reading = RecordCodec.read(Statute.class, fields);
    reading
        .misfits()
        .forEach(misfit ->
            places(misfit, answers)
                .forEach(name ->
                    answers.problemOfLine(
                        name, "form.said", ProblemWords.what(misfit.in("", 0), words))));
    return reading.record();
  }

  /// The fields at which a problem is told: its own; else those at its place that were changed, as
  /// without them there was no problem.
  private Set<String> places(Misfit misfit, Answers answers) {
    Optional<String> own =
        rules.entrySet().stream()
            .filter(one -> isWithin(misfit.at(), one.getValue().place()))
            .max(Comparator.comparing(one -> one.getValue().place().length()))
            .filter(one ->
                one.getValue().shape() != Shape.PRESENT
                    || one.getValue().place().equals(misfit.at()))
            .map(Map.Entry::getKey);
    if (own.isPresent()) {
      return Set.of(own.get());
    }
    Set<String> changed = new TreeSet<>();
    rules.forEach((name, rule) -> {
      if (isWithin(rule.place(), misfit.at()) && touched(name, rule, answers)) {
        changed.add(name);
      }
    });
    return changed.isEmpty() ? Set.of(StatuteForms.TEXT) : changed;
  }

  private static boolean isWithin(String place, String other) {
    return other.isEmpty() || place.equals(other) || place.startsWith(other + "/");
  }
}
