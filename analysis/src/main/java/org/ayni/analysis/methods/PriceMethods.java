package org.ayni.analysis.methods;

import java.util.Arrays;
import java.util.List;
import org.ayni.analysis.prices.PassThrough;
import org.ayni.analysis.prices.PriceShock;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;

/// Costs passed on, and who pays.
final class PriceMethods {

  private PriceMethods() {}

  static List<Method> all() {
    return List.of(passThrough());
  }

  private static Method passThrough() {
    return Method.of(
            "prices",
            "Costs and prices passed on in full, in part or not; who pays",
            PassThrough.class)
        .formula("Δp_j = φ_j (Δc_j + Σ_i Δp_i a_ij); Δπ_j = Δp_j − Δc_j − Σ_i Δp_i a_ij")
        .unit("relative change; table unit a year")
        .source("Miller and Blair 2009, 2.6; Valadkhani and Mitchell 2002; decision 061")
        .command("analyse prices")
        .published(
            PublishedCase.vector(
                "Miller and Blair, wages up 30 %, all passed on, %",
                Figures.of("miller-blair-2-3"),
                "price rise",
                () -> {
                  EconomyTable table = PublishedTables.millerAndBlair();
                  PriceShock shock =
                      PriceShock.on(table).rise(table.primaryInputs().getFirst(), 0.3).build();
                  return Arrays.stream(PassThrough.of(shock).priceChange())
                      .map(change -> 100 * change)
                      .toArray();
                }))
        .invariant(
            "what is received more is paid by final uses and surplus; nothing passed on, no price"
                + " moves; prices set from outside push the others as the system without them says",
            "prices.PassThroughTest")
        .build();
  }
}
