package org.ayni.analysis.methods;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ayni.analysis.footprints.ConsumptionAccounts;
import org.ayni.analysis.footprints.DownstreamMultipliers;
import org.ayni.analysis.ghosh.GhoshModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.analysis.valueadded.BorinMancini;
import org.ayni.analysis.valueadded.KoopmanWangWei;
import org.ayni.analysis.valueadded.LeontiefExports;
import org.ayni.analysis.valueadded.TradeBlocks;
import org.ayni.analysis.valueadded.ValueChains;
import org.ayni.analysis.valueadded.WangWeiZhu;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;

/// What consumption causes elsewhere, and whose value added exports carry.
final class TradeMethods {

  private static final String TEST = "valueadded.ValueAddedTest";
  private static final String LEATHER = "decompr, leather";

  private static final String TRADE = "analyse trade-in-value-added";

  private TradeMethods() {}

  static List<Method> all() {
    return List.of(
        footprints(),
        downstream(),
        leontiefExports(),
        wangWeiZhu(),
        koopmanWangWei(),
        borinMancini(),
        valueChains());
  }

  private static Method footprints() {
    Figures figures = Figures.of("pymrio-small");
    return Method.of(
            "footprints", "Accounts by consumption, embodied trade", ConsumptionAccounts.class)
        .formula("consumption s′ L Y_r; from q to r s_q′ L Y_r")
        .unit("the satellite's a year")
        .source("Miller and Blair 2009, 10.4; Peters 2008; Stadler 2021")
        .published(
            PublishedCase.matrix(
                "pymrio, L",
                figures,
                "L",
                () ->
                    LeontiefMethods.rows(
                        LeontiefModel.of(PublishedTables.regional(figures).table()).inverse())),
            accounts(figures, "multipliers", a -> new double[][] {a.multipliers()}),
            accounts(figures, "production", ConsumptionAccounts::production),
            accounts(figures, "consumption", ConsumptionAccounts::consumption),
            accounts(figures, "imports", ConsumptionAccounts::imports),
            accounts(figures, "exports", ConsumptionAccounts::exports))
        .invariant(
            "consumption is production less exports plus imports, and all consumption is all"
                + " production",
            "footprints.ConsumptionAccountsTest")
        .command("analyse footprints")
        .build();
  }

  /// One row a satellite.
  private static PublishedCase accounts(
      Figures figures, String block, Function<ConsumptionAccounts, double[][]> account) {
    return PublishedCase.matrix(
        "pymrio, " + block,
        figures,
        block,
        () -> {
          RegionalTable table = PublishedTables.regional(figures);
          LeontiefModel model = LeontiefModel.of(table.table());
          return ConsumptionAccounts.of(table, model, table.table().satellites()).stream()
              .map(accounts -> flat(account.apply(accounts)))
              .toArray(double[][]::new);
        });
  }

  private static double[] flat(double[][] rows) {
    return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
  }

  private static Method downstream() {
    Figures figures = Figures.of("pymrio-small");
    return Method.of(
            "downstream-multipliers", "Downstream multipliers", DownstreamMultipliers.class)
        .formula("m = (G − I) s")
        .unit("the satellite's per table unit")
        .source("Stadler 2021")
        .published(
            PublishedCase.matrix(
                "pymrio, downstream",
                figures,
                "downstream",
                () -> {
                  LeontiefModel model = LeontiefModel.of(PublishedTables.regional(figures).table());
                  List<double[]> rows = new ArrayList<>();
                  for (Satellite satellite : model.table().satellites()) {
                    rows.add(
                        DownstreamMultipliers.of(
                            new GhoshModel(model),
                            model.perUnitOfOutput(model.table().satellite(satellite))));
                  }
                  return rows.toArray(double[][]::new);
                }))
        .command("analyse multipliers")
        .build();
  }

  private static TradeBlocks leather() {
    return new TradeBlocks(PublishedTables.regional(Figures.of("decompr-leather")));
  }

