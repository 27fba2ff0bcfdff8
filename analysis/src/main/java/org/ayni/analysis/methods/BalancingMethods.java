package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.balancing.BalancingLimits;
import org.ayni.analysis.balancing.BalancingOutcome;
import org.ayni.analysis.balancing.Gras;
import org.ayni.analysis.balancing.Ras;
import org.ayni.analysis.balancing.SupplyUseRas;
import org.ayni.analysis.balancing.TableBalancing;
import org.ayni.analysis.published.Figures;
import org.ayni.kernel.matrix.SparseMatrix;

/// Tables made to fit known totals.
final class BalancingMethods {

  private static final String TEST = "balancing.BalancingTest";

  private BalancingMethods() {}

  static List<Method> all() {
    return List.of(ras(), gras(), supplyUse(), table());
  }

  private static Method ras() {
    Figures two = Figures.of("ras-miller-blair");
    Figures three = Figures.of("ras-miller-blair-three");
    return Method.of("ras", "Balancing without negative cells (RAS)", Ras.class)
        .formula("X = r̂ A ŝ with X 1 = u, X′ 1 = v")
        .unit("that of the table")
        .source("Stone and Brown 1962; Miller and Blair 2009, 7.4")
        .published(
            PublishedCase.matrix(
                    "Miller and Blair, two by two",
                    two,
                    "two by two result",
                    () ->
                        balanced(
                            Ras.balance(
                                SparseMatrix.ofRows(two.matrix("two by two")),
                                two.vector("two by two rows"),
                                two.vector("two by two columns"),
                                BalancingLimits.STANDARD)))
                .withinPlaces(
                    10, "printed before the columns are met: they add up to 7.0010 and 4.9990"),
            PublishedCase.matrix(
                "Miller and Blair, three sectors",
                three,
                "A1",
                () -> {
                  double[] x = three.vector("x1");
                  double[] inverse = java.util.Arrays.stream(x).map(v -> 1 / v).toArray();
                  BalancingOutcome outcome =
                      Ras.balance(
                          SparseMatrix.ofRows(three.matrix("A0")).scaleColumns(x),
                          three.vector("u"),
                          three.vector("v"),
                          BalancingLimits.STANDARD);
                  return SparseMatrix.ofRows(balanced(outcome)).scaleColumns(inverse).toDenseRows();
                }))
        .invariant("totals are met; cells are rᵢ aᵢⱼ sⱼ; a balanced matrix stays as it is", TEST)
        .build();
  }

  private static Method gras() {
    Figures figures = Figures.of("gras-junius-oosterhaven");
    return Method.of("gras", "Balancing with negative cells (GRAS)", Gras.class)
        .formula("X = r̂ P ŝ − r̂⁻¹ N ŝ⁻¹ with X 1 = u, X′ 1 = v")
        .unit("that of the table")
        .source(
            "Junius and Oosterhaven 2003; Lenzen, Wood and Gallego 2007; Temurshoev, Miller and"
                + " Bouwmeester 2013")
        .published(
            PublishedCase.matrix(
                "Junius and Oosterhaven",
                figures,
                "X1",
                () ->
                    balanced(
                        Gras.balance(
                            SparseMatrix.ofRows(figures.matrix("X0")),
                            figures.vector("u"),
                            figures.vector("v"),
                            BalancingLimits.STANDARD))))
        .invariant("totals are met, signs kept; without negative cells it is RAS", TEST)
        .build();
  }

  private static Method supplyUse() {
    return Method.of("sut-ras", "Supply and use balanced at once (SUT-RAS)", SupplyUseRas.class)
        .formula("U = r̂ P ŝ − r̂⁻¹ N ŝ⁻¹, V = r̂⁻¹ V₀ t̂ with U 1 = V 1, V′ 1 = g, U′ 1 = v")
        .unit("that of the table")
        .source("Temurshoev and Timmer 2011")
        .invariant(
            "every product is made as much as it is used, outputs and users' totals are met, and"
                + " what is balanced stays as it is",
            "balancing.SupplyUseRasTest")
        .build();
  }

  private static Method table() {
    return Method.of(
            "balancing", "A table whose rows and columns do not add up", TableBalancing.class)
        .formula("GRAS on [Z Y; W 0] with outputs and totals of accounts kept")
        .unit("table unit a year")
        .source("Junius and Oosterhaven 2003")
        .command("analyse balancing")
        .invariant("rows and columns add up to the outputs; a balanced table stays as it is", TEST)
        .build();
  }

  private static double[][] balanced(BalancingOutcome outcome) {
    return switch (outcome) {
      case BalancingOutcome.Balanced found -> found.matrix().toDenseRows();
      case BalancingOutcome.NotConverged stopped ->
          throw new IllegalStateException("a published case did not converge: " + stopped);
      case BalancingOutcome.Impossible none ->
          throw new IllegalStateException("a published case is impossible: " + none.reasons());
    };
  }
}
