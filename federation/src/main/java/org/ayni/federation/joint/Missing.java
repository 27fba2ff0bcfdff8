package org.ayni.federation.joint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;

/// What keeps the members from holding somebody's floors: of what they would take for it, at the
/// prices that ask for it, the share of the cost that one good, or a member's credit, has.
///
/// @param t index of the year
/// @param good index; empty: what its credit allows it to owe
/// @param share in (0, 1]
public record Missing(int t, OptionalInt good, double share) {

  private static final int MOST = 5;
  private static final double LITTLE = 0.01;

  private record Place(int t, int good) {}

  /// The largest first, at most five. Empty where nobody left short has made an offer, or nothing
  /// has a price.
  static List<Missing> of(
      Treaty treaty, List<Alone> alone, List<List<Offer>> offers, Mixture nearest) {
    Quotation prices = nearest.prices();
    Map<Place, Double> costs = new HashMap<>();
    for (int m = 0; m < offers.size(); m++) {
      int member = m;
      double scale = alone.get(m).scale(treaty);
      if (nearest.plan().leftShortOf().contains(treaty.members().get(m).code())) {
        offers.get(m).stream()
            .skip(1)
            .max(Comparator.comparingDouble(offer -> prices.value(treaty, member, scale, offer)))
            .ifPresent(offer -> add(treaty, prices, member, offer, costs));
      }
    }
    double all = costs.values().stream().mapToDouble(cost -> cost).sum();
    List<Missing> missing = new ArrayList<>();
    costs.forEach((place, cost) -> {
      if (cost > LITTLE * all) {
        OptionalInt good = place.good() < 0 ? OptionalInt.empty() : OptionalInt.of(place.good());
        missing.add(new Missing(place.t(), good, cost / all));
      }
    });
    missing.sort(
        Comparator.comparingDouble((Missing one) -> -one.share())
            .thenComparing(Missing::t)
            .thenComparing(one -> one.good().orElse(-1)));
    return List.copyOf(missing.subList(0, Math.min(MOST, missing.size())));
  }

  private static void add(
      Treaty treaty, Quotation prices, int m, Offer offer, Map<Place, Double> costs) {
    int goods = treaty.goods().size();
    for (int t = 0; t < treaty.years(); t++) {
      for (int g = 0; g < goods; g++) {
        Good good = treaty.goods().get(g);
        double taken = offer.takings().at(t, g);
        costs.merge(new Place(t, g), prices.prices().at(t, g) * taken, Double::sum);
        if (treaty.transport().isPresent()) {
          int transport = treaty.transport().getAsInt();
          double carriage = good.carriage() * taken;
          costs.merge(
              new Place(t, transport), prices.prices().at(t, transport) * carriage, Double::sum);
        }
        costs.merge(
            new Place(t, -1),
            prices.balances().at(t, m) * treaty.accountOfTaking(g) * taken,
            Double::sum);
      }
    }
  }
}
