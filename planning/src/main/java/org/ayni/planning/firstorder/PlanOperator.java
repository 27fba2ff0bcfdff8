package org.ayni.planning.firstorder;

import java.util.Arrays;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.rows.RowEngine;
import org.ayni.kernel.rows.RowProduct;
import org.ayni.kernel.rows.SparseRows;
import org.ayni.kernel.saddle.SaddleOperator;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;

/// The limits of a plan problem as K z ≥ b, without a matrix of all years: one matrix for what
/// happens within a year, and recursions from year to year for what is kept.
///
/// Rows, in the order of [Space], with k rolled forward from the investments v and kⁿ its part
/// without them (see [GivenNumbers]):
///
/// - balance: Σ (O − A) x − B v ± trade − C z + (1−σ) hₜ₋₁ − hₜ − D c
/// - capacity: kₜ(v) − κ x, for t ≥ 2; the first year's is a bound on x
/// - terminal: k_T+1(v)
/// - pace: (1+up) xₜ₋₁ − xₜ and xₜ − (1−down) xₜ₋₁, for t ≥ 2
/// - fulfilment: c − θ
/// - resources: −Σ ℓ x − those who left + those who came; budget: −Σₜ Σ ℓ x; exchange: −Σ ± price
///
/// [#absolute()] is |K|, for step sizes and scales.
///
/// The input coefficients, by rows and by columns, lie where a [RowEngine] puts them; all else is
/// here.
final class PlanOperator implements SaddleOperator, AutoCloseable {

  /// Multiplications in one task: some ten microseconds.
  private static final int TASK = 12_000;

  private final Space space;
  private final int years;

  private final boolean absolute;

  /// −1, or 1 where coefficients count by their size.
  private final double minus;

  private final PlanProblem problem;
  private final RowProduct byProduct;
  private final RowProduct byColumn;
  private final SparseRows scarce;
  private final SparseRows scarceByColumn;

  final Baskets baskets;
  final Equipment equipment;

  private final double[] kept;
  private final double[] up;
  private final double[] down;

  /// Index in [Space#paced], −1 without a pace.
  private final int[] paceOf;

  private final int[] from;
  private final int[] to;
  private final boolean[] total;

  private final Tasks columnTasks;
  private final Tasks rowTasks;
  private final double[] needSums;
  private final double[] scarceSums;

  PlanOperator(PlanProblem problem, Space space, RowEngine engine) {
    this.problem = problem;
    this.space = space;
    years = space.years;
    absolute = false;
    minus = -1;
    SparseRows net = columns(problem, space);
    SparseRows netByProduct = net.transposed(space.products);
    byColumn = engine.place(net);
    byProduct = engine.place(netByProduct);
    scarceByColumn = scarce(problem, space);
    scarce = scarceByColumn.transposed(space.resources + 1);
    baskets = new Baskets(problem);
    equipment = new Equipment(problem);
    kept = new double[space.stored.length];
    for (int h = 0; h < kept.length; h++) {
      kept[h] = 1 - problem.products().get(space.stored[h]).storageLoss().orElseThrow();
    }
    up = new double[space.paced.length];
    down = new double[space.paced.length];
    paceOf = new int[space.techniques];
    Arrays.fill(paceOf, -1);
    for (int p = 0; p < space.paced.length; p++) {
      Technique.Pace pace = problem.techniques().get(space.paced[p]).pace().orElseThrow();
      paceOf[space.paced[p]] = p;
      up[p] = pace.up() < Double.POSITIVE_INFINITY ? 1 + pace.up() : 0;
      down[p] = 1 - pace.down();
    }
    List<Retraining> retraining = problem.retraining();
    from = retraining.stream().mapToInt(Retraining::from).toArray();
    to = retraining.stream().mapToInt(Retraining::to).toArray();
    total = new boolean[space.resources];
    for (int r = 0; r < total.length; r++) {
      Resource resource = problem.resources().get(r);
      total[r] = resource.total().isPresent();
    }
    columnTasks = new Tasks(years);
    columnTasks.group(Tasks.Kind.ACTIVITY, space.techniques, net, 0, TASK);
    columnTasks.group(Tasks.Kind.INVESTMENT, space.stocks, net, space.techniques, TASK);
    int trade = space.techniques + space.stocks;
    columnTasks.group(Tasks.Kind.TRADE, space.flows, net, trade, TASK);
    columnTasks.group(Tasks.Kind.RETRAINING, space.retrainings, net, trade + space.flows, TASK);
    columnTasks.group(Tasks.Kind.INVENTORY, space.stored.length, 2, TASK);
    columnTasks.endParts();
    columnTasks.segments(baskets.byNeed, TASK);
    rowTasks = new Tasks(years);
    rowTasks.group(Tasks.Kind.BALANCE, space.products, netByProduct, 0, TASK);
    rowTasks.group(Tasks.Kind.CAPACITY, space.stocks, 3, TASK);
    rowTasks.groupOfSingles(Tasks.Kind.TERMINAL, space.stocks, 2 * years, TASK);
    rowTasks.group(Tasks.Kind.PACE_UP, space.paced.length, 2, TASK);
    rowTasks.group(Tasks.Kind.PACE_DOWN, space.paced.length, 2, TASK);
    rowTasks.group(Tasks.Kind.FULFILMENT, space.shared ? space.baskets : 0, 2, TASK);
    rowTasks.endParts();
    rowTasks.segments(scarce, TASK);
    needSums = new double[Math.multiplyExact(columnTasks.segments(), years)];
    scarceSums = new double[Math.multiplyExact(rowTasks.segments(), years)];
  }

