package org.ayni.decisions.delivery;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.table.Project;

/// Makes promises out of the lines of a plan and those who carry them.
///
/// A year's amount of a flow is promised in four equal quarters, due on the last day of each; what
/// stands at the end of a year (a stock, a store) and how far a need is met is promised for the
/// year; a project, in percent of it, for each year in which it takes products. Where the plan has
/// nothing of a line nothing is promised. Amounts are decimals of seven digits; the last quarter of
/// the last carrier takes what rounding leaves, so that what is promised adds up to what the
/// carriers' shares of the line are.
public final class Promises {

  /// The unit in which a project is promised.
  public static final String OF_PROJECT = "% of the project";

  /// What a solver's rounding may leave above or below 0.
  private static final double HAIR = 1e-9;

  private static final MathContext DIGITS = new MathContext(7, RoundingMode.HALF_UP);
  private static final BigDecimal QUARTERS = BigDecimal.valueOf(PlanLine.QUARTERS);

  private record Line(ReportKind kind, String code) {}

  private final Plan plan;
  private final Map<Line, List<Carrier>> carriers = new LinkedHashMap<>();
  private final List<Promise> promises = new ArrayList<>();

  private Promises(Plan plan, List<Carrier> all) {
    this.plan = plan;
    for (Carrier one : all) {
      carriers
          .computeIfAbsent(new Line(one.kind(), one.code()), line -> new ArrayList<>())
          .add(one);
    }
  }

  /// Numbered from 0.
  ///
  /// @param first calendar year in which the first year of the plan begins on 1 January
  /// @throws IllegalArgumentException when a carrier's line is not in the plan, or the shares of a
  ///   line add up to more than 1
  public static List<Promise> of(Plan plan, List<Carrier> carriers, int first) {
    Promises making = new Promises(plan, carriers);
    making.all(first);
    return List.copyOf(making.promises);
  }

  /// Those who carry a line of which nothing is promised, because the plan has nothing of it.
  public static List<Carrier> idle(List<Carrier> carriers, List<Promise> promises) {
    return carriers.stream()
        .filter(one ->
            promises.stream()
                .map(Promise::line)
                .noneMatch(line -> line.kind() == one.kind() && line.code().equals(one.code())))
        .toList();
  }

  /// What the plan has of a line, ≥ 0: what can be promised of it.
  ///
  /// @param item of the kind
  /// @param t year index
  public static double planned(Plan plan, ReportKind kind, int item, int t) {
    double planned = kind.planned(plan.activities(), t, item);
    if (kind == ReportKind.SATISFACTION) {
      Basket basket = plan.problem().baskets().get(item);
      if (Project.isBasket(basket.code())) {
        // Where it takes no products it counts nothing, and the plan has any number for it.
        planned = basket.products().get(t).size() == 0 ? 0 : Math.min(Project.DONE, planned);
      }
    }
    return planned < HAIR ? 0 : planned;
  }

  private void all(int first) {
    PlanProblem problem = plan.problem();
    carriers.forEach((line, owners) -> {
      int item = line.kind().codes(problem).indexOf(line.code());
      if (item < 0) {
        throw new IllegalArgumentException(
            "the plan has no " + line.kind().code() + " '" + line.code() + "'");
      }
      BigDecimal shares =
          owners.stream().map(Carrier::share).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (shares.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException(
            "shares of " + line.code() + " add up to " + shares + "; expected at most 1");
      }
      for (int t = 0; t < problem.years(); t++) {
        year(line, owners, shares, item, t, first + t);
      }
    });
  }

  private void year(
      Line line, List<Carrier> owners, BigDecimal shares, int item, int t, int calendar) {
    BigDecimal whole = BigDecimal.valueOf(planned(plan, line.kind(), item, t)).round(DIGITS);
    BigDecimal left = whole.multiply(shares).round(DIGITS);
    for (int k = 0; k < owners.size(); k++) {
      boolean last = k == owners.size() - 1;
      BigDecimal part = last ? left : whole.multiply(owners.get(k).share()).round(DIGITS).min(left);
      left = left.subtract(part);
      owner(line, owners.get(k), item, t, calendar, part);
    }
  }

  private void owner(Line line, Carrier owner, int item, int t, int calendar, BigDecimal amount) {
    int year = plan.problem().baseYear() + t + 1;
    if (!flow(line.kind())) {
      add(new PlanLine(year, 0, line.kind(), line.code()), owner, item, amount, end(calendar, 4));
      return;
    }
    BigDecimal quarter = amount.divide(QUARTERS, DIGITS);
    BigDecimal left = amount;
    for (int q = 1; q <= PlanLine.QUARTERS; q++) {
      BigDecimal part = q == PlanLine.QUARTERS ? left : quarter.min(left);
      left = left.subtract(part);
      add(new PlanLine(year, q, line.kind(), line.code()), owner, item, part, end(calendar, q));
    }
  }

  private static boolean flow(ReportKind kind) {
    return switch (kind) {
      case ACTIVITY, INVESTMENT, TRADE, RETRAINING -> true;
      case STOCK, INVENTORY, SATISFACTION -> false;
    };
  }

  private static LocalDate end(int calendar, int quarter) {
    return LocalDate.of(calendar, Month.of(3 * quarter), 1).plusMonths(1).minusDays(1);
  }

  private void add(PlanLine line, Carrier owner, int item, BigDecimal amount, LocalDate due) {
    if (amount.signum() > 0) {
      String unit = unit(plan.problem(), line.kind(), item);
      promises.add(new Promise(promises.size(), line, owner.owner(), amount, unit, due));
    }
  }

  /// What a line is counted in.
  ///
  /// @param item of the kind
  public static String unit(PlanProblem problem, ReportKind kind, int item) {
    return switch (kind) {
      case ACTIVITY -> problem.techniques().get(item).unit().symbol();
      case INVENTORY -> problem.products().get(item).unit().symbol();
      case TRADE -> problem.products().get(problem.trade().get(item).product()).unit().symbol();
      case RETRAINING ->
          problem.resources().get(problem.retraining().get(item).from()).unit().symbol();
      // Both are counted in what the stock is composed of.
      case INVESTMENT, STOCK -> "units of stock";
      case SATISFACTION ->
          Project.isBasket(problem.baskets().get(item).code())
              ? OF_PROJECT
              : "of the base year or the target";
    };
  }
}
