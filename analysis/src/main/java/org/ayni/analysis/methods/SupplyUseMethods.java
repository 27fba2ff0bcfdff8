package org.ayni.analysis.methods;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.supplyuse.FixedIndustrySales;
import org.ayni.analysis.supplyuse.FixedProductSales;
import org.ayni.analysis.supplyuse.IndustryTechnology;
import org.ayni.analysis.supplyuse.ProductTechnology;
import org.ayni.analysis.supplyuse.SymmetricTableModel;
import org.ayni.economy.Concordance;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.SupplyUseTable;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;

/// Symmetric tables out of supply-use tables, and aggregation.
final class SupplyUseMethods {

  private static final String TEST = "supplyuse.SymmetricTableModelTest";
  private static final String EUROSTAT = "Eurostat 2008, chapter 11";

  private SupplyUseMethods() {}

  static List<Method> all() {
    Figures figures = Figures.of("pysut");
    return List.of(
        model(
            figures,
            new ProductTechnology(),
            "Product by product, product technology",
            "S = U V⁻¹ q̂, A = U V⁻¹",
            true),
        model(
            figures,
            new IndustryTechnology(),
            "Product by product, industry technology",
            "S = U ĝ⁻¹ V′, A = S q̂⁻¹",
            true),
        model(
            figures,
            new FixedIndustrySales(),
            "Industry by industry, fixed industry sales",
            "B = ĝ V⁻¹ U, A = B ĝ⁻¹",
            false),
        model(
            figures,
            new FixedProductSales(),
            "Industry by industry, fixed product sales",
            "B = V′ q̂⁻¹ U, A = B ĝ⁻¹",
            false),
        aggregation(figures));
  }

  private static Method model(
      Figures figures, SymmetricTableModel model, String title, String formula, boolean accounts) {
    String block = "model " + model.letter();
    List<PublishedCase> cases = new ArrayList<>();
    cases.add(
        PublishedCase.matrix(
            "pySUT: A, " + block,
            figures,
            "A " + block,
            () -> model.derive(table(figures)).inputCoefficients().toDenseRows()));
    if (accounts) {
      cases.add(
          PublishedCase.matrix(
              "pySUT: accounts, " + block,
              figures,
              "accounts " + block,
              () -> accounts(model.derive(table(figures)))));
    }
    return Method.of(
            "model-" + model.letter().toLowerCase(java.util.Locale.ROOT), title, model.getClass())
        .formula(formula)
        .unit("table unit a year")
        .source(EUROSTAT + ", model " + model.letter())
        .published(cases.toArray(PublishedCase[]::new))
        .invariant("every output, final use and primary input is kept", TEST)
        .invariant("without secondary products it is the use table", TEST)
        .build();
  }

  private static double[][] accounts(EconomyTable table) {
    LeontiefModel model = LeontiefModel.of(table);
    return table.satellites().stream()
        .map(satellite -> model.perUnitOfOutput(table.satellite(satellite)))
        .toArray(double[][]::new);
  }

  private static SupplyUseTable table(Figures figures) {
    double[][] accounts = figures.matrix("accounts");
    return builder(figures, "supply", "use")
        .satellite(satellite("first"), accounts[0])
        .satellite(satellite("second"), accounts[1])
        .build();
  }

  private static Satellite satellite(String code) {
    return new Satellite(code, Names.of(code), new Unit("1"));
  }

  private static SupplyUseTable.Builder builder(Figures figures, String supply, String use) {
    return SupplyUseTable.builder(
            new Unit("1"),
            IntStream.range(0, figures.numbers(supply).rows())
                .mapToObj(i -> new Product("p" + i, Names.of("product " + i)))
                .toList(),
            IntStream.range(0, figures.numbers(supply).columns())
                .mapToObj(j -> new Industry("i" + j, Names.of("industry " + j)))
                .toList())
        .supply(SparseMatrix.ofRows(figures.matrix(supply)))
        .use(SparseMatrix.ofRows(figures.matrix(use)));
  }

  private static Method aggregation(Figures figures) {
    return Method.of(
            "aggregation", "Fewer industries or products, by a concordance", Concordance.class)
        .formula("C Z C′, C v")
        .unit("that of the table")
        .source("Miller and Blair 2009, 4.9")
        .published(
            PublishedCase.matrix(
                "pySUT: supply of six products as five",
                figures,
                "grouped supply",
                () -> grouped(figures).supply().toDenseRows()),
            PublishedCase.matrix(
                "pySUT: use of six products as five",
                figures,
                "grouped use",
                () -> grouped(figures).use().toDenseRows()))
        .command("analyse multipliers --aggregate FILE")
        .invariant("every total is kept, also where an industry is divided by shares", TEST)
        .build();
  }

  private static SupplyUseTable grouped(Figures figures) {
    double[][] groups = figures.matrix("groups");
    Map<String, String> groupByProduct = new LinkedHashMap<>();
    for (int i = 0; i < groups[0].length; i++) {
      for (int g = 0; g < groups.length; g++) {
        if (groups[g][i] == 1) {
          groupByProduct.put("p" + i, "g" + g);
        }
      }
    }
    SupplyUseTable fine = builder(figures, "fine supply", "fine use").build();
    Map<String, String> same = new LinkedHashMap<>();
    fine.industries().forEach(industry -> same.put(industry.code(), industry.code()));
    return Concordance.of(groupByProduct).aggregate(fine, Concordance.of(same));
  }
}
