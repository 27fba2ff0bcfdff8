package org.ayni.planning.recipes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.files.Numbers;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.recipes.Recipes.Offer;

/// Reads `trade.csv`. Several rows of one partner, product and direction are steps: what is bought
/// gets dearer from step to step and what is sold cheaper, so that the steps are used in their
/// order.
final class OfferReader {

  private static final String EXPECTED = "buy or sell";

  /// One row, and where it stands.
  private record Step(RecipeRow row, Offer offer) {}

  private final Axes axes;
  private final Map<String, List<Step>> steps = new LinkedHashMap<>();

  OfferReader(Axes axes) {
    this.axes = axes;
  }

  void take(RecipeRow row) {
    String partner = row.text("partner", "code of a market or partner");
    if (!partner.matches("[^@:,;\"#\\s]*")) {
      row.problem("partner", "'" + partner + "'", "a code without blanks and @ : , ; \" #", "");
    }
    Direction direction = direction(row);
    int product = axes.products.find(row, "product");
    int region = axes.region(row, "region");
    Offer offer =
        new Offer(
            partner,
            direction,
            product,
            region,
            0,
            row.positive("price"),
            row.amountOr("limit", Double.POSITIVE_INFINITY));
    List<Step> same =
        steps.computeIfAbsent(
            String.join("\n", partner, direction.name(), row.textOrBlank("product"), "" + region),
            _ -> new ArrayList<>());
    if (!same.isEmpty()) {
      order(same.getLast(), row, offer);
    }
    noMoneyMachine(row, offer);
    same.add(new Step(row, offer));
  }

  private static Direction direction(RecipeRow row) {
    String text = row.text("direction", EXPECTED);
    if (!text.isEmpty() && !text.equals("buy") && !text.equals("sell")) {
      row.problem("direction", "'" + text + "'", EXPECTED, "");
    }
    return text.equals("sell") ? Direction.EXPORT : Direction.IMPORT;
  }

  private static void order(Step before, RecipeRow row, Offer offer) {
    double old = before.offer().price();
    boolean buys = offer.direction() == Direction.IMPORT;
    boolean worse = buys ? offer.price() > old : offer.price() < old;
    // NaN was told already.
    if (!worse && !Double.isNaN(offer.price()) && !Double.isNaN(old)) {
      row.problem(
          "price",
          Numbers.format(offer.price())
              + " after "
              + Numbers.format(old)
              + " in line "
              + before.row().line(),
          buys
              ? "a higher price: steps of buying get dearer"
              : "a lower price: steps of selling" + " get cheaper",
          "Another partner may have any price.");
    }
    if (Double.isInfinite(before.offer().limit())) {
      row.problem(
          "limit",
          "a further step, though line " + before.row().line() + " has no limit",
          "a limit there: nobody goes on to a worse price before the better one is used up",
          "");
    }
  }

  /// Without limits on both sides, buying to sell would pay for everything else.
  private void noMoneyMachine(RecipeRow row, Offer offer) {
    for (List<Step> others : steps.values()) {
      for (Step other : others) {
        Offer o = other.offer();
        boolean buys = offer.direction() == Direction.IMPORT;
        if (o.product() == offer.product()
            && o.product() >= 0
            && o.region() == offer.region()
            && o.direction() != offer.direction()
            && Double.isInfinite(o.limit())
            && Double.isInfinite(offer.limit())
            && (buys ? offer.price() < o.price() : offer.price() > o.price())) {
          row.problem(
              "limit",
              "no limit, though '"
                  + row.textOrBlank("product")
                  + "' sells dearer than it is bought (line "
                  + other.row().line()
                  + ")",
              "a limit on one of the two",
              "Buying to sell would earn without end.");
        }
      }
    }
  }

  /// All rows, steps numbered.
  List<Offer> offers() {
    List<Offer> offers = new ArrayList<>();
    for (List<Step> same : steps.values()) {
      for (int k = 0; k < same.size(); k++) {
        Offer o = same.get(k).offer();
        offers.add(
            new Offer(
                o.partner(),
                o.direction(),
                o.product(),
                o.region(),
                same.size() == 1 ? 0 : k + 1,
                o.price(),
                o.limit()));
      }
    }
    return offers;
  }
}
