package org.ayni.planning.recipes;

/// The codes that rows refer to.
final class Axes {

  final Codes regions = new Codes("a region of regions.csv");
  final Codes products = new Codes("a product of products.csv");
  final Codes resources = new Codes("a resource of resources.csv");
  final Codes techniques = new Codes("a technique of techniques.csv");
  final Codes needs = new Codes("a need of needs.csv");

  /// Position of the region in a cell: one must stand there when there are regions, and none else;
  /// −1 where there is none.
  int region(RecipeRow row, String column) {
    if (!regions.isKnown()) {
      return -1;
    }
    if (regions.size() == 0) {
      if (!row.isBlank(column)) {
        row.problem(
            column,
            "'" + row.textOrBlank(column) + "', but there is no regions.csv",
            "a blank cell",
            "List the regions in regions.csv, or leave the column out.");
      }
      return -1;
    }
    if (row.isBlank(column)) {
      row.problem(
          column,
          "no region",
          "a region of regions.csv",
          "With regions, everything lies in one of them.");
      return -1;
    }
    return regions.find(row, column);
  }
}
