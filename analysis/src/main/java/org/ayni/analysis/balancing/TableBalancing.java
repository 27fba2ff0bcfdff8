package org.ayni.analysis.balancing;

import java.util.Arrays;
import java.util.List;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.SparseMatrix;

/// A table whose rows and columns do not add up, made to do so: gross output x, the total of each
/// primary input and each final use are taken as known, every other cell may move ([Gras]).
///
///     [ Z  Y ]  rows: x, columns: x and totals of final uses
///     [ W  0 ]  rows: totals of primary inputs
///
/// Where primary inputs and final uses do not add up to the same (they are the same product, by
/// income and by expenditure), final uses are all scaled by one factor, which is told. Z [n × n], Y
/// [n × final uses], W [primary inputs × n], table unit a year. Stateless.
///
/// Source: Junius and Oosterhaven (2003), as [Gras]; what is held fixed is decision 062. No published
/// numbers; held by adding up, and by leaving a balanced table as it is.
public final class TableBalancing {

  private TableBalancing() {}

  /// What came of it.
  ///
  /// @param outcome of the whole matrix
  /// @param before [Z Y; W 0] as given
  /// @param finalUseFactor by which the totals of final uses were scaled first; 1 where income and
  ///   expenditure agree
  /// @param rows what stands in each row of the matrix, columns likewise
  public record Result(
      BalancingOutcome outcome,
      SparseMatrix before,
      double finalUseFactor,
      List<String> rows,
      List<String> columns) {
    public Result {
      rows = List.copyOf(rows);
      columns = List.copyOf(columns);
    }
  }

  /// Balances `table`.
  ///
  /// @throws IllegalArgumentException when the table has no primary inputs or no final uses: then
  ///   nothing says what its columns or rows should add up to
  public static Result balance(EconomyTable table, BalancingLimits limits) {
    List<FinalUse> uses = table.finalUses();
    List<PrimaryInput> inputs = table.primaryInputs();
    if (uses.isEmpty() || inputs.isEmpty()) {
      throw new IllegalArgumentException(
          "a table with "
              + uses.size()
              + " final uses and "
              + inputs.size()
              + " primary inputs cannot be balanced; expected at least one of each");
    }
    int n = table.size();
    SparseMatrix.Builder builder = SparseMatrix.builder(n + inputs.size(), n + uses.size());
    table.flows().forEach(builder::add);
    double[] rowTotals = Arrays.copyOf(table.grossOutput(), n + inputs.size());
    double[] columnTotals = Arrays.copyOf(table.grossOutput(), n + uses.size());
    for (int d = 0; d < uses.size(); d++) {
      double[] column = table.finalUse(uses.get(d));
      for (int i = 0; i < n; i++) {
        builder.add(i, n + d, column[i]);
      }
      columnTotals[n + d] = Arrays.stream(column).sum();
    }
    for (int k = 0; k < inputs.size(); k++) {
      double[] row = table.primaryInput(inputs.get(k));
      for (int j = 0; j < n; j++) {
        builder.add(n + k, j, row[j]);
      }
      rowTotals[n + k] = Arrays.stream(row).sum();
    }
    double income = Arrays.stream(rowTotals, n, rowTotals.length).sum();
    double expenditure = Arrays.stream(columnTotals, n, columnTotals.length).sum();
    double factor = income / expenditure;
    for (int d = n; d < columnTotals.length; d++) {
      columnTotals[d] *= factor;
    }
    SparseMatrix before = builder.build();
    List<String> industries = table.industries().stream().map(i -> i.code()).toList();
    return new Result(
        Gras.balance(before, rowTotals, columnTotals, limits),
        before,
        factor,
        joined(industries, inputs.stream().map(PrimaryInput::code).toList()),
        joined(industries, uses.stream().map(FinalUse::code).toList()));
  }

  /// The table that a balanced matrix stands for, satellites as they were.
  public static EconomyTable table(EconomyTable table, SparseMatrix balanced) {
    int n = table.size();
    double[][] cells = balanced.toDenseRows();
    SparseMatrix.Builder flows = SparseMatrix.builder(n, n);
    balanced.forEach((i, j, value) -> {
      if (i < n && j < n) {
        flows.add(i, j, value);
      }
    });
    EconomyTable.Builder builder =
        EconomyTable.builder(table.unit(), table.industries())
            .flows(flows.build())
            .grossOutput(table.grossOutput());
    List<FinalUse> uses = table.finalUses();
    for (int d = 0; d < uses.size(); d++) {
      double[] column = new double[n];
      for (int i = 0; i < n; i++) {
        column[i] = cells[i][n + d];
      }
      builder.finalUse(uses.get(d), column);
    }
    List<PrimaryInput> inputs = table.primaryInputs();
    for (int k = 0; k < inputs.size(); k++) {
      builder.primaryInput(inputs.get(k), Arrays.copyOf(cells[n + k], n));
    }
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
  }
}
