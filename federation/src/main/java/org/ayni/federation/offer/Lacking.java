package org.ayni.federation.offer;

import java.util.List;

/// How far a member falls short of its own floors alone, as far as it says so.
///
/// @param reached welfare of its own plan that comes nearest, in the units of its objective
/// @param worst largest share of a demand that this plan misses, in (0, 1]
/// @param named what it chose to name of what is missed, the largest share first; may be empty
public record Lacking(double reached, double worst, List<Missed> named) {

  /// More than anybody reads.
  public static final int MOST_NAMED = 20;

  private static final int LONGEST = 100;

  /// A demand of its own that it misses alone.
  ///
  /// @param kind `floor`, or another kind of limit, such as `terminal`
  /// @param code its own code of the need, or of what else is demanded; may be empty
  /// @param year from 1
  /// @param share that is missing, in (0, 1]
  public record Missed(String kind, String code, int year, double share) {
    public Missed {
      requireShare("of '" + kind + "' in year " + year, share);
      if (kind.isEmpty() || kind.length() > LONGEST || code.length() > LONGEST || year < 1) {
        throw new IllegalArgumentException(
            "what is missed has "
                + kind.length()
                + " and "
                + code.length()
                + " characters, in year "
                + year
                + "; expected at most "
                + LONGEST
                + ", and a year from 1");
      }
    }
  }

  public Lacking {
    named = List.copyOf(named);
    requireShare("at worst", worst);
    Tables.require("what is reached alone", reached);
    if (named.size() > MOST_NAMED) {
      throw new IllegalArgumentException(
          named.size() + " that are missed; expected at most " + MOST_NAMED);
    }
    for (Missed one : named) {
      if (one.share() > worst) {
        throw new IllegalArgumentException(
            "a share of " + one.share() + " is missed, and " + worst + " at worst");
      }
    }
  }

  private static void requireShare(String what, double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "a share missed " + what + " is " + share + "; expected one above 0, at most 1");
    }
  }

  /// The same with only the largest named.
  ///
  /// @param most how many, ≥ 0
  public Lacking naming(int most) {
    return new Lacking(reached, worst, named.subList(0, Math.min(most, named.size())));
  }
}
