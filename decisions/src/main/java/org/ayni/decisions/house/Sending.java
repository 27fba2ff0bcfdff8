package org.ayni.decisions.house;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ayni.councils.event.CouncilEvent;

/// What somebody sends to be recorded, all of it or nothing.
///
/// @param time when it happened, asked when its turn has come, given the time of what was recorded
///   last; whole seconds count
/// @param key by which the sender knows it, so that sending twice records once; empty for none
/// @param enclosed what the events name
public record Sending(
    UnaryOperator<Instant> time,
    List<CouncilEvent> events,
    Optional<String> key,
    Enclosed enclosed) {

  /// How far ahead of our clock the record may be without it being an error: clocks differ.
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  public Sending {
    events = List.copyOf(events);
  }

  /// What happened at a known time.
  public static Sending at(
      Instant time, List<? extends CouncilEvent> events, Optional<String> key) {
    return new Sending(_ -> time, List.copyOf(events), key, Enclosed.NOTHING);
  }

  /// What happens now: when its turn has come, and not before what somebody else, whose clock is a
  /// little ahead, has recorded.
  public static Sending now(
      InstantSource clock, List<? extends CouncilEvent> events, Optional<String> key) {
    return new Sending(
        last -> notBefore(last, clock.instant()), List.copyOf(events), key, Enclosed.NOTHING);
  }

  /// The same with what its events name.
  public Sending with(Enclosed other) {
    return new Sending(time, events, key, other);
  }

  private static Instant notBefore(Instant last, Instant now) {
    return now.isBefore(last) && last.isBefore(now.plus(CLOCKS)) ? last : now;
  }
}
