package org.ayni.app.command;

import java.util.List;
import org.ayni.files.BadInputException;
import org.ayni.files.Nearest;
import org.ayni.files.Problem;

/// What was typed for something that must be one of a few.
final class Choice {

  private static final int MOST_TOLD = 50;

  private Choice() {}

  /// Its position among `known`.
  ///
  /// @param what such as `--by` or `region`
  /// @throws BadInputException when it is none of them
  static int of(String what, String typed, List<String> known) {
    int at = known.indexOf(typed);
    if (at < 0) {
      throw new BadInputException(
          Problem.ofFile(
              "",
              what + " '" + typed + "'",
              known.isEmpty()
                  ? "none: there are none here"
                  : "one of "
                      + String.join(", ", known.subList(0, Math.min(MOST_TOLD, known.size())))
                      + (known.size() > MOST_TOLD ? " …" : ""),
              Nearest.advice(typed, known)));
    }
    return at;
  }

  /// Positions of several; all positions where none is typed.
  static List<Integer> of(String what, List<String> typed, List<String> known) {
    return typed.isEmpty()
        ? java.util.stream.IntStream.range(0, known.size()).boxed().toList()
        : typed.stream().map(one -> of(what, one, known)).distinct().sorted().toList();
  }
}
