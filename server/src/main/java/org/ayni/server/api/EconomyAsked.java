package org.ayni.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.ayni.api.answer.Problem;
import org.ayni.economy.Economy;
import org.ayni.server.run.EconomyShelf;

/// The economy that an address names.
final class EconomyAsked {

  private final EconomyShelf shelf;
  private final ProblemAnswers answers;

  EconomyAsked(EconomyShelf shelf, ProblemAnswers answers) {
    this.shelf = shelf;
    this.answers = answers;
  }

  /// All that are served to everybody.
  List<Economy> all() {
    return List.copyOf(shelf.all());
  }

  /// One that is served to everybody, or that who asks may see.
  ///
  /// @throws ApiException when there is none
  Economy in(HttpServletRequest request, String name) {
    return shelf
        .find(name, Optional.ofNullable(request.getRemoteUser()).orElse(""))
        .orElseThrow(() ->
            new ApiException(
                Kind.NOT_FOUND,
                List.of(
                    new Problem.Part(
                        "",
                        answers
                            .words(request)
                            .text(
                                "api.choice",
                                Asked.shown(name),
                                String.join(", ", all().stream().map(Economy::name).toList())),
                        ""))));
  }
}
