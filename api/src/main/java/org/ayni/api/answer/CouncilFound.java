package org.ayni.api.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a council stands.
///
/// @param parent code of the council above; null at the top
/// @param territory official code; null where it has none
/// @param zone time zone of its days
/// @param statute its code
/// @param day as of which it is told
/// @param members who may vote on that day
/// @param quorum members needed to decide
/// @param seats held on that day
/// @param plan hash of the plan in force; null where there is none
/// @param links addresses by what is there
public record CouncilFound(
    String code,
    String name,
    String kind,
    @Nullable String parent,
    @Nullable String territory,
    String zone,
    String statute,
    LocalDate day,
    int members,
    int quorum,
    List<Seat> seats,
    @Nullable String plan,
    Map<String, String> links) {

  /// @param holder code of a member
  /// @param until last day
  public record Seat(String office, String holder, LocalDate until) {}

  public CouncilFound {
    seats = List.copyOf(seats);
  }
}
