package org.ayni.server.text;

import org.ayni.planning.solve.Impasse;

/// Why there is no plan, in the reader's language, with what the program says for whoever reports
/// it.
///
/// @param told what it is and what to try; empty when there is no impasse
/// @param quoted the program's own words, in English
public record ImpasseWords(String told, String quoted) {

  public static final ImpasseWords NONE = new ImpasseWords("", "");

  public static ImpasseWords of(Impasse impasse, Words words) {
    return new ImpasseWords(words.text("impasse." + impasse.kind().code()), impasse.words());
  }

  public boolean isEmpty() {
    return told.isEmpty();
  }
}
