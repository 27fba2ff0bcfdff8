package org.ayni.files;

import java.util.List;
import java.util.stream.Collectors;

/// Input that cannot be used, with everything that is wrong with it. The command ends with exit
/// code 2.
public final class BadInputException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /// @param problems at least one
  public BadInputException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("bad input without a problem; expected at least one");
    }
  }

  public BadInputException(Problem problem) {
    this(List.of(problem));
  }

  public List<Problem> problems() {
    return problems;
  }
}
