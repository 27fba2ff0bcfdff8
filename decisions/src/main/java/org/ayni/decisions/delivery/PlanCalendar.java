package org.ayni.decisions.delivery;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// In which year of the calendar a year of a plan is carried out. A plan is dated by the statistics
/// that it was made from: its first year is the one after theirs. When it is carried out follows
/// from when its promises are due.
///
/// @param later years between the two
public record PlanCalendar(int later) {

  /// Empty where nothing was promised, or promises do not agree on it.
  public static Optional<PlanCalendar> of(Collection<Promise> promises) {
    Set<Integer> all =
        promises.stream()
            .map(one -> one.due().getYear() - one.line().year())
            .collect(Collectors.toSet());
    return all.size() == 1
        ? Optional.of(new PlanCalendar(all.iterator().next()))
        : Optional.empty();
  }

  /// The year of the calendar.
  ///
  /// @param dated a year as the plan dates it
  public int year(int dated) {
    return dated + later;
  }
}
