package org.ayni.planning.firstorder;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;

/// Makes prices that prove out of prices that nearly do: dual feasible by construction, backwards
/// in time. In year t, with everything later settled,
///
/// 1. what can be stored is worth what is left of it is next year, pₜ ≥ (1−σ) pₜ₊₁;
/// 2. a stock is worth what it earns and what it is worth after, Qₜ = rₜ₊₁ + (1−δ) Qₜ₊₁, the
///    products it is made of at least that: where not, they are made dearer;
/// 3. where goods go without limit, to and from abroad or from one place to another, the price
///    there is no less than the price here;
/// 4. what only a resource limits earns nothing: the resource's price rises;
/// 5. equipment (or, where there is none, the pace) earns what is left of the product's price after
///    inputs and resources: r = max(0, (O−A)ᵀp − ℓᵀw …)/κ.
///
/// At last all prices are scaled by the one factor that gives the smallest bound. What then still
/// gains has a limit of its own (trade, retraining), or the bound is +∞.
final class PriceConstruction {

  /// Rounds in which prices between which goods go without limit settle.
  private static final int TRADE_ROUNDS = 20;

  /// Times that all years begin anew because a total had to rise.
  private static final int TOTAL_ROUNDS = 4;

  /// A little more than is needed, so that rounding does not undo it.
  private static final double CLEAR = 1 + 1e-14;

  private final PlanProblem problem;
  private final Space space;
  private final GivenNumbers given;
  private final Satisfaction satisfaction;
  private final PlanOperator operator;
  private final int years;

  /// [rows] of [Space], with capacity and pace of the first year too.
  final double[] price;

  /// Qₛₜ [S · T]: a unit of stock at the start of year index t + 1.
  final double[] worth;

  /// Whether the objective counts; without it, a bound below 0 proves that there is no plan.
  private final boolean objective;

  private final double[] excess;
  private final double[] basketCost;

  /// Techniques that neither equipment nor pace nor a resource limits, with inputs.
  private final int[] carriers;

  /// What has to be added to the price of each total so that no technique is left that only it
  /// limits.
  private final double[] totals;

  private boolean totalsRaised;
  private double bound;

  PriceConstruction(
      PlanProblem problem,
      Space space,
      GivenNumbers given,
      Satisfaction satisfaction,
      PlanOperator operator) {
    this(problem, space, given, satisfaction, operator, true);
  }

  private PriceConstruction(
      PlanProblem problem,
      Space space,
      GivenNumbers given,
      Satisfaction satisfaction,
      PlanOperator operator,
      boolean objective) {
    this.objective = objective;
    this.problem = problem;
    this.space = space;
    this.given = given;
    this.satisfaction = satisfaction;
    this.operator = operator;
    years = space.years;
    price = new double[space.rows];
    worth = new double[space.stocks * years];
    excess = new double[space.techniques * years];
    basketCost = new double[space.baskets * years];
    totals = new double[space.resources];
    carriers =
        IntStream.range(0, space.techniques)
            .filter(j ->
                !held(operator.paceOf(j))
                    && operator.equipment.start[j] == operator.equipment.start[j + 1]
                    && problem.techniques().get(j).resources().size() == 0
                    && problem.techniques().get(j).inputs().size() > 0)
            .toArray();
  }

  /// The same without an objective.
  PriceConstruction ofFeasibility() {
    return new PriceConstruction(problem, space, given, satisfaction, operator, false);
  }

  /// Prices from `raw`; returns the bound they prove, +∞ where a variable that nothing limits still
  /// earns something.
  ///
  /// @param raw [rows]; negative ones count as 0
  double from(double[] raw) {
    for (double one : raw) {
      if (!Double.isFinite(one)) {
        return Double.POSITIVE_INFINITY;
      }
    }
    Arrays.fill(totals, 0);
    // A total over all years may have to rise for what one year finds; then all years begin anew.
    for (int round = 0; round <= TOTAL_ROUNDS; round++) {
      sweep(raw);
      if (!totalsRaised) {
        break;
      }
      bound = Double.POSITIVE_INFINITY;
    }
    scale(linear());
    return Double.isNaN(bound) ? Double.POSITIVE_INFINITY : bound;
  }

