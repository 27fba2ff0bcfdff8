package org.ayni.planning.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ayni.economy.Assumption;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Satellite;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.files.Said;
import org.ayni.kernel.matrix.SparseMatrix;
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
import org.ayni.planning.problem.TradeFlow.Direction;

/// The plan problem of an economy in one table: one technique an industry, one unit of activity
/// being one unit of output; the equipment of an industry as one mix or component by component;
/// needs as baskets of the base year's final consumption, so that satisfaction 1 is the base year.
///
/// In a table of regions each has its own needs ([PlannedNeed]), labour and equipment; what they
/// trade with each other is in the flows and the needs, as in the base year.
public final class TableProblem {

  /// Partner code of trade that is not known by partner.
  public static final String REST = "rest";

  private static final double NOTHING = 1e-12;

  private final Economy economy;
  private final EconomyTable table;
  private final TableRegions regions;
  private final List<PlannedNeed> needs;
  private final Goals goals;
  private final Assumptions assumptions;
  private final int years;

  private TableProblem(Economy economy, Goals goals) {
    this.economy = changed(economy, goals);
    this.table = economy.table();
    this.regions = TableRegions.of(table);
    this.needs = PlannedNeed.of(this.economy, regions);
    this.goals = goals;
    this.assumptions = new Assumptions(economy, goals);
    this.years = goals.years();
  }

  /// @throws BadInputException when the goals do not fit the economy, with every problem
  public static PlanProblem of(Economy economy, Goals goals) {
    return of(economy, goals, "");
  }

  /// @param goalsFile where the goals came from, for the messages; empty for options of a command
  /// @throws BadInputException when the goals do not fit the economy, with every problem
  public static PlanProblem of(Economy economy, Goals goals, String goalsFile) {
    List<Problem> problems = GoalsCheck.problems(economy, goals, goalsFile);
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return new TableProblem(economy, goals).build();
  }

  /// The base year's capital as the plan over this economy assumes it.
  public static CapitalEstimate capital(Economy economy, Goals goals) {
    return new TableProblem(economy, goals).capital();
  }

  /// The economy with the goals' assumptions: some figures of trade are made from one.
  private static Economy changed(Economy economy, Goals goals) {
    Economy changed = economy;
    for (Map.Entry<String, Double> entry : goals.assumptions().entrySet()) {
      Assumption old = economy.assumption(entry.getKey()).orElseThrow();
      changed = changed.with(new Assumption(old.code(), entry.getValue(), old.unit(), old.text()));
    }
    return changed;
  }

  private CapitalEstimate capital() {
    return CapitalEstimate.of(
        table,
        regions,
        assumptions::capitalRatio,
        assumptions.value(StatedAssumption.MIXED_INCOME_CAPITAL_SHARE));
  }

  private PlanProblem build() {
    PlanProblem.Builder builder = PlanProblem.builder(economy.name(), economy.year(), years);
    OptionalDouble loss = OptionalDouble.of(assumptions.value(StatedAssumption.INVENTORY_LOSS));
    double[] change = table.finalUse(FinalUse.Kind.INVENTORY_CHANGE);
    double[] formation = table.finalUse(FinalUse.Kind.CAPITAL_FORMATION);
    for (int i = 0; i < table.size(); i++) {
      Industry industry = table.industries().get(i);
      // Out of inventories, and what was sold of used equipment.
      double drawn = Math.max(0, -change[i]) + Math.max(0, -formation[i]);
      builder.product(
          new Product(
              industry.code(),
              industry.names(),
              table.unit(),
              industry.storable() ? loss : OptionalDouble.empty(),
              industry.storable() ? assumptions.openingStocks() * drawn : 0));
    }
    techniques(builder);
    stocks(builder);
    trade(builder);
    needs.forEach(need -> builder.basket(basket(need)));
    goals.projects().forEach(project -> builder.basket(basket(project)));
    builder.objectives(goals.objectives().stream().map(this::objective).toList());
    return builder.build();
  }

  private void techniques(PlanProblem.Builder builder) {
    double[] output = table.grossOutput();
    double[] jobs = labour(builder);
    double pace = assumptions.value(StatedAssumption.PACE);
    SparseMatrix a = table.inputCoefficients();
    for (int j = 0; j < table.size(); j++) {
      Industry industry = table.industries().get(j);
      double labour = output[j] > 0 ? jobs[j] / output[j] : 0;
      builder.technique(
          new Technique(
              industry.code(),
              industry.names(),
              table.unit(),
              SparseVector.unit(j),
              a.column(j),
              labourOf(j, labour),
              Optional.of(new Technique.Pace(output[j], pace, pace))));
    }
  }

