package org.ayni.files;

import java.util.ArrayList;
import java.util.List;

/// Gathers everything that is wrong with an input while it is read, so that all of it can be told
/// at once. Not thread-safe.
public final class Problems {

  /// So many are kept; of the rest only the number is told. A wrong file can hold millions.
  public static final int KEPT = 1000;

  private final List<Problem> kept = new ArrayList<>();
  private long count;

  public void add(Problem problem) {
    if (count++ < KEPT) {
      kept.add(problem);
    }
  }

  public void addAll(List<Problem> problems) {
    problems.forEach(this::add);
  }

  public boolean isEmpty() {
    return count == 0;
  }

  /// How many were added, kept or not.
  public long count() {
    return count;
  }

  /// The kept problems in the order they were found, and a last one that tells how many more there
  /// are.
  public List<Problem> toList() {
    List<Problem> all = new ArrayList<>(kept);
    if (count > KEPT) {
      all.add(
          Problem.ofFile(
              "",
              "and " + (count - KEPT) + " more problems",
              "",
              "Mend the first ones; the rest often goes with them.",
              Said.of("file.more", count - KEPT)));
    }
    return List.copyOf(all);
  }

  /// Ends reading when anything was wrong.
  ///
  /// @throws BadInputException with all problems, when there is one
  public void throwIfAny() {
    if (!isEmpty()) {
      throw new BadInputException(toList());
    }
  }
}
