package org.ayni.cluster;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.ayni.kernel.rows.SparseRows;

/// Some rows of a matrix, on an executor.
///
/// What executors are to do is written in this class and its like, and nowhere else: where a
/// function is written goes along to whoever does it, with all that it mentions.
///
/// @param first number of the first of them
record RowBlock(int first, SparseRows rows) implements Serializable {

  /// What a product gives for the rows of a block.
  static final class Piece implements Serializable {

    private static final long serialVersionUID = 1;

    private final int first;
    private final double[] values;

    private Piece(int first, double[] values) {
      this.first = first;
      this.values = values;
    }

    /// Puts it in its place among `out` [rows of the matrix · width].
    void copyTo(double[] out, int width) {
      System.arraycopy(values, 0, out, first * width, values.length);
    }
  }

  /// Out of what the driver has sent.
  static Function<Integer, RowBlock> from(List<Broadcast<RowBlock>> sources) {
    return k -> sources.get(k).value();
  }

  /// By the vectors that the driver has sent.
  static Function<RowBlock, Piece> multiplied(Broadcast<double[]> x, int width, boolean absolute) {
    return block -> block.multiply(x.value(), width, absolute);
  }

  private Piece multiply(double[] x, int width, boolean absolute) {
    double[] out = new double[Math.multiplyExact(rows.rows(), width)];
    if (absolute) {
      rows.multiplyAbsolute(0, rows.rows(), x, out, width);
    } else {
      rows.multiply(0, rows.rows(), x, out, width);
    }
    return new Piece(first, out);
  }
}
