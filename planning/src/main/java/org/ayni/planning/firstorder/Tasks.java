package org.ayni.planning.firstorder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.rows.SparseRows;

/// How one multiplication is divided: into parts of about the same work that cover the columns (or
/// rows) one after the other, and, behind them, into segments of the long sums of the border. The
/// division depends on the problem alone, so that sums come out the same whoever does them.
final class Tasks {

  /// What a task computes.
  enum Kind {
    ACTIVITY,
    INVESTMENT,
    TRADE,
    RETRAINING,
    INVENTORY,
    BALANCE,
    CAPACITY,
    TERMINAL,
    PACE_UP,
    PACE_DOWN,
    FULFILMENT,
    SEGMENT
  }

  private final int years;
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> from = new ArrayList<>();
  private final List<Integer> to = new ArrayList<>();
  private final List<Integer> begin = new ArrayList<>();
  private final List<Integer> owners = new ArrayList<>();
  private int place;
  private int[] parts = {};

  Tasks(int years) {
    this.years = years;
  }

  /// A group of items, item k being row `first` + k of `matrix`.
  void group(Kind kind, int items, SparseRows matrix, int first, int work) {
    int begun = 0;
    long sum = 0;
    for (int k = 0; k < items; k++) {
      sum += (long) years * (8 + matrix.start(first + k + 1) - matrix.start(first + k));
      if (sum >= work || k == items - 1) {
        part(kind, begun, k + 1, years);
        begun = k + 1;
        sum = 0;
      }
    }
  }

  /// A group of items with the same little work a year each.
  void group(Kind kind, int items, int each, int work) {
    int size = Math.max(1, work / (years * (8 + each)));
    for (int k = 0; k < items; k += size) {
      part(kind, k, Math.min(items, k + size), years);
    }
  }

  /// The same for items of one number instead of one a year.
  void groupOfSingles(Kind kind, int items, int each, int work) {
    int size = Math.max(1, work / (8 + each));
    for (int k = 0; k < items; k += size) {
      part(kind, k, Math.min(items, k + size), 1);
    }
  }

  private void part(Kind kind, int first, int end, int width) {
    kinds.add(kind);
    from.add(first);
    to.add(end);
    begin.add(place);
    place += (end - first) * width;
  }

  void endParts() {
    begin.add(place);
    parts = begin.stream().mapToInt(Integer::intValue).toArray();
  }

  /// One or more segments for every row of `matrix`, each a stretch of its entries.
  void segments(SparseRows matrix, int work) {
    int size = Math.max(1, work / years);
    for (int i = 0; i < matrix.rows(); i++) {
      for (int k = matrix.start(i); k < matrix.start(i + 1); k += size) {
        kinds.add(Kind.SEGMENT);
        from.add(k);
        to.add(Math.min(matrix.start(i + 1), k + size));
        owners.add(i);
      }
    }
    freeze();
  }

  private Kind[] kind = {};
  private int[] first = {};
  private int[] end = {};
  private int[] owner = {};

  private void freeze() {
    kind = kinds.toArray(Kind[]::new);
    first = from.stream().mapToInt(Integer::intValue).toArray();
    end = to.stream().mapToInt(Integer::intValue).toArray();
    owner = owners.stream().mapToInt(Integer::intValue).toArray();
  }

  int count() {
    return kind.length;
  }

  Kind kind(int task) {
    return kind[task];
  }

  int from(int task) {
    return first[task];
  }

  int to(int task) {
    return end[task];
  }

  /// Where the parts begin, and where the border does.
  int[] parts() {
    return parts;
  }

  /// Number of segments.
  int segments() {
    return owner.length;
  }

  /// The segment that a task behind the parts computes.
  int segment(int task) {
    return task - (parts.length - 1);
  }

  /// The row of the matrix that segment q is of.
  int owner(int q) {
    return owner[q];
  }

  @Override
  public String toString() {
    return Arrays.toString(parts);
  }
}
