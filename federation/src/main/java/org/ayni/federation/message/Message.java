package org.ayni.federation.message;

import java.util.List;
import java.util.OptionalLong;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;

/// One thing a member says. A treaty is known by the SHA-256 of its entry's body, an entry of
/// another member by that member's code and the entry's number.
public sealed interface Message {

  /// The treaty itself.
  record TreatyWritten(Treaty treaty) implements Message {}

  /// The sender is a member from now on.
  record Accepted(String treaty, Alone alone) implements Message {}

  /// Prices that the members named are asked at.
  ///
  /// @param members codes, in the order of the treaty, as the weights are
  /// @param smoothing see [org.ayni.federation.joint.Rounds]
  /// @param seeking whether they ask for what would hold floors that no offers hold yet
  record PricesSaid(
      String treaty, List<String> members, Quotation quotation, double smoothing, boolean seeking)
      implements Message {
    public PricesSaid {
      members = List.copyOf(members);
    }
  }

  /// The answer to an entry of prices.
  ///
  /// @param convener code of who said the prices
  /// @param entry its number in the convener's record
  record Proposed(String treaty, String convener, long entry, Answer answer) implements Message {}

  /// A mixture of offers is the result.
  ///
  /// @param members codes of those it is for
  /// @param parts all offers in it
  /// @param prices of the last master programme, for the ratios
  /// @param round number of the sender's entry of prices that proves the bound; empty when none
  ///   does
  /// @param value F, as the sender computed it
  /// @param bound what no joint plan exceeds, as the sender computed it; +∞ when none is proven
  record Resulted(
      String treaty,
      List<String> members,
      List<Part> parts,
      Quotation prices,
      OptionalLong round,
      double value,
      double bound)
      implements Message {
    public Resulted {
      members = List.copyOf(members);
      parts = List.copyOf(parts);
    }
  }

  /// A share of an offer.
  ///
  /// @param member code of who made it
  /// @param entry its number in that member's record: a proposal, or the acceptance (alone)
  /// @param share in (0, 1]
  record Part(String member, long entry, double share) {
    public Part {
      if (!(share > 0 && share <= 1)) {
        throw new IllegalArgumentException(
            "a share of "
                + share
                + " of what "
                + member
                + " offers; expected one above 0, at most 1");
      }
    }
  }

  /// The sender has checked a result, and made its own plan with it.
  ///
  /// @param convener code of who said the result
  /// @param entry its number in the convener's record
  /// @param holds whether everything does
  /// @param welfare u of the sender's own plan with its promises
  /// @param reasons why not
  record Checked(
      String treaty,
      String convener,
      long entry,
      boolean holds,
      double welfare,
      List<String> reasons)
      implements Message {
    public Checked {
      reasons = List.copyOf(reasons);
    }
  }

  /// The sender's vote on another treaty that is to follow one; moving it is a vote too.
  ///
  /// @param treaty the one in force
  /// @param next the one to follow
  record Voted(String treaty, String next, boolean yes) implements Message {}

  /// The sender has seen a treaty decided: whose votes, and where they stand.
  ///
  /// @param treaty the one that was in force
  /// @param next the one that follows
  record Decided(String treaty, String next, List<VoteAt> votes) implements Message {
    public Decided {
      votes = List.copyOf(votes);
    }
  }

  /// A vote where it stands.
  ///
  /// @param member code of who cast it
  /// @param entry its number in that member's record
  record VoteAt(String member, long entry, boolean yes) {}

  /// The sender is a member no more; where the treaty has leaving voted on, it wants to be none.
  record Left(String treaty, String reason) implements Message {}
}
