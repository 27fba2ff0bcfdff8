package org.ayni.kernel.rows;

import java.nio.file.Path;

/// An engine that also reads matrices and vectors from tables in long form, one entry a line, so
/// that a matrix need never be in this process.
///
/// A matrix has columns `row`, `column` and `value`, a vector `row` and `value`; positions count
/// from 0, lines may stand in any order, what is not named is 0. Entries of a matrix that are named
/// twice add up, smaller values first; an entry of a vector must not be.
public interface TableEngine extends RowEngine, AutoCloseable {

  /// One more than the largest position of a table.
  int size(Path table);

  /// The matrix of a table, finite values ≥ 0, or its transpose. To be closed.
  RowProduct matrix(Path table, int size, boolean transposed);

  /// The vector of a table [size], finite.
  double[] vector(Path table, int size);

  /// Ends whatever was started for it.
  @Override
  void close();
}
