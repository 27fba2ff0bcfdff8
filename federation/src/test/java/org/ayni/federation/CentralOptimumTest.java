package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;

import org.ayni.federation.exercise.CentralOffice;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.treaty.Aim;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.solve.PlanResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a federation finds without a central office is what the office would have found, to the gap
/// it states.
class CentralOptimumTest {

  private static final double GAP = 1e-4;
  private static final int MOST = 200;

  private static void agrees(int members, long seed) {
    InMemory federation = GeneratedTerritories.federation(members, seed, Aim.SUM, GAP);
    Next.Settled settled = federation.run(MOST);
    PlanResult central =
        InMemory.PLANNER.plan(
            CentralOffice.problem(federation.treaty, federation.homes()), RunControl.unlimited());
    assertThat(central.holds()).as(central.reason()).isTrue();
    Certificate proof = central.certificate().orElseThrow();
    assertThat(proof.gap()).isLessThan(GAP / 10);
    double offset = CentralOffice.offset(federation.treaty, federation.homes());
    String run = "seed " + seed + ", " + federation.rounds.size() + " rounds";
    assertThat(settled.plan().gap(settled.bound())).as(run).isLessThanOrEqualTo(GAP);
    assertThat(settled.plan().violation()).as(run).isLessThan(1e-8);
    assertThat(settled.plan().value()).as(run).isLessThanOrEqualTo(proof.bound() - offset + 1e-7);
    assertThat(settled.bound()).as(run).isGreaterThanOrEqualTo(proof.objective() - offset - 1e-9);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void ofThreeGeneratedTerritories(long seed) {
    agrees(3, seed);
  }

  @Test
  void ofTwelveGeneratedTerritories() {
    agrees(12, 4);
  }
}
