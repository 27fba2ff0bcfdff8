package org.ayni.shocks.path;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Partner;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.shocks.scenario.Change;
import org.ayni.shocks.scenario.Recovery;
import org.ayni.shocks.scenario.Scenario;

/// Miller and Blair (2009), table 2.3, in forms for tests of shocks.
public final class SmallEconomy {

  private static final Unit UNIT = new Unit("USD");

  /// Final demand divided into consumption and exports.
  public static final Economy OPEN = economy("", 0);

  /// The same with imports of half as much again as is made of B; so flows hold imported B too.
  public static final Economy IMPORTING = economy("", 1000);

  /// The same without imports, the two sectors being one of region P and one of region Q.
  public static final Economy REGIONAL = economy("regions", 0);

  private SmallEconomy() {}

  /// At full size for a week.
  public static Scenario scenario(Change... changes) {
    Names name = Names.of("test");
    Recovery step = new Recovery(Recovery.Kind.STEP, 0);
    return new Scenario("t", name, name, 1, step, List.of(changes));
  }

  private static Economy economy(String regions, double imports) {
    boolean regional = !regions.isEmpty();
    List<Industry> industries =
        regional
            ? List.of(
                new Industry("P.A", Names.of("A"), false, "P"),
                new Industry("Q.A", Names.of("B"), false, "Q"))
            : List.of(new Industry("A", Names.of("A")), new Industry("B", Names.of("B")));
    EconomyTable table =
        EconomyTable.builder(UNIT, industries)
            .flows(SparseMatrix.ofRows(new double[][] {{150, 500}, {200, 100}}))
            .grossOutput(1000, 2000)
            .finalUse(
                new FinalUse("c", Names.of("c"), FinalUse.Kind.CONSUMPTION), 250, 1400 + imports)
            .finalUse(new FinalUse("e", Names.of("e"), FinalUse.Kind.EXPORTS), 100, 300)
            .finalUse(new FinalUse("m", Names.of("m"), FinalUse.Kind.IMPORTS), 0, -imports)
            .build();
    PartnerTrade partner =
        new PartnerTrade(
            new Partner("X", Names.of("X")),
            200,
            imports,
            UNIT,
            2000,
            regional ? Map.of() : Map.of("A", 50.0, "B", 150.0));
    return new Economy(
        "small",
        Names.of("small"),
        2000,
        "USD",
        Optional.of(Names.of("none")),
        List.of(),
        List.of(),
        table,
        List.of(partner),
        List.of(),
        List.of());
  }
}
