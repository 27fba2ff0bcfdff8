package org.ayni.councils.tally.stv;

import java.util.Arrays;

/// The ballots a candidate holds: numbers of groups of equal ballots, growing. Not thread-safe.
final class Parcel {

  private int[] groups = new int[8];
  private int size;

  void add(int group) {
    if (size == groups.length) {
      groups = Arrays.copyOf(groups, 2 * size);
    }
    groups[size++] = group;
  }

  int size() {
    return size;
  }

  int group(int k) {
    return groups[k];
  }
}
