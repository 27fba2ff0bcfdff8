package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Optional;

/// Somebody in an office.
///
/// @param until the last day of the term, or the day on which it was lost
/// @param ballot that elected them, or whose countback did
/// @param list on which they stood
/// @param ended whether it was lost before the term was over
/// @param refilled whether somebody else has it now
public record Seat(
    String office,
    String holder,
    LocalDate from,
    LocalDate until,
    String ballot,
    Optional<String> list,
    boolean ended,
    boolean refilled) {

  /// Whether they hold it on a day.
  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && (ended ? day.isBefore(until) : !day.isAfter(until));
  }

  Seat lost(LocalDate day) {
    return new Seat(office, holder, from, day, ballot, list, true, false);
  }

  Seat passedOn() {
    return new Seat(office, holder, from, until, ballot, list, ended, true);
  }
}
