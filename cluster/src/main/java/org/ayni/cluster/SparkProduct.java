package org.ayni.cluster;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.ayni.kernel.rows.EngineLostException;
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
  private final BlockSize size;

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
    size = this.blocks.map(BlockSize.each()).fold(BlockSize.NONE, BlockSize.sum());
    // Executors need what they were sent no longer; the driver keeps it for those to come.
    sources.forEach(source -> source.unpersist(false));
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public long entries() {
    return size.entries();
  }

  @Override
  public int longestRow() {
    return size.longestRow();
  }

  @Override
  public void begin(double[] x, double[] out, int width, boolean absolute) {
    double[] sent = Arrays.copyOf(x, Math.multiplyExact(size.columns(), width));
    try {
      multiply(sent, out, width, absolute);
    } catch (Exception e) {
      // Spark's own may be thrown undeclared. An interrupt of this process stops the context first.
      if (context.sc().isStopped()) {
        throw new EngineLostException(
            "The connection to the cluster has ended: it was stopped, or this command was interrupted."
                + " What was begun with --checkpoint FILE goes on from there when it is given again.",
            e);
      }
      throw e;
    }
  }

  private void multiply(double[] sent, double[] out, int width, boolean absolute) {
    Broadcast<double[]> point = context.broadcast(sent);
    try {
      List<RowBlock.Piece> pieces =
          blocks.map(RowBlock.multiplied(point, width, absolute)).collect();
      Arrays.fill(out, 0, Math.multiplyExact(rows, width), 0);
      for (RowBlock.Piece piece : pieces) {
        piece.copyTo(out, width);
      }
    } finally {
      if (!context.sc().isStopped()) {
        point.destroy(false);
      }
    }
  }

  /// It is there already.
  @Override
  public void part(int from, int to, double[] x, double[] out, int width, boolean absolute) {}

  @Override
  public void single(int from, int to, double[] x, double[] out, int width, int t) {
    double[] one = new double[size.columns()];
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
    if (context.sc().isStopped()) {
      return;
    }
    blocks.unpersist(false);
    sources.forEach(source -> source.destroy(false));
  }
}