  /// Adds the labour there is: of all together, first, and where there are regions of each.
  ///
  /// @return by industry what it takes in the base year; zeros where nobody knows
  private double[] labour(PlanProblem.Builder builder) {
    Optional<Satellite> satellite = table.satellite(Satellite.JOBS);
    if (satellite.isEmpty()) {
      return new double[table.size()];
    }
    double[] jobs = table.satellite(satellite.get());
    double[] force = regions.sums(jobs);
    double growth = assumptions.value(StatedAssumption.LABOUR_GROWTH);
    Series all = Series.growing(years, Arrays.stream(force).sum(), growth);
    builder.resource(
        new Resource(
            Resource.LABOUR,
            satellite.get().names(),
            satellite.get().unit(),
            without(all, Project::labour, "labour")));
    if (regions.several()) {
      double room = 1 + assumptions.value(StatedAssumption.LABOUR_MOBILITY);
      for (int r = 0; r < force.length; r++) {
        String region = regions.codes().get(r);
        builder.resource(
            new Resource(
                Resource.LABOUR + "@" + region,
                PlannedNeed.in(satellite.get().names(), region),
                satellite.get().unit(),
                Series.growing(years, room * force[r], growth)));
      }
    }
    return jobs;
  }

  private SparseVector labourOf(int industry, double labour) {
    if (table.satellite(Satellite.JOBS).isEmpty()) {
      return SparseVector.empty();
    }
    return regions.several()
        ? SparseVector.of(new int[] {0, 1 + regions.of(industry)}, new double[] {labour, labour})
        : SparseVector.of(new int[] {0}, new double[] {labour});
  }

  private void stocks(PlanProblem.Builder builder) {
    CapitalEstimate capital = capital();
    double[] stock = capital.stock();
    double[] output = table.grossOutput();
    boolean piecewise = assumptions.value(StatedAssumption.CAPITAL_PIECEWISE) >= 0.5;
    for (int j = 0; j < table.size(); j++) {
      SparseVector mix = capital.composition(regions.of(j));
      if (stock[j] > 0 && output[j] > 0) {
        String industry = table.industries().get(j).code();
        if (piecewise) {
          for (int k = 0; k < mix.size(); k++) {
            String good = table.industries().get(mix.index(k)).code();
            SparseVector one = SparseVector.unit(mix.index(k));
            builder.stock(stock(good + "@" + industry, j, one, mix.value(k) * stock[j], output[j]));
          }
        } else {
          builder.stock(stock(industry, j, mix, stock[j], output[j]));
        }
      }
    }
  }

  private CapitalStock stock(
      String code, int industry, SparseVector composition, double held, double output) {
    return new CapitalStock(
        code,
        industry,
        composition,
        held / output,
        held,
        assumptions.value(StatedAssumption.DEPRECIATION),
        0,
        (1 + assumptions.value(StatedAssumption.TERMINAL_GROWTH)) * held);
  }

  private void trade(PlanProblem.Builder builder) {
    BaseYearTrade base = BaseYearTrade.of(economy);
    double exportGrowth = 1 + assumptions.value(StatedAssumption.EXPORT_LIMIT);
    double importGrowth = 1 + assumptions.value(StatedAssumption.IMPORT_LIMIT);
    double[] exports = base.exports();
    double[] imports = base.imports();
    double deficit = assumptions.value(StatedAssumption.FOREIGN_BALANCE);
    for (int i = 0; i < table.size(); i++) {
      deficit += imports[i] - exports[i];
      double unknown = exports[i];
      for (Map.Entry<String, double[]> partner : base.byPartner().entrySet()) {
        double bought = partner.getValue()[i];
        unknown -= bought;
        double left = 1 - goals.exportCuts().getOrDefault(partner.getKey(), 0.0);
        flow(builder, i, Direction.EXPORT, partner.getKey(), bought, exportGrowth * left);
      }
      flow(builder, i, Direction.EXPORT, REST, left(unknown, exports[i]), exportGrowth);
      double elsewhere = imports[i];
      for (Map.Entry<String, double[]> partner : base.importsByPartner().entrySet()) {
        double sold = partner.getValue()[i];
        elsewhere -= sold;
        flow(builder, i, Direction.IMPORT, partner.getKey(), sold, importGrowth);
      }
      flow(builder, i, Direction.IMPORT, REST, left(elsewhere, imports[i]), importGrowth);
    }
    double[] credit = new double[years];
    for (int t = 0; t < years; t++) {
      credit[t] = deficit - taken(Project::foreign, t);
    }
    builder.credit(Series.of(credit), table.unit());
  }

