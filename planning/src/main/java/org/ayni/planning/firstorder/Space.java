package org.ayni.planning.firstorder;

import java.util.Arrays;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// Where every variable and row stands in the solver's flat arrays. All years of an item lie side
/// by side.
///
/// Stocks of capital are no variables here: they follow from the investments. Columns: x[m], v[S],
/// trade[F], retraining[Z], h (storable products only), and as border c[G] and, for `fulfil` with
/// several baskets, the least fulfilment θ. Rows: balance[n], capacity[S], terminal[S] (one number
/// each), pace up and pace down (techniques with a pace), fulfilment[G], and as border resource[R],
/// foreign exchange[1], budget[R] (one number each).
final class Space {

  final int years;
  final int products;
  final int techniques;
  final int stocks;
  final int flows;
  final int retrainings;
  final int baskets;
  final int resources;
  final boolean shared;

  /// Index among the storable products, −1 where a product cannot be stored.
  final int[] storable;

  /// Products that can be stored, ascending.
  final int[] stored;

  /// Techniques with a pace, ascending.
  final int[] paced;

  final int investment;
  final int trade;
  final int retraining;
  final int inventory;
  final int satisfaction;
  final int least;
  final int columns;

  final int capacity;
  final int terminal;
  final int paceUp;
  final int paceDown;
  final int fulfilment;
  final int resource;
  final int exchange;
  final int budget;
  final int rows;

  Space(PlanProblem problem) {
    years = problem.years();
    products = problem.products().size();
    techniques = problem.techniques().size();
    stocks = problem.stocks().size();
    flows = problem.trade().size();
    retrainings = problem.retraining().size();
    baskets = problem.baskets().size();
    resources = problem.resources().size();
    shared = problem.objective() instanceof Objective.Fulfil && baskets > 1;
    storable = new int[products];
    int count = 0;
    for (int i = 0; i < products; i++) {
      storable[i] = problem.products().get(i).storable() ? count++ : -1;
    }
    stored = new int[count];
    for (int i = 0; i < products; i++) {
      if (storable[i] >= 0) {
        stored[storable[i]] = i;
      }
    }
    paced = paced(problem);
    investment = times(techniques);
    trade = investment + times(stocks);
    retraining = trade + times(flows);
    inventory = retraining + times(retrainings);
    satisfaction = inventory + times(stored.length);
    least = satisfaction + times(baskets);
    columns = least + (shared ? years : 0);
    capacity = times(products);
    terminal = capacity + times(stocks);
    paceUp = terminal + stocks;
    paceDown = paceUp + times(paced.length);
    fulfilment = paceDown + times(paced.length);
    resource = fulfilment + (shared ? times(baskets) : 0);
    exchange = resource + times(resources);
    budget = exchange + years;
    rows = Math.addExact(budget, resources);
  }

  private int times(int items) {
    return Math.multiplyExact(items, years);
  }

  private static int[] paced(PlanProblem problem) {
    int[] found = new int[problem.techniques().size()];
    int count = 0;
    for (int j = 0; j < found.length; j++) {
      if (problem.techniques().get(j).pace().isPresent()) {
        found[count++] = j;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /// First place of item k in a group that begins at `group`.
  int at(int group, int k) {
    return group + k * years;
  }
}
