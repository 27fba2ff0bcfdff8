package org.ayni.decisions.house;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent;

/// What somebody sends to be recorded, all of it or nothing.
///
/// @param time when it happened, asked when its turn has come, so that *now* is not before what
///   somebody else has recorded meanwhile; whole seconds count
/// @param key by which the sender knows it, so that sending twice records once; empty for none
public record Sending(InstantSource time, List<CouncilEvent> events, Optional<String> key) {
  public Sending {
    events = List.copyOf(events);
  }

  /// What happened at a known time.
  public static Sending at(
      Instant time, List<? extends CouncilEvent> events, Optional<String> key) {
    return new Sending(InstantSource.fixed(time), List.copyOf(events), key);
  }
}
