package org.ayni.cluster;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
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
  private static final String MISFIT = "misfit";

  /// Wrong lines that are told of.
  private static final int TOLD = 10;

  private final Path path;
  private final Dataset<Row> lines;

  LongTable(SparkSession session, Path path) {
    this.path = path;
    if (!Files.exists(path)) {
      throw bad("nothing there", "a CSV or Parquet file, or a folder of them", "");
    }
    String name = path.toAbsolutePath().normalize().getFileName().toString();
    if (name.startsWith("_") || name.startsWith(".")) {
      throw bad(
          "a name that Spark takes for a note of its own",
          "one that does not begin with _ or .",
          "Give it another name.");
    }
    lines = told(() -> lines(parquet() ? session.read().parquet(place()) : csv(session)));
  }

  /// As Spark takes it: nothing encoded, and what would stand for several names, for itself.
  private String place() {
    return "file://" + path.toAbsolutePath().toString().replaceAll("[\\\\{}\\[\\]*?]", "\\\\$0");
  }

  /// With what does not have as many cells as there are columns in a column of its own: Spark would
  /// else leave out what is too much, and make 0 of `0,1,0,5`.
  private Dataset<Row> csv(SparkSession session) {
    DataFrameReader reader =
        session
            .read()
            .option("header", true)
            .option("enforceSchema", false)
            .option("columnNameOfCorruptRecord", MISFIT)
            .option("ignoreLeadingWhiteSpace", true)
            .option("ignoreTrailingWhiteSpace", true);
    StructType columns = reader.csv(place()).schema();
    return reader.schema(columns.add(MISFIT, DataTypes.StringType)).csv(place());
  }

  private Dataset<Row> lines(Dataset<Row> read) {
    List<String> columns = Arrays.asList(read.columns());
    if (!columns.contains(ROW) || !columns.contains(VALUE)) {
      throw bad(
          "columns " + columns.stream().filter(one -> !one.equals(MISFIT)).collect(joining(", ")),
          "columns row, column and value for a matrix, row and value for a vector",
          "See docs/cluster.md.");
    }
    Column[] text =
        Stream.of(ROW, COLUMN, VALUE)
            .filter(columns::contains)
            .map(name -> coalesce(col(name).cast("string"), lit("")))
            .toArray(Column[]::new);
    Column misfit = columns.contains(MISFIT) ? col(MISFIT) : lit(null).cast("string");
    // What is no number becomes null, and is found by `check`.
    return read.select(
        whole(ROW).as(ROW),
        (columns.contains(COLUMN) ? whole(COLUMN) : lit(0L)).as(COLUMN),
        col(VALUE).try_cast("double").as(VALUE),
        misfit.as(MISFIT),
        coalesce(misfit, concat_ws(",", text)).as(TEXT));
  }

  /// A whole number, null where there is none: 1.5 is not 1.
  private static Column whole(String name) {
    Column number = col(name).try_cast("bigint");
    return when(number.cast("double").equalTo(col(name).try_cast("double")), number);
  }

  /// What Spark cannot read it tells by exceptions of its own, not all of them declared.
  private <T> T told(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadInputException e) {
      throw e;
    } catch (Exception e) {
      BadInputException bad =
          bad(
              "cannot be read: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
              "CSV or Parquet, in a folder all files with the same columns",
              "See docs/cluster.md.");
      bad.initCause(e);
      throw bad;
    }
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
        col(MISFIT)
            .isNull()
            .and(col(ROW).between(0, size - 1))
            .and(col(COLUMN).between(0, size - 1))
            .and(col(VALUE).between(nonnegative ? 0.0 : -Double.MAX_VALUE, Double.MAX_VALUE));
    List<Row> wrong =
        told(() ->
            lines.filter(coalesce(fine, lit(false)).equalTo(false)).select(TEXT).takeAsList(TOLD));
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
