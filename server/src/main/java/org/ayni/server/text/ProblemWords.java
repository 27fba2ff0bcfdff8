package org.ayni.server.text;

import org.ayni.files.Problem;
import org.ayni.files.Said;

/// Problems of files in the reader's language: the message `problem.CODE`.
public final class ProblemWords {

  private ProblemWords() {}

  /// What is wrong and what to try, without where.
  ///
  /// @throws IllegalArgumentException for one that only the command line meets: that it has come to
  ///   a page is a mistake of ours, which the log then tells
  public static String what(Problem problem, Words words) {
    Said said = problem.said();
    if (said.code().isEmpty()) {
      throw new IllegalArgumentException("a page met what has no sentence: " + problem);
    }
    return words.text("problem." + said.code(), said.arguments().toArray());
  }

  /// File, row and column; empty where it lies in none.
  public static String where(Problem problem) {
    return problem.file()
        + (problem.row() > 0 ? ":" + problem.row() : "")
        + (problem.column().isEmpty() ? "" : " · " + problem.column());
  }

  /// Where, and what.
  public static String whole(Problem problem, Words words) {
    String where = where(problem);
    String what = what(problem, words);
    return where.isEmpty() ? what : where + ": " + what;
  }
}
