package org.ayni.decisions.house;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.councils.event.CouncilEvent;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.decisions.house.HouseView.VoteEntry;

/// In which entries who voted.
final class VoteEntries {

  private record Voter(String council, String voter) {}

  private final Map<Voter, List<VoteEntry>> entries = new HashMap<>();

  void note(long number, CouncilEvent event) {
    if (event instanceof BallotCast cast) {
      entries
          .computeIfAbsent(new Voter(cast.council(), cast.voter()), _ -> new ArrayList<>(2))
          .add(new VoteEntry(number, cast.ballot()));
    }
  }

  List<VoteEntry> of(String council, String voter) {
    return List.copyOf(entries.getOrDefault(new Voter(council, voter), List.of()));
  }
}