  /// What is left of a sum once its parts are off; rounding leaves nothing.
  private static double left(double rest, double of) {
    return rest > NOTHING * of ? rest : 0;
  }

  /// What all projects take together of something in year index t.
  private double taken(Function<Project, List<Double>> what, int t) {
    return goals.projects().stream().mapToDouble(p -> Project.at(what.apply(p), t)).sum();
  }

  /// What is left of a limit that cannot be negative once the projects have what they take.
  private Series without(Series limit, Function<Project, List<Double>> what, String name) {
    double[] left = new double[years];
    List<Problem> problems = new ArrayList<>();
    for (int t = 0; t < years; t++) {
      left[t] = limit.at(t) - taken(what, t);
      if (left[t] < 0) {
        problems.add(
            new Problem(
                "",
                0,
                "projects",
                "projects that take " + taken(what, t) + " of " + name + " in year " + (t + 1),
                "at most " + limit.at(t) + ", all there is",
                "Leave one out, or spread them over the years.",
                Said.of("project.too-much", t + 1, plain(taken(what, t)), plain(limit.at(t)))));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadInputException(problems);
    }
    return Series.of(left);
  }

  private static String plain(double jobs) {
    return BigDecimal.valueOf(jobs).setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private void flow(
      PlanProblem.Builder builder,
      int product,
      Direction direction,
      String partner,
      double base,
      double factor) {
    if (base > 0) {
      String kind = direction == Direction.EXPORT ? "export" : "import";
      builder.trade(
          new TradeFlow(
              kind + ":" + table.industries().get(product).code() + ":" + partner,
              product,
              partner,
              direction,
              1,
              Series.constant(years, base * factor)));
    }
  }

  private Basket basket(PlannedNeed need) {
    double floor = need.among(goals.floors(), assumptions.value(StatedAssumption.FLOOR));
    return new Basket(
        need.code(),
        need.names(),
        Collections.nCopies(years, need.products()),
        Series.constant(years, floor));
  }

  /// See [Project].
  private Basket basket(Project project) {
    List<SparseVector> products = new ArrayList<>();
    double[] floor = new double[years];
    for (int t = 0; t < years; t++) {
      double[] amounts = new double[table.size()];
      for (Map.Entry<String, List<Double>> one : project.products().entrySet()) {
        double amount = Project.at(one.getValue(), t);
        amounts[table.indexOf(one.getKey()).orElseThrow()] += amount / Project.DONE;
        floor[t] = amount > 0 ? Project.DONE : floor[t];
      }
      products.add(SparseVector.ofDense(amounts));
    }
    return new Basket(project.basket(), project.names(), products, Series.of(floor));
  }

  private Objective objective(Goals.Kind kind) {
    double discount = assumptions.value(StatedAssumption.DISCOUNT);
    return switch (kind) {
      case WELFARE -> new Objective.Welfare(weights(), discount, assumptions.curve());
      case HARMONY -> new Objective.Harmony(weights(), discount);
      case FULFIL -> new Objective.Fulfil(discount);
      case LEAST_LABOUR -> new Objective.LeastUse(labour());
    };
  }

  private int labour() {
    if (table.satellite(Satellite.JOBS).isEmpty()) {
      throw new BadInputException(
          Problem.ofFile(
              "satellites.csv",
              "no account 'jobs'",
              "one number an industry",
              "Least labour needs to know how much labour each industry takes.",
              Said.of("finding.MISSING_ACCOUNT", "", Satellite.JOBS)));
    }
    return 0;
  }

  /// By basket; projects count nothing.
  private List<Double> weights() {
    List<Double> weights =
        new ArrayList<>(new NeedWeights(needs, regions, assumptions).of(goals.weights()));
    goals.projects().forEach(project -> weights.add(0.0));
    return weights;
  }
}
