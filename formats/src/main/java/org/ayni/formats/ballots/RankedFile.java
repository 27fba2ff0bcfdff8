package org.ayni.formats.ballots;

import java.util.List;
import java.util.OptionalInt;
import org.ayni.councils.tally.RankedBallots;

/// What a file of ranked ballots says.
///
/// @param ballots without candidates who withdrew
/// @param seats if it says how many
/// @param withdrawn names of those who stood and withdrew
/// @param lot names in the order in which ties are to be broken, if it says one; else empty
public record RankedFile(
    RankedBallots ballots, OptionalInt seats, List<String> withdrawn, List<String> lot) {

  public RankedFile {
    withdrawn = List.copyOf(withdrawn);
    lot = List.copyOf(lot);
  }
}
