package org.ayni.formats.imports;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Product;
import org.ayni.economy.Satellite;
import org.ayni.economy.Unit;
import org.ayni.files.Problems;

/// Makes accounts of labels, the same way for all formats.
final class Labels {

  private Labels() {}

  static Meaning industry(String region, String sector, String name) {
    return new Meaning.OfIndustry(
        new Industry(region + "." + sector, Names.of(name), false, region));
  }

  static Meaning product(String region, String product, String name) {
    return new Meaning.OfProduct(new Product(region + "." + product, Names.of(name), region));
  }

  static Meaning finalUse(String region, String use, FinalUse.Kind kind) {
    return new Meaning.OfFinalUse(
        new FinalUse(region + "." + slug(use), Names.of(region + ": " + use), kind, region));
  }

  static Meaning primaryInput(String code, String name, PrimaryInput.Kind kind) {
    return new Meaning.OfPrimaryInput(new PrimaryInput(code, Names.of(name), kind));
  }

  static Meaning satellite(String name, Unit unit) {
    return new Meaning.OfSatellite(new Satellite(slug(name), Names.of(name), unit));
  }

  /// Lower-case letters, digits and hyphens.
  static String slug(String name) {
    String slug =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? "x" : slug;
  }

  /// Whether one of the first rows ends the header of a layout.
  static boolean hasHeader(TextRows rows, MatrixLayout layout, int within) {
    AtomicBoolean found = new AtomicBoolean();
    int[] seen = new int[1];
    rows.forEach(
        new Problems(),
        row -> {
          if (layout.endsHeader(row)) {
            found.set(true);
          }
          return !found.get() && ++seen[0] < within;
        });
    return found.get();
  }
}
