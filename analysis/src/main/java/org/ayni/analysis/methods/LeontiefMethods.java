package org.ayni.analysis.methods;

import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.leontief.PriceModel;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.PrimaryInput;
import org.ayni.kernel.matrix.DenseMatrix;

/// Quantities, prices and supply.
final class LeontiefMethods {

  private static final String BOOK = "Miller and Blair, sectors 1 and 2";
  private static final String TWO_REGIONS = "Miller and Blair, two regions";

  private LeontiefMethods() {}

  static List<Method> all() {
    Figures book = Figures.of("miller-blair-2-3");
    return List.of(quantities(book), households(book), prices(book), ghosh(book));
  }

  private static LeontiefModel model() {
    return LeontiefModel.of(PublishedTables.millerAndBlair());
  }

  private static LeontiefModel between() {
    return LeontiefModel.of(PublishedTables.millerAndBlairInterregional());
  }

  private static Method quantities(Figures book) {
    Figures regions = Figures.of("miller-blair-interregional");
    return Method.of("leontief", "Output for a final demand", LeontiefModel.class)
        .formula("x = L y, L = (I − A)⁻¹, A = Z x̂⁻¹")
        .unit("table unit a year")
        .source("Leontief 1936; Miller and Blair 2009, 2.2 and 2.3")
        .published(
            PublishedCase.matrix(BOOK + ": L", book, "L", () -> rows(model().inverse())),
            PublishedCase.vector(
                BOOK + ": new output",
                book,
                "new output",
                () -> model().totalOutput(book.vector("new demand"))),
            PublishedCase.vector(
                TWO_REGIONS + ": first row of L",
                regions,
                "L first row",
                () -> rows(between().inverse())[0]),
            PublishedCase.vector(
                TWO_REGIONS + ": new output",
                regions,
                "new output",
                () -> between().totalOutput(regions.vector("new demand"))))
        .command("analyse output")
        .invariant(
            "x = L y gives back the output of a balanced table", "leontief.LeontiefModelTest")
        .build();
  }

  private static Method households(Figures book) {
    return Method.of(
            "households", "Output with households' spending (closed model)", HouseholdModel.class)
        .formula("x̄ = (I − Ā)⁻¹ ȳ, Ā = [A b; h′ q]")
        .unit("table unit a year")
        .source("Miller and Blair 2009, 2.5")
        .published(
            PublishedCase.vector(
                BOOK + ": closed output",
                book,
                "closed output",
                () -> {
                  HouseholdModel closed =
                      new HouseholdModel(
                          model(),
                          HouseholdClosure.of(
                              new double[] {300, 500}, new double[] {50, 400}, 50, 1000));
                  double[] demand = book.vector("new demand");
                  double[] output = Arrays.copyOf(closed.totalOutput(demand, 0), 3);
                  output[2] = closed.householdIncome(demand, 0);
                  return output;
                }))
        .command("analyse output")
        .invariant(
            "the same as solving with the matrix that has households as a row and a column",
            "leontief.HouseholdModelTest")
        .build();
  }

  private static Method prices(Figures book) {
    return Method.of("cost-push", "Prices when costs are passed on in full", PriceModel.class)
        .formula("p′ = v′ L")
        .unit("index, 1 in the year of the table")
        .source("Miller and Blair 2009, 2.6")
        .published(
            PublishedCase.vector(
                BOOK + ": wages up 30 %, %",
                book,
                "price rise",
                () -> risePercent(new double[] {0.3, 0.3})),
            PublishedCase.vector(
                BOOK + ": wages of sector 1 up 30 %, %",
                book,
                "price rise sector 1",
                () -> risePercent(new double[] {0.3, 0})))
        .command("analyse prices")
        .invariant("prices of a balanced table are 1", "leontief.PriceModelTest")
        .build();
  }

  private static double[] risePercent(double[] wages) {
    EconomyTable table = PublishedTables.millerAndBlair();
    PrimaryInput compensation = table.primaryInputs().getFirst();
    double[] prices = new PriceModel(LeontiefModel.of(table)).pricesAfter(compensation, wages);
    return Arrays.stream(prices).map(p -> 100 * (p - 1)).toArray();
  }

  private static Method ghosh(Figures book) {
    return Method.of("ghosh", "Output that primary inputs push through", GhoshModel.class)
        .formula("x′ = v′ G, G = (I − B)⁻¹, B = x̂⁻¹ Z")
        .unit("table unit a year")
        .source("Ghosh 1958; Miller and Blair 2009, 12.1")
        .published(
            PublishedCase.matrix(
                BOOK + ": G",
                book,
                "G",
                () -> {
                  GhoshModel ghosh = new GhoshModel(model());
                  return new double[][] {
                    ghosh.totalOutput(new double[] {1, 0}), ghosh.totalOutput(new double[] {0, 1})
                  };
                }))
        .command("analyse output")
        .invariant("x′ = v′ G gives back the output of a balanced table", "ghosh.GhoshModelTest")
        .build();
  }

  static double[][] rows(DenseMatrix matrix) {
    double[][] rows = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = matrix.get(i, j);
      }
    }
    return rows;
  }
}
