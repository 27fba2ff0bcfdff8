package org.ayni.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.analysis.prices.PriceEffects;
import org.ayni.analysis.prices.PriceMeasure;
import org.ayni.app.output.Answer;
import org.ayni.app.output.Table;
import org.ayni.economy.Economy;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Prices, real wages, surplus, and who pays.
///
/// JSON: as every method by industry (`industries` with `price`, `cost`, `surplus`,
/// `surplusRelative`, `realWage`), and `consumerPrices`, `realWages` (null without wages),
/// `receivers` and `payers` as lists of `code`, `amount` in the table unit a year. CSV has the
/// industries.
record PricesAnswer(Economy economy, String language, PriceEffects effects) implements Answer {

  private IndustryAnswer<PriceMeasure> byIndustry() {
    List<String> notes = new ArrayList<>(IndustryNotes.of(effects.productive(), List.of()));
    notes.add(
        "price, surplusRelative, realWage: relative change (0.02 is 2 %). cost: for one unit of output."
            + " surplus: in "
            + economy.table().unit()
            + " a year.");
    notes.add("Quantities stay: nobody buys less of what is dearer.");
    return new IndustryAnswer<>(
        new Heading(economy, language, "prices"),
        effects.byIndustry(),
        List.of(
            PriceMeasure.PRICE,
            PriceMeasure.COST,
            PriceMeasure.SURPLUS,
            PriceMeasure.SURPLUS_RELATIVE,
            PriceMeasure.REAL_WAGE),
        Map.of(),
        effects.productive(),
        notes);
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder(byIndustry().text());
    text.append(
        String.format(Locale.ROOT, "%nConsumer prices: %+.2f %%.", 100 * effects.consumerPrices()));
    if (!Double.isNaN(effects.realWages())) {
      text.append(
          String.format(Locale.ROOT, " What wages buy: %+.2f %%.", 100 * effects.realWages()));
    }
    text.append("\n\nWho receives, who pays, in ").append(economy.table().unit());
    text.append(" a year (below 0 the other way round):\n");
    Table.Builder table = Table.builder().column("").column("code").numbers("amount");
    effects
        .receivers()
        .forEach(party -> table.add("receives").add(party.code()).add(party.amount()).endRow());
    effects
        .payers()
        .forEach(party -> table.add("pays").add(party.code()).add(party.amount()).endRow());
    return text.append(table.build().text()).toString();
  }

  @Override
  public Table csv() {
    return byIndustry().csv();
  }

  @Override
  public JsonNode json() {
    ObjectNode object = (ObjectNode) byIndustry().json();
    object.put("consumerPrices", effects.consumerPrices());
    if (Double.isNaN(effects.realWages())) {
      object.putNull("realWages");
    } else {
      object.put("realWages", effects.realWages());
    }
    put(object.putArray("receivers"), effects.receivers());
    put(object.putArray("payers"), effects.payers());
    return object;
  }

  private static void put(ArrayNode list, List<PriceEffects.Party> parties) {
    parties.forEach(
        party -> list.addObject().put("code", party.code()).put("amount", party.amount()));
  }
}
