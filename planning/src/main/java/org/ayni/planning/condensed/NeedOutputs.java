package org.ayni.planning.condensed;

import java.util.List;

/// H: gross output of every product for one unit of every column's satisfaction, in the product's
/// unit. Stored in blocks of columns, rows within a block one after the other.
final class NeedOutputs {

  private final int products;
  private final int columns;
  private final List<double[]> blocks;

  NeedOutputs(int products, int columns, List<double[]> blocks) {
    this.products = products;
    this.columns = columns;
    this.blocks = List.copyOf(blocks);
  }

  int columns() {
    return columns;
  }

  int products() {
    return products;
  }

  private int width(int block) {
    return Math.min(columns - block * NeedSweeps.BLOCK, NeedSweeps.BLOCK);
  }

  /// Row i; a copy of length k.
  double[] row(int i) {
    double[] row = new double[columns];
    for (int b = 0; b < blocks.size(); b++) {
      int width = width(b);
      System.arraycopy(blocks.get(b), i * width, row, b * NeedSweeps.BLOCK, width);
    }
    return row;
  }

  /// H θ in row i.
  double times(int i, double[] theta) {
    double sum = 0;
    for (int b = 0; b < blocks.size(); b++) {
      int width = width(b);
      double[] block = blocks.get(b);
      int from = b * NeedSweeps.BLOCK;
      for (int q = 0; q < width; q++) {
        sum += block[i * width + q] * theta[from + q];
      }
    }
    return sum;
  }

  /// row += factor · H[i].
  void addTo(double[] row, int i, double factor) {
    for (int b = 0; b < blocks.size(); b++) {
      int width = width(b);
      double[] block = blocks.get(b);
      int from = b * NeedSweeps.BLOCK;
      for (int q = 0; q < width; q++) {
        row[from + q] += factor * block[i * width + q];
      }
    }
  }
}
