package org.ayni.server.text;

import org.jspecify.annotations.Nullable;

/// A sentence of a page, in the reader's language or, where it has no code yet, in English.
///
/// @param text empty for nothing to say
/// @param english whether it is in English whatever the page is
public record Sentence(String text, boolean english) {

  public static final Sentence NONE = new Sentence("", false);

  /// For the attribute `lang`: null where it is the page's own.
  public @Nullable String lang() {
    return english ? "en" : null;
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /// One after the other.
  public Sentence and(Sentence next) {
    return isEmpty() ? next : new Sentence(text + " " + next.text, english || next.english);
  }
}
