package org.ayni.shocks.answer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ayni.economy.Economy;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Need;
import org.ayni.economy.PrimaryInput;
import org.ayni.economy.Satellite;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.solve.PlanResult;
import org.ayni.shocks.path.ArioModel;
import org.ayni.shocks.path.ArioParameters;
import org.ayni.shocks.path.DemandEffect;
import org.ayni.shocks.path.Path;
import org.ayni.shocks.path.SupplyEffect;
import org.ayni.shocks.scenario.Scenario;
import org.ayni.shocks.scenario.ShockSize;

/// What a scenario comes to in an economy.
///
/// @param weeks that path and plan are followed over
/// @param demand static effect on those who are asked for less: change of output by industry if the
///   shock stayed for a year, table units
/// @param supply static effect on those who get less to work with, likewise
/// @param prices static effect on prices; empty where the scenario changes none
/// @param path when everyone muddles through
/// @param plan the planned answer; its plan may be missing
/// @param consumption lost, in all and by need: share of the base year's
/// @param output lost by industry
/// @param jobs lost: people, the mean of the weeks
/// @param income lost by who receives it
/// @param reserves products of which a stock held in advance would have saved most, best first;
///   empty where nothing is short
public record ShockAnswer(
    Economy economy,
    Scenario scenario,
    int weeks,
    List<Double> demand,
    List<Double> supply,
    Optional<PriceEffect> prices,
    Path path,
    PlanResult plan,
    Lost consumption,
    List<Lost> needs,
    List<Lost> output,
    Lost jobs,
    List<Lost> income,
    List<Reserve> reserves) {

  /// What is lost of something, against the same weeks of the base year.
  ///
  /// @param code of the need, industry or recipient; empty for a total
  /// @param base what there is in the base year
  /// @param muddling what there is less when everyone muddles through
  /// @param planned what there is less under the plan; NaN where there is none
  public record Lost(String code, double base, double muddling, double planned) {
    /// What the plan saves.
    public double saved() {
      return muddling - planned;
    }
  }

  /// What a stock would have been worth.
  ///
  /// @param product its code
  /// @param worth consumption that one more unit in stock saves, both in table units
  public record Reserve(String product, double worth) {}

  public ShockAnswer {
    demand = List.copyOf(demand);
    supply = List.copyOf(supply);
    needs = List.copyOf(needs);
    output = List.copyOf(output);
    income = List.copyOf(income);
    reserves = List.copyOf(reserves);
  }

  /// @param weeks 1 … 520
  /// @param planner solves the problem of the planned answer
  public static ShockAnswer of(
      Economy economy,
      Scenario scenario,
      int weeks,
      ArioParameters parameters,
      Function<PlanProblem, PlanResult> planner) {
    ShockSize size = ShockSize.of(economy, scenario);
    Path path = ArioModel.run(economy, size, scenario::intensity, weeks, parameters);
    PlanProblem problem = PlannedAnswer.problem(economy, path);
    PlanResult result = planner.apply(problem);
    Comparing comparing = new Comparing(economy, path, result.plan());
    return new ShockAnswer(
        economy,
        scenario,
        weeks,
        Arrays.stream(DemandEffect.of(economy, size)).boxed().toList(),
        Arrays.stream(SupplyEffect.of(economy, size)).boxed().toList(),
        PriceEffect.concerns(scenario)
            ? Optional.of(PriceEffect.of(economy, scenario))
            : Optional.empty(),
        path,
        result,
        comparing.consumption(),
        comparing.needs(),
        comparing.output(),
        comparing.jobs(),
        comparing.income(),
        comparing.reserves());
  }

  /// The same without the plan's activities, its proof and its problem: what was found remains, and
  /// weighs little.
  public ShockAnswer withoutPlan() {
    PlanResult light =
        new PlanResult(
            plan.status(),
            plan.solver(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            plan.impasse());
    return new ShockAnswer(
        economy,
        scenario,
        weeks,
        demand,
        supply,
        prices,
        path,
        light,
        consumption,
        needs,
        output,
        jobs,
        income,
        reserves);
  }

  /// Path and plan side by side.
  private record Comparing(Economy economy, Path path, Optional<Plan> plan, List<Double> served) {

    Comparing(Economy economy, Path path, Optional<Plan> plan) {
      this(economy, path, plan, Arrays.stream(served(path, plan)).boxed().toList());
    }

    private EconomyTable table() {
      return economy.table();
    }

    private double planned(int industry) {
      return plan.map(p -> p.activities().activity().at(0, industry)).orElse(Double.NaN);
    }

    /// Consumption by product under the plan: its baskets are those products of which something is
    /// consumed, in their order.
    private static double[] served(Path path, Optional<Plan> plan) {
      List<Double> base = path.base().consumed();
      double[] served = new double[base.size()];
      int basket = 0;
      for (int i = 0; i < served.length; i++) {
        if (plan.isEmpty()) {
          served[i] = Double.NaN;
        } else if (PlannedAnswer.isBasket(path, i)) {
          served[i] = base.get(i) * plan.get().activities().satisfaction().at(0, basket++);
        } else {
          served[i] = base.get(i);
        }
      }
      return served;
    }

    /// Lost of consumption, products weighted by `share`.
    private Lost lost(String code, double[] share) {
      double base = 0;
      double muddling = 0;
      double planned = 0;
      for (int i = 0; i < share.length; i++) {
        double had = path.base().consumed().get(i);
        base += share[i] * had;
        muddling += share[i] * (had - path.consumed().get(i));
        planned += share[i] * (had - served.get(i));
      }
      return new Lost(code, base, muddling, planned);
    }

    Lost consumption() {
      double[] all = new double[table().size()];
      Arrays.fill(all, 1);
      return lost("", all);
    }

    List<Lost> needs() {
      List<Lost> needs = new ArrayList<>();
      for (Need need : economy.needs()) {
        double[] share = new double[table().size()];
        need.shares().forEach((code, s) -> table().indexOf(code).ifPresent(i -> share[i] += s));
        needs.add(lost(need.code(), share));
      }
      return needs;
    }

    List<Lost> output() {
      List<Lost> output = new ArrayList<>();
      for (int j = 0; j < table().size(); j++) {
        double base = path.base().made().get(j);
        output.add(
            new Lost(
                table().industries().get(j).code(),
                base,
                base - path.made().get(j),
                base - planned(j)));
      }
      return output;
    }

    /// Of something that goes with output, in the amounts of a base year.
    private Lost with(String code, double[] amounts, double times) {
      double[] made = table().grossOutput();
      double base = 0;
      double muddling = 0;
      double planned = 0;
      for (int j = 0; j < amounts.length; j++) {
        double each = made[j] > 0 ? times * amounts[j] / made[j] : 0;
        double had = path.base().made().get(j);
        base += each * had;
        muddling += each * (had - path.made().get(j));
        planned += each * (had - planned(j));
      }
      return new Lost(code, base, muddling, planned);
    }

    /// People, the mean of the weeks: a year of 52.
    Lost jobs() {
      double[] jobs =
          table()
              .satellite(Satellite.JOBS)
              .map(table()::satellite)
              .orElse(new double[table().size()]);
      return with("", jobs, 52.0 / path.weeks());
    }

    List<Lost> income() {
      List<Lost> income = new ArrayList<>();
      for (PrimaryInput input : table().primaryInputs()) {
        if (input.kind().valueAdded()) {
          income.add(with(input.code(), table().primaryInput(input), 1));
        }
      }
      return income;
    }

    List<Reserve> reserves() {
      double all = path.base().consumed().stream().mapToDouble(c -> Math.max(0, c)).sum();
      List<Reserve> reserves = new ArrayList<>();
      plan.ifPresent(p -> {
        for (int i = 0; i < table().size(); i++) {
          double worth = p.prices().balance().at(0, i) * all;
          // Beyond what everybody had, consumption counts a fifth: below that nothing is short.
          if (worth > SHORT) {
            reserves.add(new Reserve(table().industries().get(i).code(), worth));
          }
        }
      });
      reserves.sort(
          Comparator.comparingDouble((Reserve r) -> -r.worth()).thenComparing(Reserve::product));
      return reserves;
    }

    private static final double SHORT = 0.2 + 1e-6;
  }
}
