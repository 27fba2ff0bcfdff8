package org.ayni.planning.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// One limit of a problem that was eased so that a plan exists.
///
/// @param kind `FLOOR`, `TERMINAL`, `FOREIGN_EXCHANGE`, `RESOURCE`, `BUDGET`, `RETRAINING`,
///   `TRADE_LIMIT`, `TRADE_LEAST`, `CAPITAL` (the stock at the start), `PACE_DOWN` or `PACE_UP`
///   (its value then is the share `down` or `up`, of all years)
/// @param code of the basket, stock, resource, flow or technique; empty for foreign exchange
/// @param year from 1; 0 where it concerns all years
/// @param value what stands in the limit's place
public record EasedLimit(RowKind kind, String code, int year, double value) {

  /// `problem` with these limits in place of its own.
  public static PlanProblem apply(PlanProblem problem, List<EasedLimit> eased) {
    PlanProblem.Builder builder =
        PlanProblem.builder(problem.name(), problem.baseYear(), problem.years());
    problem.products().forEach(builder::product);
    problem.techniques().forEach(old -> builder.technique(technique(old, eased)));
    problem.resources().forEach(old -> builder.resource(resource(old, eased)));
    problem.retraining().forEach(old -> builder.retraining(retraining(old, eased)));
    problem.stocks().forEach(old -> builder.stock(stock(old, eased)));
    problem.trade().forEach(old -> builder.trade(flow(old, eased)));
    builder.credit(
        series(problem.credit(), RowKind.FOREIGN_EXCHANGE, "", eased), problem.foreignUnit());
    List<Basket> baskets = new ArrayList<>();
    for (Basket old : problem.baskets()) {
      Series floor = series(old.floor(), RowKind.FLOOR, old.code(), eased);
      baskets.add(new Basket(old.code(), old.names(), old.products(), floor));
    }
    return builder.baskets(baskets).objectivesOf(problem).build();
  }

  private boolean concerns(RowKind otherKind, String otherCode) {
    return kind == otherKind && code.equals(otherCode);
  }

  private static Technique technique(Technique old, List<EasedLimit> eased) {
    Optional<Technique.Pace> pace = old.pace();
    for (EasedLimit limit : eased) {
      if (limit.concerns(RowKind.PACE_DOWN, old.code())) {
        pace = pace.map(p -> new Technique.Pace(p.base(), limit.value, p.up()));
      }
      if (limit.concerns(RowKind.PACE_UP, old.code())) {
        pace = pace.map(p -> new Technique.Pace(p.base(), p.down(), limit.value));
      }
    }
    return new Technique(
        old.code(), old.names(), old.unit(), old.outputs(), old.inputs(), old.resources(), pace);
  }

  private static CapitalStock stock(CapitalStock old, List<EasedLimit> eased) {
    double initial = old.initial();
    double terminal = old.terminal();
    for (EasedLimit limit : eased) {
      if (limit.concerns(RowKind.CAPITAL, old.code())) {
        initial = limit.value;
      }
      if (limit.concerns(RowKind.TERMINAL, old.code())) {
        terminal = limit.value;
      }
    }
    return new CapitalStock(
        old.code(),
        old.technique(),
        old.composition(),
        old.requirement(),
        initial,
        old.depreciation(),
        old.lag(),
        terminal,
        old.underway());
  }

  private static Resource resource(Resource old, List<EasedLimit> eased) {
    OptionalDouble total = old.total();
    for (EasedLimit limit : eased) {
      if (limit.concerns(RowKind.BUDGET, old.code())) {
        total = OptionalDouble.of(limit.value);
      }
    }
    Series limit = series(old.limit(), RowKind.RESOURCE, old.code(), eased);
    return new Resource(old.code(), old.names(), old.unit(), limit, total);
  }

  private static Retraining retraining(Retraining old, List<EasedLimit> eased) {
    Series limit = series(old.limit(), RowKind.RETRAINING, old.code(), eased);
    return new Retraining(old.code(), old.from(), old.to(), limit, old.cost());
  }

  private static TradeFlow flow(TradeFlow old, List<EasedLimit> eased) {
    Series limit = series(old.limit(), RowKind.TRADE_LIMIT, old.code(), eased);
    return old.within(series(old.least(), RowKind.TRADE_LEAST, old.code(), eased), limit);
  }

  private static Series series(Series old, RowKind kind, String code, List<EasedLimit> eased) {
    double[] values = new double[old.years()];
    for (int t = 0; t < values.length; t++) {
      values[t] = old.at(t);
    }
    for (EasedLimit limit : eased) {
      if (limit.concerns(kind, code) && limit.year >= 1 && limit.year <= values.length) {
        values[limit.year - 1] = limit.value;
      }
    }
    return Series.of(values);
  }
}
