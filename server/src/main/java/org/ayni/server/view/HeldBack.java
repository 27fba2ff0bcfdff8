package org.ayni.server.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.questions.Why;
import org.ayni.planning.questions.WhyLimit;

/// One limit of all its years together, in which part of the price of a need ends.
///
/// @param firstYear from 1
/// @param share of the price, in [0, 1]
/// @param labour what it is worth in work, for the whole unit; empty where work has no price
record HeldBack(
    RowKind kind, String code, int firstYear, int lastYear, double share, OptionalDouble labour) {

  private record Key(RowKind kind, String code) {}

  /// Largest share first.
  static List<HeldBack> of(Why why) {
    Map<Key, HeldBack> all = new LinkedHashMap<>();
    for (WhyLimit limit : why.limits()) {
      all.merge(
          new Key(limit.kind(), limit.code()),
          new HeldBack(
              limit.kind(),
              limit.code(),
              limit.year(),
              limit.year(),
              limit.share(),
              limit.labour()),
          HeldBack::and);
    }
    List<HeldBack> sorted = new ArrayList<>(all.values());
    sorted.sort(Comparator.comparingDouble(one -> -one.share()));
    return sorted;
  }

  private HeldBack and(HeldBack other) {
    return new HeldBack(
        kind,
        code,
        Math.min(firstYear, other.firstYear),
        Math.max(lastYear, other.lastYear),
        share + other.share,
        labour.isPresent() && other.labour.isPresent()
            ? OptionalDouble.of(labour.getAsDouble() + other.labour.getAsDouble())
            : OptionalDouble.empty());
  }
}
