package org.ayni.server.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.decisions.house.HouseFiles;

/// What is voted on, word for word.
public final class BallotText {

  private BallotText() {}

  /// The text of the proposal that a ballot is about, or of its amendment; empty when it is about
  /// none, or the text is not in the house.
  public static String of(BallotOpened opened, Council council, HouseFiles files) {
    String about = opened.about().orElse("");
    int slash = about.indexOf('/');
    Optional<Proposal> proposal =
        Optional.ofNullable(council.proposals().get(slash < 0 ? about : about.substring(0, slash)));
    Optional<String> hash =
        slash < 0
            ? proposal.flatMap(Proposal::settled)
            : proposal.map(one -> one.amendments().get(about.substring(slash + 1)));
    try {
      return hash.isEmpty() ? "" : files.text(hash.get()).orElse("").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
