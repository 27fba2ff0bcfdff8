package org.ayni.files;

import java.util.Arrays;
import java.util.List;

/// What is to be told, apart from any language: a code, and what its sentence is filled in with.
/// Pages have a sentence for each code in each of their languages (`problem.CODE`).
///
/// @param code the same for ever; empty for what no page tells
/// @param arguments in the order of the sentence: names and numbers as they stand in the file,
///   never words of a language
public record Said(String code, List<String> arguments) {

  /// Of what only the command line meets.
  public static final Said NOTHING = new Said("", List.of());

  public Said {
    arguments = List.copyOf(arguments);
  }

  public static Said of(String code, Object... arguments) {
    return new Said(code, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
