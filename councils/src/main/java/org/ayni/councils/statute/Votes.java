package org.ayni.councils.statute;

import java.util.Map;
import java.util.TreeMap;

/// How many votes a council below has in this one. They are shared by its delegates: the same for
/// each, and what is left over one by one to the first in the order of their codes.
///
/// Members are people: of a council whose members are delegates, those of the councils below it.
public sealed interface Votes {

  /// The votes of a council below.
  ///
  /// @param council its code
  /// @param members n, people in it
  /// @return 0 where none are stated
  int of(String council, int members);

  /// ⌈n / per⌉: one for every so many members, or part of them.
  record ByMembers(int per) implements Votes {
    public ByMembers {
      positive(per, "members a vote");
    }

    @Override
    public int of(String council, int members) {
      return Math.ceilDiv(members, per);
    }
  }

  /// √n, to the nearest whole number (Penrose 1946).
  record BySquareRoot() implements Votes {
    @Override
    public int of(String council, int members) {
      int root = (int) Math.sqrt(members);
      // n > (root + ½)², in whole numbers.
      return members > root * root + root ? root + 1 : root;
    }
  }

  /// As many for each.
  record Equal(int each) implements Votes {
    public Equal {
      positive(each, "votes each");
    }

    @Override
    public int of(String council, int members) {
      return each;
    }
  }

  /// As the statute says, by code of the council.
  record Stated(Map<String, Integer> votes) implements Votes {
    public Stated {
      votes = new TreeMap<>(votes);
      votes.values().forEach(some -> positive(some, "votes"));
    }

    @Override
    public int of(String council, int members) {
      return votes.getOrDefault(council, 0);
    }
  }

  private static void positive(int number, String what) {
    if (!(number >= 1 && number <= 1_000_000)) {
      throw new IllegalArgumentException(number + " " + what + "; expected 1 to 1000000");
    }
  }
}
