package org.ayni.analysis.supplyuse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.SupplyUseTable;
import org.ayni.kernel.matrix.SparseMatrix;

/// Products that are used and that no industry makes, such as imports without a domestic likeness
/// or used goods: models A, C and D cannot say who sells them. What industries use of them becomes
/// a primary input of the kind imports, Σᵢ uᵢⱼ over these products i; what final users use of them,
/// and their imports, leave the table. Every other product adds up as before, every industry's
/// inputs too. At basic prices; table unit a year.
public final class UnmadeProducts {

  /// Code of the primary input that holds them.
  public static final String CODE = "products-nobody-makes";

  /// A table without them.
  ///
  /// @param codes of the products taken out, in their order; empty when the table is as given
  public record Apart(SupplyUseTable table, List<String> codes) {
    public Apart {
      codes = List.copyOf(codes);
    }
  }

  private UnmadeProducts() {}

  public static Apart apart(SupplyUseTable table) {
    double[] made = table.productOutput();
    List<Product> kept = new ArrayList<>();
    List<String> unmade = new ArrayList<>();
    int[] position = new int[made.length];
    for (int i = 0; i < made.length; i++) {
      Product product = table.products().get(i);
      position[i] = made[i] == 0 ? -1 : kept.size();
      if (made[i] == 0) {
        unmade.add(product.code());
      } else {
        kept.add(product);
      }
    }
    return unmade.isEmpty()
        ? new Apart(table, unmade)
        : new Apart(without(table, kept, position), unmade);
  }

  private static SupplyUseTable without(SupplyUseTable table, List<Product> kept, int[] position) {
    int n = table.industries().size();
    SparseMatrix.Builder supply = SparseMatrix.builder(kept.size(), n);
    SparseMatrix.Builder use = SparseMatrix.builder(kept.size(), n);
    double[] inputs = new double[n];
    table
        .supply()
        .forEach((i, j, value) -> {
          if (position[i] >= 0) {
            supply.add(position[i], j, value);
          }
        });
    table
        .use()
        .forEach((i, j, value) -> {
          if (position[i] >= 0) {
            use.add(position[i], j, value);
          } else {
            inputs[j] += value;
          }
        });
    UnaryOperator<double[]> rest =
        values -> {
          double[] of = new double[kept.size()];
          for (int i = 0; i < values.length; i++) {
            if (position[i] >= 0) {
              of[position[i]] = values[i];
            }
          }
          return of;
        };
    SupplyUseTable.Builder builder =
        SupplyUseTable.builder(table.unit(), kept, table.industries())
            .supply(supply.build())
            .use(use.build());
    table.finalUses().forEach(u -> builder.finalUse(u, rest.apply(table.finalUse(u))));
    table.valuation().forEach(l -> builder.valuation(l, rest.apply(table.valuation(l))));
    table.primaryInputs().forEach(v -> builder.primaryInput(v, table.primaryInput(v)));
    builder.primaryInput(
        new PrimaryInput(
            CODE, Names.of("Products that no industry makes"), PrimaryInput.Kind.IMPORTS),
        inputs);
    table.satellites().forEach(s -> builder.satellite(s, table.satellite(s)));
    return builder.build();
  }
}
