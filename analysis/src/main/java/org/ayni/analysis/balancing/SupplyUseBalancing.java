package org.ayni.analysis.balancing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.ValuationLayer;
import org.ayni.kernel.matrix.SparseMatrix;

/// A supply-use table whose products do not add up, made to do so by [SupplyUseRas]: outputs of
/// industries g, primary inputs and the total of each final use and layer of valuation are taken as
/// known; cells of supply, use, final uses and layers may move.
///
///     products: V 1 = U 1 + Y 1 − L 1; industries: V′ 1 = g, U′ 1 = g − primary inputs
///
/// Where primary inputs and layers do not add up to final uses (the same product, by income and by
/// expenditure), final uses are all scaled by one factor first, which is told. Table unit a year.
/// Stateless.
public final class SupplyUseBalancing {

  private SupplyUseBalancing() {}

  /// Balances `table`. The matrix of the result is [V | U Y −L], products × (industries,
  /// industries, final uses, layers).
  ///
  /// @throws IllegalArgumentException when it has no primary inputs or no final uses, or a negative
  ///   cell of supply
  public static TableBalancing.Result balance(SupplyUseTable table, BalancingLimits limits) {
    if (table.finalUses().isEmpty() || table.primaryInputs().isEmpty()) {
      throw new IllegalArgumentException(
          "a table with "
              + table.finalUses().size()
              + " final uses and "
              + table.primaryInputs().size()
              + " primary inputs cannot be balanced; expected at least one of each");
    }
    double[] outputs = table.industryOutput();
    double[] totals = totals(table, outputs);
    int n = outputs.length;
    double income = Arrays.stream(outputs).sum() - Arrays.stream(totals).sum();
    double expenditure = Arrays.stream(totals, n, n + table.finalUses().size()).sum();
    double factor = (income + expenditure) / expenditure;
    for (int d = n; d < n + table.finalUses().size(); d++) {
      totals[d] *= factor;
    }
    SparseMatrix use = uses(table);
    List<String> products = table.products().stream().map(Product::code).toList();
    List<String> users = users(table);
    SupplyUseRas.Outcome outcome =
        SupplyUseRas.balance(
            table.supply(),
            use,
            outputs,
            totals,
            limits,
            new SupplyUseRas.Names(
                products, table.industries().stream().map(Industry::code).toList(), users));
    List<String> columns =
        new ArrayList<>(table.industries().stream().map(i -> "supply " + i.code()).toList());
    columns.addAll(users);
    return new TableBalancing.Result(
        outcome(outcome), joined(table.supply(), use), factor, products, columns);
  }

  /// What each user spends: U′ 1, final uses, layers below 0.
  private static double[] totals(SupplyUseTable table, double[] outputs) {
    int n = outputs.length;
    int uses = table.finalUses().size();
    double[] totals = Arrays.copyOf(outputs, n + uses + table.valuation().size());
    for (PrimaryInput input : table.primaryInputs()) {
      double[] values = table.primaryInput(input);
      for (int j = 0; j < n; j++) {
        totals[j] -= values[j];
      }
    }
    for (int d = 0; d < uses; d++) {
      totals[n + d] = Arrays.stream(table.finalUse(table.finalUses().get(d))).sum();
    }
    for (int l = 0; l < table.valuation().size(); l++) {
      ValuationLayer layer = table.valuation().get(l);
      totals[n + uses + l] =
          layer.kind().isMargin() ? 0 : -Arrays.stream(table.valuation(layer)).sum();
    }
    return totals;
  }

  /// [U Y −L].
  private static SparseMatrix uses(SupplyUseTable table) {
    int m = table.products().size();
    int n = table.industries().size();
    List<FinalUse> uses = table.finalUses();
    List<ValuationLayer> layers = table.valuation();
    SparseMatrix.Builder builder = SparseMatrix.builder(m, n + uses.size() + layers.size());
    table.use().forEach(builder::add);
    for (int d = 0; d < uses.size(); d++) {
      double[] column = table.finalUse(uses.get(d));
      for (int i = 0; i < m; i++) {
        builder.add(i, n + d, column[i]);
      }
    }
    for (int l = 0; l < layers.size(); l++) {
      double[] column = table.valuation(layers.get(l));
      for (int i = 0; i < m; i++) {
        builder.add(i, n + uses.size() + l, -column[i]);
      }
    }
    return builder.build();
  }

  private static List<String> users(SupplyUseTable table) {
    List<String> users =
        new ArrayList<>(table.industries().stream().map(i -> "use " + i.code()).toList());
    table.finalUses().forEach(use -> users.add(use.code()));
    table.valuation().forEach(layer -> users.add(layer.code()));
    return users;
  }

  private static BalancingOutcome outcome(SupplyUseRas.Outcome outcome) {
    return switch (outcome) {
      case SupplyUseRas.Balanced b ->
          new BalancingOutcome.Balanced(
              joined(b.supply(), b.use()), b.iterations(), b.largestError());
      case SupplyUseRas.NotConverged n ->
          new BalancingOutcome.NotConverged(
              joined(n.supply(), n.use()), n.iterations(), n.largestError(), List.of());
      case SupplyUseRas.Impossible i ->
          new BalancingOutcome.Impossible(
              i.reasons().stream()
                  .map(text -> new BalancingOutcome.Remark(BalancingOutcome.Line.WHOLE, 0, text))
                  .toList());
    };
  }

  private static SparseMatrix joined(SparseMatrix left, SparseMatrix right) {
    SparseMatrix.Builder builder =
        SparseMatrix.builder(left.rows(), left.columns() + right.columns());
    left.forEach(builder::add);
    right.forEach((i, j, value) -> builder.add(i, left.columns() + j, value));
    return builder.build();
  }

  /// The table that a balanced matrix stands for; primary inputs and satellites as they were.
  public static SupplyUseTable table(SupplyUseTable table, SparseMatrix balanced) {
    int m = table.products().size();
    int n = table.industries().size();
    List<FinalUse> uses = table.finalUses();
    List<ValuationLayer> layers = table.valuation();
    SparseMatrix.Builder supply = SparseMatrix.builder(m, n);
    SparseMatrix.Builder use = SparseMatrix.builder(m, n);
    double[][] others = new double[uses.size() + layers.size()][m];
    balanced.forEach((i, j, value) -> {
      if (j < n) {
        supply.add(i, j, value);
      } else if (j < 2 * n) {
        use.add(i, j - n, value);
      } else {
        others[j - 2 * n][i] = value;
      }
    });
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(table.unit(), table.products(), table.industries())
            .supply(supply.build())
            .use(use.build());
    for (int d = 0; d < uses.size(); d++) {
      builder.finalUse(uses.get(d), others[d]);
    }
    for (int l = 0; l < layers.size(); l++) {
      builder.valuation(
          layers.get(l),
          Arrays.stream(others[uses.size() + l]).map(value -> value == 0 ? 0 : -value).toArray());
    }
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }
}
