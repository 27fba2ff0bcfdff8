package org.ayni.app.command;

import java.util.List;
import org.ayni.economy.Economy;
import org.ayni.economy.RegionalTable;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;

/// An economy whose table is one of regions, for the methods that need them.
final class RegionalEconomy {

  private static final int MOST_TOLD = 20;

  private RegionalEconomy() {}

  /// @throws BadInputException with what keeps it from being one
  static RegionalTable of(Economy economy) {
    List<String> obstacles = RegionalTable.obstacles(economy.table());
    if (!obstacles.isEmpty()) {
      throw new BadInputException(
          obstacles.stream()
              .limit(MOST_TOLD)
              .map(obstacle ->
                  Problem.ofFile(
                      economy.name(),
                      obstacle,
                      "a table of regions with the same sectors each",
                      "See docs/economy-format.md, Regions."))
              .toList());
    }
    return RegionalTable.of(economy.table());
  }
}
