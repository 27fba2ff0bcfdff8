package org.ayni.kernel.matrix;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A short list of (index, value) pairs, indices ascending, no value zero. Immutable.
public final class SparseVector {

  private static final SparseVector EMPTY = new SparseVector(new int[0], new double[0]);

  private final int[] index;
  private final double[] value;

  private SparseVector(int[] index, double[] value) {
    this.index = index;
    this.value = value;
  }

  public static SparseVector empty() {
    return EMPTY;
  }

  /// 1 at `index`, 0 elsewhere.
  public static SparseVector unit(int index) {
    return of(new int[] {index}, new double[] {1});
  }

  /// The non-zero entries of a dense array.
  public static SparseVector ofDense(double[] dense) {
    int[] index = new int[dense.length];
    Arrays.setAll(index, i -> i);
    return of(index, dense);
  }

  public static SparseVector of(Map<Integer, Double> entries) {
    Map<Integer, Double> sorted = new TreeMap<>(entries);
    return of(
        sorted.keySet().stream().mapToInt(Integer::intValue).toArray(),
        sorted.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  /// @param index strictly ascending, from 0
  /// @param value as many finite numbers; zeros are dropped
  public static SparseVector of(int[] index, double[] value) {
    if (index.length != value.length) {
      throw new IllegalArgumentException(
          index.length + " indices and " + value.length + " values; expected as many of each");
    }
    int[] kept = new int[index.length];
    double[] numbers = new double[index.length];
    int size = 0;
    for (int k = 0; k < index.length; k++) {
      if (!(k == 0 ? index[k] >= 0 : index[k] > index[k - 1])) {
        throw new IllegalArgumentException(
            "index " + index[k] + " at place " + k + "; expected indices >= 0, ascending");
      }
      if (!Double.isFinite(value[k])) {
        throw new IllegalArgumentException(
            "value " + value[k] + " at index " + index[k] + "; expected a finite number");
      }
      if (value[k] != 0) {
        kept[size] = index[k];
        numbers[size++] = value[k];
      }
    }
    return new SparseVector(Arrays.copyOf(kept, size), Arrays.copyOf(numbers, size));
  }

  /// Number of stored entries.
  public int size() {
    return index.length;
  }

  public int index(int k) {
    return index[k];
  }

  public double value(int k) {
    return value[k];
  }

  /// The largest index stored, −1 when empty.
  public int lastIndex() {
    return index.length == 0 ? -1 : index[index.length - 1];
  }

  /// Σ valueₖ · dense[indexₖ].
  public double dot(double[] dense) {
    double sum = 0;
    for (int k = 0; k < index.length; k++) {
      sum += value[k] * dense[index[k]];
    }
    return sum;
  }

  /// dense[indexₖ] += factor · valueₖ.
  public void addTo(double[] dense, double factor) {
    for (int k = 0; k < index.length; k++) {
      dense[index[k]] += factor * value[k];
    }
  }

  /// Entry at `i`, 0 where nothing is stored.
  public double get(int i) {
    int at = Arrays.binarySearch(index, i);
    return at < 0 ? 0 : value[at];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SparseVector that
        && Arrays.equals(index, that.index)
        && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(index) + Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return Arrays.toString(index) + " ↦ " + Arrays.toString(value);
  }
}
