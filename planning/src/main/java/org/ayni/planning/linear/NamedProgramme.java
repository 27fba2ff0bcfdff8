package org.ayni.planning.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ayni.kernel.lp.Extension;
import org.ayni.kernel.lp.LinearProgram;
import org.ayni.kernel.lp.LpSolution;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.Prices;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.jspecify.annotations.Nullable;

/// A plan problem as a linear programme min cᵀz whose rows and columns have names: what questions
/// about a plan are asked of. Its least cost is the objective with the sign turned.
public final class NamedProgramme {

  /// Distance of the nearest points of a smooth objective's chords, relative to the plan.
  private static final double NEAR = 1e-3;

  private final PlanProblem problem;
  private final Programme programme;
  private final Layout layout;
  private final LinearProgram program;
  private final @Nullable PlanRow[] rows;
  private final @Nullable PlanColumn[] columns;

  private NamedProgramme(Programme programme) {
    this.programme = programme;
    this.problem = programme.problem();
    this.layout = programme.layout();
    this.program = programme.linear();
    this.rows = new PlanRow[program.rows()];
    this.columns = new PlanColumn[program.columns()];
    for (int t = 0; t < layout.years; t++) {
      nameRows(t);
      nameColumns(t);
    }
    for (int r = 0; r < layout.resources; r++) {
      rows[layout.budget(r)] =
          new PlanRow(RowKind.BUDGET, problem.resources().get(r).code(), layout.years);
    }
    for (int k = 0; k < problem.kept().size(); k++) {
      rows[programme.kept().row(k)] = keptName(k);
    }
  }

  private PlanRow keptName(int k) {
    String code = problem.code(problem.kept().get(k).objective());
    return new PlanRow(RowKind.OBJECTIVE, code, layout.years);
  }

  /// With the objectives' own curves; a smooth objective by its first chords.
  ///
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when it is too large for this machine
  public static NamedProgramme of(PlanProblem problem) {
    MemoryEstimate.require(problem);
    return new NamedProgramme(Programme.of(problem));
  }

  /// With the objective's own curves; a smooth objective by chords that are close together around
  /// the plan, exact at the plan itself and nowhere above the objective.
  ///
  /// @throws org.ayni.kernel.run.InsufficientMemoryException when it is too large for this machine
  public static NamedProgramme near(Plan plan) {
    if (!Programme.smooth(plan.problem())) {
      return of(plan.problem());
    }
    MemoryEstimate.require(plan.problem());
    return new NamedProgramme(
        Programme.around(plan.problem(), plan.activities().satisfaction(), NEAR));
  }

  private void nameRows(int t) {
    for (int i = 0; i < layout.products; i++) {
      String code = problem.products().get(i).code();
      rows[layout.balance(t, i)] = new PlanRow(RowKind.BALANCE, code, t + 1);
    }
    for (int s = 0; s < layout.stocks; s++) {
      String code = problem.stocks().get(s).code();
      rows[layout.capacity(t, s)] = new PlanRow(RowKind.CAPACITY, code, t + 1);
      rows[layout.capital(t, s)] = new PlanRow(RowKind.CAPITAL, code, t + 1);
    }
    for (int r = 0; r < layout.resources; r++) {
      String code = problem.resources().get(r).code();
      rows[layout.resource(t, r)] = new PlanRow(RowKind.RESOURCE, code, t + 1);
    }
    rows[layout.foreignExchange(t)] = new PlanRow(RowKind.FOREIGN_EXCHANGE, "", t + 1);
    for (int j = 0; j < layout.techniques; j++) {
      String code = problem.techniques().get(j).code();
      rows[layout.paceUp(t, j)] = new PlanRow(RowKind.PACE_UP, code, t + 1);
      rows[layout.paceDown(t, j)] = new PlanRow(RowKind.PACE_DOWN, code, t + 1);
    }
  }

  private void nameColumns(int t) {
    for (int j = 0; j < layout.techniques; j++) {
      name(layout.activity(t, j), PlanColumn.Kind.ACTIVITY, problem.techniques().get(j).code(), t);
    }
    for (int s = 0; s < layout.stocks; s++) {
      String code = problem.stocks().get(s).code();
      name(layout.investment(t, s), PlanColumn.Kind.INVESTMENT, code, t);
      name(layout.nextCapital(t, s), PlanColumn.Kind.CAPITAL, code, t);
    }
    for (int i = 0; i < layout.products; i++) {
      name(layout.inventory(t, i), PlanColumn.Kind.INVENTORY, problem.products().get(i).code(), t);
    }
    for (int f = 0; f < layout.flows; f++) {
      var flow = problem.trade().get(f);
      PlanColumn.Kind kind =
          flow.direction() == Direction.IMPORT ? PlanColumn.Kind.IMPORT : PlanColumn.Kind.EXPORT;
      name(layout.trade(t, f), kind, flow.code(), t);
    }
    for (int z = 0; z < layout.retrainings; z++) {
      String code = problem.retraining().get(z).code();
      name(layout.retraining(t, z), PlanColumn.Kind.RETRAINING, code, t);
    }
    for (int g = 0; g < layout.baskets; g++) {
      String code = problem.baskets().get(g).code();
      name(layout.satisfaction(t, g), PlanColumn.Kind.SATISFACTION, code, t);
    }
  }

