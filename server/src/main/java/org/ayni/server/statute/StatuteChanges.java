package org.ayni.server.statute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.statute.Source;
import org.ayni.councils.statute.Statute;
import org.ayni.record.canonical.Value;
import org.ayni.server.text.Words;

/// What is another rule in one statute than in another, in words.
public final class StatuteChanges {

  private static final String SOURCES = "sources";

  private StatuteChanges() {}

  /// A rule that changes.
  ///
  /// @param rule its name
  /// @param before what it says now
  /// @param after what it would say
  public record Change(String rule, String before, String after) {
    /// In one line.
    public String line() {
      return rule + ": " + said();
    }

    /// Both, without the name.
    public String said() {
      return before + " → " + after;
    }
  }

  /// All that change, in the order of the statute; none where both say the same.
  public static List<Change> of(Statute before, Statute after, Words words) {
    Map<String, StatuteRule> old = byPath(before);
    Map<String, StatuteRule> now = byPath(after);
    Set<String> paths = new LinkedHashSet<>(old.keySet());
    paths.addAll(now.keySet());
    List<Change> changes = new ArrayList<>();
    if (!before.code().equals(after.code())) {
      changes.add(new Change(words.text("statute.code"), before.code(), after.code()));
    }
    for (String path : paths) {
      Optional<StatuteRule> first = Optional.ofNullable(old.get(path));
      Optional<StatuteRule> second = Optional.ofNullable(now.get(path));
      if (path.equals(SOURCES) || Objects.equals(value(first), value(second))) {
        continue;
      }
      changes.add(
          new Change(
              RuleWords.name(second.or(() -> first).orElseThrow(), words),
              said(first, words),
              said(second, words)));
    }
    changes.addAll(sources(before, after, words));
    return List.copyOf(changes);
  }

  private static Map<String, StatuteRule> byPath(Statute statute) {
    Map<String, StatuteRule> rules = new LinkedHashMap<>();
    StatuteRules.of(statute).forEach(rule -> rules.put(rule.path(), rule));
    return rules;
  }

  private static Optional<Value> value(Optional<StatuteRule> rule) {
    return rule.flatMap(StatuteRule::value);
  }

  private static String said(Optional<StatuteRule> rule, Words words) {
    return rule.map(one -> RuleWords.value(one, words)).orElse(words.text("statute.none"));
  }

  /// Where rules come from, a line for each that is stated otherwise.
  private static List<Change> sources(Statute before, Statute after, Words words) {
    Map<String, Source> old = sources(before);
    Map<String, Source> now = sources(after);
    Set<String> rules = new LinkedHashSet<>(old.keySet());
    rules.addAll(now.keySet());
    return rules.stream()
        .filter(rule -> !Objects.equals(old.get(rule), now.get(rule)))
        .map(rule ->
            new Change(
                words.text("statute.sourceOf", RuleWords.ofPath(rule, after, words)),
                said(old.get(rule), words),
                said(now.get(rule), words)))
        .toList();
  }

  private static Map<String, Source> sources(Statute statute) {
    Map<String, Source> sources = new LinkedHashMap<>();
    statute.sources().forEach(one -> sources.put(one.rule(), one));
    return sources;
  }

  private static String said(@org.jspecify.annotations.Nullable Source source, Words words) {
    if (source == null) {
      return words.text("statute.none");
    }
    String said =
        RuleWords.law(source, words)
            + " ("
            + words.text(source.checked() ? "council.checked" : "council.unchecked")
            + ")";
    return source.note().isEmpty() ? said : said + ": " + source.note();
  }
}
