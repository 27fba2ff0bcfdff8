package org.ayni.formats.imports;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ayni.economy.FinalUse;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Unit;

/// How the matrices of EXIOBASE 3 are labelled: regions and sectors above, a row of index names
/// (`region`, `sector` or `stressor`) that ends the header, then the numbers.
///
/// @param part which of the files it is
/// @param units of stressors, for [Part#STRESSORS]
record ExiobaseLayout(Part part, Map<String, String> units) implements MatrixLayout {

  enum Part {
    FLOWS,
    FINAL_USES,
    STRESSORS
  }

  ExiobaseLayout {
    units = Map.copyOf(units);
  }

  @Override
  public int labelColumns() {
    return part == Part.STRESSORS ? 1 : 2;
  }

  /// Region, sector or category, and the row of index names.
  @Override
  public int labelRows() {
    return 3;
  }

  @Override
  public boolean endsHeader(TextRows.Row row) {
    return part == Part.STRESSORS
        ? row.text(0).equals("stressor") && row.isBlank(1)
        : row.text(0).equals("region") && row.text(1).equals("sector") && row.isBlank(2);
  }

  @Override
  public Meaning column(List<String> labels) {
    String region = labels.get(0);
    String what = labels.get(1);
    if (region.isEmpty() || what.isEmpty()) {
      return new Meaning.Unknown("a label without region or sector: " + labels, "both");
    }
    return part == Part.FINAL_USES
        ? Labels.finalUse(region, what, use(what.toLowerCase(Locale.ROOT)))
        : industry(region, what);
  }

  @Override
  public Meaning row(List<String> labels) {
    if (part == Part.STRESSORS) {
      return stressor(labels.getFirst());
    }
    return labels.get(0).isEmpty() || labels.get(1).isEmpty()
        ? new Meaning.Unknown("a label without region or sector: " + labels, "both")
        : industry(labels.get(0), labels.get(1));
  }

  private static Meaning industry(String region, String sector) {
    return Labels.industry(region, Labels.slug(sector), region + ": " + sector);
  }

  private static FinalUse.Kind use(String category) {
    if (category.contains("gross fixed capital")) {
      return FinalUse.Kind.CAPITAL_FORMATION;
    }
    if (category.contains("inventories") || category.contains("valuables")) {
      return FinalUse.Kind.INVENTORY_CHANGE;
    }
    return category.startsWith("export") ? FinalUse.Kind.EXPORTS : FinalUse.Kind.CONSUMPTION;
  }

  /// Factors paid in money are primary inputs; everything else is a satellite.
  private Meaning stressor(String name) {
    String unit = units.getOrDefault(name, "");
    if (unit.isBlank()) {
      return new Meaning.Unknown(
          "'" + name + "' without a unit", "its row in unit.txt beside F.txt");
    }
    String lower = name.toLowerCase(Locale.ROOT);
    if (unit.equals("M.EUR")) {
      if (lower.startsWith("compensation of employees")) {
        return input(name, PrimaryInput.Kind.COMPENSATION);
      }
      if (lower.startsWith("operating surplus")) {
        return input(name, PrimaryInput.Kind.OPERATING_SURPLUS);
      }
      if (lower.startsWith("taxes less subsidies on products")) {
        return input(name, PrimaryInput.Kind.TAXES_ON_PRODUCTS);
      }
      if (lower.startsWith("other net taxes on production")) {
        return input(name, PrimaryInput.Kind.TAXES_ON_PRODUCTION);
      }
    }
    return Labels.satellite(name, new Unit(unit));
  }

  private static Meaning input(String name, PrimaryInput.Kind kind) {
    return Labels.primaryInput(Labels.slug(name), name, kind);
  }
}
