package org.ayni.server.api;

import java.util.List;
import org.ayni.api.answer.Problem;
import org.ayni.server.text.ProblemWords;
import org.ayni.server.text.Words;

/// Problems of files as parts of a problem's details (RFC 9457), in the reader's language.
final class ProblemParts {

  private ProblemParts() {}

  static List<Problem.Part> of(List<org.ayni.files.Problem> problems, Words words) {
    return problems.stream()
        .map(one -> new Problem.Part(one.column(), ProblemWords.what(one, words), ""))
        .toList();
  }
}
