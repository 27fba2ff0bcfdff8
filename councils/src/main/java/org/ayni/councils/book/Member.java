package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody who belongs to a council.
///
/// @param eligible from when they vote
/// @param left since when they do not belong to it any more
/// @param until the last day of their term, where they were appointed for one
/// @param paper whether they vote on paper
/// @param represents the council below that sent them, bound by its instructions
/// @param shortlist of their sector, from which they were appointed
public record Member(
    String code,
    LocalDate since,
    LocalDate eligible,
    Optional<LocalDate> left,
    Optional<LocalDate> until,
    boolean paper,
    Optional<String> represents,
    Optional<String> shortlist) {

  static Member admitted(String code, LocalDate since, LocalDate eligible, boolean paper) {
    return new Member(
        code,
        since,
        eligible,
        Optional.empty(),
        Optional.empty(),
        paper,
        Optional.empty(),
        Optional.empty());
  }

  static Member sent(String code, LocalDate from, String council) {
    return new Member(
        code,
        from,
        from,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.of(council),
        Optional.empty());
  }

  static Member appointed(String code, LocalDate from, LocalDate until, String shortlist) {
    return new Member(
        code,
        from,
        from,
        Optional.empty(),
        Optional.of(until),
        false,
        Optional.empty(),
        Optional.of(shortlist));
  }

  /// Whether they may vote on a day.
  public boolean votesOn(LocalDate day) {
    return !day.isBefore(eligible) && !goneBy(day);
  }

  /// Whether they have left, or their term is over, by a day.
  public boolean goneBy(LocalDate day) {
    return left.filter(l -> !l.isAfter(day)).isPresent()
        || until.filter(last -> last.isBefore(day)).isPresent();
  }

  Member leaving(LocalDate day) {
    return new Member(code, since, eligible, Optional.of(day), until, paper, represents, shortlist);
  }
}
