package org.ayni.kernel.saddle;

/// K, as a method needs it: multiplied part by part, so that parts may be done by several threads.
///
/// Columns (rows) are numbered so that those of the parts come first, in one stretch a part; the
/// rest, the border, are those of which one entry depends on very many others. For these every part
/// may leave a partial sum behind, which `finish…` adds up in a fixed order. Implementations keep
/// those partial sums, so one operator serves one run at a time.
public interface SaddleOperator {

  /// Number of columns of K.
  int columns();

  /// Number of rows of K.
  int rows();

  /// Where part k of the columns begins; entry `parts` is where the border begins.
  int[] columnParts();

  /// Where part k of the rows begins; entry `parts` is where the border begins.
  int[] rowParts();

  /// Number of tasks of one multiplication with Kᵀ, at least the number of column parts; tasks
  /// beyond those only prepare the border.
  int transposedTasks();

  /// Number of tasks of one multiplication with K, at least the number of row parts.
  int forwardTasks();

  /// Begins g = Kᵀ y, before its tasks: what is computed elsewhere is, for all of them at once.
  default void beginTransposed(double[] y, double[] g) {}

  /// g = Kᵀ y for the columns of part `task`, or partial sums for the border.
  void transposed(int task, double[] y, double[] g);

  /// g for the columns of the border, after all tasks.
  void finishTransposed(double[] y, double[] g);

  /// Begins r = K u, before its tasks.
  default void beginForward(double[] u, double[] r) {}

  /// r = K u for the rows of part `task`, or partial sums for the border.
  void forward(int task, double[] u, double[] r);

  /// r for the rows of the border, after all tasks.
  void finishForward(double[] u, double[] r);
}
