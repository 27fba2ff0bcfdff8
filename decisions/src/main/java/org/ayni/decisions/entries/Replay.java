package org.ayni.decisions.entries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.CouncilBook;
import org.ayni.councils.book.Refusal;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.record.Finding;
import org.ayni.record.entry.Entry;
import org.ayni.record.entry.SignedBallot;
import org.ayni.record.note.OneTimeKey;

/// Plays the entries of a record again, from the first on: every event must be one that the
/// statutes allowed where it stands, every roll must have the hash that follows from the book of
/// members, every ballot must come to what is stated. Votes under one-time keys must be signed by
/// them.
///
/// After the first event that does not hold, what follows it says nothing any more: the book is not
/// what its authors had. So [#take] is to be called no further.
public final class Replay {

  private static final String CAST = RecordCodec.hyphened(BallotCast.class);

  private final String origin;
  private final CouncilBook book = new CouncilBook(StatuteText::hash);
  private long events;

  /// @param origin name of the record, which signed votes name
  public Replay(String origin) {
    this.origin = origin;
  }

  /// Where the councils stand.
  public CouncilBook book() {
    return book;
  }

  /// How many events were taken.
  public long events() {
    return events;
  }

  /// What came of an entry.
  ///
  /// @param event that was taken; empty when the entry is none, or does not hold
  /// @param findings why it does not hold; none when it does
  public record Taken(Optional<CouncilEvent> event, List<Finding> findings) {
    public Taken {
      findings = List.copyOf(findings);
    }
  }

  /// Takes the next entry. What is no event is passed over.
  ///
  /// @param number of the entry, for the messages
  public Taken take(long number, Entry entry) {
    if (!EventEntries.isEvent(entry)) {
      return new Taken(Optional.empty(), List.of());
    }
    EventEntries.Reading reading = EventEntries.read(entry.kind(), entry.body());
    List<Finding> findings =
        new ArrayList<>(reading.misfits().stream().map(Misfit::finding).toList());
    if (findings.isEmpty()) {
      findings.addAll(signature(entry));
    }
    if (findings.isEmpty()) {
      for (Refusal refusal : book.apply(entry.time(), reading.event().orElseThrow())) {
        findings.add(Finding.of("", refusal.found(), refusal.expected(), advice(refusal)));
      }
    }
    if (findings.isEmpty()) {
      events++;
      return new Taken(reading.event(), List.of());
    }
    String what = "entry " + number + " (" + entry.kind() + "): ";
    return new Taken(
        Optional.empty(),
        findings.stream()
            .map(f -> Finding.of("", what + f.found(), f.expected(), f.advice()))
            .toList());
  }

  private static String advice(Refusal refusal) {
    if (refusal.rule().isEmpty()) {
      return "";
    }
    String source = refusal.source().isEmpty() ? "" : ", " + refusal.source();
    return "The statute says so: " + refusal.rule() + source + ".";
  }

  /// Why the signature of a vote under a one-time key does not hold; empty when it does, or when
  /// there is none.
  public List<Finding> signature(Entry entry) {
    Optional<String> signed = entry.text("signature");
    if (!entry.kind().equals(CAST) || signed.isEmpty()) {
      return List.of();
    }
    boolean holds =
        OneTimeKey.holds(
            entry.text("voter").orElse(""),
            SignedBallot.message(origin, entry.body()),
            signed.get());
    return holds
        ? List.of()
        : List.of(Finding.of("", "a signature that does not hold", "that of the one-time key", ""));
  }
}
