package org.ayni.server.run;

import java.util.Optional;

/// The answers used last, at most so many. Thread-safe.
final class RecentAnswers {

  private final Recent<Question, Answer> answers;

  RecentAnswers(int most) {
    answers = new Recent<>(most);
  }

  Optional<Answer> find(Question question) {
    return answers.find(question);
  }

  /// Keeps what would come out the same again; a run stopped early might get further next time.
  void keep(Answer answer) {
    if (answer.settled()) {
      answers.keep(answer.question(), answer);
    }
  }
}
