package org.ayni.planning.table;

import java.util.Optional;

/// The assumptions that a plan over a table needs, by the code they have in `assumptions.csv`, and
/// what values make sense.
public enum StatedAssumption {
  /// Capital stock as a multiple of GDP.
  CAPITAL_OUTPUT_RATIO("capital-output-ratio", 0, 100),
  /// Share of mixed income that counts as income from capital.
  MIXED_INCOME_CAPITAL_SHARE("mixed-income-capital-share", 0, 1),
  /// 0 when an industry's equipment is built as one mix, 1 when each component can be built on its
  /// own.
  CAPITAL_PIECEWISE("capital-piecewise", 0, 1),
  DEPRECIATION("depreciation", 0, 1),
  /// How far exports may rise over the base year.
  EXPORT_LIMIT("export-limit", -1, 1000),
  /// How far imports may rise over the base year.
  IMPORT_LIMIT("import-limit", -1, 1000),
  /// How much worse than in the base year the foreign balance may be, in the table unit.
  FOREIGN_BALANCE("foreign-balance", -1e15, 1e15),
  LABOUR_GROWTH("labour-growth", -0.5, 0.5),
  /// In a table of regions: how much more labour than it has a region may draw from the others, as
  /// share of its own; 0 when nobody moves.
  LABOUR_MOBILITY("labour-mobility", 0, 1000),
  /// How far an industry may grow or shrink in a year.
  PACE("pace", 0, 1),
  /// How far every capital stock must end above its start.
  TERMINAL_GROWTH("terminal-growth", -1, 100),
  /// Least satisfaction of every need relative to the base year.
  FLOOR("floor", 0, 100),
  /// Share of stored goods lost in a year.
  INVENTORY_LOSS("inventory-loss", 0, 1),
  /// Weight of each year relative to the year before.
  DISCOUNT("discount", 1e-3, 10);

  private final String code;
  private final double least;
  private final double most;

  StatedAssumption(String code, double least, double most) {
    this.code = code;
    this.least = least;
    this.most = most;
  }

  public String code() {
    return code;
  }

  public double least() {
    return least;
  }

  public double most() {
    return most;
  }

  /// Whether a plan needs it: where people move is a question of several regions only.
  boolean concerns(TableRegions regions) {
    return this != LABOUR_MOBILITY || regions.several();
  }

  /// The assumption with this code.
  public static Optional<StatedAssumption> byCode(String code) {
    for (StatedAssumption one : values()) {
      if (one.code.equals(code)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }
}
