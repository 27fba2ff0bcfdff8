package org.ayni.formats.longform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import org.ayni.files.BadInputException;
import org.ayni.files.CsvInput;
import org.ayni.files.CsvRow;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.ayni.files.Problems;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.kernel.rows.TableEngine;

/// Matrices and vectors out of CSV files, in this process.
public final class MemoryTables implements TableEngine {

  private static final String ROW = "row";
  private static final String COLUMN = "column";
  private static final String VALUE = "value";

  private final RowEngine memory = RowEngine.memory();

  @Override
  public String name() {
    return memory.name();
  }

  @Override
  public RowProduct place(SparseRows matrix) {
    return memory.place(matrix);
  }

  @Override
  public int size(Path table) {
    Entries entries = read(table, Integer.MAX_VALUE - 8, false);
    int largest = -1;
    for (int k = 0; k < entries.count; k++) {
      largest = Math.max(largest, Math.max(entries.row[k], entries.column[k]));
    }
    return largest + 1;
  }

  @Override
  public RowProduct matrix(Path table, int size, boolean transposed) {
    Entries entries = read(table, size, true);
    int[] row = transposed ? entries.column : entries.row;
    int[] column = transposed ? entries.row : entries.column;
    Integer[] order = new Integer[entries.count];
    Arrays.setAll(order, k -> k);
    Arrays.sort(
        order,
        Comparator.<Integer>comparingInt(k -> row[k])
            .thenComparingInt(k -> column[k])
            .thenComparingDouble(k -> entries.value[k]));
    SparseRows.Builder builder = new SparseRows.Builder(size);
    int at = 0;
    for (int i = 0; i < size; i++) {
      while (at < order.length && row[order[at]] == i) {
        int c = column[order[at]];
        double sum = 0;
        for (; at < order.length && row[order[at]] == i && column[order[at]] == c; at++) {
          sum += entries.value[order[at]];
        }
        builder.add(c, sum);
      }
      builder.endRow();
    }
    return memory.place(builder.build());
  }

  @Override
  public double[] vector(Path table, int size) {
    Entries entries = read(table, size, false);
    double[] vector = new double[size];
    BitSet named = new BitSet();
    for (int k = 0; k < entries.count; k++) {
      if (named.get(entries.row[k])) {
        throw new BadInputException(
            Problem.ofFile(
                table.toString(),
                "row " + entries.row[k] + " twice",
                "every row once",
                "Leave one of them out."));
      }
      named.set(entries.row[k]);
      vector[entries.row[k]] = entries.value[k];
    }
    return vector;
  }

  @Override
  public void close() {}

  /// Lines of a table as arrays.
  private static final class Entries {
    private int[] row = new int[1024];
    private int[] column = new int[1024];
    private double[] value = new double[1024];
    private int count;

    private void add(int i, int j, double v) {
      if (count == row.length) {
        int grown = Math.multiplyExact(2, count);
        row = Arrays.copyOf(row, grown);
        column = Arrays.copyOf(column, grown);
        value = Arrays.copyOf(value, grown);
      }
      row[count] = i;
      column[count] = j;
      value[count++] = v;
    }
  }

  private static Entries read(Path table, int size, boolean nonnegative) {
    if (Files.isDirectory(table) || table.toString().endsWith(".parquet")) {
      throw new BadInputException(
          Problem.ofFile(
              table.toString(),
              Files.isDirectory(table) ? "a folder" : "a Parquet file",
              "a CSV file",
              "--engine spark reads Parquet, and tables in several files."));
    }
    Problems problems = new Problems();
    Entries entries = new Entries();
    CsvInput.open(InputFile.of(table), problems)
        .filter(csv -> csv.require(ROW, VALUE))
        .ifPresent(csv -> {
          boolean matrix = csv.has(COLUMN);
          csv.forEachRow(line -> {
            int i = position(line, ROW, size);
            int j = matrix ? position(line, COLUMN, size) : 0;
            double v =
                nonnegative
                    ? line.nonNegative(VALUE, "a finite number >= 0")
                    : line.number(VALUE, "a finite number");
            if (i >= 0 && j >= 0 && !Double.isNaN(v)) {
              entries.add(i, j, v);
            }
          });
        });
    problems.throwIfAny();
    return entries;
  }

  /// −1 where there is none, which was then told.
  private static int position(CsvRow line, String column, int size) {
    String expected = "a whole number from 0 to " + (size - 1);
    double found = line.number(column, expected);
    if (Double.isNaN(found)) {
      return -1;
    }
    if (!(found >= 0 && found < size && found == Math.rint(found))) {
      line.problem(column, line.textOrBlank(column), expected, "");
      return -1;
    }
    return (int) found;
  }
}
