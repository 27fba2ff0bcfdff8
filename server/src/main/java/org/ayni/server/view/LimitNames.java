package org.ayni.server.view;

import java.util.List;
import java.util.function.Function;
import org.ayni.economy.Economy;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.server.text.Words;

/// What a limit is called in the reader's language.
record LimitNames(PlanProblem problem, Economy economy, Words words) {

  /// The limit in a few words, such as "jobs" or "the cap on imports of coffee".
  String limit(RowKind kind, String code) {
    return words.text("limit." + kind.name(), item(kind, code));
  }

  private String item(RowKind kind, String code) {
    return switch (kind) {
      case RESOURCE, BUDGET ->
          named(problem.resources(), Resource::code, r -> words.name(r.names()), code);
      case FLOOR -> need(code);
      case TRADE_LIMIT, TRADE_LEAST -> flow(code);
      case BALANCE -> product(code);
      case CAPACITY, CAPITAL, TERMINAL -> owner(code);
      case PACE_UP, PACE_DOWN -> technique(code);
      case OBJECTIVE -> words.textOr("objective." + code, code);
      case FOREIGN_EXCHANGE, RETRAINING, SIGN -> code;
    };
  }

  String need(String code) {
    return named(problem.baskets(), Basket::code, b -> words.name(b.names()), code);
  }

  String product(String code) {
    return named(problem.products(), Product::code, p -> words.name(p.names()), code);
  }

  String technique(String code) {
    return named(problem.techniques(), Technique::code, t -> words.name(t.names()), code);
  }

  /// The industry whose equipment a stock is.
  String owner(String stock) {
    return named(
        problem.stocks(),
        CapitalStock::code,
        s -> words.name(problem.techniques().get(s.technique()).names()),
        stock);
  }

  /// What is bought or sold abroad, such as "imports of coffee".
  String flow(String code) {
    return named(problem.trade(), TradeFlow::code, this::flow, code);
  }

  private String flow(TradeFlow flow) {
    String product = words.name(problem.products().get(flow.product()).names());
    return economy
        .partner(flow.partner())
        .map(p ->
            words.text(
                "flow.partner." + flow.direction().name(),
                product,
                words.name(p.partner().names())))
        .orElseGet(() -> words.text("flow." + flow.direction().name(), product));
  }

  private static <E> String named(
      List<E> all, Function<E, String> code, Function<E, String> name, String wanted) {
    return all.stream()
        .filter(one -> code.apply(one).equals(wanted))
        .findFirst()
        .map(name)
        .orElse(wanted);
  }
}