  private void name(int column, PlanColumn.Kind kind, String code, int t) {
    columns[column] = new PlanColumn(kind, code, t + 1);
  }

  public PlanProblem problem() {
    return problem;
  }

  public LinearProgram program() {
    return program;
  }

  /// The programme without its costs, in which the objective is kept instead: a plan must reach at
  /// least `least` of it.
  public Extension keeping(double least) {
    double[] cost = program.cost();
    Extension other = new Extension(program).dropCosts();
    int row = KeptObjectives.keep(other, least - Pieces.beyond(problem, problem.objective()));
    for (int j = 0; j < cost.length; j++) {
      if (cost[j] != 0) {
        other.entry(row, j, cost[j]);
      }
    }
    return other;
  }

  /// The row of [#keeping] in which the objective is kept: Σ cⱼ zⱼ ≤ −least.
  public int keptRow() {
    return program.rows();
  }

  /// What row `index` is about; empty for rows that only spell out the objective.
  public Optional<PlanRow> row(int index) {
    return Optional.ofNullable(rows[index]);
  }

  /// What column `index` is; empty for columns that only spell out the objective.
  public Optional<PlanColumn> column(int index) {
    return Optional.ofNullable(columns[index]);
  }

  /// The column x[t, j].
  public int activity(int t, int j) {
    return layout.activity(t, j);
  }

  /// The column c[t, g].
  public int satisfaction(int t, int g) {
    return layout.satisfaction(t, g);
  }

  /// The row in which product i is balanced in year index t.
  public int balance(int t, int i) {
    return layout.balance(t, i);
  }

  /// The plan in a solution of [#program], or of one with further columns and rows behind its own.
  public Plan plan(LpSolution solution) {
    LpSolution own =
        new LpSolution(
            Arrays.copyOf(solution.primal(), program.columns()),
            Arrays.copyOf(solution.dual(), program.rows()));
    return programme.plan(own);
  }

  /// The columns of [#program] that a plan says; those that only spell out the objective are left
  /// at 0.
  public double[] values(Activities plan) {
    plan.requireShapeOf(problem);
    double[] value = new double[program.columns()];
    for (int t = 0; t < layout.years; t++) {
      put(value, layout.activity(t, 0), plan.activity().year(t));
      put(value, layout.investment(t, 0), plan.investment().year(t));
      put(value, layout.nextCapital(t, 0), plan.capital().year(t + 1));
      put(value, layout.inventory(t, 0), plan.inventory().year(t));
      put(value, layout.trade(t, 0), plan.trade().year(t));
      put(value, layout.retraining(t, 0), plan.retraining().year(t));
      put(value, layout.satisfaction(t, 0), plan.satisfaction().year(t));
    }
    return value;
  }

  /// What one more unit on the side of each row is worth, ≥ 0; rows that only spell out the
  /// objective have 0, except those of fulfilment.
  public double[] worths(Prices prices) {
    prices.requireShapeOf(problem);
    double[] worth = new double[program.rows()];
    for (int t = 0; t < layout.years; t++) {
      put(worth, layout.balance(t, 0), prices.balance().year(t));
      put(worth, layout.capacity(t, 0), prices.capacity().year(t));
      put(worth, layout.capital(t, 0), prices.capital().year(t));
      put(worth, layout.resource(t, 0), prices.resource().year(t));
      put(worth, layout.foreignExchange(t), prices.foreignExchange().year(t));
      put(worth, layout.paceUp(t, 0), prices.paceUp().year(t));
      put(worth, layout.paceDown(t, 0), prices.paceDown().year(t));
      if (layout.fulfil) {
        put(worth, layout.fulfilment(t, 0), prices.fulfilment().year(t));
      }
    }
    put(worth, layout.budget(0), prices.budget().year(0));
    for (int k = 0; k < problem.kept().size(); k++) {
      worth[programme.kept().row(k)] = prices.kept().at(0, k);
    }
    for (int i = 0; i < worth.length; i++) {
      worth[i] = worth[i] > 0 ? worth[i] : 0;
    }
    return worth;
  }

  private static void put(double[] all, int from, double[] part) {
    System.arraycopy(part, 0, all, from, part.length);
  }

