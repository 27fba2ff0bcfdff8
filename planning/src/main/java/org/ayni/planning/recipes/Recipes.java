package org.ayni.planning.recipes;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.planning.problem.TradeFlow;

/// What the files say, read and checked: codes have become positions in the lists. A region is −1
/// where there are none.
record Recipes(
    Settings settings,
    List<Region> regions,
    List<Ware> products,
    List<Lying> inventory,
    List<Way> techniques,
    List<Flow> flows,
    List<Use> uses,
    List<Means> resources,
    List<Equipment> equipment,
    List<Offer> trade,
    List<Need> needs,
    List<Portion> baskets,
    List<Carriage> transport,
    List<Learning> retraining) {

  /// What the plan makes as large as it can.
  enum Aim {
    WELFARE,
    HARMONY,
    FULFIL,
    /// Least of one resource.
    LEAST,
    /// Least of all kinds of labour together.
    LEAST_LABOUR
  }

  /// What a resource is.
  enum Kind {
    LABOUR,
    LAND,
    WATER,
    EMISSIONS,
    OTHER
  }

  /// One objective.
  ///
  /// @param resource of the aim; −1 where it has none
  record Aimed(Aim aim, int resource) {}

  /// @param objectives in lexicographic order
  record Settings(
      String name,
      int baseYear,
      int years,
      List<Aimed> objectives,
      double discount,
      double enough,
      double beyond,
      double credit,
      Unit money,
      double tomorrow) {}

  record Region(String code, Names names) {}

  record Ware(String code, Names names, Unit unit, OptionalDouble loss) {}

  record Lying(int product, int region, double amount) {}

  record Way(
      String code,
      Names names,
      Unit unit,
      int region,
      OptionalDouble today,
      OptionalDouble grow,
      OptionalDouble shrink) {}

  record Flow(int technique, boolean out, int product, double amount) {}

  record Use(int technique, int resource, double amount) {}

  /// @param limit of the first year, may be infinite
  record Means(
      String code,
      Names names,
      Unit unit,
      Kind kind,
      double limit,
      double growth,
      OptionalDouble total) {}

  record Equipment(
      int technique,
      int product,
      double needed,
      double today,
      double wear,
      int lag,
      OptionalDouble end) {}

  /// @param step from 1, prices getting worse; 0 where there is one step only
  /// @param limit a year, may be infinite
  record Offer(
      String partner,
      TradeFlow.Direction direction,
      int product,
      int region,
      int step,
      double price,
      double limit) {}

  record Need(String code, Names names, double weight, double floor, double growth) {}

  record Portion(int need, int product, int region, double amount) {}

  /// Carrying a product takes `amount` of a product or of a resource; the other is −1, both where
  /// it takes nothing.
  record Carriage(
      int product, int from, int to, int takenProduct, int takenResource, double amount) {}

  /// @param product −1 where learning takes none
  record Learning(int from, int to, double most, int product, int region, double amount) {}
}
