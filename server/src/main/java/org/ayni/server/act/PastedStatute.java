package org.ayni.server.act;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// A whole statute that was pasted into a form.
final class PastedStatute {

  private PastedStatute() {}

  /// The one in a field; empty where something is wrong with it, all of which is told there.
  static Optional<Statute> in(String field, Answers answers, Words words) {
    try {
      return Optional.of(
          ReadyStatutes.read("", answers.line(field).getBytes(StandardCharsets.UTF_8)));
    } catch (BadInputException e) {
      for (Problem problem : e.problems()) {
        answers.problemOfLine(field, "form.said", ProblemWords.whole(problem, words));
      }
      return Optional.empty();
    }
  }
}
