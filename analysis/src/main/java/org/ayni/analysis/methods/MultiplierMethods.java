package org.ayni.analysis.methods;

import java.util.List;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.multipliers.EmploymentMultipliers;
import org.ayni.analysis.multipliers.IncomeMultipliers;
import org.ayni.analysis.multipliers.InducedIncomeMultipliers;
import org.ayni.analysis.multipliers.InducedMultipliers;
import org.ayni.analysis.multipliers.OutputMultipliers;
import org.ayni.analysis.multipliers.ValueAddedMultipliers;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;

/// What one more unit of final demand sets in motion.
final class MultiplierMethods {

  private static final String COMMAND = "analyse multipliers";
  private static final String TEST = "multipliers.MultipliersTest";
  private static final String BOOK = "Miller and Blair, sectors 1 and 2";
  private static final String NETHERLANDS = "Netherlands 2000";

  private MultiplierMethods() {}

  static List<Method> all() {
    Figures book = Figures.of("miller-blair-2-3");
    Figures germany = Figures.of("germany-1995");
    Figures netherlands = Figures.of("netherlands-2000");
    return List.of(
        output(Figures.of("chile-2013")),
        valueAdded(germany),
        income(book, netherlands),
        inducedIncome(book, netherlands),
        induced(book),
        employment(germany),
        satellites(Figures.of("germany-2009")));
  }

  private static Method output(Figures chile) {
    return Method.of("output-multipliers", "Output multipliers", OutputMultipliers.class)
        .formula("m′ = 1′ L")
        .unit("output per unit of final demand")
        .source("Miller and Blair 2009, 6.2.1")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                    "Chile 2013",
                    chile,
                    "output multipliers",
                    () ->
                        new OutputMultipliers(LeontiefModel.of(PublishedTables.chile2013()))
                            .perUnit())
                .withinPlaces(0.6, "the table is retyped with two decimals"))
        .invariant("weighted with final demand they add up to all output", TEST)
        .build();
  }

  private static Method valueAdded(Figures germany) {
    return Method.of(
            "value-added-multipliers", "Value-added multipliers", ValueAddedMultipliers.class)
        .formula("m′ = v′ L")
        .unit("value added per unit of final demand")
        .source("Miller and Blair 2009, 6.2.3")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                "Germany 1995",
                germany,
                "value added",
                () ->
                    new ValueAddedMultipliers(LeontiefModel.of(PublishedTables.germany1995()))
                        .perUnit()))
        .invariant("all primary inputs together give 1 in a balanced table", TEST)
        .build();
  }

  private static Method income(Figures book, Figures netherlands) {
    return Method.of("income-multipliers", "Income multipliers, type I", IncomeMultipliers.class)
        .formula("(h′ L)ⱼ / hⱼ; per unit (h′ L)ⱼ")
        .unit("ratio to the direct income; income per unit of final demand")
        .source("Miller and Blair 2009, 6.2.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                BOOK + ": per unit", book, "income per unit", () -> typeOne().perUnit()),
            PublishedCase.vector(BOOK, book, "income ratio", () -> typeOne().ratio()),
            PublishedCase.vector(
                NETHERLANDS,
                netherlands,
                "income type I",
                () -> {
                  EconomyTable table = PublishedTables.netherlands2000();
                  return new IncomeMultipliers(
                          LeontiefModel.of(table), HouseholdClosure.standardIncome(table))
                      .ratio();
                }))
        .build();
  }

  private static IncomeMultipliers typeOne() {
    return new IncomeMultipliers(
        LeontiefModel.of(PublishedTables.millerAndBlair()), new double[] {300, 500});
  }

  private static Method inducedIncome(Figures book, Figures netherlands) {
    return Method.of(
            "income-multipliers-type-2",
            "Income multipliers, type II",
            InducedIncomeMultipliers.class)
        .formula("last row of (I − Ā)⁻¹ over hⱼ")
        .unit("ratio to the direct income; income per unit of final demand")
        .source("Miller and Blair 2009, 6.2.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                BOOK,
                book,
                "income type II ratio",
                () ->
                    typeTwo(
                        PublishedTables.millerAndBlair(),
                        HouseholdClosure.of(
                            new double[] {300, 500}, new double[] {50, 400}, 50, 1000))),
            PublishedCase.vector(
                    NETHERLANDS,
                    netherlands,
                    "income type II",
                    () -> {
                      EconomyTable table = PublishedTables.netherlands2000();
                      return typeTwo(
                          table,
                          HouseholdClosure.of(
                              HouseholdClosure.standardIncome(table),
                              HouseholdClosure.standard(table).consumption(),
                              0,
                              netherlands.vector("implied income")[0]));
                    })
                .withinPlaces(0.7, "one income, fitted to the six figures; see decision 005"))
        .invariant("type I times one factor", TEST)
        .build();
  }

  private static Method induced(Figures book) {
    return Method.of(
            "multipliers-type-2", "Output and jobs multipliers, type II", InducedMultipliers.class)
        .formula("m′ = q′ L + (q′ L b) h′ L / s")
        .unit("output, or the satellite's unit, per unit of final demand")
        .source("Miller and Blair 2009, 6.2.1 and 6.2.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                    BOOK + ": output",
                    book,
                    "closed column sums",
                    () -> {
                      LeontiefModel open = LeontiefModel.of(PublishedTables.millerAndBlair());
                      HouseholdClosure closure =
                          HouseholdClosure.of(
                              new double[] {300, 500}, new double[] {50, 400}, 50, 1000);
                      return new InducedMultipliers(open, new HouseholdModel(open, closure))
                          .output();
                    })
                .withinPlaces(1, "sums of two figures printed with four decimals"))
        .invariant(
            "the same as solving with households as a row and a column",
            "multipliers.InducedMultipliersTest")
        .build();
  }

  private static double[] typeTwo(EconomyTable table, HouseholdClosure closure) {
    return new InducedIncomeMultipliers(new HouseholdModel(LeontiefModel.of(table), closure))
        .ratio();
  }

  private static Method employment(Figures germany) {
    return Method.of(
            "employment-multipliers", "Employment multipliers", EmploymentMultipliers.class)
        .formula("m′ = e′ L")
        .unit("jobs per table unit of final demand")
        .source("Miller and Blair 2009, 6.2.2")
        .command(COMMAND)
        .published(
            PublishedCase.vector(
                "Germany 1995",
                germany,
                "employment",
                () -> carried(PublishedTables.germany1995())))
        .build();
  }

  private static Method satellites(Figures germany) {
    return Method.of(
            "satellite-multipliers",
            "Multipliers of any satellite account",
            EmploymentMultipliers.class)
        .formula("m′ = s′ L")
        .unit("the satellite's per table unit of final demand")
        .source("Miller and Blair 2009, 10.4; United Nations 2018")
        .published(
            PublishedCase.vector(
                    "Germany 2009, CO₂",
                    germany,
                    "co2 multipliers",
                    () -> carried(PublishedTables.germany2009()))
                .withinShare(0.006, "the table is printed in whole 10⁹ EUR"))
        .command(COMMAND)
        .build();
  }

  private static double[] carried(EconomyTable table) {
    return new EmploymentMultipliers(LeontiefModel.of(table), table.satellites().getFirst())
        .perUnit();
  }
}
