package org.ayni.shocks.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Industry;
import org.ayni.economy.Names;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.SparseMatrix;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.shocks.path.Path;

/// The best use of what is left: a plan problem of one period, the weeks of the path, under the
/// limits that the path had.
///
/// | limit | as on the path |
/// |---|---|
/// | output of an industry | at most what its capacity allowed in all weeks together |
/// | imports, exports of a product | at most what could be bought and sold abroad |
/// | foreign balance | no larger deficit than the path ran |
/// | labour | the base year's, or what the path used where that is more |
/// | stocks | in the end together as the path left them |
/// | capital formation and other uses | what the path delivered |
/// | consumption of a product | at least what consumers got on the path |
///
/// What happened on the path is a plan of this problem, so nothing is promised that was not there,
/// and no product is served worse. The objective is consumption at the base year's prices, each
/// product up to what was consumed of it in the base year; beyond that, up to a fifth more, it
/// counts a fifth.
///
/// One thing the plan has that the path has not: it sees all weeks at once, as if things could be
/// made before they are needed. It is what a good plan could reach at most.
final class PlannedAnswer {

  private static final double BEYOND = 0.2;

  /// Room for rounding where the path must be a plan.
  private static final double ROOM = 1e-9;

  private static final String KEPT = "kept";

  private final Economy economy;
  private final EconomyTable table;
  private final Path path;

  private PlannedAnswer(Economy economy, Path path) {
    this.economy = economy;
    this.table = economy.table();
    this.path = path;
  }

  static PlanProblem problem(Economy economy, Path path) {
    return new PlannedAnswer(economy, path).build();
  }

  /// Whether a product has a basket: where something of it is consumed.
  static boolean isBasket(Path path, int product) {
    return path.base().consumed().get(product) > 0;
  }

  private PlanProblem build() {
    PlanProblem.Builder builder = PlanProblem.builder(economy.name(), economy.year(), 1);
    int n = table.size();
    double[] kept = new double[n];
    for (int i = 0; i < n; i++) {
      // Taken from stocks or from nowhere stated, less what has to be put there.
      double stock = path.drawn().get(i) - path.stocked().get(i);
      Industry industry = table.industries().get(i);
      builder.product(
          new Product(
              industry.code(),
              industry.names(),
              table.unit(),
              stock > 0 ? OptionalDouble.of(0) : OptionalDouble.empty(),
              Math.max(0, stock)));
      kept[i] = path.other().get(i) + Math.max(0, -stock);
    }
    techniques(builder);
    trade(builder);
    baskets(builder, kept);
    return builder.build();
  }

  private void techniques(PlanProblem.Builder builder) {
    double[] output = table.grossOutput();
    Optional<Satellite> satellite = table.satellite(Satellite.JOBS);
    double[] jobs = satellite.map(table::satellite).orElse(new double[table.size()]);
    SparseMatrix a = table.inputCoefficients();
    double base = 0;
    double used = 0;
    for (int j = 0; j < table.size(); j++) {
      double each = output[j] > 0 ? jobs[j] / output[j] : 0;
      base += each * path.base().made().get(j);
      used += each * path.made().get(j);
      Industry industry = table.industries().get(j);
      double most = Math.max(path.possible().get(j), path.made().get(j)) * (1 + ROOM);
      builder.technique(
          new Technique(
              industry.code(),
              industry.names(),
              table.unit(),
              SparseVector.unit(j),
              a.column(j),
              satellite.isPresent()
                  ? SparseVector.of(new int[] {0}, new double[] {each})
                  : SparseVector.empty(),
              Optional.of(new Technique.Pace(most, 1, 0))));
    }
    double limit = Math.max(base, used) * (1 + ROOM);
    satellite.ifPresent(account ->
        builder.resource(
            new Resource(
                Resource.LABOUR, account.names(), account.unit(), Series.constant(1, limit))));
  }

  private void trade(PlanProblem.Builder builder) {
    double deficit = 0;
    double size = 0;
    for (int i = 0; i < table.size(); i++) {
      deficit += path.imported().get(i) - path.exported().get(i);
      size += path.imported().get(i) + path.exported().get(i);
      flow(builder, i, Direction.IMPORT, path.importable().get(i), path.imported().get(i));
      flow(builder, i, Direction.EXPORT, path.exportable().get(i), path.exported().get(i));
    }
    builder.credit(Series.constant(1, deficit + ROOM * size), table.unit());
  }

  private void flow(
      PlanProblem.Builder builder, int product, Direction direction, double most, double had) {
    double limit = Math.max(most, had) * (1 + ROOM);
    if (limit > 0) {
      String kind = direction == Direction.EXPORT ? "export:" : "import:";
      builder.trade(
          new TradeFlow(
              kind + table.industries().get(product).code(),
              product,
              "all",
              direction,
              1,
              Series.constant(1, limit)));
    }
  }

  private void baskets(PlanProblem.Builder builder, double[] kept) {
    double[] consumption = table.finalUse(FinalUse.Kind.CONSUMPTION);
    double all = 0;
    for (double c : consumption) {
      all += Math.max(0, c);
    }
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < table.size(); i++) {
      double base = path.base().consumed().get(i);
      if (isBasket(path, i)) {
        double floor = Math.max(0, path.consumed().get(i) / base - ROOM);
        builder.basket(
            new Basket(
                table.industries().get(i).code(),
                table.industries().get(i).names(),
                List.of(SparseVector.of(new int[] {i}, new double[] {base})),
                Series.constant(1, floor)));
        weights.add(consumption[i] / all);
      }
    }
    builder.basket(
        new Basket(
            KEPT,
            new Names(
                Map.of(
                    "en", "Building and other uses",
                    "es", "Construcción y otros usos",
                    "pt", "Construção e outros usos")),
            List.of(SparseVector.ofDense(kept)),
            Series.constant(1, 1 - ROOM)));
    weights.add(0.0);
    builder.objective(
        new Objective.Welfare(
            weights,
            1,
            new SatisfactionCurve(
                List.of(
                    new SatisfactionCurve.Piece(1, 1),
                    new SatisfactionCurve.Piece(BEYOND, BEYOND)))));
  }
}
