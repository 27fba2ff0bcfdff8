package org.ayni.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Need;
import org.ayni.economy.Partner;
import org.ayni.economy.PartnerTrade;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.economy.Source;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.planning.linear.ExactPlanSolver;

/// A made-up valley with three industries, small enough to check by hand. In 10⁹ COP of 2019:
///
///                 farms  workshop  services | consumption  capital  net exports | output
///     farms          10        30         5 |          40        0           15 |    100
///     workshop       20        40        20 |          50       40          −20 |    150
///     services       10        20        15 |          95       10            0 |    150
///     value added    58        58       107 |
///     product taxes   2         2         3 |
public final class Valley {

  /// The figure that a page must never take for markup.
  public static final String MARKUP = "Granjas <b>&</b>";

  private static final Unit MONEY = new Unit("10^9 COP");

  private Valley() {}

  public static Economy economy() {
    return new Economy(
        "valley",
        names("The valley", "El valle", "O vale"),
        2019,
        "COP",
        Optional.of(Names.of("CC0-1.0")),
        List.of(new Source("A made-up table", "https://example.org/valley")),
        List.of(names("Made up.", "Es inventado.", "É inventado.")),
        table(),
        List.of(
            partner("USA", names("United States", "Estados Unidos", "Estados Unidos"), 10),
            partner("ROW", names("Others", "Otros", "Outros"), 0)),
        List.of(
            new Need("food", names("Food", "Alimentos", "Alimentos"), Map.of("A", 1.0, "S", 0.2)),
            new Need("goods", names("Goods", "Bienes", "Bens"), Map.of("W", 1.0)),
            new Need("care", names("Care", "Cuidado", "Cuidado"), Map.of("S", 0.8))),
        assumptions());
  }

  /// A server of the valley alone, on any free port.
  static ServerOptions options() {
    return ServerOptions.local(List.of(economy()), new ExactPlanSolver(new HighsSolver()))
        .withPort(0);
  }

  private static PartnerTrade partner(String code, Names names, double purchases) {
    return new PartnerTrade(
        new Partner(code, names),
        purchases > 0 ? 60 : 40,
        50,
        new Unit("10^6 USD"),
        2023,
        purchases > 0 ? Map.of("A", purchases) : Map.of());
  }

  private static EconomyTable table() {
    return EconomyTable.builder(
            MONEY,
            List.of(
                new Industry("A", names("Farms <b>&</b>", MARKUP, "Fazendas <b>&</b>"), true),
                new Industry("W", names("Workshop", "Taller", "Oficina"), true),
                new Industry("S", names("Services", "Servicios", "Serviços"), false)))
        .flows(SparseMatrix.ofRows(new double[][] {{10, 30, 5}, {20, 40, 20}, {10, 20, 15}}))
        .grossOutput(100, 150, 150)
        .finalUse(use("consumption", FinalUse.Kind.CONSUMPTION), 40, 50, 95)
        .finalUse(use("capital", FinalUse.Kind.CAPITAL_FORMATION), 0, 40, 10)
        .finalUse(use("net", FinalUse.Kind.NET_EXPORTS), 15, -20, 0)
        .primaryInput(input("pay", PrimaryInput.Kind.COMPENSATION), 20, 30, 60)
        .primaryInput(input("mixed", PrimaryInput.Kind.MIXED_INCOME), 25, 5, 15)
        .primaryInput(input("surplus", PrimaryInput.Kind.OPERATING_SURPLUS), 12, 20, 30)
        .primaryInput(input("taxes", PrimaryInput.Kind.TAXES_ON_PRODUCTION), 1, 3, 2)
        .primaryInput(input("product taxes", PrimaryInput.Kind.TAXES_ON_PRODUCTS), 2, 2, 3)
        .satellite(
            new Satellite(Satellite.JOBS, names("Jobs", "Empleos", "Empregos"), new Unit("jobs")),
            400,
            300,
            900)
        .build();
  }

  private static FinalUse use(String code, FinalUse.Kind kind) {
    return new FinalUse(code, Names.of(code), kind);
  }

  private static PrimaryInput input(String code, PrimaryInput.Kind kind) {
    return new PrimaryInput(code, Names.of(code), kind);
  }

  private static List<Assumption> assumptions() {
    List<Assumption> all = new ArrayList<>();
    all.add(assumption("capital-output-ratio", 2.7, "years"));
    all.add(assumption("mixed-income-capital-share", 0.5, "1"));
    all.add(assumption("capital-piecewise", 0, "0 or 1"));
    all.add(assumption("depreciation", 0.05, "1/year"));
    all.add(assumption("export-limit", 0.1, "1"));
    all.add(assumption("import-limit", 0.2, "1"));
    all.add(assumption("foreign-balance", 0, "10^9 COP"));
    all.add(assumption("labour-growth", 0.01, "1/year"));
    all.add(assumption("pace", 0.08, "1/year"));
    all.add(assumption("terminal-growth", 0.05, "1"));
    all.add(assumption("floor", 0.9, "1"));
    all.add(assumption("inventory-loss", 0.05, "1/year"));
    all.add(assumption("discount", 0.97, "1"));
    all.add(assumption("satisfaction-slope-1", 1, "1"));
    all.add(assumption("satisfaction-width-1", 1, "1"));
    all.add(assumption("satisfaction-slope-2", 0.5, "1"));
    all.add(assumption("satisfaction-width-2", 1, "1"));
    return all;
  }

  private static Assumption assumption(String code, double value, String unit) {
    return new Assumption(
        code,
        value,
        new Unit(unit),
        names(
            "About " + code + ": because.",
            "Sobre " + code + ": porque sí.",
            "Sobre " + code + ": porque sim."));
  }

  private static Names names(String english, String spanish, String portuguese) {
    return new Names(Map.of("en", english, "es", spanish, "pt", portuguese));
  }
}
