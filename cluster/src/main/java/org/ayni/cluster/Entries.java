package org.ayni.cluster;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;

/// Entries of a vector, some thousands to millions, in arrays.
final class Entries implements Serializable {

  private static final long serialVersionUID = 1;

  private final int[] rows;
  private final double[] values;

  private Entries(int[] rows, double[] values) {
    this.rows = rows;
    this.values = values;
  }

  /// Of lines with row and value.
  static FlatMapFunction<Iterator<Row>, Entries> reader() {
    return Entries::of;
  }

  private static Iterator<Entries> of(Iterator<Row> lines) {
    int[] rows = new int[1024];
    double[] values = new double[1024];
    int size = 0;
    while (lines.hasNext()) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, Math.multiplyExact(2, size));
        values = Arrays.copyOf(values, 2 * size);
      }
      Row line = lines.next();
      rows[size] = (int) line.getLong(0);
      values[size++] = line.getDouble(1);
    }
    return List.of(new Entries(Arrays.copyOf(rows, size), Arrays.copyOf(values, size))).iterator();
  }

  int[] rows() {
    return rows;
  }

  double[] values() {
    return values;
  }
}