  private static Method leontiefExports() {
    return Method.of(
            "exports-by-origin", "Whose value added stands in whose exports", LeontiefExports.class)
        .formula("V̂ B Ê")
        .unit("table unit a year")
        .source("Wang, Wei and Zhu 2013; Quast and Kummritz 2015")
        .published(
            PublishedCase.vector(
                    LEATHER + ": first and last cell",
                    Figures.of("decompr-leather"),
                    "first and last",
                    () -> {
                      double[][] found = LeontiefExports.of(leather());
                      return new double[] {found[0][0], found[8][8]};
                    })
                .withinPlaces(1, "figures are cut off after five places, not rounded"),
            PublishedCase.matrix(
                LEATHER + ": all cells",
                Figures.of("decompr-leather-recomputed"),
                "Leontief decomposition",
                () -> LeontiefExports.of(leather())))
        .invariant("columns add up to exports", TEST)
        .command(TRADE)
        .build();
  }

  private static Method wangWeiZhu() {
    return Method.of("wang-wei-zhu", "Exports to a partner in 16 terms", WangWeiZhu.class)
        .formula("E_sr = DVA + RDV + DDC + OVA + MVA + ODC + MDC")
        .unit("table unit a year")
        .source("Wang, Wei and Zhu 2013, equation 37")
        .published(
            PublishedCase.matrix(
                LEATHER + ": 16 terms of 18 flows",
                Figures.of("decompr-leather-recomputed"),
                "terms",
                () -> terms(leather())))
        .invariant("the terms add up to exports, by industry and partner", TEST)
        .command(TRADE)
        .build();
  }

  /// Rows: exporter, industry, partner; columns: terms in the order of their declaration.
  private static double[][] terms(TradeBlocks blocks) {
    List<double[]> rows = new ArrayList<>();
    int regions = blocks.table().regions().size();
    for (int s = 0; s < regions; s++) {
      for (int i = 0; i < blocks.table().sectors().size(); i++) {
        for (int r = 0; r < regions; r++) {
          if (r != s) {
            Map<WangWeiZhu.Term, double[]> terms = WangWeiZhu.of(blocks, s, r);
            int industry = i;
            rows.add(terms.values().stream().mapToDouble(term -> term[industry]).toArray());
          }
        }
      }
    }
    return rows.toArray(double[][]::new);
  }

  private static Method koopmanWangWei() {
    return Method.of("koopman-wang-wei", "Exports in nine terms", KoopmanWangWei.class)
        .formula("E_s = domestic (3) + returned (2) + counted twice + foreign (2) + counted twice")
        .unit("table unit a year")
        .source("Koopman, Wang and Wei 2014, equation 36")
        .invariant(
            "the terms add up to exports; final, foreign and returned terms are sums of those of"
                + " Wang, Wei and Zhu",
            TEST)
        .command(TRADE)
        .build();
  }

  private static Method borinMancini() {
    return Method.of(
            "borin-mancini", "Value added in exports, by source and by sink", BorinMancini.class)
        .formula("source DVA = V_s L_ss E_sr; sink DVA = V_s B_ss (E_sr − A_sr C_rs E_s)")
        .unit("table unit a year")
        .source("Borin and Mancini 2019")
        .invariant(
            "parts add up to exports; over all partners source and sink give the same domestic value"
                + " added, which is that of Koopman, Wang and Wei",
            TEST)
        .command(TRADE)
        .build();
  }

  private static Method valueChains() {
    return Method.of("value-chains", "Participation, value added exported", ValueChains.class)
        .formula("VS = Σ V_t B_ts E_s, VS1 = Σ V_s B_st E_t, VAX = V_s Σ B_st Y_tr")
        .unit("table unit a year; shares of exports")
        .source("Hummels, Ishii and Yi 2001; Johnson and Noguera 2012; Koopman, Wang and Wei 2014")
        .invariant(
            "value added exported is the terms of Koopman, Wang and Wei that stay abroad; all value"
                + " added is used somewhere",
            TEST)
        .command("analyse value-chains")
        .build();
  }
}
