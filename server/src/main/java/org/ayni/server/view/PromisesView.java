package org.ayni.server.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.ayni.decisions.delivery.Promise;
import org.ayni.decisions.delivery.Promises;
import org.ayni.economy.Economy;
import org.ayni.economy.Unit;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.ReportKind;
import org.ayni.server.form.CarriersForm;
import org.ayni.server.text.Words;

/// The promises that a plan and those who carry it come to, before they are recorded.
public final class PromisesView {

  private PromisesView() {}

  /// What can be carried, by `KIND/CODE`: how far each need is met, how far each project is done
  /// and output of each industry, where the plan has any of it.
  public static Map<String, String> lines(Economy economy, Plan plan, Words words) {
    LineNames names = new LineNames(new LimitNames(plan.problem(), economy, words));
    Map<String, String> lines = new LinkedHashMap<>();
    for (ReportKind kind : List.of(ReportKind.SATISFACTION, ReportKind.ACTIVITY)) {
      List<String> codes = kind.codes(plan.problem());
      for (int item = 0; item < codes.size(); item++) {
        if (isPlanned(plan, kind, item)) {
          lines.put(CarriersForm.line(kind, codes.get(item)), names.of(kind, codes.get(item)));
        }
      }
    }
    return lines;
  }

  private static boolean isPlanned(Plan plan, ReportKind kind, int item) {
    return IntStream.range(0, plan.problem().years())
        .anyMatch(t -> Promises.planned(plan, kind, item, t) > 0);
  }

  /// What a line of a plan is about.
  public static String line(Economy economy, Plan plan, ReportKind kind, String code, Words words) {
    return new LineNames(new LimitNames(plan.problem(), economy, words)).of(kind, code);
  }

  /// @param owners names of those who promise, by code
  public static Table table(
      Economy economy,
      Plan plan,
      List<Promise> promises,
      UnaryOperator<String> owners,
      Words words) {
    LineNames names = new LineNames(new LimitNames(plan.problem(), economy, words));
    Cells cells = new Cells(words);
    return new Table(
        words.counted("promises.finding", promises.size()),
        List.of(
            words.text("column.line"),
            words.text("column.owner"),
            words.text("column.promised"),
            words.text("column.unit"),
            words.text("column.due")),
        promises.stream()
            .map(one ->
                Table.Row.of(
                    names.of(one.line().kind(), one.line().code()),
                    Cell.of(owners.apply(one.owner())),
                    cells.rough(one.amount().doubleValue()),
                    Cell.of(words.unit(new Unit(one.unit()))),
                    Cell.of(words.day(one.due()))))
            .toList());
  }
}
