package org.ayni.councils.book;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;

/// An election and who stands in it.
public final class Election {

  private final ElectionCalled called;
  private final Map<String, List<String>> standing = new LinkedHashMap<>();
  private final Map<String, LocalDate> nominated = new HashMap<>();
  private final Set<String> struck = new TreeSet<>();
  private Optional<Set<String>> before = Optional.empty();

  Election(ElectionCalled called) {
    this.called = called;
  }

  public ElectionCalled called() {
    return called;
  }

  /// People by the name under which they stand.
  public Map<String, List<String>> standing() {
    return Collections.unmodifiableMap(standing);
  }

  void nominate(String name, List<String> people, LocalDate day) {
    standing.put(name, people);
    nominated.put(name, day);
  }

  LocalDate nominatedOn(String name) {
    return Optional.ofNullable(nominated.get(name)).orElseThrow();
  }

  /// @return whether it stood until now
  boolean strike(String name) {
    return standing.remove(name) != null && struck.add(name);
  }

  /// Names that were nominated and struck after a challenge.
  public Set<String> struck() {
    return Collections.unmodifiableSet(struck);
  }

  /// Whether its result was annulled: it must be called again.
  public boolean annulled() {
    return before.isPresent();
  }

  /// @param called elections that had been called by then
  void annul(Set<String> called) {
    before = Optional.of(Set.copyOf(called));
  }

  /// Whether another was called after this one was annulled.
  boolean followedBy(Election other) {
    return !before.orElseThrow().contains(other.called().election());
  }
}
