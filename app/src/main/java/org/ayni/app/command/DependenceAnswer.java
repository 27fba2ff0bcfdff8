package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.analysis.dependence.Concentration;
import org.ayni.analysis.dependence.Dependence;
import org.ayni.analysis.dependence.DependenceMeasure;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Economy;
import org.ayni.economy.PartnerTrade;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What hangs on what partners buy.
///
/// JSON: as every method by industry (`industries` with `purchases`, `directShare`, `share`,
/// `jobs`, `valueAdded`), and `partners` (codes), `ofEconomy` (account → share),
/// `exportConcentration` and `importConcentration` over all partners (objects with `index`,
/// `equivalentNumber`, `largest`; null without partners' totals). CSV has the industries.
record DependenceAnswer(
    Economy economy,
    String language,
    List<String> partners,
    Dependence dependence,
    boolean productive,
    List<String> notes)
    implements Answer {

  DependenceAnswer {
    partners = List.copyOf(partners);
    notes = List.copyOf(notes);
  }

  private IndustryAnswer<DependenceMeasure> byIndustry() {
    List<String> all = new ArrayList<>(notes);
    for (String code : partners) {
      economy
          .partner(code)
          .flatMap(PartnerTrade::published)
          .ifPresent(source ->
              all.add(
                  "Purchases of "
                      + code
                      + " are of "
                      + source.year()
                      + ", in "
                      + source.unit()
                      + (source.rate().isEmpty()
                          ? "."
                          : "; the assumption '"
                              + source.rate()
                              + "' turns them into the table's.")));
    }
    all.add(
        "share: of the output, jobs and incomes of the industry, suppliers included; directShare: sold"
            + " to them. Purchases in "
            + economy.table().unit()
            + " a year.");
    all.add(
        economy.partners().isEmpty()
            ? "purchases: what the region uses in the end of the product of each industry."
            : "Where flows hold imported products too, shares are upper bounds: part of the chain is"
                + " abroad.");
    return new IndustryAnswer<>(
        new Heading(economy, language, "dependence"),
        dependence.byIndustry(),
        List.of(
            DependenceMeasure.PURCHASES,
            DependenceMeasure.DIRECT,
            DependenceMeasure.SHARE,
            DependenceMeasure.JOBS),
        Map.of(),
        productive,
        all);
  }

  private Concentration exports() {
    return Concentration.of(
        economy.partners().stream().mapToDouble(PartnerTrade::exportsTotal).toArray());
  }

  private Concentration imports() {
    return Concentration.of(
        economy.partners().stream().mapToDouble(PartnerTrade::importsTotal).toArray());
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(byIndustry().text());
    text.append(
        String.format(
            Locale.ROOT,
            "%nOf 100 of the whole economy hang on %s:%n",
            String.join(", ", partners)));
    Table.Builder table = Table.builder().column("account").numbers("of 100", 2);
    dependence.ofEconomy().forEach((code, share) -> table.add(code).add(100 * share).endRow());
    text.append(table.build().text());
    if (economy.partners().isEmpty()) {
      return text.toString();
    }
    text.append(
        String.format(
            Locale.ROOT,
            "%nGoods sold abroad are as concentrated as on %.1f equal partners, goods bought as on %.1f"
                + " (of %d partners or groups).%n",
            exports().equivalentNumber(),
            imports().equivalentNumber(),
            economy.partners().size()));
    return text.toString();
  }

  @Override
  public Table csv() {
    return byIndustry().csv();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = (ObjectNode) byIndustry().json();
    ArrayNode codes = object.putArray("partners");
    partners.forEach(codes::add);
    ObjectNode shares = object.putObject("ofEconomy");
    dependence.ofEconomy().forEach(shares::put);
    put(object, "exportConcentration", exports());
    put(object, "importConcentration", imports());
    return object;
  }

  private static void put(ObjectNode object, String key, Concentration concentration) {
    if (Double.isNaN(concentration.index())) {
      object.putNull(key);
    } else {
      object
          .putObject(key)
          .put("index", concentration.index())
          .put("equivalentNumber", concentration.equivalentNumber())
          .put("largest", concentration.largest());
    }
  }
}