  private PlanOperator(PlanOperator signed) {
    problem = signed.problem;
    space = signed.space;
    years = signed.years;
    absolute = true;
    minus = 1;
    byColumn = signed.byColumn;
    byProduct = signed.byProduct;
    scarceByColumn = signed.scarceByColumn;
    scarce = signed.scarce;
    baskets = signed.baskets;
    equipment = signed.equipment;
    kept = signed.kept;
    up = signed.up;
    down = signed.down;
    paceOf = signed.paceOf;
    from = signed.from;
    to = signed.to;
    total = signed.total;
    columnTasks = signed.columnTasks;
    rowTasks = signed.rowTasks;
    needSums = signed.needSums;
    scarceSums = signed.scarceSums;
  }

  /// |K|: every coefficient by its size. Shares everything with this operator, so the two take
  /// turns.
  PlanOperator absolute() {
    return new PlanOperator(this);
  }

  /// What one unit of every activity, investment, flow and retraining adds to each product.
  private static SparseRows columns(PlanProblem problem, Space space) {
    SparseRows.Builder builder =
        new SparseRows.Builder(space.techniques + space.stocks + space.flows + space.retrainings);
    for (Technique technique : problem.techniques()) {
      net(technique.outputs(), technique.inputs(), builder);
      builder.endRow();
    }
    for (CapitalStock stock : problem.stocks()) {
      taken(stock.composition(), builder);
    }
    for (TradeFlow flow : problem.trade()) {
      builder.add(flow.product(), flow.direction().sign());
      builder.endRow();
    }
    for (Retraining one : problem.retraining()) {
      taken(one.cost(), builder);
    }
    return builder.build();
  }

  private static void taken(SparseVector products, SparseRows.Builder builder) {
    for (int k = 0; k < products.size(); k++) {
      builder.add(products.index(k), -products.value(k));
    }
    builder.endRow();
  }

  /// outputs − inputs, two ascending lists merged.
  private static void net(SparseVector outputs, SparseVector inputs, SparseRows.Builder builder) {
    int o = 0;
    int i = 0;
    while (o < outputs.size() || i < inputs.size()) {
      int output = o < outputs.size() ? outputs.index(o) : Integer.MAX_VALUE;
      int input = i < inputs.size() ? inputs.index(i) : Integer.MAX_VALUE;
      double value = 0;
      if (output <= input) {
        value += outputs.value(o++);
      }
      if (input <= output) {
        value -= inputs.value(i++);
      }
      if (value != 0) {
        builder.add(Math.min(output, input), value);
      }
    }
  }

  /// What one unit of every column takes of each resource and, behind them, of foreign exchange.
  private static SparseRows scarce(PlanProblem problem, Space space) {
    SparseRows.Builder builder =
        new SparseRows.Builder(space.techniques + space.stocks + space.flows + space.retrainings);
    for (Technique technique : problem.techniques()) {
      SparseVector used = technique.resources();
      for (int k = 0; k < used.size(); k++) {
        builder.add(used.index(k), used.value(k));
      }
      builder.endRow();
    }
    for (int s = 0; s < space.stocks; s++) {
      builder.endRow();
    }
    for (TradeFlow flow : problem.trade()) {
      builder.add(space.resources, flow.direction().sign() * flow.price());
      builder.endRow();
    }
    for (int z = 0; z < space.retrainings; z++) {
      builder.endRow();
    }
    return builder.build();
  }

