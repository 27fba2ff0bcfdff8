package org.ayni.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Source;

/// The tables an economy's package is made of, by their name in `datapackage.json`.
enum PackageResource {
  PRODUCTS("products", Need.SUPPLY_USE),
  INDUSTRIES("industries", Need.ALWAYS),
  SUPPLY("supply", Need.SUPPLY_USE),
  USE("use", Need.SUPPLY_USE),
  FLOWS("flows", Need.INPUT_OUTPUT),
  OUTPUT("output", Need.INPUT_OUTPUT),
  FINAL_USES("final-uses", Need.ALWAYS),
  VALUATION("valuation", Need.NEVER),
  PRIMARY_INPUTS("primary-inputs", Need.ALWAYS),
  SATELLITES("satellites", Need.NEVER),
  PARTNERS("partners", Need.NEVER),
  PURCHASES("purchases", Need.NEVER),
  NEED_NAMES("need-names", Need.NEVER),
  NEEDS("needs", Need.NEVER),
  ASSUMPTIONS("assumptions", Need.NEVER);

  /// In which packages it must be.
  private enum Need {
    ALWAYS,
    INPUT_OUTPUT,
    SUPPLY_USE,
    NEVER
  }

  private final String resourceName;
  private final Need need;

  PackageResource(String resourceName, Need need) {
    this.resourceName = resourceName;
    this.need = need;
  }

  /// Its `name` in `datapackage.json`, and that of its file without `.csv`.
  String resourceName() {
    return resourceName;
  }

  /// @param supplyUse whether the package holds a supply-use table
  boolean requiredIn(boolean supplyUse) {
    return need == Need.ALWAYS || need == (supplyUse ? Need.SUPPLY_USE : Need.INPUT_OUTPUT);
  }

  /// Which figures of an economy it holds; empty for those that nobody publishes.
  Optional<Source.Figures> figures() {
    return switch (this) {
      case PRODUCTS,
          INDUSTRIES,
          SUPPLY,
          USE,
          FLOWS,
          OUTPUT,
          FINAL_USES,
          VALUATION,
          PRIMARY_INPUTS ->
          Optional.of(Source.Figures.TABLE);
      case SATELLITES -> Optional.of(Source.Figures.SATELLITES);
      case PARTNERS -> Optional.of(Source.Figures.PARTNERS);
      case PURCHASES -> Optional.of(Source.Figures.PURCHASES);
      case NEED_NAMES, NEEDS -> Optional.of(Source.Figures.NEEDS);
      case ASSUMPTIONS -> Optional.empty();
    };
  }

  /// Whether its columns are industries, not accounts that its schema names.
  boolean isMatrix() {
    return this == FLOWS || this == SUPPLY || this == USE;
  }

  /// Whether its schema says what its columns are.
  boolean holdsAccounts() {
    return this == FINAL_USES || this == VALUATION || this == PRIMARY_INPUTS || this == SATELLITES;
  }

  /// Whether it says that the package holds a supply-use table.
  boolean tellsSupplyUse() {
    return this == SUPPLY || this == USE;
  }

  static Optional<PackageResource> named(String name) {
    for (PackageResource resource : values()) {
      if (resource.resourceName.equals(name)) {
        return Optional.of(resource);
      }
    }
    return Optional.empty();
  }

  static List<String> allNames() {
    return Arrays.stream(values()).map(PackageResource::resourceName).toList();
  }
}