  private void sweep(double[] raw) {
    for (int i = 0; i < price.length; i++) {
      price[i] = given.limits[i] ? Math.max(0, raw[i]) : 0;
    }
    for (int r = 0; r < totals.length; r++) {
      price[space.budget + r] += totals[r];
    }
    for (int s = 0; s < space.stocks; s++) {
      if (builtOfNothing(s)) {
        price[space.terminal + s] = 0;
        for (int t = operator.equipment.lag[s] + 1; t < years; t++) {
          price[space.at(space.capacity, s) + t] = 0;
        }
      }
    }
    totalsRaised = false;
    bound = 0;
    for (int t = years - 1; t >= 0; t--) {
      stores(t);
      stocks(t);
      trade(t);
      activities(t);
    }
  }

  /// A stock that takes no product to build: from its lag on there can be as much as one likes, and
  /// more of it is worth nothing.
  private boolean builtOfNothing(int s) {
    return problem.stocks().get(s).composition().size() == 0;
  }

  /// Whether stock s limits its technique in year t.
  private boolean limits(int s, int t) {
    return operator.equipment.requirement[s] > 0
        && !(builtOfNothing(s) && t > operator.equipment.lag[s]);
  }

  private void stores(int t) {
    if (t == years - 1) {
      return;
    }
    for (int i : space.stored) {
      Product product = problem.products().get(i);
      double later = (1 - product.storageLoss().getAsDouble()) * price[i * years + t + 1];
      price[i * years + t] = Math.max(price[i * years + t], later);
    }
  }

  private void stocks(int t) {
    for (int s = 0; s < space.stocks; s++) {
      worth[s * years + t] =
          t == years - 1
              ? price[space.terminal + s]
              : price[space.at(space.capacity, s) + t + 1]
                  + operator.equipment.kept[s] * worth[s * years + t + 1];
      int ready = t + operator.equipment.lag[s];
      if (ready < years) {
        raise(problem.stocks().get(s).composition(), t, worth[s * years + ready]);
      }
    }
  }

  /// Makes the products of a mix dearer, in proportion, until the mix is worth `least`.
  private void raise(SparseVector mix, int t, double least) {
    double cost = value(mix, t);
    if (!(cost < least)) {
      return;
    }
    double factor = least / cost;
    boolean proportional = cost > 0 && factor < 1e6;
    double square = 0;
    for (int k = 0; k < mix.size(); k++) {
      square += mix.value(k) * mix.value(k);
    }
    for (int k = 0; k < mix.size(); k++) {
      int at = mix.index(k) * years + t;
      price[at] =
          proportional ? price[at] * factor : price[at] + (least - cost) * mix.value(k) / square;
    }
  }

  /// Prices between which goods go without limit settle: at home and abroad, and along techniques
  /// that take nothing but products, such as a transport that somebody else does.
  private void trade(int t) {
    for (int round = 0; round < TRADE_ROUNDS; round++) {
      boolean changed = false;
      for (TradeFlow flow : problem.trade()) {
        if (flow.limit().at(t) == Double.POSITIVE_INFINITY) {
          changed |= trade(flow, t);
        }
      }
      for (int j : carriers) {
        changed |= carry(problem.techniques().get(j), t);
      }
      if (!changed) {
        return;
      }
    }
  }

  /// Without a limit of its own, what may be bought costs at least what it is worth, and what may
  /// be sold is worth at least what it brings.
  private boolean trade(TradeFlow flow, int t) {
    int exchange = space.exchange + t;
    int at = flow.product() * years + t;
    double abroad = price[exchange] * flow.price();
    if (flow.direction() == Direction.EXPORT && price[at] < abroad) {
      price[at] = abroad;
      return true;
    }
    if (flow.direction() == Direction.IMPORT && abroad < price[at] && given.limits[exchange]) {
      price[exchange] = price[at] / flow.price() * CLEAR;
      return true;
    }
    return false;
  }

