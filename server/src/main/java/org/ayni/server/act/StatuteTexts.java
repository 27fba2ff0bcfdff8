package org.ayni.server.act;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// Statutes as texts: pasted into a form, or kept in the house.
public final class StatuteTexts {

  private StatuteTexts() {}

  /// The statute that a text of the house is; empty where it is not there, or no statute.
  public static Optional<Statute> kept(HouseFiles files, String hash) {
    try {
      return files.text(hash).flatMap(StatuteTexts::of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Statute> of(String text) {
    try {
      return Optional.of(ReadyStatutes.read("", text.getBytes(StandardCharsets.UTF_8)));
    } catch (BadInputException _) {
      return Optional.empty();
    }
  }

  /// Reads the one in a field, and says all that is wrong with it there.
  static Optional<Statute> pasted(String field, Answers answers, Words words) {
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
