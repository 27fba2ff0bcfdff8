package org.ayni.federation.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.territory.GoodsMap;
import org.ayni.federation.treaty.Aim;
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

/// All members of a federation in one problem, as a central office would have it that knew all
/// their tables: what an exercise compares the joint plan with. Every item stands under its
/// member's number; there is a pool of every good, techniques that deliver to it and take from it,
/// resources that say how much can be taken, an account of each member that deliveries fill and
/// takings empty, and the joint welfare, under which nobody may be worse off than alone (as
/// objectives that are kept).
///
/// For the aim `sum`, members with the objective `welfare`, one curve and one discount, without
/// retraining. The joint value F is the objective less [#offset()].
public final class CentralOffice {

  private final Treaty treaty;
  private final List<At> members;
  private final PlanProblem.Builder builder;
  private final List<Double> weights = new ArrayList<>();
  private final List<List<Double>> own = new ArrayList<>();

  /// What a member keeps at home.
  ///
  /// @param problem its own
  /// @param map of the treaty's goods
  /// @param alone what it can fall back on
  public record At(PlanProblem problem, GoodsMap map, Alone alone) {}

  private CentralOffice(Treaty treaty, List<At> members) {
    this.treaty = treaty;
    this.members = List.copyOf(members);
    this.builder = PlanProblem.builder("central", treaty.baseYear(), treaty.years());
  }

  /// @param members in the treaty's order
  /// @throws IllegalArgumentException when they are not such as can be put together
  public static PlanProblem problem(Treaty treaty, List<At> members) {
    if (treaty.aim() != Aim.SUM) {
      throw new IllegalArgumentException(
          "the aim '" + treaty.aim().code() + "'; a central problem is linear for 'sum' only");
    }
    return new CentralOffice(treaty, members).build();
  }

  /// Σ weightₘ aₘ / sₘ: the central objective less this is F.
  public static double offset(Treaty treaty, List<At> members) {
    double offset = 0;
    for (int m = 0; m < members.size(); m++) {
      Alone alone = members.get(m).alone();
      offset += treaty.members().get(m).weight() * alone.welfare() / alone.scale(treaty);
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
    Objective.Welfare like = welfare(members.getFirst().problem());
    for (int m = 0; m < members.size(); m++) {
      PlanProblem problem = members.get(m).problem();
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
      credit(name + "credit", exchange, problem.credit());
      int account =
          builder.product(
              Product.perishable(
                  name + "account", Names.of("account"), new Unit(treaty.accountUnit())));
      credit(
          name + "account",
          account,
          Series.constant(
              treaty.years(), treaty.members().get(m).credit().orElse(Double.POSITIVE_INFINITY)));
      for (var entry : members.get(m).map().entries()) {
        int p = products + entry.product();
        Good good = treaty.goods().get(entry.good());
        int d =
            builder.resource(
                new Resource(
                    name + "deliver " + good.code(),
                    Names.of("deliver"),
                    new Unit("t"),
                    // More than can be used: only so that the proof has a limit.
                    Series.constant(treaty.years(), usable(entry.good()))));
        technique(
            name + "deliver " + good.code(),
            SparseVector.of(
                new int[] {entry.good(), account},
                new double[] {good.arriving(), treaty.accountOfDelivery(entry.good())}),
            SparseVector.of(new int[] {p}, new double[] {entry.factor()}),
            d);
        int r =
            builder.resource(
                new Resource(
                    name + "take " + good.code(),
                    Names.of("take"),
                    new Unit("t"),
                    Series.constant(treaty.years(), entry.most().orElse(0))));
        double[] taken = new double[account + 1];
        taken[account] = treaty.accountOfTaking(entry.good());
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
      Objective.Welfare welfare = welfare(problem);
      if (welfare.discount() != like.discount() || !welfare.curve().equals(like.curve())) {
        throw new IllegalArgumentException(
            "members with another discount or curve than the first; expected the same of all");
      }
      double scale = treaty.members().get(m).weight() / members.get(m).alone().scale(treaty);
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
      products += problem.products().size() + 2;
    }
    return objectives(like);
  }

  private static Objective.Welfare welfare(PlanProblem problem) {
    if (problem.order().size() == 1
        && problem.retraining().isEmpty()
        && problem.objective() instanceof Objective.Welfare welfare) {
      return welfare;
    }
    throw new IllegalArgumentException(
        problem.name() + " has other objectives than 'welfare', or retraining");
  }

  /// At most so much comes in; below 0: at least so much must go out.
  private void credit(String code, int product, Series credit) {
    double[] in = new double[treaty.years()];
    double[] out = new double[treaty.years()];
    for (int t = 0; t < in.length; t++) {
      in[t] = Math.max(0, credit.at(t));
      out[t] = Math.max(0, -credit.at(t));
    }
    builder.trade(
        new TradeFlow(code, product, "all", TradeFlow.Direction.IMPORT, 1, Series.of(in)));
    Series must = Series.of(out);
    builder.trade(
        new TradeFlow(
            code + " out",
            product,
            "all",
            TradeFlow.Direction.EXPORT,
            0,
            must,
            Series.constant(in.length, 0),
            must));
  }

  /// More than can be used of what is delivered of good g in a year.
  private double usable(int g) {
    double used = 1;
    for (At member : members) {
      for (GoodsMap.Entry entry : member.map().entries()) {
        double most = entry.most().orElse(0);
        used += entry.good() == g ? most : 0;
        boolean carries = treaty.transport().isPresent() && treaty.transport().getAsInt() == g;
        used += carries ? most * treaty.goods().get(entry.good()).carriage() : 0;
      }
    }
    return used / treaty.goods().get(g).arriving();
  }

  private void technique(String code, SparseVector out, SparseVector in, int resource) {
    SparseVector uses = SparseVector.of(new int[] {resource}, new double[] {1});
    builder.technique(
        new Technique(code, Names.of(code), new Unit("t"), out, in, uses, Optional.empty()));
  }

  /// First every member's own welfare, kept at what it has alone; then all together.
  private PlanProblem objectives(Objective.Welfare like) {
    List<Objective> order = new ArrayList<>();
    int first = 0;
    for (List<Double> mine : own) {
      List<Double> padded = new ArrayList<>();
      for (int k = 0; k < weights.size(); k++) {
        boolean inside = k >= first && k < first + mine.size();
        padded.add(inside ? mine.get(k - first) : 0.0);
      }
      order.add(new Objective.Welfare(padded, like.discount(), like.curve()));
      first += mine.size();
    }
    order.add(new Objective.Welfare(weights, like.discount(), like.curve()));
    PlanProblem problem = builder.objectives(order).build();
    for (At member : members) {
      problem = problem.next(member.alone().welfare());
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
