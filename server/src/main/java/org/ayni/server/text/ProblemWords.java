package org.ayni.server.text;

import org.ayni.files.Problem;

/// Problems of files in the reader's language: the message `problem.CODE`. What has no code is told
/// as the reader of the file says it.
public final class ProblemWords {

  private ProblemWords() {}

  /// What is wrong and what to try, without where.
  public static Sentence what(Problem problem, Words words) {
    if (!problem.said().code().isEmpty()) {
      return new Sentence(
          words.text("problem." + problem.said().code(), problem.said().arguments().toArray()),
          false);
    }
    return new Sentence(
        problem.found()
            + (problem.expected().isEmpty() ? "" : "; expected " + problem.expected())
            + (problem.advice().isEmpty() ? "." : ". " + problem.advice()),
        true);
  }

  /// File, row and column; empty where it lies in none.
  public static String where(Problem problem) {
    return problem.file()
        + (problem.row() > 0 ? ":" + problem.row() : "")
        + (problem.column().isEmpty() ? "" : " · " + problem.column());
  }

  /// Where, and what.
  public static Sentence whole(Problem problem, Words words) {
    String where = where(problem);
    Sentence what = what(problem, words);
    return where.isEmpty() ? what : new Sentence(where + ": " + what.text(), what.english());
  }
}
