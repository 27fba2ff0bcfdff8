package org.ayni.analysis.supplyuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.ayni.analysis.leontief.UnsolvableTableException;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.economy.ValuationLayer;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

/// By hand, on the example of `docs/supply-use-format.md`. Food is used for 150, of which 24 are
/// trade margins (16 %) and 6 taxes (4 %).
class BasicPricesTest {

  private static final FinalUse CONSUMPTION = use("c", FinalUse.Kind.CONSUMPTION);
  private static final FinalUse IMPORTS = use("m", FinalUse.Kind.IMPORTS);

  private static FinalUse use(String code, FinalUse.Kind kind) {
    return new FinalUse(code, Names.of(code), kind);
  }

  private static Product product(String code) {
    return new Product(code, Names.of(code));
  }

  private static SupplyUseTable.Builder table() {
    return SupplyUseTable.builder(
            new Unit("USD"),
            List.of(product("food"), product("trade"), product("care")),
            List.of(new Industry("farm", Names.of("f")), new Industry("shop", Names.of("s"))))
        .supply(SparseMatrix.ofRows(new double[][] {{100, 0}, {0, 30}, {10, 60}}))
        .use(SparseMatrix.ofRows(new double[][] {{25, 25}, {2, 1}, {3, 11}}))
        .finalUse(CONSUMPTION, 70, 3, 46)
        .finalUse(use("i", FinalUse.Kind.CAPITAL_FORMATION), 10, 0, 10)
        .finalUse(use("x", FinalUse.Kind.EXPORTS), 20, 0, 0)
        .finalUse(IMPORTS, -20, 0, 0)
        .valuation(
            new ValuationLayer("t", Names.of("t"), ValuationLayer.Kind.TRADE_MARGINS), 24, -24, 0)
        .valuation(
            new ValuationLayer("d", Names.of("d"), ValuationLayer.Kind.TAXES_ON_PRODUCTS), 6, 0, 0)
        .primaryInput(new PrimaryInput("w", Names.of("w"), PrimaryInput.Kind.COMPENSATION), 80, 53);
  }

  @Test
  void usesPayMarginsAndTaxesAtTheSameRate() {
    SupplyUseTable basic = BasicPrices.of(table().build());
    // Food 25 · 0.8 = 20; trade 2 + 25 · 0.16 = 6 and 1 + 4 = 5.
    assertThat(basic.use().toDenseRows()).isDeepEqualTo(new double[][] {{20, 20}, {6, 5}, {3, 11}});
    assertThat(basic.finalUse(CONSUMPTION)).containsExactly(new double[] {56, 14.2, 46}, EXACT);
    assertThat(basic.finalUse(IMPORTS)).containsExactly(-20, 0, 0);
    PrimaryInput taxes = basic.primaryInputs().getLast();
    assertThat(taxes.kind()).isEqualTo(PrimaryInput.Kind.TAXES_ON_PRODUCTS);
    assertThat(basic.primaryInput(taxes)).containsExactly(1, 1);
    assertThat(basic.productImbalance()).containsExactly(new double[3], EXACT);
    assertThat(basic.industryImbalance()).containsExactly(new double[2], EXACT);
  }

  private static final org.assertj.core.data.Offset<Double> EXACT = within(1e-12);

  @Test
  void theDerivedTableBalances() {
    EconomyTable d = new FixedProductSales().derive(BasicPrices.of(table().build()));
    // Care is made to 1/7 by the farm.
    assertThat(d.flows().get(0, 0)).isCloseTo(20 + 3.0 / 7, EXACT);
    assertThat(d.flows().get(1, 1)).isCloseTo(5 + 66.0 / 7, EXACT);
    double[] uses = d.flows().rowSums();
    for (int i = 0; i < 2; i++) {
      assertThat(uses[i] + d.finalDemand()[i]).isCloseTo(d.grossOutput()[i], within(1e-11));
    }
  }

  @Test
  void productsThatNobodyMakesBecomeAnImportedInput() {
    // Tea is imported, 9: the farm uses 4, people 5.
    SupplyUseTable table =
        SupplyUseTable.builder(
                new Unit("USD"),
                List.of(product("food"), product("tea")),
                List.of(new Industry("farm", Names.of("f"))))
            .supply(SparseMatrix.ofRows(new double[][] {{10}, {0}}))
            .use(SparseMatrix.ofRows(new double[][] {{1}, {4}}))
            .finalUse(CONSUMPTION, 9, 5)
            .finalUse(IMPORTS, 0, -9)
            .primaryInput(new PrimaryInput("w", Names.of("w"), PrimaryInput.Kind.COMPENSATION), 5)
            .build();
    UnmadeProducts.Apart apart = UnmadeProducts.apart(table);
    assertThat(apart.codes()).containsExactly("tea");
    PrimaryInput imported = apart.table().primaryInputs().getLast();
    assertThat(imported.kind()).isEqualTo(PrimaryInput.Kind.IMPORTS);
    assertThat(apart.table().primaryInput(imported)).containsExactly(4);
    assertThat(apart.table().productImbalance()).containsExactly(0);
    assertThat(apart.table().industryImbalance()).containsExactly(0);
    assertThat(new FixedProductSales().derive(apart.table()).flows().get(0, 0)).isEqualTo(1);
  }

  @Test
  void aTableWithoutLayersIsTheSame() {
    SupplyUseTable basic = BasicPrices.of(table().build());
    assertThat(BasicPrices.of(basic)).isSameAs(basic);
  }

  @Test
  void netExportsCannotBeRevalued() {
    SupplyUseTable table = table().finalUse(use("nx", FinalUse.Kind.NET_EXPORTS), 0, 0, 0).build();
    assertThatThrownBy(() -> BasicPrices.of(table))
        .isInstanceOf(UnsolvableTableException.class)
        .hasMessageContaining("Give them apart");
  }
}
