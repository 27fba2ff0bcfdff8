package org.ayni.server.view;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.FinalUse;
import org.ayni.economy.Satellite;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.table.BaseYearTrade;
import org.ayni.planning.table.Project;

/// The numbers of a plan over an economy in one table, by year and industry or need, beside those
/// of the base year. All tables are [t][item], t = 0 … T−1; amounts in the table unit a year.
///
/// @param plan over a problem made by `TableProblem`: product, technique and industry i are the
///   same
/// @param needs how many of its baskets are needs: they come first, projects after them
record PlanNumbers(Economy economy, Plan plan, int needs) {

  PlanNumbers(Economy economy, Plan plan) {
    this(economy, plan, Project.needsIn(plan.problem()));
  }

  PlanNumbers {
    int industries = economy.table().size();
    int techniques = plan.problem().techniques().size();
    if (techniques != industries || plan.problem().products().size() != industries) {
      throw new IllegalArgumentException(
          "a plan over "
              + techniques
              + " techniques and "
              + plan.problem().products().size()
              + " products; expected "
              + industries
              + " of each, one an industry");
    }
  }

  PlanProblem problem() {
    return plan.problem();
  }

  Activities activities() {
    return plan.activities();
  }

  EconomyTable table() {
    return economy.table();
  }

  int years() {
    return problem().years();
  }

  int last() {
    return years() - 1;
  }

  int industries() {
    return table().size();
  }

  /// Index of a need.
  int need(String code) {
    return IntStream.range(0, needs())
        .filter(g -> problem().baskets().get(g).code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the plan has no need '" + code + "'"));
  }

  /// The projects that the plan carries out.
  List<Basket> projects() {
    return problem().baskets().subList(needs(), problem().baskets().size());
  }

  /// c[t, g]; 1 is the base year.
  YearTable satisfaction() {
    return activities().satisfaction();
  }

  /// x[t, i].
  YearTable output() {
    return activities().activity();
  }

  boolean countsJobs() {
    return labour().isPresent();
  }

  private OptionalInt labour() {
    List<Resource> resources = problem().resources();
    return IntStream.range(0, resources.size())
        .filter(r -> resources.get(r).code().equals(Resource.LABOUR))
        .findFirst();
  }

  /// The labour resource; only where [#countsJobs()].
  Resource labourResource() {
    return problem().resources().get(labour().orElseThrow());
  }

  /// Jobs by industry, ℓᵢ xᵢₜ.
  YearTable jobs() {
    int r = labour().orElseThrow();
    double[][] rows = new double[years()][industries()];
    for (int t = 0; t < years(); t++) {
      for (int i = 0; i < industries(); i++) {
        rows[t][i] = problem().techniques().get(i).resources().get(r) * output().at(t, i);
      }
    }
    return YearTable.of(industries(), rows);
  }

  double[] baseJobs() {
    return table()
        .satellite(Satellite.JOBS)
        .map(table()::satellite)
        .orElseGet(() -> new double[industries()]);
  }

  /// Gross investment by the industry that invests.
  YearTable investment() {
    List<CapitalStock> stocks = problem().stocks();
    double[][] rows = new double[years()][industries()];
    for (int t = 0; t < years(); t++) {
      for (int s = 0; s < stocks.size(); s++) {
        double composition = 0;
        for (int k = 0; k < stocks.get(s).composition().size(); k++) {
          composition += stocks.get(s).composition().value(k);
        }
        rows[t][stocks.get(s).technique()] += composition * activities().investment().at(t, s);
      }
    }
    return YearTable.of(industries(), rows);
  }

  /// Gross fixed capital formation of the base year, all industries together: who invested is not
  /// known.
  double baseInvestment() {
    double sum = 0;
    for (double value : table().finalUse(FinalUse.Kind.CAPITAL_FORMATION)) {
      sum += value;
    }
    return sum;
  }

  /// Exports or imports by product.
  YearTable trade(Direction direction) {
    List<TradeFlow> flows = problem().trade();
    double[][] rows = new double[years()][industries()];
    for (int t = 0; t < years(); t++) {
      for (int f = 0; f < flows.size(); f++) {
        if (flows.get(f).direction() == direction) {
          rows[t][flows.get(f).product()] += activities().trade().at(t, f);
        }
      }
    }
    return YearTable.of(industries(), rows);
  }

  double[] baseTrade(Direction direction) {
    BaseYearTrade base = BaseYearTrade.of(economy);
    return switch (direction) {
      case EXPORT -> base.exports();
      case IMPORT -> base.imports();
    };
  }

  /// Σ of one year over all items.
  static double total(YearTable table, int t) {
    return EconomyFigures.sum(table.year(t));
  }

  /// Mean over the years of item k.
  static double mean(YearTable table, int k) {
    double sum = 0;
    for (int t = 0; t < table.years(); t++) {
      sum += table.at(t, k);
    }
    return sum / table.years();
  }
}
