package org.ayni.councils.statute;

/// How somebody loses an office before the term ends. The ballot's majority is that of the subject
/// `recall`.
///
/// @param petition members who must sign, of all
/// @param signingDays how long signatures are collected
/// @param refill who comes next
public record Recall(Threshold petition, int signingDays, Refill refill) {

  /// Who takes the seat.
  public enum Refill {
    /// The ballots of those who elected the recalled one, counted again.
    COUNTBACK,
    /// The next of the same list.
    NEXT_ON_LIST,
    /// Nobody, until there is an election.
    ELECTION
  }
}
