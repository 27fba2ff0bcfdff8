package org.ayni.councils.priorities;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ayni.councils.tally.Rational;

/// What a council wants of a plan.
///
/// @param points of a hundred, by need; empty where nobody voted on them
/// @param floors what nobody should go below, by need, 1 being the base year
/// @param projects in the order in which they were elected
public record Wishes(
    Map<String, Rational> points, Map<String, BigDecimal> floors, List<String> projects) {

  /// Nothing asked for.
  public static final Wishes NONE = new Wishes(Map.of(), Map.of(), List.of());

  public Wishes {
    points = Collections.unmodifiableMap(new TreeMap<>(points));
    floors = Collections.unmodifiableMap(new TreeMap<>(floors));
    projects = List.copyOf(projects);
  }
}
