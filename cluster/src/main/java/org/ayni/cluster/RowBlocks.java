package org.ayni.cluster;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.ayni.kernel.rows.SparseRows;

/// Makes a block out of its sorted entries.
final class RowBlocks {

  private RowBlocks() {}

  /// Of lines with row, column and value, ascending; entries of the same place add up.
  static FlatMapFunction<Iterator<Row>, RowBlock> reader() {
    return RowBlocks::of;
  }

  private static Iterator<RowBlock> of(Iterator<Row> lines) {
    if (!lines.hasNext()) {
      return List.<RowBlock>of().iterator();
    }
    Row line = lines.next();
    int first = (int) line.getLong(0);
    SparseRows.Builder builder = new SparseRows.Builder();
    int row = first;
    int column = (int) line.getLong(1);
    double value = line.getDouble(2);
    while (lines.hasNext()) {
      line = lines.next();
      int nextRow = (int) line.getLong(0);
      int nextColumn = (int) line.getLong(1);
      if (nextRow == row && nextColumn == column) {
        value += line.getDouble(2);
        continue;
      }
      builder.add(column, value);
      for (; row < nextRow; row++) {
        builder.endRow();
      }
      column = nextColumn;
      value = line.getDouble(2);
    }
    builder.add(column, value);
    builder.endRow();
    return List.of(new RowBlock(first, builder.build())).iterator();
  }
}
