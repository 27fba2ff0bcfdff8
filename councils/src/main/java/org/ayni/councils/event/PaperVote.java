package org.ayni.councils.event;

import org.ayni.councils.counting.Vote;

/// So many papers that say the same.
///
/// @param count at least 1
public record PaperVote(Vote vote, int count) {
  public PaperVote {
    if (count < 1) {
      throw new IllegalArgumentException(count + " papers; expected 1 or more");
    }
  }
}
