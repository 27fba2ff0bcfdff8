package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhyNotMoreTest {

  private static final Unit TON = new Unit("t");

  static Plan optimal(PlanProblem problem) {
    return ((PlanOutcome.Optimal)
            new ExactPlanSolver(new HighsSolver()).solve(problem, RunControl.unlimited()))
        .plan();
  }

  private static double share(Why why, RowKind kind, String code, int year) {
    return why.limits().stream()
        .filter(l -> l.kind() == kind && l.code().equals(code) && l.year() == year)
        .mapToDouble(WhyLimit::share)
        .sum();
  }

  @Test
  void aTonEatenIsTwoDaysOfWorkAndNothingElse() {
    // Price 1 = 2 tons grown × 1 day × 0.5 a day.
    Why why = new WhyNotMore(optimal(CornEconomy.of(1))).need(0, 0);
    assertThat(why.price()).isCloseTo(1, within(1e-9));
    assertThat(why.labour().orElseThrow()).isCloseTo(2, within(1e-9));
    assertThat(why.limits())
        .extracting(WhyLimit::kind, WhyLimit::code, WhyLimit::year)
        .containsExactly(tuple(RowKind.RESOURCE, "labour", 1));
    assertThat(why.limits().getFirst().share()).isCloseTo(1, within(1e-12));
    assertThat(why.chains().getFirst().links())
        .extracting(WhyChain.Link::kind, WhyChain.Link::code)
        .containsExactly(
            tuple("product", "corn"), tuple("activity", "farm"), tuple("resource", "labour"));
  }

  @Test
  void importsEndInForeignExchangeAndInTheirLimit() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    // Ten tons can be bought; there is money for all of them and more: their limit binds.
    builder.trade(new TradeFlow("import", 0, "rest", Direction.IMPORT, 3, Series.constant(1, 10)));
    builder.credit(Series.of(60), new Unit("USD"));
    Why plenty = new WhyNotMore(optimal(builder.build())).need(0, 0);
    // Supply is half grown, half bought. Of a ton's value a half is the limit of imports; the other
    // half is work by a half (1 day × 0.5) and seed by a half, which goes round again:
    // limit = 1/2 + 1/4 · limit = 2/3.
    assertThat(share(plenty, RowKind.TRADE_LIMIT, "import", 1)).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(share(plenty, RowKind.RESOURCE, "labour", 1)).isCloseTo(1.0 / 3, within(1e-12));
    // Money for five tons only: now it is the money.
    builder.credit(Series.of(15), new Unit("USD"));
    Why scarce = new WhyNotMore(optimal(builder.build())).need(0, 0);
    // A third is bought: money = 1/3 + 2/3 · 1/2 · money = 1/2.
    assertThat(share(scarce, RowKind.FOREIGN_EXCHANGE, "", 1)).isCloseTo(0.5, within(1e-12));
    assertThat(share(scarce, RowKind.RESOURCE, "labour", 1)).isCloseTo(0.5, within(1e-12));
  }

  /// One ton of corn a year takes a tractor a year; a tractor takes two days of a smith and wears
  /// out in a year; tractors at the start: 4. Work abounds in the first year.
  private static PlanProblem tractors() {
    PlanProblem.Builder builder = PlanProblem.builder("tractors", 2000, 2);
    builder.product(Product.perishable("corn", Names.of("corn"), TON));
    builder.product(Product.perishable("tractor", Names.of("tractor"), new Unit("pieces")));
    builder.resource(
        new Resource(Resource.LABOUR, Names.of("work"), new Unit("days"), Series.of(24, 1000)));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farm"),
            TON,
            SparseVector.unit(0),
            SparseVector.empty(),
            SparseVector.unit(0),
            Optional.empty()));
    builder.technique(
        new Technique(
            "smith",
            Names.of("smith"),
            TON,
            SparseVector.unit(1),
            SparseVector.empty(),
            SparseVector.of(new int[] {0}, new double[] {2}),
            Optional.empty()));
    builder.stock(new CapitalStock("tractors", 0, SparseVector.unit(1), 1, 4, 1, 0, 0));
    builder.basket(
        new Basket(
            "bread",
            Names.of("bread"),
            List.of(SparseVector.unit(0), SparseVector.unit(0)),
            Series.of(0, 0)));
    return builder
        .objective(new Objective.Welfare(List.of(1.0), 1, SatisfactionCurve.linear()))
        .build();
  }

  @Test
  void theMachineIsFoundInTheFirstYearAndItsMakerInTheSecond() {
    // Year 1: 4 tons with the 4 tractors (4 days); the other 20 days make 10 tractors for year 2.
    Plan plan = optimal(tractors());
    assertThat(plan.activities().activity().at(1, 0)).isCloseTo(10, within(1e-9));
    WhyNotMore why = new WhyNotMore(plan);
    // A ton of year 2 is worth 1: nothing but the smith's two days of year 1, 0.5 each.
    Why second = why.need(0, 1);
    assertThat(share(second, RowKind.RESOURCE, "labour", 1)).isCloseTo(1, within(1e-12));
    // A ton of year 1: one day (0.5) and a tractor that was there at the start (0.5).
    Why first = why.need(0, 0);
    assertThat(share(first, RowKind.RESOURCE, "labour", 1)).isCloseTo(0.5, within(1e-12));
    assertThat(share(first, RowKind.CAPITAL, "tractors", 1)).isCloseTo(0.5, within(1e-12));
    assertThat(second.chains().getFirst().links())
        .extracting(WhyChain.Link::kind, WhyChain.Link::code, WhyChain.Link::year)
        .containsExactly(
            tuple("product", "corn", 2),
            tuple("activity", "farm", 2),
            tuple("equipment", "tractors", 2),
            tuple("investment", "tractors", 1),
            tuple("product", "tractor", 1),
            tuple("activity", "smith", 1),
            tuple("resource", "labour", 1));
  }

  @Test
  void aTechniqueOfTwoProductsChargesEachByItsValue() {
    // A sheep takes a day and gives 2 kg of wool and 1 of meat; ten days. Wool counts 1, meat 3.
    PlanProblem.Builder builder = PlanProblem.builder("sheep", 0, 1);
    builder.product(Product.perishable("wool", Names.of("wool"), TON));
    builder.product(Product.perishable("meat", Names.of("meat"), TON));
    builder.resource(
        new Resource(Resource.LABOUR, Names.of("work"), new Unit("days"), Series.of(10)));
    builder.technique(
        new Technique(
            "sheep",
            Names.of("sheep"),
            TON,
            SparseVector.of(new int[] {0, 1}, new double[] {2, 1}),
            SparseVector.empty(),
            SparseVector.unit(0),
            Optional.empty()));
    for (int g = 0; g < 2; g++) {
      builder.basket(
          new Basket(
              g == 0 ? "clothes" : "food",
              Names.of("need"),
              List.of(SparseVector.unit(g)),
              Series.of(0)));
    }
    builder.objective(new Objective.Welfare(List.of(1.0, 3.0), 1, SatisfactionCurve.linear()));
    WhyNotMore why = new WhyNotMore(optimal(builder.build()));
    // A day is worth 5: a kilo of wool carries a fifth of a day, one of meat three fifths.
    assertThat(why.need(0, 0).labour().orElseThrow()).isCloseTo(0.2, within(1e-9));
    assertThat(why.need(1, 0).labour().orElseThrow()).isCloseTo(0.6, within(1e-9));
    assertThat(why.product(1, 0).limits())
        .singleElement()
        .satisfies(l -> assertThat(l.share()).isCloseTo(1, within(1e-12)));
  }

  @Test
  void whatIsInStoreAtTheStartIsALimitOfItsOwn() {
    PlanProblem.Builder builder = PlanProblem.builder("store", 0, 2);
    builder.product(new Product("corn", Names.of("corn"), TON, OptionalDouble.of(0.5), 8));
    builder.basket(
        new Basket(
            "bread",
            Names.of("bread"),
            List.of(SparseVector.unit(0), SparseVector.unit(0)),
            Series.of(0, 1)));
    builder.objective(new Objective.Welfare(List.of(1.0), 1, SatisfactionCurve.linear()));
    // Half of eight is left in year 1, half of the rest in year 2: a ton then costs two tons now.
    Why why = new WhyNotMore(optimal(builder.build())).need(0, 1);
    assertThat(why.price()).isCloseTo(2, within(1e-9));
    assertThat(share(why, RowKind.BALANCE, "corn", 1)).isCloseTo(1, within(1e-12));
  }

  @Test
  void aNeedThatHasEnoughCostsNothing() {
    PlanProblem problem =
        CornEconomy.builder(1, 0, OptionalDouble.empty())
            .objective(
                new Objective.Welfare(
                    List.of(1.0),
                    1,
                    new SatisfactionCurve(List.of(new SatisfactionCurve.Piece(2, 1)))))
            .build();
    Why why = new WhyNotMore(optimal(problem)).need(0, 0);
    assertThat(why.price()).isZero();
    assertThat(why.limits()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void thePriceOfEveryNeedIsTheSumOfItsLimits(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan plan = optimal(problem);
    WhyNotMore asked = new WhyNotMore(plan);
    for (int t = 0; t < problem.years(); t++) {
      for (int g = 0; g < problem.baskets().size(); g++) {
        Why why = asked.need(g, t);
        double price =
            problem.baskets().get(g).products().get(t).dot(plan.prices().balance().year(t));
        assertThat(why.price()).as("seed %d", seed).isCloseTo(price, within(1e-9));
        double sum = why.limits().stream().mapToDouble(WhyLimit::worth).sum();
        assertThat(sum).as("seed %d, need %d, year %d", seed, g, t).isCloseTo(price, within(1e-9));
        // What every used activity yields is worth what it uses: complementary slackness.
        assertThat(why.mismatch()).as("seed %d", seed).isLessThan(1e-6);
        // Shares of limits that are there: each has a price of its own.
        assertThat(why.limits())
            .as("seed %d", seed)
            .allSatisfy(l -> assertThat(l.share()).isBetween(0.0, 1 + 1e-12));
        // At the optimum one more unit is worth no more than it costs.
        assertThat(why.worth()).as("seed %d", seed).isLessThanOrEqualTo(why.price() + 1e-7);
      }
    }
  }
}
