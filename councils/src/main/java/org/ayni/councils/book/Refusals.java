package org.ayni.councils.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.counting.Miscast;
import org.ayni.councils.statute.Statute;

/// Collects all reasons against one event.
final class Refusals {

  private final boolean asking;
  private final List<Refusal> list = new ArrayList<>();
  private Optional<Statute> statute = Optional.empty();

  private Refusals(boolean asking) {
    this.asking = asking;
  }

  /// Against an event that is taken where there are none.
  static Refusals taking() {
    return new Refusals(false);
  }

  /// Against an event that is not taken, whatever comes of it.
  static Refusals asking() {
    return new Refusals(true);
  }

  /// The statute whose rules are asked from now on.
  void under(Statute of) {
    statute = Optional.of(of);
  }

  /// Refuses unless `holds`.
  ///
  /// @return whether it holds
  boolean unless(boolean holds, String rule, String found, String expected, Reason reason) {
    if (!holds) {
      String source = statute.map(s -> s.source(rule)).orElse("");
      list.add(new Refusal(rule, source, found, expected, reason));
    }
    return holds;
  }

  /// The same for what no statute says.
  boolean unless(boolean holds, String found, String expected, Reason reason) {
    return unless(holds, "", found, expected, reason);
  }

  /// Refuses a vote that cannot be counted.
  void miscast(Miscast one) {
    unless(
        false,
        one.words(),
        "a vote that can be counted",
        one.option().isEmpty() ? Reason.of("voteKind") : Reason.of("notOnBallot", one.option()));
  }

  /// Whether nothing speaks against it so far, so that more can be looked at.
  boolean sound() {
    return list.isEmpty();
  }

  /// Whether the event is taken now: nothing speaks against it, and it is not only asked about. All
  /// that changes a book stands behind this.
  boolean none() {
    return !asking && sound();
  }

  List<Refusal> list() {
    return List.copyOf(list);
  }
}
