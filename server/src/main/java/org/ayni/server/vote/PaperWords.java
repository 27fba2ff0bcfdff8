package org.ayni.server.vote;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.counting.Question;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.server.text.Words;
import org.ayni.server.view.BallotText;
import org.ayni.server.view.OptionNames;

/// What the paper of a ballot says in the words of a language: the same on the page and from the
/// command line.
///
/// @param choices the options by their names, in the order of the question, projects with what they
///   cost; none for yes and no
/// @param budget how much there is for all projects; empty where none are voted on
/// @param told the text that is decided on, word for word, or what changes in a statute, a line
///   each; empty where there is neither
public record PaperWords(List<String> choices, Optional<String> budget, String told) {

  public PaperWords {
    choices = List.copyOf(choices);
  }

  /// @param needs names of needs by code
  public static PaperWords of(
      Ballot ballot, Council council, HouseFiles files, Map<String, String> needs, Words words) {
    Question question = ballot.opened().question();
    Map<String, String> names = OptionNames.of(question, needs, words);
    return new PaperWords(
        question.options().stream()
            .map(option -> VoteLines.withCost(option, question, names, words))
            .toList(),
        VoteLines.budget(question, words),
        BallotText.told(ballot.opened(), council, files, words));
  }
}