  @Override
  public int columns() {
    return space.columns;
  }

  @Override
  public int rows() {
    return space.rows;
  }

  @Override
  public int[] columnParts() {
    return columnTasks.parts();
  }

  @Override
  public int[] rowParts() {
    return rowTasks.parts();
  }

  @Override
  public int transposedTasks() {
    return columnTasks.count();
  }

  @Override
  public int forwardTasks() {
    return rowTasks.count();
  }

  @Override
  public void transposed(int task, double[] y, double[] g) {
    int first = columnTasks.from(task);
    int end = columnTasks.to(task);
    switch (columnTasks.kind(task)) {
      case ACTIVITY -> activity(first, end, y, g);
      case INVESTMENT -> investment(first, end, y, g);
      case TRADE -> trade(first, end, y, g);
      case RETRAINING -> retraining(first, end, y, g);
      case INVENTORY -> inventory(first, end, y, g);
      case SEGMENT -> baskets.cost(first, end, y, needSums, columnTasks.segment(task) * years);
      default -> throw new IllegalStateException("no column task " + columnTasks.kind(task));
    }
  }

  private double size(double coefficient) {
    return absolute ? Math.abs(coefficient) : coefficient;
  }

  private void multiply(RowProduct matrix, int first, int end, double[] x, double[] out) {
    matrix.part(first, end, x, out, years, absolute);
  }

  /// A product over all years goes straight to its place: columns and balances come first.
  @Override
  public void beginTransposed(double[] y, double[] g) {
    byColumn.begin(y, g, years, absolute);
  }

  @Override
  public void beginForward(double[] u, double[] r) {
    byProduct.begin(u, r, years, absolute);
  }

  /// Lets go of the matrices where they lie.
  @Override
  public void close() {
    byColumn.close();
    byProduct.close();
  }

  private void activity(int first, int end, double[] y, double[] g) {
    multiply(byColumn, first, end, y, g);
    for (int j = first; j < end; j++) {
      int at = j * years;
      for (int q = equipment.start[j]; q < equipment.start[j + 1]; q++) {
        int s = equipment.stock[q];
        double factor = minus * equipment.requirement[s];
        int row = space.at(space.capacity, s);
        for (int t = 1; t < years; t++) {
          g[at + t] += factor * y[row + t];
        }
      }
      for (int q = scarceByColumn.start(j); q < scarceByColumn.start(j + 1); q++) {
        int r = scarceByColumn.column(q);
        double factor = minus * size(scarceByColumn.value(q));
        double whole = total[r] ? y[space.budget + r] : 0;
        int row = space.at(space.resource, r);
        for (int t = 0; t < years; t++) {
          g[at + t] += factor * (y[row + t] + whole);
        }
      }
      int p = paceOf[j];
      if (p >= 0) {
        int above = space.at(space.paceUp, p);
        int below = space.at(space.paceDown, p);
        for (int t = 0; t < years; t++) {
          double now = t > 0 ? minus * y[above + t] + y[below + t] : 0;
          double next =
              t + 1 < years ? up[p] * y[above + t + 1] + minus * down[p] * y[below + t + 1] : 0;
          g[at + t] += now + next;
        }
      }
    }
  }

  /// What investing earns: the stock's services and what it is worth at the end, less its price.
  private void investment(int first, int end, double[] y, double[] g) {
    multiply(byColumn, space.techniques + first, space.techniques + end, y, g);
    for (int s = first; s < end; s++) {
      int lag = equipment.lag[s];
      int at = space.at(space.investment, s);
      int row = space.at(space.capacity, s);
      double worth = y[space.terminal + s];
      for (int t = years - 1; t >= 0; t--) {
        // `worth` is of one unit of stock at the start of year t + 1.
        if (t >= lag) {
          g[at + t - lag] += worth;
        }
        worth = (t > 0 ? y[row + t] : 0) + equipment.kept[s] * worth;
      }
    }
  }

