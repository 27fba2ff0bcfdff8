package org.ayni.economy;

import java.util.Map;
import java.util.TreeMap;

/// A text in several languages, by ISO 639-1 code (`en`, `es`, `pt`).
///
/// @param byLanguage never empty
public record Names(Map<String, String> byLanguage) {

  public Names {
    byLanguage = Map.copyOf(byLanguage);
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a name in no language; expected at least one");
    }
  }

  /// The same text in whatever language is asked for.
  public static Names of(String text) {
    return new Names(Map.of("en", text));
  }

  /// The text in `language`, else in English, else in the first language by code.
  public String in(String language) {
    String text = byLanguage.get(language);
    if (text == null) {
      text = byLanguage.get("en");
    }
    return text != null ? text : new TreeMap<>(byLanguage).firstEntry().getValue();
  }
}
