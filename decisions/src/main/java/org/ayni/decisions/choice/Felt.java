package org.ayni.decisions.choice;

import java.util.ArrayList;
import java.util.List;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.table.Project;

/// What people would feel of a plan, in a handful of numbers.
///
/// @param needs of the needs, projects left aside, in the order of the problem's baskets
/// @param jobs people at work in the last year, by technique
/// @param imports what is bought abroad, in foreign exchange, the mean of a year
/// @param investment what is built, in products, the mean of a year
/// @param equipment stocks at the end over stocks at the start, by value of what they are made of
public record Felt(
    List<NeedMet> needs, List<Double> jobs, double imports, double investment, double equipment) {

  /// How far a need is met.
  ///
  /// @param mean over all years
  /// @param last in the last year
  public record NeedMet(String code, double mean, double last) {}

  public Felt {
    needs = List.copyOf(needs);
    jobs = List.copyOf(jobs);
  }

  public static Felt of(Plan plan) {
    PlanProblem problem = plan.problem();
    Activities done = plan.activities();
    int years = problem.years();
    return new Felt(
        needs(problem, done),
        jobs(problem, done),
        imports(problem, done) / years,
        investment(problem, done) / years,
        equipment(problem, done));
  }

  private static List<NeedMet> needs(PlanProblem problem, Activities done) {
    List<NeedMet> needs = new ArrayList<>();
    for (int g = 0; g < problem.baskets().size(); g++) {
      String code = problem.baskets().get(g).code();
      if (Project.isBasket(code)) {
        continue;
      }
      double sum = 0;
      for (int t = 0; t < problem.years(); t++) {
        sum += done.satisfaction().at(t, g);
      }
      needs.add(
          new NeedMet(code, sum / problem.years(), done.satisfaction().at(problem.years() - 1, g)));
    }
    return needs;
  }

  /// 0 everywhere where the problem knows no labour.
  private static List<Double> jobs(PlanProblem problem, Activities done) {
    List<Double> jobs = new ArrayList<>();
    int last = problem.years() - 1;
    for (int j = 0; j < problem.techniques().size(); j++) {
      double sum = 0;
      for (int r = 0; r < problem.resources().size(); r++) {
        String code = problem.resources().get(r).code();
        if (code.equals(Resource.LABOUR) || code.startsWith(Resource.LABOUR + ":")) {
          sum += problem.techniques().get(j).resources().get(r) * done.activity().at(last, j);
        }
      }
      jobs.add(sum);
    }
    return jobs;
  }

  private static double imports(PlanProblem problem, Activities done) {
    double sum = 0;
    for (int f = 0; f < problem.trade().size(); f++) {
      TradeFlow flow = problem.trade().get(f);
      for (int t = 0; flow.direction() == TradeFlow.Direction.IMPORT && t < problem.years(); t++) {
        sum += flow.price() * done.trade().at(t, f);
      }
    }
    return sum;
  }

  private static double investment(PlanProblem problem, Activities done) {
    double sum = 0;
    for (int s = 0; s < problem.stocks().size(); s++) {
      double one = total(problem.stocks().get(s).composition());
      for (int t = 0; t < problem.years(); t++) {
        sum += one * done.investment().at(t, s);
      }
    }
    return sum;
  }

  private static double equipment(PlanProblem problem, Activities done) {
    double start = 0;
    double end = 0;
    for (int s = 0; s < problem.stocks().size(); s++) {
      CapitalStock stock = problem.stocks().get(s);
      double one = total(stock.composition());
      start += one * done.capital().at(0, s);
      end += one * done.capital().at(problem.years(), s);
    }
    return start > 0 ? end / start : 1;
  }

  private static double total(SparseVector composition) {
    double sum = 0;
    for (int k = 0; k < composition.size(); k++) {
      sum += composition.value(k);
    }
    return sum;
  }

  public double totalJobs() {
    return jobs.stream().mapToDouble(Double::doubleValue).sum();
  }

  /// Mean of the needs, each counting alike, over all years.
  public double meanNeed() {
    return needs.stream().mapToDouble(NeedMet::mean).average().orElse(0);
  }

  /// The largest of the differences that people could feel: of any need (as a share of the base
  /// year), of all jobs, imports, investment or equipment (as a share of the larger of both).
  public double distance(Felt other) {
    if (other.needs.size() != needs.size()) {
      throw new IllegalArgumentException(
          needs.size() + " needs and " + other.needs.size() + "; expected plans of one economy");
    }
    double most = 0;
    for (int g = 0; g < needs.size(); g++) {
      most = Math.max(most, Math.abs(needs.get(g).mean() - other.needs.get(g).mean()));
      most = Math.max(most, Math.abs(needs.get(g).last() - other.needs.get(g).last()));
    }
    most = Math.max(most, relative(totalJobs(), other.totalJobs()));
    most = Math.max(most, relative(imports, other.imports));
    most = Math.max(most, relative(investment, other.investment));
    return Math.max(most, relative(equipment, other.equipment));
  }

  private static double relative(double a, double b) {
    double larger = Math.max(Math.abs(a), Math.abs(b));
    return larger > 0 ? Math.abs(a - b) / larger : 0;
  }
}
