package org.ayni.federation.offer;

import org.ayni.federation.treaty.Treaty;
import org.ayni.planning.plan.YearTable;

/// What crosses a member's border, and what it counts for the others and in the account.
///
/// @param deliveries d [years × goods], in the goods' units
/// @param takings k [years × goods], likewise
public record Crossing(Treaty treaty, YearTable deliveries, YearTable takings) {

  /// Of an offer.
  public static Crossing of(Treaty treaty, Offer offer) {
    return new Crossing(treaty, offer.deliveries(), offer.takings());
  }

  /// What arrives of good g in year t.
  public double arriving(int t, int g) {
    return treaty.goods().get(g).arriving() * deliveries.at(t, g);
  }

  /// What the others have more of good g in year t, carriage not counted.
  public double net(int t, int g) {
    return arriving(t, g) - takings.at(t, g);
  }

  /// Units of the transport that takings of year t need.
  public double carriage(int t) {
    double sum = 0;
    for (int g = 0; g < takings.items(); g++) {
      sum += treaty.goods().get(g).carriage() * takings.at(t, g);
    }
    return sum;
  }

  /// Adds, term by term, what is used of good g in year t: what is taken and, where it is the
  /// transport, the carriage of all that is.
  public double plusUsed(double sum, int t, int g) {
    double used = sum + takings.at(t, g);
    if (treaty.transport().isPresent() && treaty.transport().getAsInt() == g) {
      for (int h = 0; h < takings.items(); h++) {
        used += treaty.goods().get(h).carriage() * takings.at(t, h);
      }
    }
    return used;
  }

  /// Adds, good by good, what is delivered more than taken in year t, in the account.
  public double plusBalance(double sum, int t) {
    double balance = sum;
    for (int g = 0; g < takings.items(); g++) {
      balance +=
          treaty.accountOfDelivery(g) * deliveries.at(t, g)
              - treaty.accountOfTaking(g) * takings.at(t, g);
    }
    return balance;
  }

  /// What is taken in year t, carriage included, in the account.
  public double taken(int t) {
    double sum = 0;
    for (int g = 0; g < takings.items(); g++) {
      sum += treaty.accountOfTaking(g) * takings.at(t, g);
    }
    return sum;
  }

  /// What arrives of what is delivered in year t, in the account.
  public double delivered(int t) {
    double sum = 0;
    for (int g = 0; g < deliveries.items(); g++) {
      sum += treaty.accountOfDelivery(g) * deliveries.at(t, g);
    }
    return sum;
  }
}
