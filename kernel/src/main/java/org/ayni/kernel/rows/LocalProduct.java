package org.ayni.kernel.rows;

/// Products with a matrix in this process.
final class LocalProduct implements RowProduct {

  private final SparseRows matrix;

  LocalProduct(SparseRows matrix) {
    this.matrix = matrix;
  }

  @Override
  public int rows() {
    return matrix.rows();
  }

  @Override
  public long entries() {
    return matrix.entries();
  }

  @Override
  public int longestRow() {
    return matrix.longestRow();
  }

  @Override
  public void begin(double[] x, double[] out, int width, boolean absolute) {}

  @Override
  public void part(int from, int to, double[] x, double[] out, int width, boolean absolute) {
    if (absolute) {
      matrix.multiplyAbsolute(from, to, x, out, width);
    } else {
      matrix.multiply(from, to, x, out, width);
    }
  }

  @Override
  public void single(int from, int to, double[] x, double[] out, int width, int t) {
    matrix.single(from, to, x, out, width, t);
  }
}
