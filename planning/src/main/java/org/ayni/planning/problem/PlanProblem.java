package org.ayni.planning.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.ayni.economy.Unit;
import org.ayni.kernel.matrix.SparseVector;

/// What can be made with what, for whom, over T years, and what is wanted (DESIGN, "The plan
/// problem").
///
/// For every year t:
///
/// - balance: Σⱼ (Oᵢⱼ − Aᵢⱼ) xⱼₜ ± trade + (1−σᵢ) hᵢ,ₜ₋₁ − hᵢₜ − Σₛ compositionₛᵢ vₛₜ − Σ_g b_git
///   c_gt ≥ 0
/// - capacity: κₛ xⱼ₍ₛ₎ₜ ≤ kₛₜ
/// - capital: kₛ,ₜ₊₁ ≤ (1−δₛ) kₛₜ + vₛ,ₜ₋lag, k₁ given, kₛ,T₊₁ ≥ terminalₛ
/// - resources: Σⱼ ℓᵣⱼ xⱼₜ ≤ Rᵣₜ plus and minus those retrained; Σₜ Σⱼ ℓᵣⱼ xⱼₜ ≤ totalᵣ
/// - foreign exchange: Σ pᵐ m − Σ pᵉ e ≤ creditₜ; trade: least_ft ≤ m, e ≤ limit_ft
/// - floors: c_gt ≥ floor_gt; pace: (1−down) xⱼ,ₜ₋₁ ≤ xⱼₜ ≤ (1+up) xⱼ,ₜ₋₁
/// - objectives that come before the one at hand: F(z) ≥ what must be kept of it
///
/// The objective is what [Objective] says and Σ worth_ft · trade_ft, 0 but within a federation.
///
/// Where objectives come in a lexicographic order, a problem is about one of them: [#kept()] have
/// been settled, [#objective()] is made as large as it can be, [#later()] are to decide among the
/// plans that are as good; [#next] is the problem after this one.
///
/// Immutable; all shapes and indices are checked when it is built.
public final class PlanProblem {

  private final String name;
  private final int years;
  private final int baseYear;
  private final List<Product> products;
  private final List<Technique> techniques;
  private final List<Resource> resources;
  private final List<Retraining> retraining;
  private final List<CapitalStock> stocks;
  private final List<TradeFlow> trade;
  private final Series credit;
  private final Unit foreignUnit;
  private final List<Basket> baskets;
  private final Objective objective;
  private final List<KeptObjective> kept;
  private final List<Objective> later;

  private PlanProblem(Builder b) {
    name = b.name;
    years = b.years;
    baseYear = b.baseYear;
    products = List.copyOf(b.products);
    techniques = List.copyOf(b.techniques);
    resources = List.copyOf(b.resources);
    retraining = List.copyOf(b.retraining);
    stocks = List.copyOf(b.stocks);
    trade = List.copyOf(b.trade);
    credit = b.credit;
    foreignUnit = b.foreignUnit;
    baskets = List.copyOf(b.baskets);
    objective = b.objective;
    kept = List.copyOf(b.kept);
    later = List.copyOf(b.later);
    Require.within("years", years, 1, 200);
    unique("product", products, Product::code);
    unique("technique", techniques, Technique::code);
    unique("resource", resources, Resource::code);
    unique("retraining", retraining, Retraining::code);
    unique("capital stock", stocks, CapitalStock::code);
    unique("trade flow", trade, TradeFlow::code);
    unique("basket", baskets, Basket::code);
    Require.years("foreign credit", credit, years);
    for (Technique technique : techniques) {
      String what = "technique '" + technique.code() + "'";
      indices(what + " outputs", technique.outputs(), products.size());
      indices(what + " inputs", technique.inputs(), products.size());
      quantities(what + " resources", technique.resources(), resources.size());
    }
    for (Resource resource : resources) {
      Require.years("limit of '" + resource.code() + "'", resource.limit(), years);
      nonNegative("limit of '" + resource.code() + "'", resource.limit());
    }
    for (Retraining one : retraining) {
      String what = "retraining '" + one.code() + "'";
      index("'from' of " + what, one.from(), resources.size());
      index("'to' of " + what, one.to(), resources.size());
      Require.years("limit of " + what, one.limit(), years);
      nonNegative("limit of " + what, one.limit());
      quantities("cost of " + what, one.cost(), products.size());
      if (!resources.get(one.from()).unit().equals(resources.get(one.to()).unit())) {
        throw new IllegalArgumentException(
            what
                + " leads from "
                + resources.get(one.from()).unit()
                + " to "
                + resources.get(one.to()).unit()
                + "; expected one unit");
      }
    }
    for (CapitalStock stock : stocks) {
      index("technique of stock '" + stock.code() + "'", stock.technique(), techniques.size());
      quantities("composition of '" + stock.code() + "'", stock.composition(), products.size());
    }
    for (TradeFlow flow : trade) {
      index("product of trade '" + flow.code() + "'", flow.product(), products.size());
      Require.years("limit of trade '" + flow.code() + "'", flow.limit(), years);
      nonNegative("limit of trade '" + flow.code() + "'", flow.limit());
      if (flow.hasWorth() && kept.size() + later.size() > 0) {
        throw new IllegalArgumentException(
            "trade '"
                + flow.code()
                + "' adds to the objective, of which there are several; expected one");
      }
    }
    for (Basket basket : baskets) {
      String what = "basket '" + basket.code() + "'";
      Require.years("floor of " + what, basket.floor(), years);
      nonNegative("floor of " + what, basket.floor());
      if (basket.products().size() != years) {
        throw new IllegalArgumentException(
            what + " has " + basket.products().size() + " years; expected " + years);
      }
      basket.products().forEach(v -> quantities(what, v, products.size()));
    }
    kept.forEach(one -> check(one.objective()));
    check(objective);
    later.forEach(this::check);
  }

