package org.ayni.server.view;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Orders of rows.
final class Order {

  private Order() {}

  /// 0 … size − 1, largest value first, ties as they stand.
  static List<Integer> largestFirst(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -value.applyAsDouble(i)))
        .toList();
  }
}
