package org.ayni.api.answer;

import java.util.List;

/// Why something was refused (RFC 9457).
///
/// @param type kind of problem, an address that stays
/// @param title of the kind, in the reader's language
/// @param status of the answer
/// @param detail what is wrong here
/// @param advice what to try
/// @param problems everything that is wrong with an input
/// @param instance address that was asked
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String advice,
    List<Part> problems,
    String instance) {

  /// One thing that is wrong.
  ///
  /// @param field where; empty for the whole
  /// @param text what was found and what was expected
  /// @param advice what to try; empty where it follows from the text
  public record Part(String field, String text, String advice) {}

  public Problem {
    problems = List.copyOf(problems);
  }

  /// The end of the type, such as `input`.
  public String kind() {
    return type.substring(type.lastIndexOf('/') + 1);
  }
}
