package org.ayni.server.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ayni.planning.solve.PlanOutcome;

/// The answers used last, at most so many. Thread-safe.
final class RecentAnswers {

  private final Map<PlanQuestion, PlanAnswer> answers;

  RecentAnswers(int most) {
    answers =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<PlanQuestion, PlanAnswer> eldest) {
            return size() > most;
          }
        };
  }

  synchronized Optional<PlanAnswer> find(PlanQuestion question) {
    return Optional.ofNullable(answers.get(question));
  }

  /// Keeps what would come out the same again; a run stopped early might get further next time.
  synchronized void keep(PlanAnswer answer) {
    boolean settled =
        switch (answer.outcome()) {
          case PlanOutcome.Optimal _ -> true;
          case PlanOutcome.Infeasible infeasible -> infeasible.relaxed().isPresent();
          case PlanOutcome.Stopped _, PlanOutcome.Failed _ -> false;
        };
    if (settled) {
      answers.put(answer.question(), answer);
    }
  }
}
