package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.SortedSet;
import org.ayni.councils.event.CouncilEvent.RollFrozen;

/// Freezing rolls.
public final class Rolls {

  private Rolls() {}

  /// The event that freezes a council's roll as it is on a day.
  public static RollFrozen freeze(CouncilBook book, Council council, String name, LocalDate day) {
    SortedSet<String> voters = council.voters(day);
    return new RollFrozen(
        council.code(),
        name,
        day,
        voters.size(),
        Roll.hash(council.code(), name, day, voters, Weights.of(book, council, voters, day)));
  }
}
