package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;

/// An assembly: what it was called for, who came.
public final class Assembly {

  private final AssemblyCalled call;
  private final LocalDate calledOn;
  private final Map<Integer, Set<String>> present = new TreeMap<>();
  private SortedMap<String, Integer> votes = new TreeMap<>();
  private Optional<String> minutes = Optional.empty();

  Assembly(AssemblyCalled call, LocalDate calledOn) {
    this.call = call;
    this.calledOn = calledOn;
  }

  public String name() {
    return call.assembly();
  }

  public LocalDate day() {
    return call.day();
  }

  public LocalDate calledOn() {
    return calledOn;
  }

  public List<AgendaItem> agenda() {
    return call.agenda();
  }

  /// The call at which the assembly is: 0 before anybody was counted.
  public int call() {
    return present.isEmpty() ? 0 : Collections.max(present.keySet());
  }

  /// Members counted at the call at which the assembly is.
  public Set<String> present() {
    return Collections.unmodifiableSet(present.getOrDefault(call(), Set.of()));
  }

  void attend(int at, List<String> members) {
    present.computeIfAbsent(at, c -> new TreeSet<>()).addAll(members);
  }

  /// Votes of those who may vote that day, as of the last attendance; empty where everybody has
  /// one.
  public SortedMap<String, Integer> votes() {
    return Collections.unmodifiableSortedMap(votes);
  }

  void weigh(SortedMap<String, Integer> others) {
    votes = new TreeMap<>(others);
  }

  /// The votes of some members: as many as they are, where everybody has one.
  public int votesOf(Collection<String> members) {
    return votes.isEmpty()
        ? members.size()
        : members.stream().mapToInt(member -> votes.getOrDefault(member, 0)).sum();
  }

  /// Hash of the minutes, once they are kept.
  public Optional<String> minutes() {
    return minutes;
  }

  void keep(String text) {
    minutes = Optional.of(text);
  }
}
