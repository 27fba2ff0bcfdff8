package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/// Who may vote, as of a day. Its hash is that of the lines `ayni-roll/1`, council, name, day and
/// the members in the order of their codes, each ended by a line feed.
public final class Roll {

  private final String name;
  private final LocalDate day;
  private final SortedSet<String> members;
  private final SortedSet<String> challenged = new TreeSet<>();

  Roll(String name, LocalDate day, SortedSet<String> members) {
    this.name = name;
    this.day = day;
    this.members = new TreeSet<>(members);
  }

  static String hash(String council, String name, LocalDate day, SortedSet<String> members) {
    StringBuilder text = new StringBuilder();
    text.append("ayni-roll/1\n").append(council).append('\n').append(name).append('\n');
    text.append(day).append('\n');
    members.forEach(member -> text.append(member).append('\n'));
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

  void challenge(String member) {
    challenged.add(member);
  }

  /// Members about whom nothing is decided yet.
  public SortedSet<String> challenged() {
    return Collections.unmodifiableSortedSet(challenged);
  }

  void decide(String member, boolean upheld) {
    challenged.remove(member);
    if (upheld && !members.remove(member)) {
      members.add(member);
    }
  }
}
