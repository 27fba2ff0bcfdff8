package org.ayni.decisions.entries;

import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.record.Finding;

/// One thing wrong with the fields of an act.
///
/// @param at place of the field, such as `question/options/2`; empty where it is the whole act
/// @param found what stands there
/// @param expected what should stand there
/// @param said the same apart from any language
public record Misfit(String at, String found, String expected, Said said) {

  /// As the check of a record tells it.
  Finding finding() {
    return Finding.of("", found, expected, "");
  }

  /// As that of a file tells it.
  ///
  /// @param file where the act is written
  /// @param line 1-based, 0 where it is no line of it
  public Problem in(String file, int line) {
    return new Problem(file, line, at, found, expected, "", said);
  }
}
