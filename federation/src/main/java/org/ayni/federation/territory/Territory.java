package org.ayni.federation.territory;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Answer;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.offer.Quotation;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.ayni.files.Problem;
import org.ayni.kernel.rounding.Rounding;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.plan.YearTable;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Shortfall;

/// A member of a federation at home. What leaves it are welfare, deliveries, takings and bounds;
/// never its problem.
public final class Territory {

  /// Codes of its flows with the federation begin so; the code of the good follows.
  static final String DELIVER = "deliver:";

  static final String TAKE = "take:";
  static final String PARTNER = "federation";

  private final PlanProblem problem;
  private final GoodsMap map;
  private final Treaty treaty;
  private final int member;
  private final Planner planner;

  /// @param problem its own, with one objective and as many years as the treaty
  /// @param map of the treaty's goods
  /// @param member its index in the treaty
  /// @param planner solves problems with worth and promises
  /// @throws BadInputException when years or objectives do not fit
  public Territory(PlanProblem problem, GoodsMap map, Treaty treaty, int member, Planner planner) {
    this.problem = problem;
    this.map = map;
    this.treaty = treaty;
    this.member = member;
    this.planner = planner;
    if (problem.years() != treaty.years()) {
      throw wrong(
          "goals for " + problem.years() + " years",
          treaty.years() + " years, as the treaty says",
          "Make the node with other goals.");
    }
    if (problem.order().size() > 1) {
      throw wrong(
          problem.order().size() + " objectives in an order",
          "one",
          "What gains are compared by is one number for each member.");
    }
  }

  private BadInputException wrong(String found, String expected, String advice) {
    return new BadInputException(Problem.ofFile(problem.name(), found, expected, advice));
  }

  /// What it can reach without the others, or by how much it falls short of its floors alone.
  ///
  /// @throws BadInputException when it has no plan that holds its own limits even with all it could
  ///   take from the others
  public Alone alone(RunControl control) {
    PlanResult result = planner.plan(problem, control);
    if (result.status() == PlanStatus.INFEASIBLE
        && result.plan().isPresent()
        && !result.shortfalls().isEmpty()) {
      return shortOfFloors(result, control);
    }
    Plan plan = held(result, "'ayni plan' says what is missing.");
    double[][] valuations = new double[treaty.years()][treaty.goods().size()];
    for (GoodsMap.Entry entry : map.entries()) {
      for (int t = 0; t < treaty.years(); t++) {
        double price = plan.prices().balance().at(t, entry.product());
        valuations[t][entry.good()] = Math.max(0, price * entry.factor());
      }
    }
    return new Alone(
        welfare(plan),
        CertificateChecker.bound(problem, plan.prices(), Rounding.UP),
        YearTable.of(treaty.goods().size(), valuations));
  }

  private Alone shortOfFloors(PlanResult nearest, RunControl control) {
    YearTable free = YearTable.zeros(treaty.years(), treaty.goods().size());
    Plan helped =
        held(
            planner.plan(trading(free, free), control),
            "Alone it falls short of its floors, and also with all that it could take (`most` in"
                + " goods.json). Let it take more, or lower the floors; 'ayni plan' says what is"
                + " missing.");
    double welfare =
        FloorsWorth.of(helped)
            .orElseThrow(() ->
                wrong(
                    "an objective by which nothing says what its floors are worth: "
                        + problem.code(problem.objective()),
                    "another, such as 'welfare', of a member that falls short of them alone",
                    "Make the node with other goals."));
    List<Lacking.Missed> missed =
        nearest.shortfalls().stream()
            .map(Territory::missed)
            .sorted(Comparator.comparingDouble(one -> -one.share()))
            .limit(Lacking.MOST_NAMED)
            .toList();
    return new Alone(
        welfare,
        welfare,
        free,
        Optional.of(
            new Lacking(welfare(nearest.plan().orElseThrow()), missed.getFirst().share(), missed)));
  }

  private static Lacking.Missed missed(Shortfall one) {
    double size = Math.max(Math.abs(one.wanted()), Double.MIN_NORMAL);
    double share = Math.abs(one.wanted() - one.possible()) / size;
    return new Lacking.Missed(
        one.kind().code(), one.code(), one.year(), Math.clamp(share, Double.MIN_NORMAL, 1));
  }

