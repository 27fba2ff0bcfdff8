package org.ayni.councils.book;

/// Why something cannot be done.
///
/// @param rule of the statute, by its path, such as `membership.challengeDays`; empty where it is
///   not the statute that forbids it
/// @param source of the rule, such as a law and its article; empty where none is stated
/// @param found what was tried
/// @param expected what would be allowed
/// @param reason the same apart from any language
public record Refusal(String rule, String source, String found, String expected, Reason reason) {

  /// As one sentence for people.
  @Override
  public String toString() {
    String text = found + "; expected " + expected;
    return rule.isEmpty()
        ? text
        : text + " (" + rule + (source.isEmpty() ? "" : ", " + source) + ")";
  }
}
