package org.ayni.server.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The answers used last, at most so many. Thread-safe.
final class RecentAnswers {

  private final Map<Question, Answer> answers;

  RecentAnswers(int most) {
    answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Question, Answer> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<Answer> find(Question question) {
    return Optional.ofNullable(answers.get(question));
  }

  /// Keeps what would come out the same again; a run stopped early might get further next time.
  synchronized void keep(Answer answer) {
    if (answer.settled()) {
      answers.put(answer.question(), answer);
    }
  }
}
