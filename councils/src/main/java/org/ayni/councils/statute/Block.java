package org.ayni.councils.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ayni.councils.counting.CountingRule;

/// Offices that are elected together, on one ballot.
///
/// Where lists stand (a rule for lists), seats go to lists, and the offices are taken in their
/// order by the lists in the order in which they won their seats, each list sending its people in
/// its own order. Where people stand, the offices are taken in the order of election.
///
/// @param code unique in the statute
/// @param rule how it is counted
/// @param starts the day of the year on which a term begins; empty for the day of the election
/// @param months of a term, ≥ 1
/// @param mostTerms in a row in the same office; empty for no limit
/// @param pauseMonths before somebody who reached that limit may stand again
/// @param alone whether who stands here may stand in no other block of the same election day, nor
///   hold an office of another block
public record Block(
    String code,
    Map<String, String> names,
    CountingRule rule,
    List<Office> offices,
    Optional<MonthDay> starts,
    int months,
    OptionalInt mostTerms,
    int pauseMonths,
    boolean alone) {

  public Block {
    names = Map.copyOf(names);
    offices = List.copyOf(offices);
    if (offices.isEmpty() || months < 1 || pauseMonths < 0 || mostTerms.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "block '" + code + "' of " + offices.size() + " offices, " + months + " months");
    }
    if (!rule.elects()) {
      throw new IllegalArgumentException("block '" + code + "' is counted by " + rule.code());
    }
  }

  /// When a term begins for which there was an election on a day.
  public LocalDate start(LocalDate election) {
    return starts
        .map(day -> day.atYear(election.getYear()))
        .map(day -> day.isBefore(election) ? day.plusYears(1) : day)
        .orElse(election);
  }

  /// All seats together.
  public int seats() {
    return offices.stream().mapToInt(Office::seats).sum();
  }
}
