package org.ayni.server.statute;

import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Threshold;
import org.ayni.record.canonical.Value;
import org.ayni.server.statute.StatuteRule.Of;
import org.ayni.server.text.Words;

/// Rules of a statute in words.
public final class RuleWords {

  private RuleWords() {}

  /// What a rule is called: the message `statute.KEY`, and whose it is.
  public static String name(StatuteRule rule, Words words) {
    return named(words.text("statute." + rule.key()), rule.of(), words);
  }

  private static String named(String what, List<Of> of, Words words) {
    return of.isEmpty()
        ? what
        : what + ": " + of.stream().map(one -> whose(one, words)).collect(Collectors.joining(", "));
  }

  private static String whose(Of one, Words words) {
    return switch (one.kind()) {
      case "subject" -> subject(one.code(), words);
      case "matter" -> words.text("statute.matter." + one.code());
      case "language" -> words.textOr("language." + one.code(), one.code());
      default -> words.named(one.names(), one.code());
    };
  }

  /// The part a rule stands in; rules outside of any are together, but for where all come from.
  public static String group(StatuteRule rule, Words words) {
    if (rule.isApart() && !rule.part().equals("sources")) {
      return words.text("statute.other");
    }
    String part = words.text("statute." + rule.part());
    return rule.part().equals("blocks") ? named(part, rule.of().subList(0, 1), words) : part;
  }

  static String subject(String code, Words words) {
    return words.textOr("subject." + code, code);
  }

  /// A rule by the path at which a source names it: one of those of the statute, or a part of it.
  /// What is known by no name is told as it is.
  public static String ofPath(String path, Statute statute, Words words) {
    List<StatuteRule> rules = StatuteRules.of(statute);
    Optional<StatuteRule> itself =
        rules.stream().filter(rule -> rule.path().equals(path)).findFirst();
    if (itself.isPresent()) {
      return name(itself.get(), words);
    }
    return rules.stream()
        .filter(rule -> rule.path().startsWith(path + "."))
        .findFirst()
        .map(rule -> part(rule, path, words))
        .orElseGet(() -> words.textOr("statute." + path, path));
  }

  private static String part(StatuteRule within, String path, Words words) {
    List<String> key = new ArrayList<>();
    List<Of> of = new ArrayList<>();
    for (String step : path.split("\\.", -1)) {
      Optional<Of> next = within.of().stream().skip(of.size()).findFirst();
      if (!key.isEmpty() && next.filter(one -> one.code().equals(step)).isPresent()) {
        of.add(next.get());
      } else {
        key.add(step);
      }
    }
    String name = words.textOr("statute." + path, "");
    return name.isEmpty()
        ? named(words.textOr("statute." + String.join(".", key), path), of, words)
        : name;
  }

  /// What a rule says.
  public static String value(StatuteRule rule, Words words) {
    return rule.value().map(value -> said(rule, value, words)).orElse(words.text("statute.none"));
  }

  private static String said(StatuteRule rule, Value value, Words words) {
    return switch (rule.shape()) {
      case NUMBER -> words.whole((double) ((Value.Whole) value).number());
      case TRUTH, PRESENT ->
          words.text(value.equals(new Value.Truth(true)) ? "look.yes" : "look.no");
      case CHOICE -> option(rule.options(), value.toString(), words);
      case SEVERAL ->
          value instanceof Value.Items(var items) && !items.isEmpty()
              ? items.stream()
                  .map(one -> option(rule.options(), one.toString(), words))
                  .collect(Collectors.joining(", "))
              : words.text("statute.nothing");
      case SHARE -> share(threshold(value), words);
      case YEARLY -> yearly(value.toString(), words);
      case NAME -> value.toString();
      case PART -> Parts.said(rule, value, words);
    };
  }

  private static String yearly(String text, Words words) {
    String pattern = words.language().equals("en") ? "d MMMM" : "d 'de' MMMM";
    return MonthDay.parse(text)
        .format(DateTimeFormatter.ofPattern(pattern, Locale.forLanguageTag(words.languageTag())));
  }

  /// One of the words that a rule knows, as people say it.
  public static String option(Class<?> of, String code, Words words) {
    if (of == CountingRule.class) {
      return words.text("rule." + code);
    }
    if (of == BallotForm.class) {
      return words.text("form." + code.replace('-', '_'));
    }
    return of.isEnum()
        ? words.text("statute.option." + of.getSimpleName().toLowerCase(Locale.ROOT) + "." + code)
        : subject(code, words);
  }

  /// All words that a rule knows, by their codes.
  public static List<String> options(Class<?> of) {
    return Arrays.stream(of.getEnumConstants())
        .map(one -> one instanceof CountingRule rule ? rule.code() : hyphened((Enum<?>) one))
        .toList();
  }

  private static String hyphened(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The share that is written so.
  public static Threshold threshold(Value value) {
    Value.Fields fields = (Value.Fields) value;
    return new Threshold(
        number(fields, "numerator"),
        number(fields, "denominator"),
        new Value.Truth(true).equals(fields.fields().get("more")),
        number(fields, "least"));
  }

  private static int number(Value.Fields fields, String name) {
    return fields.fields().get(name) instanceof Value.Whole(long number) ? (int) number : 0;
  }

  /// "more than 1/2", "at least 30 %, and never fewer than 10".
  public static String share(Threshold share, Words words) {
    boolean none = share.numerator() == 0 && !share.more();
    if (none) {
      return share.least() == 0
          ? words.text("statute.share.none")
          : words.text("statute.share.count", words.whole(share.least()));
    }
    String part =
        words.text(
            share.more() ? "statute.share.more" : "statute.share.atLeast", fraction(share, words));
    return share.least() == 0
        ? part
        : words.text("statute.share.and", part, words.whole(share.least()));
  }

  private static String fraction(Threshold share, Words words) {
    if (share.numerator() == share.denominator()) {
      return words.text("statute.share.all");
    }
    int hundredths = share.denominator();
    int digits = 0;
    while (hundredths > 100 && hundredths % 10 == 0) {
      hundredths /= 10;
      digits++;
    }
    return hundredths >= 10 && 100 % hundredths == 0
        ? words.percent((double) share.numerator() / share.denominator(), digits)
        : share.numerator() + "/" + share.denominator();
  }

  /// Where rules come from that nobody has read in the text yet.
  public static long unchecked(Statute statute) {
    return statute.sources().stream().filter(source -> !source.checked()).count();
  }

  /// Where a rule comes from: its own source, else that of the part it stands in.
  public static Optional<Source> source(StatuteRule rule, Statute statute) {
    String path = rule.path();
    while (!path.isEmpty()) {
      String asked = path;
      Optional<Source> found =
          statute.sources().stream().filter(one -> one.rule().equals(asked)).findFirst();
      if (found.isPresent()) {
        return found;
      }
      path = path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }
    return Optional.empty();
  }

  /// The law and article that a source names.
  public static String law(Source source, Words words) {
    String law = words.textOr("source." + source.law().replace(' ', '-'), source.law());
    return source.article().isEmpty() ? law : law + ", " + source.article();
  }
}
