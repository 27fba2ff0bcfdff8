package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who may vote, as of a day. Its hash is that of the lines `ayni-roll/1`, council, name, day and
/// the members in the order of their codes, each ended by a line feed. Where members have more than
/// one vote, or none, the first line is `ayni-roll/2` and each member's ends in a space and the
/// votes.
public final class Roll {

  private final String name;
  private final LocalDate day;
  private final SortedSet<String> members;
  private final SortedSet<String> challenged = new TreeSet<>();
  private SortedMap<String, Integer> votes;

  /// @param votes by member; empty where everybody has one
  Roll(String name, LocalDate day, SortedSet<String> members, SortedMap<String, Integer> votes) {
    this.name = name;
    this.day = day;
    this.members = new TreeSet<>(members);
    this.votes = new TreeMap<>(votes);
  }

  static String hash(
      String council,
      String name,
      LocalDate day,
      SortedSet<String> members,
      SortedMap<String, Integer> votes) {
    StringBuilder text = new StringBuilder();
    text.append(votes.isEmpty() ? "ayni-roll/1\n" : "ayni-roll/2\n");
    text.append(council).append('\n').append(name).append('\n').append(day).append('\n');
    for (String member : members) {
      text.append(member);
      if (!votes.isEmpty()) {
        text.append(' ').append(votes.get(member));
      }
      text.append('\n');
    }
    return Hashes.of(text.toString());
  }

  public String name() {
    return name;
  }

  public LocalDate day() {
    return day;
  }

  /// In the order of their codes, challenges considered.
  public SortedSet<String> members() {
    return Collections.unmodifiableSortedSet(members);
  }

  public int size() {
    return members.size();
  }

  /// Votes by member; empty where everybody has one.
  public SortedMap<String, Integer> votes() {
    return Collections.unmodifiableSortedMap(votes);
  }

  /// How many votes a member has.
  public int votesOf(String member) {
    return votes.getOrDefault(member, 1);
  }

  /// All votes together.
  public int allVotes() {
    return votes.isEmpty()
        ? members.size()
        : votes.values().stream().mapToInt(Integer::intValue).sum();
  }

  void weigh(SortedMap<String, Integer> others) {
    votes = new TreeMap<>(others);
  }

  /// Takes a member off, or puts them on.
  void turn(String member) {
    if (!members.remove(member)) {
      members.add(member);
    }
  }

  void challenge(String member) {
    challenged.add(member);
  }

  /// Members about whom nothing is decided yet.
  public SortedSet<String> challenged() {
    return Collections.unmodifiableSortedSet(challenged);
  }

  void decide(String member, boolean upheld) {
    challenged.remove(member);
    if (upheld) {
      turn(member);
    }
  }
}
