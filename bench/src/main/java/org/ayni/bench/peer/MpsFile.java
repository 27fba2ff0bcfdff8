package org.ayni.bench.peer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.matrix.SparseMatrix;

/// Writes a linear programme in free MPS format, as other solvers read it: a minimisation, row i
/// called `Ri`, column j `Cj`, the objective `COST`. Numbers are the shortest that read back as the
/// same double. Rows without any limit are left out.
public final class MpsFile {

  private final LinearProgram program;
  private final double[] rowLower;
  private final double[] rowUpper;
  private final BufferedWriter out;

  private MpsFile(LinearProgram program, BufferedWriter out) {
    this.program = program;
    this.rowLower = program.rowLower();
    this.rowUpper = program.rowUpper();
    this.out = out;
  }

  /// @param name of the programme; blanks become underscores
  public static void write(Path file, String name, LinearProgram program) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      new MpsFile(program, out).write(name);
    }
  }

  private void write(String name) throws IOException {
    line("NAME", name.replaceAll("[^A-Za-z0-9.-]+", "_"));
    line("ROWS");
    line(" N", "COST");
    for (int i = 0; i < program.rows(); i++) {
      if (limited(i)) {
        line(" " + type(i), row(i));
      }
    }
    line("COLUMNS");
    columns();
    line("RHS");
    for (int i = 0; i < program.rows(); i++) {
      double side = type(i) == 'G' ? rowLower[i] : rowUpper[i];
      if (limited(i) && side != 0) {
        line(" RHS", row(i), Double.toString(side));
      }
    }
    line("RANGES");
    for (int i = 0; i < program.rows(); i++) {
      if (type(i) == 'L' && Double.isFinite(rowLower[i])) {
        line(" RNG", row(i), Double.toString(rowUpper[i] - rowLower[i]));
      }
    }
    line("BOUNDS");
    bounds();
    line("ENDATA");
  }

  private boolean limited(int i) {
    return Double.isFinite(rowLower[i]) || Double.isFinite(rowUpper[i]);
  }

  private char type(int i) {
    if (rowLower[i] == rowUpper[i]) {
      return 'E';
    }
    return Double.isFinite(rowUpper[i]) ? 'L' : 'G';
  }

  private void columns() throws IOException {
    double[] cost = program.cost();
    SparseMatrix matrix = program.matrix();
    int[] start = matrix.columnStarts();
    int[] rowIndex = matrix.rowIndices();
    double[] value = matrix.values();
    for (int j = 0; j < program.columns(); j++) {
      // Also where it is 0: a column exists by being named.
      line(" C" + j, "COST", Double.toString(cost[j]));
      for (int k = start[j]; k < start[j + 1]; k++) {
        if (limited(rowIndex[k])) {
          line(" C" + j, row(rowIndex[k]), Double.toString(value[k]));
        }
      }
    }
  }

  private void bounds() throws IOException {
    double[] lower = program.lower();
    double[] upper = program.upper();
    for (int j = 0; j < program.columns(); j++) {
      String column = "C" + j;
      if (lower[j] == upper[j]) {
        line(" FX", "BND", column, Double.toString(lower[j]));
        continue;
      }
      if (lower[j] == Double.NEGATIVE_INFINITY) {
        line(" MI", "BND", column);
      } else if (lower[j] != 0) {
        line(" LO", "BND", column, Double.toString(lower[j]));
      }
      if (upper[j] < Double.POSITIVE_INFINITY) {
        line(" UP", "BND", column, Double.toString(upper[j]));
      }
    }
  }

  private static String row(int i) {
    return "R" + i;
  }

  private void line(String... fields) throws IOException {
    out.write(String.join(" ", fields));
    out.write('\n');
  }
}
