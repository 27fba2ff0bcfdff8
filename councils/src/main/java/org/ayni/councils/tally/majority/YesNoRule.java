package org.ayni.councils.tally.majority;

import java.util.OptionalLong;
import org.ayni.councils.tally.CannotBeCountedException;
import org.ayni.councils.tally.Rational;

/// When a question passes.
///
/// @param quorum share of the roll that must be present, 0 for none
/// @param majority share of the base that must say yes
/// @param strict whether yes must exceed that share (more than half) or may equal it (two thirds)
/// @param base what the majority is a share of
public record YesNoRule(Rational quorum, Rational majority, boolean strict, Base base) {

  /// What the majority is a share of.
  public enum Base {
    /// Yes and no.
    CAST,
    /// Yes, no and abstentions.
    PRESENT,
    /// All members.
    ROLL
  }

  /// More yes than no, no quorum.
  public static final YesNoRule SIMPLE =
      new YesNoRule(Rational.ZERO, Rational.of(1, 2), true, Base.CAST);

  public YesNoRule {
    share("quorum", quorum);
    share("majority", majority);
  }

  private static void share(String what, Rational share) {
    if (!(share.signum() >= 0 && share.compareTo(Rational.ONE) <= 0)) {
      throw new IllegalArgumentException(what + " " + share + "; expected a share from 0 to 1");
    }
  }

  /// Counts. Present for the quorum is who says yes, no or abstains.
  ///
  /// @param roll number of members; needed for a quorum and a majority of the roll
  /// @throws CannotBeCountedException when the roll is needed and not known, or smaller than the
  ///   votes
  public YesNoCount count(YesNoVotes votes, OptionalLong roll) {
    boolean needed = quorum.signum() > 0 || base == Base.ROLL;
    if (needed && roll.isEmpty()) {
      throw new CannotBeCountedException(
          "a quorum or a majority of all members needs the number of members");
    }
    if (roll.isPresent() && roll.getAsLong() < votes.present() + votes.invalid()) {
      throw new CannotBeCountedException(
          votes.present() + votes.invalid() + " votes of " + roll.getAsLong() + " members");
    }
    Rational present = quorum.times(roll.orElse(0));
    boolean quorate = Rational.of(votes.present()).compareTo(present) >= 0;
    long of =
        switch (base) {
          case CAST -> votes.yes() + votes.no();
          case PRESENT -> votes.present();
          case ROLL -> roll.orElseThrow();
        };
    Rational needs = majority.times(of);
    int compared = Rational.of(votes.yes()).compareTo(needs);
    // Nobody voting is no majority, even of nothing.
    boolean carried = votes.yes() > 0 && (strict ? compared > 0 : compared >= 0);
    return new YesNoCount(this, votes, roll, present, quorate, of, needs, carried);
  }
}
