package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody who belongs to a council.
///
/// @param eligible from when they vote
/// @param left since when they do not belong to it any more
/// @param paper whether they vote on paper
/// @param represents the council below that sent them, bound by its instructions
public record Member(
    String code,
    LocalDate since,
    LocalDate eligible,
    Optional<LocalDate> left,
    boolean paper,
    Optional<String> represents) {

  /// Whether they may vote on a day.
  public boolean votesOn(LocalDate day) {
    return !day.isBefore(eligible) && left.filter(l -> !l.isAfter(day)).isEmpty();
  }

  Member leaving(LocalDate day) {
    return new Member(code, since, eligible, Optional.of(day), paper, represents);
  }
}