  /// The plan that is best for it at these prices, as an offer, with the bound that its own proof
  /// gives.
  ///
  /// The problem is its own with trade that has a worth: what a unit delivered earns, or taken
  /// costs, divided by what a unit of its welfare counts. Worths are rounded so that the bound
  /// holds in real arithmetic.
  public Answer answer(Quotation quotation, Alone alone, RunControl control) {
    double perWelfare = quotation.weights().get(member) / alone.scale(treaty);
    double[][] earns = new double[treaty.years()][treaty.goods().size()];
    double[][] costs = new double[treaty.years()][treaty.goods().size()];
    for (GoodsMap.Entry entry : map.entries()) {
      int g = entry.good();
      for (int t = 0; t < treaty.years(); t++) {
        double delivered = quotation.ofDelivery(treaty, member, t, g);
        double taken = quotation.ofTaking(treaty, member, t, g);
        earns[t][g] =
            Rounding.UP.divide(delivered, Rounding.DOWN.multiply(perWelfare, entry.factor()));
        costs[t][g] = Rounding.DOWN.divide(taken, Rounding.UP.multiply(perWelfare, entry.factor()));
      }
    }
    int goods = treaty.goods().size();
    PlanProblem asked = trading(YearTable.of(goods, earns), YearTable.of(goods, costs));
    Plan plan = held(planner.plan(asked, control), "'ayni plan' says what is missing.");
    double bound = CertificateChecker.bound(plan.problem(), plan.prices(), Rounding.UP);
    return new Answer(offer(plan), Rounding.UP.multiply(perWelfare, bound));
  }

  /// Its problem with deliveries and takings.
  ///
  /// @param earns [years × goods] what a unit of its product delivered adds to its objective
  /// @param costs likewise, what one taken takes from it
  private PlanProblem trading(YearTable earns, YearTable costs) {
    PlanProblem.Builder builder = problem.toBuilder();
    for (GoodsMap.Entry entry : map.entries()) {
      double[] earned = new double[treaty.years()];
      double[] paid = new double[treaty.years()];
      for (int t = 0; t < treaty.years(); t++) {
        earned[t] = earns.at(t, entry.good());
        paid[t] = -costs.at(t, entry.good());
      }
      Series endless = Series.constant(treaty.years(), Double.POSITIVE_INFINITY);
      builder.trade(flow(entry, Direction.EXPORT, endless, Series.of(earned)));
      entry
          .most()
          .ifPresent(most ->
              builder.trade(
                  flow(
                      entry,
                      Direction.IMPORT,
                      Series.constant(treaty.years(), most * entry.factor()),
                      Series.of(paid))));
    }
    return builder.build();
  }

  /// What it promised, as it stands in its own plan.
  ///
  /// @param deliveries [years × goods], in the goods' units
  /// @param takings likewise
  public Promises promises(YearTable deliveries, YearTable takings) {
    return Promises.of(treaty, problem, map, deliveries, takings);
  }

  /// Its own plan with what was promised.
  public PlanResult promised(Promises promises, RunControl control) {
    return planner.plan(promises.in(problem), control);
  }

  /// u of a plan of its own.
  public double welfare(Plan plan) {
    return CertificateChecker.value(plan, problem.objective(), Rounding.DOWN);
  }

  public PlanProblem problem() {
    return problem;
  }

  private TradeFlow flow(GoodsMap.Entry entry, Direction direction, Series limit, Series worth) {
    String code = treaty.goods().get(entry.good()).code();
    return new TradeFlow(
        (direction == Direction.EXPORT ? DELIVER : TAKE) + code,
        entry.product(),
        PARTNER,
        direction,
        0,
        limit,
        worth,
        Series.constant(treaty.years(), 0));
  }

  private Plan held(PlanResult result, String advice) {
    Optional<Plan> plan = result.holds() ? result.plan() : Optional.empty();
    return plan.orElseThrow(() ->
        wrong(
            "no plan: "
                + result.status().code()
                + (result.reason().isEmpty() ? "" : ", " + result.reason()),
            "a plan that holds all of its own limits, floors included",
            advice));
  }

  /// Net of what would be delivered and taken at once: that needs no pass to be crossed.
  private Offer offer(Plan plan) {
    int goods = treaty.goods().size();
    double[][] deliveries = new double[treaty.years()][goods];
    double[][] takings = new double[treaty.years()][goods];
    int flow = problem.trade().size();
    for (GoodsMap.Entry entry : map.entries()) {
      int delivery = flow++;
      int taking = entry.most().isPresent() ? flow++ : -1;
      for (int t = 0; t < treaty.years(); t++) {
        YearTable trade = plan.activities().trade();
        double net = trade.at(t, delivery) - (taking < 0 ? 0 : trade.at(t, taking));
        double amount = Math.abs(net) / entry.factor();
        deliveries[t][entry.good()] = net > 0 ? amount : 0;
        takings[t][entry.good()] = net < 0 ? amount : 0;
      }
    }
    return new Offer(welfare(plan), YearTable.of(goods, deliveries), YearTable.of(goods, takings));
  }
}
