package org.ayni.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.ayni.federation.joint.DualBound;
import org.ayni.federation.joint.Missing;
import org.ayni.federation.joint.Rounds.Next;
import org.ayni.federation.offer.Alone;
import org.ayni.federation.offer.Lacking;
import org.ayni.federation.treaty.Aim;
import org.ayni.federation.treaty.Treaty;
import org.ayni.files.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Members that cannot meet their own floors alone, and can together, or not.
///
/// England's floors of 1.05 of cloth and of wine need 105 + 126 = 231 men, and it has 220: what 11
/// men make is missing. Least of a share it is of wine: 11 / 120 of 1.05.
class ShortMemberTest {

  private static final int MOST = 60;
  private static final double FLOOR = 1.05;
  private static final double MISSED = 11.0 / 120 / FLOOR;

  private static InMemory islands(Aim aim, double england, double portugal) {
    Treaty treaty = Ricardo.treaty(aim, OptionalDouble.empty());
    return Ricardo.federation(treaty, england, portugal);
  }

  @Test
  void itSaysByHowMuchItFallsShortAloneAndOfWhat() {
    Alone england = islands(Aim.SUM, FLOOR, 0).alone.getFirst();
    Lacking lacking = england.lacking().orElseThrow();
    assertThat(england.welfare()).isEqualTo(FLOOR);
    assertThat(lacking.worst()).isCloseTo(MISSED, within(1e-6));
    assertThat(lacking.reached()).isCloseTo(FLOOR * (1 - MISSED), within(1e-6));
    assertThat(lacking.named()).hasSize(1);
    assertThat(lacking.named().getFirst().kind()).isEqualTo("floor");
    assertThat(lacking.named().getFirst().code()).isEqualTo("wine");
    assertThat(lacking.named().getFirst().year()).isEqualTo(1);
    assertThat(england.naming(0).lacking().orElseThrow().named()).isEmpty();
    assertThat(england.naming(0).lacking().orElseThrow().worst()).isEqualTo(lacking.worst());
  }

  /// Both of England's floors are held, and all there is to share is shared: F counts England's
  /// gain over 1.05 and Portugal's over 1.
  @Test
  void togetherTheFloorsHoldThatAloneDoNot() {
    Next.Settled settled = islands(Aim.SUM, FLOOR, 0).run(MOST);
    assertThat(settled.plan().violation()).isLessThan(1e-9);
    assertThat(settled.plan().leftShort()).isZero();
    assertThat(settled.plan().welfare(0)).isGreaterThanOrEqualTo(FLOOR - 1e-9);
    assertThat(settled.plan().gap(settled.bound())).isLessThan(1e-6);
    assertThat(settled.plan().welfare(0) + settled.plan().welfare(1))
        .isCloseTo(2 + Ricardo.TO_SHARE, within(1e-8));
  }

  @ParameterizedTest
  @EnumSource(names = {"SUM", "MAXIMIN", "NASH"})
  void twoThatFallShortAloneHoldEachOthersFloors(Aim aim) {
    Next.Settled settled = islands(aim, FLOOR, FLOOR).run(MOST);
    for (int m = 0; m < 2; m++) {
      assertThat(settled.plan().welfare(m)).isGreaterThanOrEqualTo(FLOOR - 1e-8);
    }
    assertThat(settled.plan().gap(settled.bound())).isLessThan(1e-5);
  }

  /// 95/44 of both is all that the two can have: 1.0796 each, and not 1.09.
  @ParameterizedTest
  @EnumSource
  void floorsThatCannotBeHeldTogetherAreProvenNotTo(Aim aim) {
    InMemory federation = islands(aim, 1.09, 1.09);
    Next.End end = federation.end(MOST);
    assertThat(end).isInstanceOf(Next.Lacking.class);
    Next.Lacking lacking = (Next.Lacking) end;
    assertThat(lacking.plan().leftShortOf()).isNotEmpty();
    assertThat(lacking.plan().violation()).isGreaterThan(1e-3);
    int proof = lacking.round().orElseThrow();
    assertThat(
            federation.rounds.get(proof).bound(federation.treaty, federation.alone).orElseThrow())
        .isEqualTo(DualBound.NONE);
    assertThat(lacking.missing()).isNotEmpty();
    assertThat(lacking.missing().stream().mapToDouble(Missing::share).sum())
        .isCloseTo(1, within(0.05));
    assertThat(federation.rounds.size()).isLessThan(12);
  }

  /// Just below what the two can have, they do.
  @Test
  void floorsThatCanJustBeHeldAre() {
    Next.Settled settled = islands(Aim.MAXIMIN, 1.0795, 1.0795).run(MOST);
    assertThat(settled.plan().welfare(0)).isGreaterThanOrEqualTo(1.0795 - 1e-7);
    assertThat(settled.plan().welfare(1)).isGreaterThanOrEqualTo(1.0795 - 1e-7);
  }

  /// Without owing anything England pays wine with as much cloth: 2.2 of cloth is all that 220 men
  /// weave, 1.1 of both. Who may owe can have 1.11: Portugal has enough.
  @Test
  void creditThatKeepsTheFloorsFromBeingHeldIsNamed() {
    Treaty treaty = Ricardo.treaty(Aim.SUM, OptionalDouble.of(0));
    islands(Aim.SUM, 1.11, 0).run(MOST);
    InMemory federation = Ricardo.federation(treaty, 1.11, 0);
    Next.Lacking lacking = (Next.Lacking) federation.end(MOST);
    assertThat(lacking.plan().leftShortOf()).containsExactly("england");
    assertThat(lacking.round()).isPresent();
    assertThat(lacking.missing()).anyMatch(one -> one.good().equals(OptionalInt.empty()));
  }

  @Test
  void whoFallsShortEvenWithAllItCouldTakeIsToldBeforeItAccepts() {
    assertThatThrownBy(() -> islands(Aim.SUM, 20, 0))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("most");
  }

  @Test
  void whatCannotBeASharedStatementIsRefused() {
    Alone honest = islands(Aim.SUM, FLOOR, 0).alone.getFirst();
    for (double share : new double[] {0, -1, 1.5, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new Lacking(1, share, List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new Lacking.Missed("floor", "wine", 1, share))
          .isInstanceOf(IllegalArgumentException.class);
    }
    Lacking.Missed half = new Lacking.Missed("floor", "wine", 1, 0.5);
    assertThatThrownBy(() -> new Lacking(1, 0.1, List.of(half))).hasMessageContaining("at worst");
    assertThatThrownBy(() -> new Lacking(Double.NaN, 0.5, List.of(half)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Lacking(1, 0.5, java.util.Collections.nCopies(21, half)))
        .hasMessageContaining("21");
    assertThatThrownBy(() -> new Lacking.Missed("floor", "w".repeat(101), 1, 0.5))
        .hasMessageContaining("101");
    assertThatThrownBy(() -> new Alone(1, 2, honest.valuations(), honest.lacking()))
        .hasMessageContaining("without a plan alone");
  }
}