  /// What nothing limits but its inputs earns no more than they cost: they are made dearer.
  private boolean carry(Technique technique, int t) {
    double earned = value(technique.outputs(), t);
    double spent = value(technique.inputs(), t);
    if (!(earned > spent) || technique.inputs().size() == 0) {
      return false;
    }
    raise(technique.inputs(), t, earned * CLEAR);
    return true;
  }

  private double value(SparseVector products, int t) {
    double sum = 0;
    for (int k = 0; k < products.size(); k++) {
      sum += products.value(k) * price[products.index(k) * years + t];
    }
    return sum;
  }

  private void activities(int t) {
    earnings(t);
    if (wages(t)) {
      earnings(t);
    }
    for (int j = 0; j < space.techniques; j++) {
      int p = operator.paceOf(j);
      double left = left(j, p, t);
      if (t == 0) {
        first(j, p, left);
        continue;
      }
      if (p >= 0) {
        int above = space.at(space.paceUp, p) + t;
        int below = space.at(space.paceDown, p) + t;
        boolean equipped = equipped(j, t);
        if (!equipped && !held(p)) {
          // Nobody could take what a price for not shrinking would add.
          price[below] = Math.min(price[below], Math.max(0, -left));
        }
        left += price[below];
        // Equipment takes the rest; where there is none, the pace does.
        double most = equipped ? price[above] : Double.POSITIVE_INFINITY;
        price[above] = given.limits[above] ? Math.clamp(left, 0, most) : 0;
        left -= price[above];
      }
      rest(j, t, left);
    }
  }

  private void earnings(int t) {
    operator.earnings(t, price, excess);
  }

  /// What a unit of activity earns beyond inputs and resources, the next year's pace included.
  private double left(int j, int p, int t) {
    double left = excess[j * years + t] - (objective ? given.cost[j * years + t] : 0);
    if (p >= 0 && t + 1 < years) {
      left +=
          operator.up(p) * price[space.at(space.paceUp, p) + t + 1]
              - operator.down(p) * price[space.at(space.paceDown, p) + t + 1];
    }
    return left;
  }

