package org.ayni.planning.condensed;

import org.ayni.kernel.matrix.SparseVector;

/// A by rows: for every product i the products it goes into, and how much of it for one unit of
/// each.
///
/// @param start n + 1 places: row i is at start[i] … start[i + 1] − 1
/// @param user the product it goes into, ascending in a row
/// @param amount A[i, user], in the unit of i per unit of the user, ≥ 0
// Arrays are not copied: they are as large as the problem, and nobody outside the package sees
// them.
@SuppressWarnings("ArrayRecordComponent")
record InputMatrix(int[] start, int[] user, double[] amount) {

  /// O(entries), by counting. Every thread looks at all entries and keeps those in rows of its own.
  static InputMatrix of(Production production, Threads threads) {
    int n = production.products();
    int[] start = new int[n + 1];
    threads.shares(
        n,
        (first, end) -> {
          for (int j = 0; j < n; j++) {
            SparseVector inputs = production.inputs(j);
            for (int k = 0; k < inputs.size(); k++) {
              int i = inputs.index(k);
              if (i >= first && i < end) {
                start[i + 1]++;
              }
            }
          }
        });
    for (int i = 0; i < n; i++) {
      start[i + 1] = Math.addExact(start[i], start[i + 1]);
    }
    int[] user = new int[start[n]];
    double[] amount = new double[start[n]];
    int[] next = start.clone();
    threads.shares(
        n,
        (first, end) -> {
          for (int j = 0; j < n; j++) {
            SparseVector inputs = production.inputs(j);
            double output = production.output[j];
            for (int k = 0; k < inputs.size(); k++) {
              int i = inputs.index(k);
              if (i >= first && i < end) {
                int at = next[i]++;
                user[at] = j;
                amount[at] = inputs.value(k) / output;
              }
            }
          }
        });
    return new InputMatrix(start, user, amount);
  }

  int products() {
    return start.length - 1;
  }

  /// Σⱼ A[i, j] z[j].
  double used(int i, double[] z) {
    double sum = 0;
    for (int e = start[i]; e < start[i + 1]; e++) {
      sum += amount[e] * z[user[e]];
    }
    return sum;
  }
}
