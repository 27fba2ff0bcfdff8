package org.ayni.kernel.rows;

/// Where large matrices are put to be multiplied with.
public interface RowEngine {

  /// A short name for reports, such as `memory`.
  String name();

  /// Puts a matrix in its place. To be closed when it is no longer wanted.
  RowProduct place(SparseRows matrix);

  /// This process: parts are computed by whoever asks for them.
  static RowEngine memory() {
    return new RowEngine() {
      @Override
      public String name() {
        return "memory";
      }

      @Override
      public RowProduct place(SparseRows matrix) {
        return new LocalProduct(matrix);
      }
    };
  }
}
