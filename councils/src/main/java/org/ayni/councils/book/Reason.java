package org.ayni.councils.book;

import java.util.Arrays;
import java.util.List;

/// What stands in the way, apart from any language: a code, and what its sentence is filled in
/// with. Days are written as in the record.
///
/// @param code letters, the same for ever
/// @param arguments in the order of the sentence
public record Reason(String code, List<String> arguments) {

  public Reason {
    if (code.isEmpty()) {
      throw new IllegalArgumentException("a reason without a code; expected one");
    }
    arguments = List.copyOf(arguments);
  }

  public static Reason of(String code, Object... arguments) {
    return new Reason(code, Arrays.stream(arguments).map(String::valueOf).toList());
  }
}