  private void check(Objective one) {
    switch (one) {
      case Objective.Welfare welfare -> weights(welfare.weights());
      case Objective.Harmony harmony -> weights(harmony.weights());
      case Objective.Fulfil _ -> {
        if (baskets.isEmpty()) {
          throw new IllegalArgumentException("the objective 'fulfil' needs at least one basket");
        }
      }
      case Objective.LeastUse least ->
          index("resource of the objective", least.resource(), resources.size());
    }
  }

  private void weights(List<Double> weights) {
    if (weights.size() != baskets.size()) {
      throw new IllegalArgumentException(
          weights.size() + " weights for " + baskets.size() + " baskets");
    }
  }

  private static <E> void unique(String what, List<E> all, Function<E, String> code) {
    Set<String> seen = new HashSet<>();
    for (E one : all) {
      if (!seen.add(code.apply(one))) {
        throw new IllegalArgumentException(
            "two of " + what + " have the code '" + code.apply(one) + "'");
      }
    }
  }

  private static void index(String what, int index, int size) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          what + " is number " + index + "; expected 0 … " + (size - 1));
    }
  }

  private static void indices(String what, SparseVector vector, int size) {
    if (vector.lastIndex() >= size) {
      throw new IllegalArgumentException(
          what + " reach index " + vector.lastIndex() + "; expected at most " + (size - 1));
    }
  }

  /// Indices within reach and no value below 0: a certificate rests on both.
  private static void quantities(String what, SparseVector vector, int size) {
    indices(what, vector, size);
    for (int k = 0; k < vector.size(); k++) {
      Require.within(
          what + " at index " + vector.index(k), vector.value(k), 0, Double.POSITIVE_INFINITY);
    }
  }

  private static void nonNegative(String what, Series series) {
    for (int t = 0; t < series.years(); t++) {
      Require.within(what + ", year " + (t + 1), series.at(t), 0, Double.POSITIVE_INFINITY);
    }
  }

  /// Starts a problem of `years` years, the first of them following `baseYear`.
  public static Builder builder(String name, int baseYear, int years) {
    return new Builder(name, baseYear, years);
  }

  /// The same without what is bought from and sold to some partners. What may be owed stays as it
  /// is; a surplus that was to be earned with them need not be earned any more.
  ///
  /// @param partners codes, as flows name them
  public PlanProblem withoutTrade(Set<String> partners) {
    Builder builder = toBuilder();
    if (builder.trade.removeIf(flow -> partners.contains(flow.partner()))) {
      double[] owed = new double[years];
      for (int t = 0; t < years; t++) {
        owed[t] = Math.max(0, credit.at(t));
      }
      builder.credit(Series.of(owed), foreignUnit);
    }
    return builder.build();
  }

  /// A builder that holds everything of this problem.
  public Builder toBuilder() {
    Builder b = new Builder(name, baseYear, years);
    b.products.addAll(products);
    b.techniques.addAll(techniques);
    b.resources.addAll(resources);
    b.retraining.addAll(retraining);
    b.stocks.addAll(stocks);
    b.trade.addAll(trade);
    b.baskets.addAll(baskets);
    return b.credit(credit, foreignUnit).objectivesOf(this);
  }

  /// The problem of the objective that comes next: this one's is kept from now on.
  ///
  /// @param least what must be kept of [#objective()], see [KeptObjective#least]
  /// @throws IllegalArgumentException when no objective follows
  public PlanProblem next(double least) {
    if (later.isEmpty()) {
      throw new IllegalArgumentException("no objective follows '" + code(objective) + "'");
    }
    Builder b = toBuilder();
    b.kept.add(new KeptObjective(objective, least));
    b.objective = b.later.removeFirst();
    return b.build();
  }

  public String name() {
    return name;
  }

  /// T.
  public int years() {
    return years;
  }

  /// The year before the first planned one, 0 when it has no date.
  public int baseYear() {
    return baseYear;
  }

  public List<Product> products() {
    return products;
  }

  public List<Technique> techniques() {
    return techniques;
  }

  public List<Resource> resources() {
    return resources;
  }

  public List<Retraining> retraining() {
    return retraining;
  }

  public List<CapitalStock> stocks() {
    return stocks;
  }

  public List<TradeFlow> trade() {
    return trade;
  }

  /// Foreign exchange that may be spent beyond what exports earn, a year; negative when a surplus
  /// must be earned, infinite when trade need not balance.
  public Series credit() {
    return credit;
  }

  /// What foreign exchange is counted in.
  public Unit foreignUnit() {
    return foreignUnit;
  }

  public List<Basket> baskets() {
    return baskets;
  }

  /// What is made as large as it can be.
  public Objective objective() {
    return objective;
  }

  /// What a plan must keep of the objectives that come before, in their order. Whoever solves
  /// problems must hold these limits or refuse the problem.
  public List<KeptObjective> kept() {
    return kept;
  }

  /// The objectives that come after this one, in their order. A solver leaves them alone.
  public List<Objective> later() {
    return later;
  }

  /// The problem of an objective that has been settled, as it was when it was settled.
  ///
  /// @param k index in [#kept()]
  public PlanProblem settled(int k) {
    Builder b = toBuilder().objectives(order().subList(k, order().size()));
    b.kept.addAll(kept.subList(0, k));
    return b.build();
  }

  /// All objectives in their order: those kept, the one at hand, those to come.
  public List<Objective> order() {
    List<Objective> order = new ArrayList<>();
    kept.forEach(one -> order.add(one.objective()));
    order.add(objective);
    order.addAll(later);
    return List.copyOf(order);
  }

  /// What an objective is called in files: `welfare`, `harmony`, `fulfil`, `least:` and the code of
  /// the resource.
  public String code(Objective one) {
    return switch (one) {
      case Objective.Welfare _ -> "welfare";
      case Objective.Harmony _ -> "harmony";
      case Objective.Fulfil _ -> "fulfil";
      case Objective.LeastUse least -> "least:" + resources.get(least.resource()).code();
    };
  }

  /// Collects the parts of a problem. Not thread-safe.
  public static final class Builder {
    private final String name;
    private final int baseYear;
    private final int years;
    private final List<Product> products = new ArrayList<>();
    private final List<Technique> techniques = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private final List<Retraining> retraining = new ArrayList<>();
    private final List<CapitalStock> stocks = new ArrayList<>();
    private final List<TradeFlow> trade = new ArrayList<>();
    private Series credit;
    private Unit foreignUnit = new Unit("foreign exchange");
    private final List<Basket> baskets = new ArrayList<>();
    private Objective objective = new Objective.Fulfil(1);
    private final List<KeptObjective> kept = new ArrayList<>();
    private final List<Objective> later = new ArrayList<>();

    private Builder(String name, int baseYear, int years) {
      this.name = name;
      this.baseYear = baseYear;
      this.years = years;
      this.credit = Series.constant(Math.clamp(years, 0, 200), Double.POSITIVE_INFINITY);
    }

    /// Adds a product and returns its index.
    public int product(Product product) {
      products.add(product);
      return products.size() - 1;
    }

    /// Adds a technique and returns its index.
    public int technique(Technique technique) {
      techniques.add(technique);
      return techniques.size() - 1;
    }

    /// Adds a resource and returns its index.
    public int resource(Resource resource) {
      resources.add(resource);
      return resources.size() - 1;
    }

    /// Adds a retraining and returns its index.
    public int retraining(Retraining one) {
      retraining.add(one);
      return retraining.size() - 1;
    }

    /// Adds a capital stock and returns its index.
    public int stock(CapitalStock stock) {
      stocks.add(stock);
      return stocks.size() - 1;
    }

    /// Adds a trade flow and returns its index.
    public int trade(TradeFlow flow) {
      trade.add(flow);
      return trade.size() - 1;
    }

    /// Foreign exchange that may be spent beyond what exports earn, a year, and its unit.
    public Builder credit(Series credit, Unit unit) {
      this.credit = credit;
      this.foreignUnit = unit;
      return this;
    }

    /// Adds a basket and returns its index.
    public int basket(Basket basket) {
      baskets.add(basket);
      return baskets.size() - 1;
    }

    /// Puts other baskets in place of those added so far.
    public Builder baskets(List<Basket> others) {
      baskets.clear();
      baskets.addAll(others);
      return this;
    }

    /// What is made as large as it can be.
    public Builder objective(Objective objective) {
      this.objective = objective;
      return this;
    }

    /// Several objectives in lexicographic order: each decides among the plans that are as good in
    /// all before it.
    ///
    /// @param order at least one
    public Builder objectives(List<Objective> order) {
      objective = order.getFirst();
      kept.clear();
      later.clear();
      later.addAll(order.subList(1, order.size()));
      return this;
    }

    /// The objectives of another problem, those kept and those to come included.
    public Builder objectivesOf(PlanProblem other) {
      objective = other.objective;
      kept.clear();
      kept.addAll(other.kept);
      later.clear();
      later.addAll(other.later);
      return this;
    }

    public PlanProblem build() {
      return new PlanProblem(this);
    }
  }
}
