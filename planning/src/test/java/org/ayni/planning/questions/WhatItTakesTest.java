package org.ayni.planning.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.ayni.economy.Unit;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.problem.TradeFlow;
import org.ayni.planning.problem.TradeFlow.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatItTakesTest {

  private static WhatItTakes asking(Plan plan, Set<RowKind> chosen) {
    return new WhatItTakes(new HighsSolver(), plan, chosen, RunControl.unlimited());
  }

  @Test
  void sixTonsTakeTwoMoreDays() {
    Plan plan = WhyNotMoreTest.optimal(CornEconomy.of(2));
    WishAnswer answer = asking(plan, WhatItTakes.ALL).to(List.of(new Wish("bread", 2, 6)));
    // Five tons take ten days, six take twelve: a fifth more in the second year.
    WishAnswer.Takes takes = (WishAnswer.Takes) answer;
    assertThat(takes.changes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(RowKind.RESOURCE);
          assertThat(c.year()).isEqualTo(2);
          assertThat(c.from()).isEqualTo(10);
          assertThat(c.to()).isCloseTo(12, within(1e-5));
          assertThat(c.relative()).isCloseTo(0.2, within(1e-9));
        });
    assertThat(takes.plan().activities().satisfaction().at(1, 0)).isGreaterThanOrEqualTo(6 - 1e-9);
  }

  @Test
  void aWishWithinReachTakesNothing() {
    Plan plan = WhyNotMoreTest.optimal(CornEconomy.of(2));
    assertThat(asking(plan, WhatItTakes.ALL).to(List.of(new Wish("bread", 0, 4.5))))
        .isInstanceOf(WishAnswer.Possible.class);
  }

  @Test
  void moneyAndALimitOfImportsGoTogether() {
    PlanProblem.Builder builder = CornEconomy.builder(1, 0, OptionalDouble.empty());
    builder.trade(new TradeFlow("import", 0, "rest", Direction.IMPORT, 3, Series.constant(1, 10)));
    builder.credit(Series.of(30), new Unit("USD"));
    Plan plan = WhyNotMoreTest.optimal(builder.build());
    // Fifteen tons are eaten; for 18 without more work 3 more have to be bought, and paid: 9.
    WishAnswer answer =
        asking(plan, Set.of(RowKind.TRADE_LIMIT, RowKind.FOREIGN_EXCHANGE))
            .to(List.of(new Wish("bread", 1, 18)));
    assertThat(((WishAnswer.Takes) answer).changes())
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(RowKind.TRADE_LIMIT);
          assertThat(c.to()).isCloseTo(13, within(1e-4));
        })
        .anySatisfy(c -> {
          assertThat(c.kind()).isEqualTo(RowKind.FOREIGN_EXCHANGE);
          assertThat(c.to()).isCloseTo(39, within(1e-4));
        })
        .hasSize(2);
    assertThat(((WishAnswer.Takes) answer).total()).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void aPaceIsWidenedForAllYearsToTheFastestOfThem() {
    PlanProblem old = CornEconomy.builder(1, 0, OptionalDouble.empty()).build();
    Technique farm = old.techniques().getFirst();
    PlanProblem.Builder builder = PlanProblem.builder("corn", 2000, 1);
    old.products().forEach(builder::product);
    old.resources().forEach(builder::resource);
    builder.technique(
        new Technique(
            farm.code(),
            farm.names(),
            farm.unit(),
            farm.outputs(),
            farm.inputs(),
            farm.resources(),
            Optional.of(new Technique.Pace(5, 0.1, 0.2))));
    builder.baskets(old.baskets());
    Plan plan = WhyNotMoreTest.optimal(builder.build());
    WishAnswer answer = asking(plan, WhatItTakes.ALL).to(List.of(new Wish("bread", 1, 4)));
    // Four tons eaten are eight grown, 60 % above the five of the base year.
    assertThat(((WishAnswer.Takes) answer).changes())
        .singleElement()
        .satisfies(c -> {
          assertThat(c.kind()).isEqualTo(RowKind.PACE_UP);
          assertThat(c.from()).isEqualTo(0.2);
          assertThat(c.to()).isCloseTo(0.6, within(1e-5));
        });
  }

  @Test
  void whatCannotBeHadWithTheChosenLimitsIsSaid() {
    Plan plan = WhyNotMoreTest.optimal(CornEconomy.of(1));
    assertThat(asking(plan, Set.of(RowKind.TRADE_LIMIT)).to(List.of(new Wish("bread", 1, 6))))
        .isInstanceOf(WishAnswer.Impossible.class);
  }

  @Test
  void anUnknownNeedIsRefused() {
    Plan plan = WhyNotMoreTest.optimal(CornEconomy.of(1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asking(plan, WhatItTakes.ALL).to(List.of(new Wish("beer", 1, 6))))
        .withMessageContaining("beer");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void theAnswerHoldsWhenItIsTried(long seed) {
    PlanProblem problem = RandomProblems.of(seed);
    Plan plan = WhyNotMoreTest.optimal(problem);
    String need = problem.baskets().getFirst().code();
    WishAnswer answer = asking(plan, WhatItTakes.ALL).to(List.of(new Wish(need, 0, 2.5)));
    if (answer instanceof WishAnswer.Takes takes) {
      assertThat(takes.changes()).as("seed %d", seed).isNotEmpty();
      assertThat(CertificateChecker.check(takes.plan()).maxViolation())
          .as("seed %d", seed)
          .isLessThan(1e-6);
      for (int t = 0; t < problem.years(); t++) {
        assertThat(takes.plan().activities().satisfaction().at(t, 0))
            .as("seed %d", seed)
            .isGreaterThanOrEqualTo(2.5 - 1e-9);
      }
    } else {
      // Products that nobody makes more of can make it impossible; nothing else is expected.
      assertThat(answer).as("seed %d", seed).isNotInstanceOf(WishAnswer.Unknown.class);
    }
  }
}
