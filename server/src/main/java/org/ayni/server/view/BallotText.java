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
import org.ayni.councils.statute.Statute;
import org.ayni.decisions.house.HouseFiles;
import org.ayni.server.statute.StatuteChanges;
import org.ayni.server.statute.StatuteChanges.Change;
import org.ayni.server.statute.StatuteTexts;
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

  /// What a ballot about another statute would change, rule by rule: against the statute in force,
  /// or the one it has replaced; none where a ballot is about something else.
  public static List<Change> changes(
      BallotOpened opened, Council council, HouseFiles files, Words words) {
    Optional<Statute> before =
        proposal(opened, council)
            .filter(one -> one.made().subject().equals(Statute.AMENDMENT))
            .map(one -> council.replacedBy(one.made().proposal()).orElse(council.statute()));
    Optional<Statute> after = hash(opened, council).flatMap(hash -> StatuteTexts.kept(files, hash));
    return before.isEmpty() || after.isEmpty()
        ? List.of()
        : StatuteChanges.of(before.get(), after.get(), words);
  }

  /// The text of the proposal that a ballot is about, or of its amendment; empty when it is about
  /// none, the text is not in the house, or it is a statute, of which [#changes] are told.
  public static String of(BallotOpened opened, Council council, HouseFiles files) {
    Optional<String> hash = hash(opened, council);
    boolean statute =
        proposal(opened, council)
            .filter(one -> one.made().subject().equals(Statute.AMENDMENT))
            .flatMap(_ -> hash)
            .flatMap(one -> StatuteTexts.kept(files, one))
            .isPresent();
    try {
      return hash.isEmpty() || statute ? "" : files.text(hash.get()).orElse("").strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text, or what changes in the statute, a line each: for where there are only words.
  public static String told(BallotOpened opened, Council council, HouseFiles files, Words words) {
    List<String> lines = changes(opened, council, files, words).stream().map(Change::line).toList();
    return lines.isEmpty() ? of(opened, council, files) : String.join("\n", lines);
  }

  /// Of an amendment, the one it would amend.
  private static Optional<Proposal> proposal(BallotOpened opened, Council council) {
    String about = opened.about().orElse("");
    int slash = about.indexOf('/');
    return Optional.ofNullable(
        council.proposals().get(slash < 0 ? about : about.substring(0, slash)));
  }

  private static Optional<String> hash(BallotOpened opened, Council council) {
    String about = opened.about().orElse("");
    int slash = about.indexOf('/');
    Optional<Proposal> proposal = proposal(opened, council);
    return slash < 0
        ? proposal.flatMap(Proposal::settled)
        : proposal.map(one -> one.amendments().get(about.substring(slash + 1)));
  }
}
