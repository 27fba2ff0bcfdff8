package org.ayni.planning.linear;

import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;

/// Where every variable and row of a plan problem stands in its linear programme.
///
/// Columns of year t, in this order: x[m], v[S], k of the next year [S], h[n], trade[F],
/// retraining[Z], c[G], satisfaction pieces [G·P], θ[1 if fulfil]. Rows of year t: balance[n],
/// capacity[S], capital[S], resource[R], foreign exchange[1], pace up[m], pace down[m], pieces[G if
/// welfare], fulfilment[G if fulfil], in this order. Items that a problem lacks keep their place as
/// empty columns and free rows: simple to address, and solvers drop them at once.
final class Layout {

  final int years;
  final int products;
  final int techniques;
  final int stocks;
  final int resources;
  final int flows;
  final int retrainings;
  final int baskets;
  final int pieces;
  final boolean fulfil;
  private final int columnsPerYear;
  private final int rowsPerYear;

  /// @param pieces most pieces of any satisfaction curve, 0 when the objective has none
  Layout(PlanProblem problem, int pieces) {
    years = problem.years();
    products = problem.products().size();
    techniques = problem.techniques().size();
    stocks = problem.stocks().size();
    resources = problem.resources().size();
    flows = problem.trade().size();
    retrainings = problem.retraining().size();
    baskets = problem.baskets().size();
    this.pieces = pieces;
    fulfil = problem.objective() instanceof Objective.Fulfil;
    columnsPerYear =
        techniques
            + 2 * stocks
            + products
            + flows
            + retrainings
            + baskets * (1 + pieces)
            + (fulfil ? 1 : 0);
    rowsPerYear =
        products
            + 2 * stocks
            + resources
            + 1
            + 2 * techniques
            + (pieces > 0 ? baskets : 0)
            + (fulfil ? baskets : 0);
  }

  int columns() {
    return Math.multiplyExact(years, columnsPerYear);
  }

  int rows() {
    return Math.addExact(Math.multiplyExact(years, rowsPerYear), resources);
  }

  int activity(int t, int j) {
    return t * columnsPerYear + j;
  }

  int investment(int t, int s) {
    return activity(t, techniques) + s;
  }

  /// Stock at the start of year index t + 1.
  int nextCapital(int t, int s) {
    return investment(t, stocks) + s;
  }

  int inventory(int t, int i) {
    return nextCapital(t, stocks) + i;
  }

  int trade(int t, int f) {
    return inventory(t, products) + f;
  }

  int retraining(int t, int z) {
    return trade(t, flows) + z;
  }

  int satisfaction(int t, int g) {
    return retraining(t, retrainings) + g;
  }

  int piece(int t, int g, int p) {
    return satisfaction(t, baskets) + g * pieces + p;
  }

  int least(int t) {
    return piece(t, baskets, 0);
  }

  int balance(int t, int i) {
    return t * rowsPerYear + i;
  }

  int capacity(int t, int s) {
    return balance(t, products) + s;
  }

  int capital(int t, int s) {
    return capacity(t, stocks) + s;
  }

  int resource(int t, int r) {
    return capital(t, stocks) + r;
  }

  /// Behind the rows of all years.
  int budget(int r) {
    return years * rowsPerYear + r;
  }

  int foreignExchange(int t) {
    return resource(t, resources);
  }

  int paceUp(int t, int j) {
    return foreignExchange(t) + 1 + j;
  }

  int paceDown(int t, int j) {
    return paceUp(t, techniques) + j;
  }

  int piecesOf(int t, int g) {
    return paceDown(t, techniques) + g;
  }

  int fulfilment(int t, int g) {
    return paceDown(t, techniques) + (pieces > 0 ? baskets : 0) + g;
  }
}