  private void trade(int first, int end, double[] y, double[] g) {
    int before = space.techniques + space.stocks;
    multiply(byColumn, before + first, before + end, y, g);
    for (int f = first; f < end; f++) {
      double factor = minus * size(scarceByColumn.value(scarceByColumn.start(before + f)));
      int at = space.at(space.trade, f);
      for (int t = 0; t < years; t++) {
        g[at + t] += factor * y[space.exchange + t];
      }
    }
  }

  private void retraining(int first, int end, double[] y, double[] g) {
    int before = space.techniques + space.stocks + space.flows;
    multiply(byColumn, before + first, before + end, y, g);
    for (int z = first; z < end; z++) {
      int at = space.at(space.retraining, z);
      double lost = 0;
      double won = 0;
      for (int t = years - 1; t >= 0; t--) {
        lost += y[space.at(space.resource, from[z]) + t];
        g[at + t] += minus * lost + won;
        won += y[space.at(space.resource, to[z]) + t];
      }
    }
  }

  private void inventory(int first, int end, double[] y, double[] g) {
    for (int h = first; h < end; h++) {
      int at = space.at(space.inventory, h);
      int row = space.stored[h] * years;
      for (int t = 0; t < years; t++) {
        double later = t + 1 < years ? kept[h] * y[row + t + 1] : 0;
        g[at + t] = later + minus * y[row + t];
      }
    }
  }

  @Override
  public void finishTransposed(double[] y, double[] g) {
    Arrays.fill(g, space.satisfaction, space.columns, 0);
    for (int q = 0; q < columnTasks.segments(); q++) {
      int at = space.at(space.satisfaction, columnTasks.owner(q));
      for (int t = 0; t < years; t++) {
        g[at + t] += minus * needSums[q * years + t];
      }
    }
    if (space.shared) {
      for (int b = 0; b < space.baskets; b++) {
        for (int t = 0; t < years; t++) {
          double weight = y[space.at(space.fulfilment, b) + t];
          g[space.at(space.satisfaction, b) + t] += weight;
          g[space.least + t] += minus * weight;
        }
      }
    }
  }

  @Override
  public void forward(int task, double[] u, double[] r) {
    int first = rowTasks.from(task);
    int end = rowTasks.to(task);
    switch (rowTasks.kind(task)) {
      case BALANCE -> balance(first, end, u, r);
      case CAPACITY -> capacity(first, end, u, r);
      case TERMINAL -> terminal(first, end, u, r);
      case PACE_UP -> paceUp(first, end, u, r);
      case PACE_DOWN -> paceDown(first, end, u, r);
      case FULFILMENT -> fulfilment(first, end, u, r);
      case SEGMENT -> scarceSums(task, first, end, u);
      default -> throw new IllegalStateException("no row task " + rowTasks.kind(task));
    }
  }

  private void balance(int first, int end, double[] u, double[] r) {
    multiply(byProduct, first, end, u, r);
    for (int i = first; i < end; i++) {
      int h = space.storable[i];
      int row = i * years;
      if (h >= 0) {
        int at = space.at(space.inventory, h);
        for (int t = 0; t < years; t++) {
          r[row + t] += minus * u[at + t] + (t > 0 ? kept[h] * u[at + t - 1] : 0);
        }
      }
      baskets.take(i, u, space.satisfaction, r, row, minus);
    }
  }

  private void capacity(int first, int end, double[] u, double[] r) {
    for (int s = first; s < end; s++) {
      int row = space.at(space.capacity, s);
      int at = space.at(space.investment, s);
      int x = equipment.technique[s] * years;
      int lag = equipment.lag[s];
      double factor = minus * equipment.requirement[s];
      double stock = 0;
      r[row] = 0;
      for (int t = 1; t < years; t++) {
        stock = equipment.kept[s] * stock + (t > lag ? u[at + t - 1 - lag] : 0);
        r[row + t] = stock + factor * u[x + t];
      }
    }
  }

  private void terminal(int first, int end, double[] u, double[] r) {
    for (int s = first; s < end; s++) {
      int at = space.at(space.investment, s);
      int lag = equipment.lag[s];
      double stock = 0;
      for (int t = 1; t <= years; t++) {
        stock = equipment.kept[s] * stock + (t > lag ? u[at + t - 1 - lag] : 0);
      }
      r[space.terminal + s] = stock;
    }
  }

