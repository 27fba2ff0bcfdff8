package org.ayni.cluster;

import java.io.Serializable;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.api.java.function.Function2;
import org.ayni.kernel.rows.SparseRows;

/// What there is in a block, or in several together.
///
/// @param columns one more than the last column with an entry
record BlockSize(long entries, int longestRow, int columns) implements Serializable {

  static final BlockSize NONE = new BlockSize(0, 0, 0);

  /// On an executor.
  static Function<RowBlock, BlockSize> each() {
    return block -> of(block.rows());
  }

  static Function2<BlockSize, BlockSize, BlockSize> sum() {
    return BlockSize::and;
  }

  private static BlockSize of(SparseRows rows) {
    int columns = 0;
    for (int k = 0; k < rows.entries(); k++) {
      columns = Math.max(columns, rows.column(k) + 1);
    }
    return new BlockSize(rows.entries(), rows.longestRow(), columns);
  }

  private BlockSize and(BlockSize other) {
    return new BlockSize(
        entries + other.entries,
        Math.max(longestRow, other.longestRow),
        Math.max(columns, other.columns));
  }
}
