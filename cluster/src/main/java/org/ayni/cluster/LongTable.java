package org.ayni.cluster;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;

/// A table in long form, read by the cluster: a CSV or Parquet file, or a folder of such files, as
/// Spark itself writes them. Where the cluster has more than one machine, all must see it under the
/// same name.
final class LongTable {

  private static final String ROW = "row";
  private static final String COLUMN = "column";
  private static final String VALUE = "value";
  private static final String TEXT = "text";

  /// Wrong lines that are told of.
  private static final int TOLD = 10;

  private final Path path;
  private final Dataset<Row> lines;

  LongTable(SparkSession session, Path path) {
    this.path = path;
    if (!Files.exists(path)) {
      throw bad("nothing there", "a CSV or Parquet file, or a folder of them", "");
    }
    String place = path.toAbsolutePath().toUri().toString();
    Dataset<Row> read =
        parquet()
            ? session.read().parquet(place)
            : session
                .read()
                .option("header", true)
                .option("ignoreLeadingWhiteSpace", true)
                .option("ignoreTrailingWhiteSpace", true)
                .csv(place);
    List<String> columns = Arrays.asList(read.columns());
    if (!columns.contains(ROW) || !columns.contains(VALUE)) {
      throw bad(
          "columns " + String.join(", ", columns),
          "columns row, column and value for a matrix, row and value for a vector",
          "See docs/cluster.md.");
    }
    Column[] text =
        Stream.of(ROW, COLUMN, VALUE)
            .filter(columns::contains)
            .map(name -> coalesce(col(name).cast("string"), lit("")))
            .toArray(Column[]::new);
    // What is no number becomes null, and is found by `check`.
    lines =
        read.select(
            col(ROW).try_cast("bigint").as(ROW),
            (columns.contains(COLUMN) ? col(COLUMN).try_cast("bigint") : lit(0L)).as(COLUMN),
            col(VALUE).try_cast("double").as(VALUE),
            concat_ws(",", text).as(TEXT));
  }

  private boolean parquet() {
    if (path.toString().endsWith(".parquet")) {
      return true;
    }
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(one -> one.toString().endsWith(".parquet"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private BadInputException bad(String found, String expected, String advice) {
    return new BadInputException(Problem.ofFile(path.toString(), found, expected, advice));
  }

  int size() {
    check(Integer.MAX_VALUE - 8L, false);
    Row largest = lines.agg(max(ROW), max(COLUMN)).first();
    return largest.isNullAt(0)
        ? 0
        : Math.toIntExact(Math.max(largest.getLong(0), largest.getLong(1)) + 1);
  }

  /// Tells of lines that cannot be used, some of them where there are many.
  private void check(long size, boolean nonnegative) {
    Column fine =
        col(ROW)
            .between(0, size - 1)
            .and(col(COLUMN).between(0, size - 1))
            .and(col(VALUE).between(nonnegative ? 0.0 : -Double.MAX_VALUE, Double.MAX_VALUE));
    List<Row> wrong =
        lines.filter(coalesce(fine, lit(false)).equalTo(false)).select(TEXT).takeAsList(TOLD);
    if (!wrong.isEmpty()) {
      throw new BadInputException(
          wrong.stream()
              .map(line ->
                  Problem.ofFile(
                      path.toString(),
                      "the line " + line.getString(0),
                      "positions from 0 to "
                          + (size - 1)
                          + " and a finite value"
                          + (nonnegative ? " >= 0" : ""),
                      wrong.size() < TOLD ? "" : "There may be more like it."))
              .toList());
    }
  }

  /// Rows in stretches of about as many entries each, every one in the order of its columns.
  JavaRDD<RowBlock> blocks(int size, boolean transposed, int count) {
    check(size, true);
    Column row = col(transposed ? COLUMN : ROW).as(ROW);
    Column column = col(transposed ? ROW : COLUMN).as(COLUMN);
    return lines
        .select(row, column, col(VALUE))
        .repartitionByRange(count, col(ROW))
        .sortWithinPartitions(ROW, COLUMN, VALUE)
        .toJavaRDD()
        .mapPartitions(RowBlocks.reader());
  }

  double[] vector(int size) {
    check(size, false);
    double[] vector = new double[size];
    BitSet named = new BitSet();
    for (Entries part :
        lines.select(ROW, VALUE).toJavaRDD().mapPartitions(Entries.reader()).collect()) {
      for (int k = 0; k < part.rows().length; k++) {
        int i = part.rows()[k];
        if (named.get(i)) {
          throw bad("row " + i + " twice", "every row once", "Leave one of them out.");
        }
        named.set(i);
        vector[i] = part.values()[k];
      }
    }
    return vector;
  }
}
