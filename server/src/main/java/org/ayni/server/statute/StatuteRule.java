package org.ayni.server.statute;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.record.canonical.Value;

/// One rule of a statute.
///
/// @param at where it stands in the statute's JSON, such as `meetings`, `noticeDays`; of a list by
///   the number of the item
/// @param path the same with codes in place of numbers, by which the rule is the same one in
///   another statute: `blocks.directivos.months`
/// @param key without codes, such as `blocks.months`: its name is the message `statute.KEY`
/// @param of whose rule it is, outermost first; none for a rule of the whole council
/// @param optional whether the statute may be without it
/// @param options of which it is one, or some; `Void` where there are none
/// @param within place of the part it belongs to, where the statute may be without that part
/// @param value as it is; empty where the statute is without it
public record StatuteRule(
    List<String> at,
    String path,
    String key,
    List<Of> of,
    Shape shape,
    boolean optional,
    Class<?> options,
    Optional<List<String>> within,
    Optional<Value> value) {

  /// How a rule is given.
  public enum Shape {
    /// A whole number.
    NUMBER,
    TRUTH,
    /// One of several words.
    CHOICE,
    /// Any of several words.
    SEVERAL,
    /// How many of so many.
    SHARE,
    /// A day of the year.
    YEARLY,
    /// A name in a language.
    NAME,
    /// Whether there is a part at all, such as a second call.
    PRESENT,
    /// Something larger, that is one.
    PART
  }

  /// Whose a rule is.
  ///
  /// @param kind `subject`, `matter`, `language`, or empty for what has names of its own
  public record Of(String kind, String code, Map<String, String> names) {
    public Of {
      names = Map.copyOf(names);
    }
  }

  public StatuteRule {
    at = List.copyOf(at);
    of = List.copyOf(of);
  }

  /// The part of the statute it stands in, such as `meetings`.
  public String part() {
    return at.getFirst();
  }

  /// Where it stands, as problems of a statute tell it: `meetings/noticeDays`.
  public String place() {
    return String.join("/", at);
  }

  /// Whether it stands in no part.
  public boolean isApart() {
    return at.size() == 1 && shape != Shape.PRESENT;
  }
}
