package org.ayni.councils.tally;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Those who stand, or what stands: people, options, lists or projects, by name. Numbered from 0.
/// Immutable.
public final class Candidates {

  private final List<String> names;
  private final Map<String, Integer> indexByName = new HashMap<>();

  private Candidates(List<String> names) {
    this.names = List.copyOf(names);
    for (int c = 0; c < this.names.size(); c++) {
      String name = this.names.get(c);
      if (name.isBlank()) {
        throw new IllegalArgumentException("candidate " + c + " has no name; expected one");
      }
      if (indexByName.putIfAbsent(name, c) != null) {
        throw new IllegalArgumentException("two candidates are called '" + name + "'");
      }
    }
  }

  /// @param names each once, none blank
  public static Candidates of(List<String> names) {
    return new Candidates(names);
  }

  /// See [#of(List)].
  public static Candidates of(String... names) {
    return new Candidates(List.of(names));
  }

  public int size() {
    return names.size();
  }

  /// @param candidate 0 … size − 1
  public String name(int candidate) {
    return names.get(candidate);
  }

  /// In the order of their numbers.
  public List<String> names() {
    return names;
  }

  /// The names of some, in the order given.
  public List<String> names(List<Integer> some) {
    return some.stream().map(names::get).toList();
  }

  public OptionalInt indexOf(String name) {
    Integer index = indexByName.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// @throws IndexOutOfBoundsException when there is no such candidate
  public void check(int candidate) {
    if (!(candidate >= 0 && candidate < names.size())) {
      throw new IndexOutOfBoundsException(
          "candidate " + candidate + "; expected 0 to " + (names.size() - 1));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Candidates candidates && names.equals(candidates.names);
  }

  @Override
  public int hashCode() {
    return names.hashCode();
  }

  @Override
  public String toString() {
    return names.toString();
  }
}
