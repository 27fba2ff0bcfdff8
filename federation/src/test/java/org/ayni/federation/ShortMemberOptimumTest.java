package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ayni.federation.exercise.CentralOffice;
import org.ayni.federation.joint.JointPlan;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Member;
import org.ayni.federation.treaty.Treaty;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.solve.PlanResult;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// With members that cannot meet their floors alone a federation finds what a central office would
/// that knew all tables, whatever its aim.
///
/// The office solves sums. Of a least gain it says whether everybody can have a level: a little
/// below what was reached it can be had, above the bound not. Of logarithms, that no gain beside
/// those found is worth more at their slopes: F is concave.
class ShortMemberOptimumTest {

  private static final double GAP = 5e-3;
  private static final int MOST = 300;

  @ParameterizedTest
  @CsvSource({
    "SUM, 1",
    "SUM, 2",
    "MAXIMIN, 1",
    "MAXIMIN, 2",
    "NASH, 1",
    "NASH, 2",
    "AID, 1",
    "AID, 2"
  })
  void itIsTheCentralOptimum(Aim aim, int needy) {
    InMemory federation =
        GeneratedTerritories.federation(3, 5, aim == Aim.AID ? Aim.SUM : aim, GAP, needy, 0.1);
    if (aim == Aim.AID) {
      federation = federation.with(restoring(federation));
    }
    for (int m = 0; m < 3; m++) {
      assertThat(federation.alone.get(m).fallsShort()).isEqualTo(m < needy);
    }
    Next.Settled settled = federation.run(MOST);
    JointPlan plan = settled.plan();
    String run =
        federation.rounds.size()
            + " rounds, reached "
            + plan.value()
            + ", bound "
            + settled.bound();
    assertThat(plan.gap(settled.bound())).as(run).isLessThanOrEqualTo(GAP);
    assertThat(plan.violation()).as(run).isLessThan(1e-7);
    assertThat(plan.leftShort()).isLessThan(1e-7);
    switch (aim) {
      case SUM -> {
        Certificate central =
            central(federation, federation.treaty, federation.alone).orElseThrow();
        double offset = CentralOffice.offset(federation.treaty, federation.homes());
        assertThat(plan.value()).as(run).isLessThanOrEqualTo(central.bound() - offset + 1e-6);
        assertThat(settled.bound())
            .as(run)
            .isGreaterThanOrEqualTo(central.objective() - offset - 1e-7);
      }
      case MAXIMIN, AID -> {
        double room = 1e-6 * Math.max(1, Math.abs(plan.value()));
        assertThat(canHave(federation, plan.value() - room)).as(run).isTrue();
        assertThat(canHave(federation, settled.bound() + room)).as(run).isFalse();
      }
      case NASH -> {
        List<Member> members = new ArrayList<>();
        double here = 0;
        for (int m = 0; m < 3; m++) {
          Member one = federation.treaty.members().get(m);
          double slope = one.weight() / (Aim.NASH_FLOOR + plan.gain(m));
          here += slope * plan.gain(m);
          members.add(new Member(one.code(), one.key(), one.witness(), slope, one.credit()));
        }
        Treaty sum = federation.treaty.with("sum", Aim.SUM, members, List.of());
        Certificate central = central(federation, sum, federation.alone).orElseThrow();
        double more = central.bound() - CentralOffice.offset(sum, federation.homes()) - here;
        // The slopes are those of a plan within the gap of the best, not of the best.
        assertThat(more).as(run).isBetween(-1e-6, 20 * GAP);
      }
    }
  }

  /// Each had a tenth more than its floors are worth, or than it has alone.
  private static Treaty restoring(InMemory federation) {
    List<Member> members = new ArrayList<>();
    for (int m = 0; m < federation.treaty.members().size(); m++) {
      members.add(
          federation.treaty.members().get(m).restoring(1.1 * federation.alone.get(m).welfare()));
    }
    return federation.treaty.with("aid", Aim.AID, members, List.of());
  }

  private static java.util.Optional<Certificate> central(
      InMemory federation, Treaty treaty, List<Alone> least) {
    List<CentralOffice.At> homes = new ArrayList<>();
    for (int m = 0; m < least.size(); m++) {
      homes.add(
          new CentralOffice.At(
              federation.territories.get(m).problem(), federation.maps.get(m), least.get(m)));
    }
    PlanResult found =
        InMemory.PLANNER.plan(CentralOffice.problem(treaty, homes), RunControl.unlimited());
    return found.holds() ? found.certificate() : java.util.Optional.empty();
  }

  /// Whether everybody can have the gain that makes F as much as this.
  private static boolean canHave(InMemory federation, double value) {
    List<Alone> least = new ArrayList<>();
    for (int m = 0; m < federation.alone.size(); m++) {
      Alone alone = federation.alone.get(m);
      Member member = federation.treaty.members().get(m);
      double scale = alone.scale(federation.treaty);
      OptionalDouble before = member.before();
      double lost =
          before.isPresent() ? Math.max(0, before.getAsDouble() - alone.welfare()) / scale : 0;
      double gain = Math.max(0, lost + member.weight() * value);
      double level = alone.welfare() + scale * gain;
      least.add(new Alone(level, level, alone.valuations()));
    }
    Treaty sum = federation.treaty.with("sum", Aim.SUM, federation.treaty.members(), List.of());
    return central(federation, sum, least).isPresent();
  }
}
