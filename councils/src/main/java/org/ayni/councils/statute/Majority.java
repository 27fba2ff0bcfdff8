package org.ayni.councils.statute;

/// What a proposal needs.
///
/// @param share of the base that must say yes
/// @param of the base
/// @param turnout of all members who must take part where the vote is not held in an assembly
public record Majority(Threshold share, Base of, Threshold turnout) {

  /// What the share is of.
  public enum Base {
    /// Those who said yes or no.
    CAST,
    /// Those who took part, whatever they said.
    PRESENT,
    /// All members.
    MEMBERS
  }
}
