package org.ayni.analysis.supplyuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.ValuationLayer;
import org.ayni.kernel.matrix.SparseMatrix;

/// Uses at purchasers' prices made uses at basic prices, supposing that all users of a product pay
/// its margins and taxes at the same rate.
///
/// With pᵢ = Σⱼ uᵢⱼ + Σ final uses but imports (what is used of product i), tᵢ its taxes, mᵢ ≥ 0
/// what it pays of a margin, rₖ ≥ 0 what service k receives of it (the negative cells of the layer)
/// and R = Σ rₖ: uᵢⱼ becomes uᵢⱼ (1 − (tᵢ + Σ mᵢ) / pᵢ), and to uₖⱼ is added rₖ / R · Σᵢ mᵢ uᵢⱼ /
/// pᵢ for each layer. Taxes Σᵢ tᵢ uᵢⱼ / pᵢ of industry j become a primary input; those of final
/// uses leave the table. Imports stay: they are at basic prices (c.i.f.). Row i then adds up to V
/// 1, every industry's inputs to what they were. Table unit a year. O(products × (industries +
/// final uses) × layers).
///
/// Source: Eurostat (2008), chapter 6 (proportional allocation of valuation matrices). No published
/// numbers were found; held by these identities and a hand-computed case.
public final class BasicPrices {

  /// Code of the primary input that holds the taxes on products which industries use.
  public static final String TAXES = "taxes-on-products-used";

  private final SupplyUseTable table;
  private final double[] used;

  private BasicPrices(SupplyUseTable table) {
    this.table = table;
    this.used = used(table);
  }

  /// The table at basic prices; the same when it has no layers of valuation.
  ///
  /// @throws UnsolvableTableException when exports and imports are not told apart, or a product
  ///   that nobody uses pays margins or taxes
  public static SupplyUseTable of(SupplyUseTable table) {
    return table.valuation().isEmpty() ? table : new BasicPrices(table).revalued();
  }

  private static double[] used(SupplyUseTable table) {
    double[] used = table.use().rowSums();
    for (FinalUse use : table.finalUses()) {
      if (use.kind() == FinalUse.Kind.NET_EXPORTS) {
        throw new UnsolvableTableException(
            "final use '"
                + use.code()
                + "' holds exports less imports: imports are at basic prices, exports at"
                + " purchasers' prices. Give them apart, as exports and imports.");
      }
      if (use.kind() != FinalUse.Kind.IMPORTS) {
        double[] column = table.finalUse(use);
        for (int i = 0; i < used.length; i++) {
          used[i] += column[i];
        }
      }
    }
    for (ValuationLayer layer : table.valuation()) {
      double[] values = table.valuation(layer);
      for (int i = 0; i < used.length; i++) {
        if (used[i] == 0 && values[i] != 0 && !(layer.kind().isMargin() && values[i] < 0)) {
          throw new UnsolvableTableException(
              "product '"
                  + table.products().get(i).code()
                  + "' pays "
                  + values[i]
                  + " of '"
                  + layer.code()
                  + "' and nobody uses it. Correct the table.");
        }
      }
    }
    return used;
  }

  private SupplyUseTable revalued() {
    int m = table.products().size();
    int n = table.industries().size();
    SparseMatrix.Builder use = SparseMatrix.builder(m, n);
    double[] taxes = new double[n];
    for (int j = 0; j < n; j++) {
      double[] column = new double[m];
      table.use().forEachInColumn(j, (i, value) -> column[i] = value);
      taxes[j] = revalue(column);
      for (int i = 0; i < m; i++) {
        use.add(i, j, column[i]);
      }
    }
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(table.unit(), table.products(), table.industries())
            .supply(table.supply())
            .use(use.build());
    for (FinalUse finalUse : table.finalUses()) {
      double[] column = table.finalUse(finalUse);
      if (finalUse.kind() != FinalUse.Kind.IMPORTS) {
        revalue(column);
      }
      builder.finalUse(finalUse, column);
    }
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    if (Arrays.stream(taxes).anyMatch(tax -> tax != 0)) {
      builder.primaryInput(
          new PrimaryInput(
              TAXES,
              Names.of("Taxes less subsidies on products used"),
              PrimaryInput.Kind.TAXES_ON_PRODUCTS),
          taxes);
    }
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }

  /// Makes a column one at basic prices.
  ///
  /// @return the taxes that were in it
  private double revalue(double[] column) {
    double[] before = column.clone();
    double taxes = 0;
    for (ValuationLayer layer : table.valuation()) {
      double[] values = table.valuation(layer);
      double paid = 0;
      double received = 0;
      List<Integer> services = new ArrayList<>();
      for (int i = 0; i < column.length; i++) {
        if (layer.kind().isMargin() && values[i] < 0) {
          services.add(i);
          received -= values[i];
        } else if (before[i] != 0 && values[i] != 0) {
          double part = before[i] * values[i] / used[i];
          column[i] -= part;
          paid += part;
        }
      }
      if (layer.kind().isMargin()) {
        for (int k : services) {
          column[k] += paid * -values[k] / received;
        }
      } else {
        taxes += paid;
      }
    }
    return taxes;
  }
}
