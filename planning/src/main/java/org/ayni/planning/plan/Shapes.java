package org.ayni.planning.plan;

/// The shape guard of plans and prices.
final class Shapes {

  private Shapes() {}

  static void require(String what, YearTable table, int years, int items) {
    if (table.years() != years || table.items() != items) {
      throw new IllegalArgumentException(
          what + " is " + table + "; expected " + years + " years × " + items + " items");
    }
  }
}
