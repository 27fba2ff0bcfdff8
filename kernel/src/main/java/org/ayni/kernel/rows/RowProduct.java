package org.ayni.kernel.rows;

/// Products with one sparse matrix M, wherever it lies. For use by one run at a time.
///
/// A product is begun once and then asked for in parts, which several threads may share. What is
/// computed elsewhere is computed when it begins, all rows at once; what is computed here, in its
/// parts. Row sums are those of [SparseRows], bit for bit.
public interface RowProduct extends AutoCloseable {

  /// Rows of M.
  int rows();

  /// Entries of M.
  long entries();

  /// Entries of the row that has most.
  int longestRow();

  /// Begins out = M x, or |M| x. Only parts that are asked for afterwards are sure to be in `out`.
  ///
  /// @param x [columns · width]; must not change until the last part is done
  /// @param out [rows · width] or longer
  void begin(double[] x, double[] out, int width, boolean absolute);

  /// Rows from … to − 1 of the product begun last, with the same arguments.
  void part(int from, int to, double[] x, double[] out, int width, boolean absolute);

  /// Vector t alone, for rows from … to − 1; nothing needs to have begun. Other vectors of `out`
  /// stay as they are.
  void single(int from, int to, double[] x, double[] out, int width, int t);

  /// The whole product at once.
  default void multiply(double[] x, double[] out, int width) {
    begin(x, out, width, false);
    part(0, rows(), x, out, width, false);
  }

  /// Lets go of what is held elsewhere.
  @Override
  default void close() {}
}
