package org.ayni.planning.problem;

import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;

/// A product i.
///
/// @param code unique among the products
/// @param unit of all its quantities
/// @param storageLoss σ: the share of an inventory lost in a year, in [0, 1]; empty when the
///   product cannot be stored
/// @param initialInventory h₀ ≥ 0 at the start of year 1, in `unit`; 0 when it cannot be stored
public record Product(
    String code, Names names, Unit unit, OptionalDouble storageLoss, double initialInventory) {

  public Product {
    if (storageLoss.isPresent()) {
      Require.within("storage loss of '" + code + "'", storageLoss.getAsDouble(), 0, 1);
      Require.within("initial inventory of '" + code + "'", initialInventory, 0, Double.MAX_VALUE);
    } else if (initialInventory != 0) {
      throw new IllegalArgumentException(
          "product '" + code + "' cannot be stored but has an inventory of " + initialInventory);
    }
  }

  /// A product that cannot be stored.
  public static Product perishable(String code, Names names, Unit unit) {
    return new Product(code, names, unit, OptionalDouble.empty(), 0);
  }

  public boolean storable() {
    return storageLoss.isPresent();
  }
}
