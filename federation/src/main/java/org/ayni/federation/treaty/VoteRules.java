package org.ayni.federation.treaty;

/// Shares of all votes that must say yes.
///
/// @param join for a treaty with more members and nothing else changed, in [0, 1]
/// @param leave for one without a member that has said it leaves; 0: it is out when it says so
/// @param change for every other, in [0, 1]
public record VoteRules(double join, double leave, double change) {

  /// Everybody for everything but leaving, which needs nobody.
  public static final VoteRules USUAL = new VoteRules(1, 0, 1);

  public VoteRules {
    within("join", join);
    within("leave", leave);
    within("change", change);
  }

  private static void within(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "votes to " + what + ": " + share + "; expected a share from 0 to 1");
    }
  }
}
