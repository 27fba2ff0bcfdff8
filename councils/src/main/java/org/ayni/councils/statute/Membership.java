package org.ayni.councils.statute;

/// Who belongs to a council.
///
/// @param minimumAge in years; the registrar checks it, the public record holds no birthdays
/// @param waitingDays how long a new member waits before voting
/// @param fewest members a council needs to exist
/// @param bookClosesDays before an election: who comes later does not vote in it
/// @param challengeDays how long a frozen roll can be challenged
public record Membership(
    int minimumAge, int waitingDays, int fewest, int bookClosesDays, int challengeDays) {

  public Membership {
    if (minimumAge < 0
        || waitingDays < 0
        || fewest < 1
        || bookClosesDays < 0
        || challengeDays < 0) {
      throw new IllegalArgumentException(
          "membership of "
              + minimumAge
              + " years, "
              + waitingDays
              + " waiting days, at least "
              + fewest
              + " members");
    }
  }
}
