package org.ayni.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;
import org.ayni.files.CsvOutput;
import org.ayni.kernel.matrix.SparseMatrix;

/// Tables of numbers as packages hold them.
final class PackageTables {

  /// A matrix of more rows or columns is written as a gzipped list: nobody reads it as a matrix.
  private static final int LARGE = 500;

  private PackageTables() {}

  static boolean isLarge(SparseMatrix matrix) {
    return Math.max(matrix.rows(), matrix.columns()) > LARGE;
  }

  /// The file of a matrix, inside the package.
  static String path(PackageResource resource, SparseMatrix matrix) {
    return resource.resourceName() + (isLarge(matrix) ? ".csv.gz" : ".csv");
  }

  /// As a list where it is large.
  ///
  /// @param names of the columns of a list that hold the codes
  static void write(
      OutputStream out,
      SparseMatrix matrix,
      List<String> rows,
      List<String> columns,
      List<String> names)
      throws IOException {
    if (isLarge(matrix)) {
      list(out, matrix, rows, columns, names);
    } else {
      matrix(out, matrix, rows, columns);
    }
  }

  private static void matrix(
      OutputStream out, SparseMatrix matrix, List<String> rows, List<String> columns)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("code"));
    header.addAll(columns);
    SparseMatrix byRow = matrix.transposed();
    try (CsvOutput csv = CsvOutput.to(out, header)) {
      for (int i = 0; i < rows.size(); i++) {
        double[] row = new double[columns.size()];
        byRow.forEachInColumn(i, (j, v) -> row[j] = v);
        csv.add(rows.get(i));
        for (double value : row) {
          csv.add(value);
        }
        csv.endRow();
      }
    }
  }

  /// Gzipped; what is not listed is 0.
  private static void list(
      OutputStream out,
      SparseMatrix matrix,
      List<String> rows,
      List<String> columns,
      List<String> names)
      throws IOException {
    GZIPOutputStream zipped = new GZIPOutputStream(out);
    try (CsvOutput csv = CsvOutput.to(zipped, names.get(0), names.get(1), "value")) {
      matrix.forEach((i, j, v) -> csv.add(rows.get(i)).add(columns.get(j)).add(v).endRow());
    }
    zipped.finish();
  }

  /// One row a code, one column an account.
  static void accounts(OutputStream out, List<String> codes, Map<String, double[]> columns)
      throws IOException {
    List<String> header = new ArrayList<>(List.of("code"));
    header.addAll(columns.keySet());
    try (CsvOutput csv = CsvOutput.to(out, header)) {
      for (int i = 0; i < codes.size(); i++) {
        csv.add(codes.get(i));
        for (double[] column : columns.values()) {
          csv.add(column[i]);
        }
        csv.endRow();
      }
    }
  }

  /// Accounts by their codes, in the order of `keys`.
  static <K> Map<String, double[]> columns(
      List<K> keys, Function<K, String> code, Function<K, double[]> values) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    keys.forEach(key -> columns.put(code.apply(key), values.apply(key)));
    return columns;
  }
}
