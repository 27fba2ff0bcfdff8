package org.ayni.formats.imports;

import java.util.List;

/// How a format labels the rows and columns of one of its matrices.
interface MatrixLayout {

  /// How many columns at the left hold labels.
  int labelColumns();

  /// How many rows above the numbers hold labels, up to the one that [#endsHeader] knows.
  int labelRows();

  /// Whether this row is the last one above the numbers.
  boolean endsHeader(TextRows.Row row);

  /// @param labels of a column, from the top; at least one is not blank
  Meaning column(List<String> labels);

  /// @param labels of a row, from the left
  Meaning row(List<String> labels);

  /// How its publisher writes that there is nothing, where it does not write 0: such cells are 0.
  default boolean isNothing(String cell) {
    return false;
  }
}
