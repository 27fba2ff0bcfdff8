package org.ayni.federation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Good;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// All members of a federation in one problem, as a central office would have it: every item under
/// its member's name, a pool of every good, techniques that deliver to it and take from it, a
/// resource that says how much can be taken, and the joint welfare, under which nobody may be worse
/// off than alone (as objectives that are kept). For members with the objective `welfare`, one
/// curve and one discount, and without retraining, foreign trade being balanced by nobody but
/// through a product of its own.
final class CentralProblem {

  private final InMemory federation;
  private final Treaty treaty;
  private final PlanProblem.Builder builder;
  private final List<Double> weights = new ArrayList<>();
  private final List<List<Double>> own = new ArrayList<>();

  private CentralProblem(InMemory federation) {
    this.federation = federation;
    this.treaty = federation.treaty;
    this.builder = PlanProblem.builder("central", treaty.baseYear(), treaty.years());
  }

  /// Its objective is Σ weightₘ uₘ / sₘ; take off [#offset] to have the joint value.
  static PlanProblem of(InMemory federation) {
    return new CentralProblem(federation).build();
  }

  static double offset(InMemory federation) {
    double offset = 0;
    for (int m = 0; m < federation.alone.size(); m++) {
      Alone alone = federation.alone.get(m);
      offset +=
          federation.treaty.members().get(m).weight()
              * alone.welfare()
              / alone.scale(federation.treaty);
    }
    return offset;
  }

  private PlanProblem build() {
    int goods = treaty.goods().size();
    for (Good good : treaty.goods()) {
      builder.product(
          Product.perishable(good.code(), Names.of(good.code()), new Unit(good.unit())));
    }
    int products = goods;
    int resources = 0;
    int techniques = 0;
    double discount = 1;
    for (int m = 0; m < federation.territories.size(); m++) {
      PlanProblem problem = federation.territories.get(m).problem();
      String name = "m" + m + ":";
      for (Product product : problem.products()) {
        builder.product(
            new Product(
                name + product.code(),
                product.names(),
                product.unit(),
                product.storageLoss(),
                product.initialInventory()));
      }
      int exchange =
          builder.product(
              Product.perishable(name + "exchange", Names.of("exchange"), new Unit("USD")));
      for (Resource resource : problem.resources()) {
        builder.resource(
            new Resource(
                name + resource.code(),
                resource.names(),
                resource.unit(),
                resource.limit(),
                resource.total()));
      }
      for (Technique technique : problem.techniques()) {
        builder.technique(
            new Technique(
                name + technique.code(),
                technique.names(),
                technique.unit(),
                moved(technique.outputs(), products),
                moved(technique.inputs(), products),
                moved(technique.resources(), resources),
                technique.pace()));
      }
      for (CapitalStock stock : problem.stocks()) {
        builder.stock(
            new CapitalStock(
                name + stock.code(),
                stock.technique() + techniques,
                moved(stock.composition(), products),
                stock.requirement(),
                stock.initial(),
                stock.depreciation(),
                stock.lag(),
                stock.terminal()));
      }
      resources += problem.resources().size();
      techniques += problem.techniques().size();
      // Foreign trade as techniques that make or use up exchange; credit comes in as an import.
      for (TradeFlow flow : problem.trade()) {
        int r =
            builder.resource(
                new Resource(
                    name + "most " + flow.code(), Names.of("most"), new Unit("t"), flow.limit()));
        SparseVector product = SparseVector.unit(products + flow.product());
        SparseVector paid = SparseVector.of(new int[] {exchange}, new double[] {flow.price()});
        boolean bought = flow.direction() == TradeFlow.Direction.IMPORT;
        technique(name + flow.code(), bought ? product : paid, bought ? paid : product, r);
        resources++;
        techniques++;
      }
      builder.trade(
          new TradeFlow(
              name + "credit", exchange, "all", TradeFlow.Direction.IMPORT, 1, problem.credit()));
      for (var entry : federation.maps.get(m).entries()) {
        int p = products + entry.product();
        Good good = treaty.goods().get(entry.good());
        int d =
            builder.resource(
                new Resource(
                    name + "deliver " + good.code(),
                    Names.of("deliver"),
                    new Unit("t"),
                    // Far beyond what there can be: only so that the proof has a limit.
                    Series.constant(treaty.years(), 1e4)));
        technique(
            name + "deliver " + good.code(),
            SparseVector.of(new int[] {entry.good()}, new double[] {good.arriving()}),
            SparseVector.of(new int[] {p}, new double[] {entry.factor()}),
            d);
        int r =
            builder.resource(
                new Resource(
                    name + "take " + good.code(),
                    Names.of("take"),
                    new Unit("t"),
                    Series.constant(treaty.years(), entry.most().orElse(0))));
        double[] taken = new double[goods];
        taken[entry.good()] += 1;
        if (treaty.transport().isPresent()) {
          taken[treaty.transport().getAsInt()] += good.carriage();
        }
        technique(
            name + "take " + good.code(),
            SparseVector.of(new int[] {p}, new double[] {entry.factor()}),
            SparseVector.ofDense(taken),
            r);
        resources += 2;
        techniques += 2;
      }
      Objective.Welfare welfare = (Objective.Welfare) problem.objective();
      discount = welfare.discount();
      double scale = treaty.members().get(m).weight() / federation.alone.get(m).scale(treaty);
      for (int g = 0; g < problem.baskets().size(); g++) {
        Basket basket = problem.baskets().get(g);
        int from = products;
        builder.basket(
            new Basket(
                name + basket.code(),
                basket.names(),
                basket.products().stream().map(one -> moved(one, from)).toList(),
                basket.floor()));
        weights.add(welfare.weights().get(g) * scale);
      }
      own.add(welfare.weights());
      products += problem.products().size() + 1;
    }
    return objectives(discount);
  }

  private void technique(String code, SparseVector out, SparseVector in, int resource) {
    SparseVector uses = SparseVector.of(new int[] {resource}, new double[] {1});
    builder.technique(
        new Technique(code, Names.of(code), new Unit("t"), out, in, uses, Optional.empty()));
  }

  /// First every member's own welfare, kept at what it has alone; then all together.
  private PlanProblem objectives(double discount) {
    List<Objective> order = new ArrayList<>();
    int first = 0;
    for (List<Double> mine : own) {
      List<Double> padded = new ArrayList<>();
      for (int k = 0; k < weights.size(); k++) {
        boolean inside = k >= first && k < first + mine.size();
        padded.add(inside ? mine.get(k - first) : 0.0);
      }
      order.add(new Objective.Welfare(padded, discount, GeneratedTerritories.CURVE));
      first += mine.size();
    }
    order.add(new Objective.Welfare(weights, discount, GeneratedTerritories.CURVE));
    PlanProblem problem = builder.objectives(order).build();
    for (Alone alone : federation.alone) {
      problem = problem.next(alone.welfare());
    }
    return problem;
  }

  private static SparseVector moved(SparseVector vector, int by) {
    int[] index = new int[vector.size()];
    double[] value = new double[vector.size()];
    for (int k = 0; k < index.length; k++) {
      index[k] = vector.index(k) + by;
      value[k] = vector.value(k);
    }
    return SparseVector.of(index, value);
  }
}
