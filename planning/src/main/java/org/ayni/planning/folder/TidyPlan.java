package org.ayni.planning.folder;

import java.util.List;
import java.util.function.IntFunction;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.files.TidyTable;
import org.ayni.files.TidyTable.Column;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;

/// A plan as one tidy table, for other programs: every number of its folder on a row of its own,
/// with the year it is of, and what it uses of each resource.
///
/// Columns: `measure` (the file of the folder without its ending, or [#RESOURCE_USE]), `code`,
/// `name`, `year` (calendar year, or 1, 2 … where the base year has no date; none for prices of
/// budgets over all years), `value`, `unit`. Prices are in units of the objective for one unit more
/// of what `unit` says.
public final class TidyPlan {

  /// Σⱼ ℓᵣⱼ xⱼₜ, in the unit of the resource: what a plan uses of each in a year.
  public static final String RESOURCE_USE = "resource-use";

  private static final String ENDING = ".csv";

  private static final String BUDGETS = "prices/budget.csv";

  private final Plan plan;
  private final String language;
  private final TidyTable table =
      TidyTable.of(
          Column.text("measure"),
          Column.text("code"),
          Column.text("name"),
          Column.whole("year"),
          Column.number("value"),
          Column.text("unit"));

  private TidyPlan(Plan plan, String language) {
    this.plan = plan;
    this.language = language;
  }

  /// What a row is called and what its numbers count.
  private record Item(Names names, String unit) {
    Item(Names names, Unit unit) {
      this(names, unit.symbol());
    }
  }

  /// How many rows the table of a plan of this problem has at most.
  public static long size(PlanProblem problem) {
    long rows = (long) problem.years() * problem.resources().size();
    for (var part : PlanTables.activities(problem).parts()) {
      rows += (long) part.codes().size() * part.years();
    }
    for (var part : PlanTables.prices(problem).parts()) {
      rows += (long) part.codes().size() * part.years();
    }
    return rows;
  }

  /// @param language of the names, ISO 639-1
  public static TidyTable of(Plan plan, String language) {
    return new TidyPlan(plan, language).table();
  }

  private TidyTable table() {
    PlanProblem problem = plan.problem();
    for (var part : PlanTables.activities(problem).parts()) {
      add(part.path(), part.codes(), part.table().apply(plan.activities()), items(part.path()));
    }
    resources();
    for (var part : PlanTables.prices(problem).parts()) {
      add(part.path(), part.codes(), part.table().apply(plan.prices()), items(part.path()));
    }
    return table;
  }

  private void add(String path, List<String> codes, YearTable values, IntFunction<Item> items) {
    String measure = path.substring(0, path.length() - ENDING.length());
    // One column over all years together, where there are several.
    boolean once = values.years() == 1 && plan.problem().years() > 1;
    for (int t = 0; t < values.years(); t++) {
      Long year = once ? null : (Long) ((long) plan.problem().baseYear() + t + 1);
      for (int k = 0; k < codes.size(); k++) {
        if (path.equals(BUDGETS) && plan.problem().resources().get(k).total().isEmpty()) {
          // It has none.
          continue;
        }
        Item item = items.apply(k);
        table.add(
            measure, codes.get(k), item.names().in(language), year, values.at(t, k), item.unit());
      }
    }
  }

  private IntFunction<Item> items(String path) {
    PlanProblem problem = plan.problem();
    return switch (path) {
      case "activity.csv", "prices/pace-up.csv", "prices/pace-down.csv" ->
          k -> technique(problem.techniques().get(k));
      case "investment.csv", "capital.csv", "prices/capacity.csv", "prices/capital.csv" ->
          this::stock;
      case "inventory.csv", "prices/product.csv" ->
          k -> new Item(problem.products().get(k).names(), problem.products().get(k).unit());
      case "trade.csv" -> k -> product(problem.trade().get(k).product());
      case "retraining.csv" ->
          k ->
              new Item(
                  Names.of(problem.retraining().get(k).code()),
                  problem.resources().get(problem.retraining().get(k).to()).unit());
      case "satisfaction.csv", "prices/fulfilment.csv" ->
          k -> new Item(problem.baskets().get(k).names(), "1");
      case "prices/resource.csv", BUDGETS -> k -> resource(problem.resources().get(k));
      case "prices/foreign-exchange.csv" ->
          _ -> new Item(Names.of("foreign-exchange"), problem.foreignUnit());
      case "prices/kept.csv" ->
          k -> new Item(Names.of(problem.code(problem.kept().get(k).objective())), "1");
      default -> throw new IllegalStateException("nothing says what is counted in " + path);
    };
  }

  private static Item technique(Technique technique) {
    return new Item(technique.names(), technique.unit());
  }

  private Item product(int index) {
    var product = plan.problem().products().get(index);
    return new Item(product.names(), product.unit());
  }

  /// A stock is known by who needs it; it counts in units of what that makes.
  private Item stock(int index) {
    return technique(
        plan.problem().techniques().get(plan.problem().stocks().get(index).technique()));
  }

  private static Item resource(Resource resource) {
    return new Item(resource.names(), resource.unit());
  }

  private void resources() {
    PlanProblem problem = plan.problem();
    YearTable activity = plan.activities().activity();
    for (int t = 0; t < problem.years(); t++) {
      double[] used = new double[problem.resources().size()];
      for (int j = 0; j < problem.techniques().size(); j++) {
        var needs = problem.techniques().get(j).resources();
        for (int k = 0; k < needs.size(); k++) {
          used[needs.index(k)] += needs.value(k) * activity.at(t, j);
        }
      }
      for (int r = 0; r < used.length; r++) {
        Resource resource = problem.resources().get(r);
        table.add(
            RESOURCE_USE,
            resource.code(),
            resource.names().in(language),
            (long) problem.baseYear() + t + 1,
            used[r],
            resource.unit().symbol());
      }
    }
  }
}