  /// All limits that are given and finite, year by year, in a fixed order.
  ///
  /// @param activity x[t, technique] of a plan: what a pace allows depends on the year before
  public List<GivenLimit> limits(YearTable activity) {
    List<GivenLimit> all = new ArrayList<>();
    for (int t = 0; t < layout.years; t++) {
      resources(all, t);
      flows(all, t);
      floors(all, t);
      paces(all, t, activity);
    }
    stocks(all);
    for (int r = 0; r < layout.resources; r++) {
      Resource resource = problem.resources().get(r);
      if (resource.total().isPresent()) {
        PlanRow name = new PlanRow(RowKind.BUDGET, resource.code(), layout.years);
        all.add(GivenLimit.ofRow(name, resource.total().getAsDouble(), layout.budget(r)));
      }
    }
    for (int k = 0; k < problem.kept().size(); k++) {
      // The row holds −F ≤ −least.
      GivenLimit.Place place = new GivenLimit.Place(programme.kept().row(k), -1);
      double least = problem.kept().get(k).least();
      all.add(new GivenLimit(keptName(k), least, -1, List.of(place)));
    }
    all.removeIf(limit -> !Double.isFinite(limit.value()));
    return all;
  }

  private void resources(List<GivenLimit> all, int t) {
    for (int r = 0; r < layout.resources; r++) {
      Resource resource = problem.resources().get(r);
      PlanRow name = new PlanRow(RowKind.RESOURCE, resource.code(), t + 1);
      all.add(GivenLimit.ofRow(name, resource.limit().at(t), layout.resource(t, r)));
    }
    for (int z = 0; z < layout.retrainings; z++) {
      var one = problem.retraining().get(z);
      PlanRow name = new PlanRow(RowKind.RETRAINING, one.code(), t + 1);
      all.add(GivenLimit.ofColumn(name, one.limit().at(t), layout.retraining(t, z)));
    }
  }

  private void flows(List<GivenLimit> all, int t) {
    PlanRow exchange = new PlanRow(RowKind.FOREIGN_EXCHANGE, "", t + 1);
    all.add(GivenLimit.ofRow(exchange, problem.credit().at(t), layout.foreignExchange(t)));
    for (int f = 0; f < layout.flows; f++) {
      var flow = problem.trade().get(f);
      PlanRow name = new PlanRow(RowKind.TRADE_LIMIT, flow.code(), t + 1);
      all.add(GivenLimit.ofColumn(name, flow.limit().at(t), layout.trade(t, f)));
      if (flow.least().at(t) > 0) {
        PlanRow promised = new PlanRow(RowKind.TRADE_LEAST, flow.code(), t + 1);
        all.add(GivenLimit.ofColumn(promised, flow.least().at(t), layout.trade(t, f)));
      }
    }
  }

  private void floors(List<GivenLimit> all, int t) {
    for (int g = 0; g < layout.baskets; g++) {
      var basket = problem.baskets().get(g);
      if (basket.floor().at(t) > 0) {
        PlanRow name = new PlanRow(RowKind.FLOOR, basket.code(), t + 1);
        all.add(GivenLimit.ofColumn(name, basket.floor().at(t), layout.satisfaction(t, g)));
      }
    }
  }

  private void paces(List<GivenLimit> all, int t, YearTable activity) {
    for (int j = 0; j < layout.techniques; j++) {
      Technique technique = problem.techniques().get(j);
      if (technique.pace().isPresent()) {
        Technique.Pace pace = technique.pace().get();
        double before = t == 0 ? pace.base() : activity.at(t - 1, j);
        if (pace.up() < Double.POSITIVE_INFINITY) {
          PlanRow name = new PlanRow(RowKind.PACE_UP, technique.code(), t + 1);
          all.add(GivenLimit.ofRow(name, (1 + pace.up()) * before, layout.paceUp(t, j)));
        }
        if (pace.down() < 1) {
          PlanRow name = new PlanRow(RowKind.PACE_DOWN, technique.code(), t + 1);
          all.add(GivenLimit.ofRow(name, (1 - pace.down()) * before, layout.paceDown(t, j)));
        }
      }
    }
  }

  private void stocks(List<GivenLimit> all) {
    int last = layout.years - 1;
    for (int s = 0; s < layout.stocks; s++) {
      CapitalStock stock = problem.stocks().get(s);
      // One more unit of the initial stock serves in year 1 and, less wear, from then on.
      List<GivenLimit.Place> places = new ArrayList<>();
      if (stock.requirement() > 0) {
        places.add(new GivenLimit.Place(layout.capacity(0, s), 1));
      }
      places.add(new GivenLimit.Place(layout.capital(0, s), 1 - stock.depreciation()));
      PlanRow start = new PlanRow(RowKind.CAPITAL, stock.code(), 1);
      all.add(new GivenLimit(start, stock.initial(), -1, places));
      if (stock.terminal() > 0) {
        PlanRow end = new PlanRow(RowKind.TERMINAL, stock.code(), layout.years);
        all.add(GivenLimit.ofColumn(end, stock.terminal(), layout.nextCapital(last, s)));
      }
    }
  }

  /// The resource whose use is what a column costs, where the objective is least use.
  public Optional<Resource> costlyResource() {
    return problem.objective() instanceof Objective.LeastUse least
        ? Optional.of(problem.resources().get(least.resource()))
        : Optional.empty();
  }
}
