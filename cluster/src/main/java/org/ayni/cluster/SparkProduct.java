package org.ayni.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.ayni.kernel.rows.RowProduct;

/// Products with a matrix whose blocks lie on executors: computed whole when they begin.
///
/// Blocks are kept in memory, on disk where that does not suffice, and made anew from where they
/// came from when an executor is lost.
final class SparkProduct implements RowProduct {

  private final JavaSparkContext context;
  private final JavaRDD<RowBlock> blocks;
  private final List<Broadcast<RowBlock>> sources;
  private final int rows;
  private final Size size;

  /// What there is in the blocks together.
  ///
  /// @param columns one more than the last column with an entry
  record Size(long entries, int longestRow, int columns) implements java.io.Serializable {

    static Size of(RowBlock block) {
      int columns = 0;
      for (int k = 0; k < block.rows().entries(); k++) {
        columns = Math.max(columns, block.rows().column(k) + 1);
      }
      return new Size(block.rows().entries(), block.rows().longestRow(), columns);
    }

    Size and(Size other) {
      return new Size(
          entries + other.entries,
          Math.max(longestRow, other.longestRow),
          Math.max(columns, other.columns));
    }
  }

  /// Brings the blocks to executors.
  ///
  /// @param sources where blocks come from, to be let go of in the end; empty where that is a table
  SparkProduct(
      JavaSparkContext context,
      JavaRDD<RowBlock> blocks,
      List<Broadcast<RowBlock>> sources,
      int rows) {
    this.context = context;
    this.blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
    this.sources = sources;
    this.rows = rows;
    size = this.blocks.map(Size::of).fold(new Size(0, 0, 0), Size::and);
    // Executors need what they were sent no longer; the driver keeps it for those to come.
    sources.forEach(source -> source.unpersist(false));
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public long entries() {
    return size.entries;
  }

  @Override
  public int longestRow() {
    return size.longestRow;
  }

  @Override
  public void begin(double[] x, double[] out, int width, boolean absolute) {
    double[] sent = Arrays.copyOf(x, Math.multiplyExact(size.columns, width));
    Broadcast<double[]> point = context.broadcast(sent);
    try {
      List<RowBlock.Piece> pieces = blocks.map(multiply(point, width, absolute)).collect();
      Arrays.fill(out, 0, Math.multiplyExact(rows, width), 0);
      for (RowBlock.Piece piece : pieces) {
        piece.copyTo(out, width);
      }
    } finally {
      point.destroy(false);
    }
  }

  /// Of its own, so that it takes nothing along but the handle of the vector.
  private static Function<RowBlock, RowBlock.Piece> multiply(
      Broadcast<double[]> point, int width, boolean absolute) {
    return block -> block.multiply(point.value(), width, absolute);
  }

  /// It is there already.
  @Override
  public void part(int from, int to, double[] x, double[] out, int width, boolean absolute) {}

  @Override
  public void single(int from, int to, double[] x, double[] out, int width, int t) {
    double[] one = new double[size.columns];
    for (int j = 0; j < one.length; j++) {
      one[j] = x[j * width + t];
    }
    double[] product = new double[rows];
    begin(one, product, 1, false);
    for (int i = from; i < to; i++) {
      out[i * width + t] = product[i];
    }
  }

  @Override
  public void close() {
    blocks.unpersist(false);
    sources.forEach(source -> source.destroy(false));
  }
}
