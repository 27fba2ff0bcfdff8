package org.ayni.server.view;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ayni.councils.book.Ballot;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Proposal;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.server.text.Words;

/// What is voted on, word for word.
public final class BallotText {

  private BallotText() {}

  /// What a proposal would have nobody go below, a line each; none where it is about something
  /// else.
  ///
  /// @param needs names of needs by code
  public static List<String> floors(
      BallotOpened opened, Council council, UnaryOperator<String> needs, Words words) {
    return Optional.ofNullable(council.proposals().get(opened.about().orElse(""))).stream()
        .flatMap(one -> one.made().floors().entrySet().stream())
        .map(one ->
            words.text(
                "ballot.floor",
                needs.apply(one.getKey()),
                words.percent(one.getValue().doubleValue(), 1)))
        .toList();
  }

  /// An amount of the money that projects are voted with.
  public static String money(Question question, BigDecimal amount, Words words) {
    return question.money(amount, Locale.forLanguageTag(words.languageTag()));
  }

  /// Until when people vote, or in which assembly; when that was where a ballot that was not
  /// counted yet is over.
  public static Optional<String> until(Ballot ballot, Council council, Instant now, Words words) {
    BallotOpened opened = ballot.opened();
    ZoneId zone = ZoneId.of(council.founded().zone());
    String key = ballot.isOver(now) ? "vote.over" : "vote.closes";
    return opened
        .closes()
        .map(closes -> words.text(key, words.moment(closes, zone)))
        .or(() -> opened.assembly().map(name -> words.text("vote.assembly", name)));
  }

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