  private void paceUp(int first, int end, double[] u, double[] r) {
    for (int p = first; p < end; p++) {
      int row = space.at(space.paceUp, p);
      int x = space.paced[p] * years;
      r[row] = 0;
      for (int t = 1; t < years; t++) {
        r[row + t] = up[p] * u[x + t - 1] + minus * u[x + t];
      }
    }
  }

  private void paceDown(int first, int end, double[] u, double[] r) {
    for (int p = first; p < end; p++) {
      int row = space.at(space.paceDown, p);
      int x = space.paced[p] * years;
      r[row] = 0;
      for (int t = 1; t < years; t++) {
        r[row + t] = u[x + t] + minus * down[p] * u[x + t - 1];
      }
    }
  }

  private void fulfilment(int first, int end, double[] u, double[] r) {
    for (int b = first; b < end; b++) {
      for (int t = 0; t < years; t++) {
        r[space.at(space.fulfilment, b) + t] =
            u[space.at(space.satisfaction, b) + t] + minus * u[space.least + t];
      }
    }
  }

  private void scarceSums(int task, int first, int end, double[] u) {
    int at = rowTasks.segment(task) * years;
    Arrays.fill(scarceSums, at, at + years, 0);
    for (int k = first; k < end; k++) {
      int x = scarce.column(k) * years;
      double value = size(scarce.value(k));
      for (int t = 0; t < years; t++) {
        scarceSums[at + t] += value * u[x + t];
      }
    }
  }

  @Override
  public void finishForward(double[] u, double[] r) {
    Arrays.fill(r, space.resource, space.rows, 0);
    for (int q = 0; q < rowTasks.segments(); q++) {
      int owner = rowTasks.owner(q);
      int row = space.at(space.resource, owner);
      for (int t = 0; t < years; t++) {
        double used = minus * scarceSums[q * years + t];
        r[row + t] += used;
        if (owner < space.resources && total[owner]) {
          r[space.budget + owner] += used;
        }
      }
    }
    for (int z = 0; z < from.length; z++) {
      int at = space.at(space.retraining, z);
      int lost = space.at(space.resource, from[z]);
      int won = space.at(space.resource, to[z]);
      double begun = 0;
      for (int t = 0; t < years; t++) {
        r[won + t] += begun;
        begun += u[at + t];
        r[lost + t] += minus * begun;
      }
    }
  }

  /// (O − A)ᵀ p − ℓᵀ w of every technique in year t, into `out` [techniques · T].
  void earnings(int t, double[] y, double[] out) {
    byColumn.single(0, space.techniques, y, out, years, t);
    for (int j = 0; j < space.techniques; j++) {
      for (int q = scarceByColumn.start(j); q < scarceByColumn.start(j + 1); q++) {
        int r = scarceByColumn.column(q);
        double whole = total[r] ? y[space.budget + r] : 0;
        out[j * years + t] +=
            minus * scarceByColumn.value(q) * (y[space.at(space.resource, r) + t] + whole);
      }
    }
  }

  /// Kᵀ y for the trade flows or the retrainings alone.
  void gains(int group, int items, double[] y, double[] g) {
    if (items == 0) {
      return;
    }
    beginTransposed(y, g);
    if (group == space.trade) {
      trade(0, items, y, g);
    } else {
      retraining(0, items, y, g);
    }
  }

  /// The technique that makes most of each product at `quantity`, −1 where none does; what a unit
  /// of it makes, less what it takes of the product itself, into `net`.
  int[] makers(double[] quantity, double[] net) {
    int[] maker = new int[space.products];
    double[] most = new double[space.products];
    Arrays.fill(maker, -1);
    for (int j = 0; j < space.techniques; j++) {
      Technique technique = problem.techniques().get(j);
      SparseVector outputs = technique.outputs();
      for (int k = 0; k < outputs.size(); k++) {
        int i = outputs.index(k);
        double each = outputs.value(k) - technique.inputs().get(i);
        double made = each * quantity[j * years];
        if (made > most[i]) {
          most[i] = made;
          maker[i] = j;
          net[i] = each;
        }
      }
    }
    return maker;
  }

  /// Index of technique j among those with a pace, −1 without one.
  int paceOf(int j) {
    return paceOf[j];
  }

  /// 1 + up, 0 where growth is not limited.
  double up(int p) {
    return up[p];
  }

  /// 1 − down.
  double down(int p) {
    return down[p];
  }
}
