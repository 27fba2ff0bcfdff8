package org.ayni.councils.tally.stv;

import java.math.BigDecimal;
import java.util.List;
import org.ayni.councils.tally.Candidates;
import org.ayni.councils.tally.Lot;
import org.ayni.councils.tally.Tie;

/// A count by single transferable vote, with every stage.
///
/// @param seats to be filled
/// @param valid ballots counted
/// @param quota at the first stage; Meek's falls as ballots run out, see the stages
/// @param stages from the first preferences on
/// @param ties that had to be broken
/// @param elected in the order of election
/// @param lot the order that breaks ties
public record StvCount(
    Candidates candidates,
    int seats,
    long valid,
    BigDecimal quota,
    List<Stage> stages,
    List<Tie> ties,
    List<Integer> elected,
    Lot lot) {

  public StvCount {
    stages = List.copyOf(stages);
    ties = List.copyOf(ties);
    elected = List.copyOf(elected);
  }
}
