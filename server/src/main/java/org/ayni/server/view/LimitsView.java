package org.ayni.server.view;

import java.util.ArrayList;
import java.util.List;
import org.ayni.economy.Unit;
import org.ayni.planning.certificate.RowKind;
import org.ayni.server.text.Words;

/// What holds a plan back, with its price in words and numbers.
///
/// @param finding the limit that is worth most, as a sentence
/// @param explanation what the numbers mean
/// @param table all limits that are worth a line
/// @param source unit, year and publisher
public record LimitsView(String finding, String explanation, Table table, String source) {

  private static final int MOST = 15;

  /// @param objective of the plan
  static LimitsView of(PlanFigures plan, double objective) {
    Words words = plan.words();
    LimitNames names = new LimitNames(plan.numbers().problem(), plan.numbers().economy(), words);
    List<PricedLimit> limits = PricedLimits.of(plan.numbers().plan(), objective);
    List<Table.Row> rows = new ArrayList<>();
    for (PricedLimit limit : limits.subList(0, Math.min(MOST, limits.size()))) {
      rows.add(
          Table.Row.of(
              names.limit(limit.kind(), limit.code()),
              Cell.of(years(words, limit.firstYear(), limit.lastYear())),
              new Cell(
                  words.text("limits.rise", words.number(limit.elasticity(), 3)),
                  limit.elasticity() / 100,
                  true),
              Cell.of(worth(plan, limit))));
    }
    String finding =
        limits.isEmpty()
            ? words.text("limits.none")
            : words.text(
                "limits.finding",
                names.limit(limits.getFirst().kind(), limits.getFirst().code()),
                words.number(limits.getFirst().elasticity(), 2));
    return new LimitsView(
        finding,
        words.text("limits.explanation"),
        new Table(
            words.text("limits.table"),
            List.of(
                words.text("column.limit"),
                words.text("column.years"),
                words.text("column.onePercentMore"),
                words.text("column.oneUnitMore")),
            rows),
        plan.source(plan.economy().unit()));
  }

  Sheet sheet() {
    return new Sheet("limits", table, source, List.of(explanation));
  }

  /// One year or several, counted from 1.
  static String years(Words words, int first, int last) {
    return first == last ? Integer.toString(first) : words.text("limits.years", first, last);
  }

  /// What one more unit is worth, in words.
  static String worth(PlanFigures plan, PricedLimit limit) {
    Words words = plan.words();
    Unit money = plan.numbers().table().unit();
    if (limit.unit().equals(money)) {
      return words.text("limits.worthSame", words.rough(limit.worth()));
    }
    if (limit.kind() == RowKind.FLOOR) {
      return words.text("limits.worthFloor", words.rough(limit.worth() / 100), words.unit(money));
    }
    return words.text("limits.worth", words.amount(limit.worth(), money), words.unit(limit.unit()));
  }
}
