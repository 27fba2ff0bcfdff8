package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.SatisfactionCurve.Piece;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.ayni.planning.solve.EasedLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceRangesTest {

  /// Kinds of which more makes more possible, and that stand in the problem as one number.
  private static final Set<RowKind> WIDENED =
      Set.of(RowKind.RESOURCE, RowKind.TRADE_LIMIT, RowKind.FOREIGN_EXCHANGE, RowKind.CAPITAL);

  private static List<PriceRange> ranges(PlanProblem problem, int most) {
    return PriceRanges.of(problem, new HighsSolver(), most, RunControl.unlimited());
  }

  private static PlanProblem.Builder hungry(double floor) {
    // Bread counts 1 up to 6 tons and 0.4 beyond.
    return CornEconomy.builder(1, floor, OptionalDouble.empty())
        .objective(
            new Objective.Welfare(
                List.of(1.0),
                1,
                new SatisfactionCurve(
                    List.of(new Piece(6, 1), new Piece(Double.POSITIVE_INFINITY, 0.4)))));
  }

  @Test
  void aDayIsWorthHalfATonUntilSixTonsAreEaten() {
    PriceRange labour = ranges(hungry(0).build(), 5).getFirst();
    assertThat(labour.kind()).isEqualTo(RowKind.RESOURCE);
    assertThat(labour.limit()).isEqualTo(10);
    assertThat(labour.price()).isCloseTo(0.5, within(1e-9));
    // Twelve days feed six tons; beyond, half a ton counts 0.2. Without work there is nothing.
    assertThat(labour.most()).isCloseTo(12, within(1e-6));
    assertThat(labour.priceAbove()).isCloseTo(0.2, within(1e-6));
    assertThat(labour.least()).isCloseTo(0, within(1e-6));
  }

  @Test
  void belowWhatTheFloorTakesThereIsNoPlan() {
    PriceRange labour = ranges(hungry(3).build(), 5).getFirst();
    assertThat(labour.least()).isCloseTo(6, within(1e-6));
    assertThat(labour.priceBelow()).isInfinite();
  }

  @Test
  void whereOneMoreUnitIsWorthLessThanTheLastTheRangeEndsAtTheLimit() {
    // Exactly at the bend: twelve days.
    PlanProblem problem =
        CornEconomy.builder(1, 0, OptionalDouble.empty(), Series.of(12))
            .objective(hungry(0).build().objective())
            .build();
    PriceRange labour = ranges(problem, 5).getFirst();
    if (labour.price() > 0.3) {
      assertThat(labour.most()).isCloseTo(12, within(1e-6));
      assertThat(labour.priceAbove()).isCloseTo(0.2, within(1e-6));
    } else {
      assertThat(labour.least()).isCloseTo(12, within(1e-6));
      assertThat(labour.priceBelow()).isCloseTo(0.5, within(1e-6));
    }
  }

  @Test
  void aLimitOfImportsHoldsUntilTheMoneyIsSpent() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.trade(new TradeFlow("import", 0, "rest", Direction.IMPORT, 3, Series.constant(1, 10)));
    builder.credit(Series.of(60), new Unit("USD"));
    PriceRange imports =
        ranges(builder.build(), 5).stream()
            .filter(r -> r.kind() == RowKind.TRADE_LIMIT)
            .findFirst()
            .orElseThrow();
    assertThat(imports.price()).isCloseTo(1, within(1e-9));
    assertThat(imports.most()).isCloseTo(20, within(1e-5));
    assertThat(imports.priceAbove()).isCloseTo(0, within(1e-6));
    assertThat(imports.least()).isCloseTo(0, within(1e-5));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void withinItsRangeAPriceSaysWhatASolveFindsAndBeyondItIsTooMuch(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    double objective = objective(problem);
    int tried = 0;
    for (PriceRange range : ranges(problem, 12)) {
      if (WIDENED.contains(range.kind())) {
        tried++;
        double inside = Math.min(range.most(), 2 * range.limit());
        double expected = objective + range.price() * (inside - range.limit());
        assertThat(objective(with(problem, range, inside)))
            .as("seed %d, %s", seed, range)
            .isCloseTo(expected, within(1e-7));
        if (Double.isFinite(range.most()) && Double.isFinite(range.priceAbove())) {
          double step = 1e-5 * range.limit();
          double beyond = objective(with(problem, range, range.most() + step));
          double atMost = objective + range.price() * (range.most() - range.limit());
          assertThat(range.priceAbove()).isLessThan(range.price());
          assertThat(beyond)
              .as("seed %d, %s", seed, range)
              .isCloseTo(atMost + range.priceAbove() * step, within(1e-8));
        }
      }
    }
    assertThat(tried).as("seed %d", seed).isPositive();
  }

  private static PlanProblem with(PlanProblem problem, PriceRange range, double limit) {
    return EasedLimit.apply(
        problem, List.of(new EasedLimit(range.kind(), range.code(), range.year(), limit)));
  }

  private static double objective(PlanProblem problem) {
    return CertificateChecker.check(WhyNotMoreTest.optimal(problem)).objective();
  }
}
