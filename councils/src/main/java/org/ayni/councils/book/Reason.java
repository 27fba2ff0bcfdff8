package org.ayni.councils.book;

import java.util.Arrays;
import java.util.List;

/// What stands in the way, apart from any language: a code, and what its sentence is filled in
/// with. Days are written as in the record.
///
/// @param code letters, the same for ever; empty for what has none yet
/// @param arguments in the order of the sentence
public record Reason(String code, List<String> arguments) {

  /// Of what has no code yet.
  public static final Reason NONE = new Reason("", List.of());

  public Reason {
    arguments = List.copyOf(arguments);
  }

  static Reason of(String code, Object... arguments) {
    return new Reason(code, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
