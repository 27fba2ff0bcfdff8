package org.ayni.kernel.saddle;

/// A small dense K whose last column and last row are border, each other one a part of its own.
final class DenseOperator implements SaddleOperator {

  private final double[][] k;

  DenseOperator(double[][] k) {
    this.k = k;
  }

  DenseOperator absolute() {
    double[][] size = new double[k.length][k[0].length];
    for (int i = 0; i < k.length; i++) {
      for (int j = 0; j < k[0].length; j++) {
        size[i][j] = Math.abs(k[i][j]);
      }
    }
    return new DenseOperator(size);
  }

  @Override
  public int columns() {
    return k[0].length;
  }

  @Override
  public int rows() {
    return k.length;
  }

  private static int[] parts(int count) {
    int[] parts = new int[count];
    for (int p = 0; p < count; p++) {
      parts[p] = p;
    }
    return parts;
  }

  @Override
  public int[] columnParts() {
    return parts(columns());
  }

  @Override
  public int[] rowParts() {
    return parts(rows());
  }

  @Override
  public int transposedTasks() {
    return columns() - 1;
  }

  @Override
  public int forwardTasks() {
    return rows() - 1;
  }

  private double column(int j, double[] y) {
    double sum = 0;
    for (int i = 0; i < k.length; i++) {
      sum += k[i][j] * y[i];
    }
    return sum;
  }

  private double row(int i, double[] u) {
    double sum = 0;
    for (int j = 0; j < k[i].length; j++) {
      sum += k[i][j] * u[j];
    }
    return sum;
  }

  @Override
  public void transposed(int task, double[] y, double[] g) {
    g[task] = column(task, y);
  }

  @Override
  public void finishTransposed(double[] y, double[] g) {
    g[columns() - 1] = column(columns() - 1, y);
  }

  @Override
  public void forward(int task, double[] u, double[] r) {
    r[task] = row(task, u);
  }

  @Override
  public void finishForward(double[] u, double[] r) {
    r[rows() - 1] = row(rows() - 1, u);
  }
}
