package org.ayni.formats.imports;

import java.util.Map;
import org.ayni.economy.FinalUse;

/// Labels of one text that name a region and what is meant there, `ARG_A01_02`.
final class RegionLabels {

  private RegionLabels() {}

  /// An industry of the region, or one of its final uses where the second part is one of `uses`.
  static Meaning of(String label, Map<String, FinalUse.Kind> uses) {
    int cut = label.indexOf('_');
    if (cut < 1 || cut == label.length() - 1) {
      return new Meaning.Unknown("'" + label + "'", "country_industry or country_use");
    }
    String region = label.substring(0, cut);
    String what = label.substring(cut + 1);
    FinalUse.Kind kind = uses.get(what);
    return kind == null
        ? Labels.industry(region, what, label)
        : Labels.finalUse(region, what, kind);
  }
}
