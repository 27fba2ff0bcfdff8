package org.ayni.formats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The tables an economy's package is made of, by their name in `datapackage.json`.
enum PackageResource {
  INDUSTRIES("industries", true),
  FLOWS("flows", true),
  OUTPUT("output", true),
  FINAL_USES("final-uses", true),
  PRIMARY_INPUTS("primary-inputs", true),
  SATELLITES("satellites", false),
  PARTNERS("partners", false),
  PURCHASES("purchases", false),
  NEED_NAMES("need-names", false),
  NEEDS("needs", false),
  ASSUMPTIONS("assumptions", false);

  private final String resourceName;
  private final boolean required;

  PackageResource(String resourceName, boolean required) {
    this.resourceName = resourceName;
    this.required = required;
  }

  /// Its `name` in `datapackage.json`, and that of its file without `.csv`.
  String resourceName() {
    return resourceName;
  }

  boolean required() {
    return required;
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