  /// Where neither equipment nor pace can take what is left, a resource does: the one whose price
  /// costs least to raise. True when something was raised.
  private boolean wages(int t) {
    double[] more = new double[space.resources];
    boolean raised = false;
    for (int j = 0; j < space.techniques; j++) {
      int p = operator.paceOf(j);
      if (equipped(j, t) || held(p)) {
        continue;
      }
      SparseVector used = problem.techniques().get(j).resources();
      double left = left(j, p, t);
      int cheapest = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int k = 0; k < used.size(); k++) {
        int r = used.index(k);
        left -= used.value(k) * more[r];
        double cost = problem.resources().get(r).limit().at(t) / used.value(k);
        if (used.value(k) > 0 && cost < least) {
          least = cost;
          cheapest = k;
        }
      }
      if (left > 0 && cheapest >= 0) {
        more[used.index(cheapest)] += left / used.value(cheapest) * CLEAR;
        raised = true;
      } else if (left > 0) {
        total(used, left);
      }
    }
    for (int r = 0; r < more.length; r++) {
      price[space.at(space.resource, r) + t] += more[r];
    }
    return raised;
  }

  /// Where no resource is limited year by year, one with a total over all years takes what is left.
  private void total(SparseVector used, double left) {
    for (int k = 0; k < used.size(); k++) {
      int r = used.index(k);
      if (given.limits[space.budget + r]) {
        totals[r] += left / used.value(k) * CLEAR;
        totalsRaised = true;
        return;
      }
    }
  }

  /// Whether a pace holds activity from above.
  private boolean held(int p) {
    if (p < 0) {
      return false;
    }
    Technique.Pace pace = problem.techniques().get(space.paced[p]).pace().orElseThrow();
    return pace.up() < Double.POSITIVE_INFINITY;
  }

  private boolean equipped(int j, int t) {
    Equipment equipment = operator.equipment;
    for (int q = equipment.start[j]; q < equipment.start[j + 1]; q++) {
      if (limits(equipment.stock[q], t)) {
        return true;
      }
    }
    return false;
  }

  /// The first year's equipment and pace are numbers: whichever is the tighter takes all.
  private void first(int j, int p, double left) {
    Equipment equipment = operator.equipment;
    double most = Double.POSITIVE_INFINITY;
    int tightest = -1;
    for (int q = equipment.start[j]; q < equipment.start[j + 1]; q++) {
      int s = equipment.stock[q];
      price[space.at(space.capacity, s)] = 0;
      if (equipment.requirement[s] > 0) {
        double room = problem.stocks().get(s).initial() / equipment.requirement[s];
        if (tightest < 0 || room < most) {
          most = room;
          tightest = s;
        }
      }
    }
    if (p >= 0) {
      Technique.Pace pace = problem.techniques().get(j).pace().orElseThrow();
      int above = space.at(space.paceUp, p);
      int below = space.at(space.paceDown, p);
      price[above] = 0;
      price[below] = Math.max(0, -left);
      bound -= price[below] * (1 - pace.down()) * pace.base();
      double room = (1 + pace.up()) * pace.base();
      if (left > 0 && pace.up() < Double.POSITIVE_INFINITY && room <= most) {
        price[above] = left;
        bound += left * room;
        return;
      }
    }
    if (left > 0) {
      if (tightest >= 0) {
        price[space.at(space.capacity, tightest)] = left / equipment.requirement[tightest];
      } else {
        beyond(left);
      }
    }
  }

  /// What nothing limits must earn nothing.
  private void beyond(double left) {
    if (left > 0) {
      bound = Double.POSITIVE_INFINITY;
    }
  }

  private void rest(int j, int t, double left) {
    Equipment equipment = operator.equipment;
    double sum = 0;
    int one = -1;
    for (int q = equipment.start[j]; q < equipment.start[j + 1]; q++) {
      int s = equipment.stock[q];
      if (limits(s, t)) {
        sum += equipment.requirement[s] * price[space.at(space.capacity, s) + t];
        one = one < 0 ? s : one;
      }
    }
    double earned = Math.max(0, left);
    if (one < 0) {
      beyond(left);
      return;
    }
    for (int q = equipment.start[j]; q < equipment.start[j + 1]; q++) {
      int s = equipment.stock[q];
      if (limits(s, t)) {
        int at = space.at(space.capacity, s) + t;
        if (sum > 0) {
          price[at] *= earned / sum;
        } else {
          price[at] = s == one ? earned / equipment.requirement[s] : 0;
        }
      }
    }
  }

  /// Σ y b over limits that no variable answers, and what trade and retraining can still bring.
  private double linear() {
    double sum = bound;
    for (int t = 0; t < years; t++) {
      for (int r = 0; r < space.resources; r++) {
        double w = price[space.at(space.resource, r) + t];
        sum += w > 0 ? w * problem.resources().get(r).limit().at(t) : 0;
      }
      double e = price[space.exchange + t];
      sum += e > 0 ? e * problem.credit().at(t) : 0;
    }
    for (int r = 0; r < space.resources; r++) {
      double w = price[space.budget + r];
      sum += w > 0 ? w * problem.resources().get(r).total().orElseThrow() : 0;
    }
    for (int i : space.stored) {
      sum -= price[i * years] * given.least[i * years];
    }
    for (int s = 0; s < space.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      sum +=
          (price[space.at(space.capacity, s)] + operator.equipment.kept[s] * worth[s * years])
              * stock.initial();
      for (int t = 0; t < Math.min(years, stock.underway().size()); t++) {
        sum += worth[s * years + t] * stock.underway(t);
      }
      sum -= price[space.terminal + s] * stock.terminal();
    }
    return sum + gains(space.trade, space.flows) + gains(space.retraining, space.retrainings);
  }

  /// What flows (or retrainings) still gain at these prices, up to their limits.
  private double gains(int group, int items) {
    double[] g = new double[space.columns];
    operator.gains(group, items, price, g);
    double sum = 0;
    for (int j = group; j < group + items * years; j++) {
      if (g[j] > 0) {
        sum += g[j] * given.upper[j];
      }
    }
    return sum;
  }

  private void scale(double linear) {
    for (int g = 0; g < space.baskets; g++) {
      operator.baskets.cost(
          operator.baskets.byNeed.start(g),
          operator.baskets.byNeed.start(g + 1),
          price,
          basketCost,
          g * years);
    }
    if (!objective) {
      bound = linear;
      for (int k = 0; k < basketCost.length; k++) {
        bound -= basketCost[k] * given.lower[space.satisfaction + k];
      }
      return;
    }
    double factor =
        switch (problem.objective()) {
          case Objective.Fulfil fulfil -> fulfilFactor(fulfil);
          case Objective.LeastUse _ -> 1;
          case Objective.Welfare _, Objective.Harmony _ -> bestFactor(linear);
        };
    for (int i = 0; i < price.length; i++) {
      price[i] *= factor;
    }
    for (int k = 0; k < worth.length; k++) {
      worth[k] *= factor;
    }
    for (int k = 0; k < basketCost.length; k++) {
      basketCost[k] *= factor;
    }
    bound = factor * linear + needs(1);
  }

  /// What the needs can bring beyond their cost, all prices times `factor`.
  private double needs(double factor) {
    double sum = 0;
    if (space.shared) {
      for (int t = 0; t < years; t++) {
        sum += fulfilment(t);
      }
      return sum;
    }
    for (int k = 0; k < basketCost.length; k++) {
      sum +=
          satisfaction.surplus(
              space.satisfaction + k, factor * basketCost[k], Double.POSITIVE_INFINITY);
    }
    return sum;
  }

  /// Weights of the baskets that add up to the year's, none above its cost: what is left of a cost
  /// falls due on the floor.
  private double fulfilment(int t) {
    double wanted = -given.cost[space.least + t];
    double weights = 0;
    for (int g = 0; g < space.baskets; g++) {
      int at = space.at(space.fulfilment, g) + t;
      price[at] = Math.min(price[at], basketCost[g * years + t]);
      weights += price[at];
    }
    // Too little: from where there is room; too much does no harm.
    for (int g = 0; g < space.baskets && weights < wanted; g++) {
      int at = space.at(space.fulfilment, g) + t;
      double more = Math.min(basketCost[g * years + t] - price[at], wanted - weights);
      price[at] += more;
      weights += more;
    }
    if (!(weights >= wanted * (1 - 1e-12))) {
      return Double.POSITIVE_INFINITY;
    }
    double sum = 0;
    for (int g = 0; g < space.baskets; g++) {
      double rest = basketCost[g * years + t] - price[space.at(space.fulfilment, g) + t];
      sum -= rest * given.lower[space.at(space.satisfaction, g) + t];
    }
    return sum;
  }

  private double fulfilFactor(Objective.Fulfil fulfil) {
    double factor = 0;
    for (int t = 0; t < years; t++) {
      double cost = 0;
      for (int g = 0; g < space.baskets; g++) {
        cost += basketCost[g * years + t];
      }
      factor = Math.max(factor, Math.pow(fulfil.discount(), t) / cost);
    }
    return factor > 0 && factor < Double.POSITIVE_INFINITY ? factor * CLEAR : 1;
  }

  /// The bound is convex in the factor: golden section.
  private double bestFactor(double linear) {
    double low = 0.5;
    double high = 2;
    double ratio = 0.5 * (Math.sqrt(5) - 1);
    double a = high - ratio * (high - low);
    double b = low + ratio * (high - low);
    double atA = a * linear + needs(a);
    double atB = b * linear + needs(b);
    while (high - low > 1e-9) {
      if (atA <= atB && atA < Double.POSITIVE_INFINITY) {
        high = b;
        b = a;
        atB = atA;
        a = high - ratio * (high - low);
        atA = a * linear + needs(a);
      } else {
        low = a;
        a = b;
        atA = atB;
        b = low + ratio * (high - low);
        atB = b * linear + needs(b);
      }
    }
    return 0.5 * (low + high);
  }
}
