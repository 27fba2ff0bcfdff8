package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.joint.Share;
import org.ayni.federation.offer.Offer;
import org.ayni.federation.territory.Territory;
import org.ayni.federation.treaty.Aim;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The arithmetic stands at [Ricardo].
class RicardoTest {

  private static final int MOST = 60;

  @Test
  void togetherTheyHaveSevenFortyFourthsMore() {
    InMemory federation = Ricardo.federation(Aim.SUM, OptionalDouble.empty());
    Next.Settled settled = federation.run(MOST);
    assertThat(settled.plan().value()).isCloseTo(Ricardo.TO_SHARE, within(1e-8));
    assertThat(settled.bound()).isGreaterThanOrEqualTo(settled.plan().value());
    assertThat(settled.plan().gap(settled.bound())).isLessThan(1e-7);
    assertThat(settled.plan().violation()).isLessThan(1e-9);
  }

  @ParameterizedTest
  @EnumSource(names = {"MAXIMIN", "NASH"})
  void fairAimsShareItInHalves(Aim aim) {
    InMemory federation = Ricardo.federation(aim, OptionalDouble.empty());
    Next.Settled settled = federation.run(MOST);
    assertThat(settled.plan().gap(settled.bound())).isLessThan(1e-6);
    assertThat(settled.plan().gain(0)).isCloseTo(Ricardo.TO_SHARE / 2, within(1e-5));
    assertThat(settled.plan().gain(1)).isCloseTo(Ricardo.TO_SHARE / 2, within(1e-5));
  }

  /// Cloth and wine counting alike and nobody in debt, Portugal's wine is all there is to pay its
  /// cloth with: what it delivers, 2.125 − u, is what it takes, u. So u = 1.0625; England has the
  /// rest.
  @Test
  void whoMustPayInTheAccountGainsWhatTheAccountAllows() {
    Next.Settled settled = Ricardo.federation(Aim.MAXIMIN, OptionalDouble.of(0)).run(MOST);
    JointPlan plan = settled.plan();
    assertThat(plan.gain(1)).isCloseTo(0.0625, within(1e-8));
    assertThat(plan.value()).isCloseTo(0.0625, within(1e-8));
    assertThat(plan.gap(settled.bound())).isLessThan(1e-6);
    assertThat(plan.taken(1, 0)).isCloseTo(plan.delivered(1, 0), within(1e-8));
  }

  @Test
  void eachKeepsItsPromiseAtHomeAndHasWhatTheJointPlanSays() {
    InMemory federation = Ricardo.federation(Aim.NASH, OptionalDouble.empty());
    JointPlan plan = federation.run(MOST).plan();
    for (int m = 0; m < 2; m++) {
      Territory one = federation.territories.get(m);
      PlanResult home =
          one.promised(one.promises(plan.deliveries(m), plan.takings(m)), RunControl.unlimited());
      assertThat(home.status()).as(home.reason()).isEqualTo(PlanStatus.OPTIMAL);
      assertThat(one.welfare(home.plan().orElseThrow()))
          .isGreaterThanOrEqualTo(plan.welfare(m) - 1e-8);
      assertThat(CertificateChecker.check(home.plan().orElseThrow()).maxViolation())
          .isLessThan(1e-9);
    }
  }

  @Test
  void englandDeliversClothAndPortugalWine() {
    JointPlan plan = Ricardo.federation(Aim.NASH, OptionalDouble.empty()).run(MOST).plan();
    assertThat(plan.deliveries(0).at(0, 0)).isPositive();
    assertThat(plan.deliveries(0).at(0, 1)).isZero();
    assertThat(plan.deliveries(1).at(0, 1)).isPositive();
    assertThat(plan.takings(1).at(0, 0)).isPositive();
  }

  /// Where nothing is gained, rounding decides on which side of everybody alone F and its bound
  /// are.
  @ParameterizedTest
  @EnumSource(names = {"SUM", "MAXIMIN", "NASH"})
  void aGapIsAShareFromNothingToAllOnWhicheverSideOfNothingRoundingFalls(Aim aim) {
    InMemory federation = Ricardo.federation(aim, OptionalDouble.empty());
    for (double little : new double[] {-1e-8, 0, 1e-8}) {
      JointPlan plan =
          JointPlan.of(
              federation.treaty,
              federation.alone,
              federation.alone.stream()
                  .map(alone ->
                      List.of(new Share(0, Offer.alone(alone.welfare() + little, 1, 2), 1)))
                  .toList());
      for (double bound : new double[] {-1e-9, 0, 1e-9, 1}) {
        double missing = plan.nothing() + bound - plan.value();
        double expected = missing <= 0 ? 0 : missing >= bound ? 1 : missing / bound;
        assertThat(plan.gap(plan.nothing() + bound))
            .as("%s, %s", little, bound)
            .isBetween(0.0, 1.0)
            .isCloseTo(expected, within(1e-5));
      }
    }
    JointPlan none =
        JointPlan.of(
            federation.treaty,
            federation.alone,
            federation.offers.stream()
                .map(own -> List.of(new Share(0, own.getFirst(), 1)))
                .toList());
    assertThat(none.gap(none.nothing() + 1)).isEqualTo(1);
    assertThat(none.gap(Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(none.reaches(1e-7, none.nothing() + 1)).isFalse();
  }
}
