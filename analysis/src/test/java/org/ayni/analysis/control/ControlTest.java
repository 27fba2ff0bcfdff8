package org.ayni.analysis.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ayni.analysis.RandomTables;
import org.ayni.economy.Names;
import org.ayni.economy.Owner;
import org.ayni.economy.Ownership;
import org.junit.jupiter.api.Test;

class ControlTest {

  private static Ownership.Builder owners(String... codes) {
    return Ownership.builder(
        Stream.of(codes)
            .map(code -> new Owner(code, Names.of(code), code.startsWith("p"), "CO"))
            .toList());
  }

  @Test
  void aChainMultipliesSharesAndPassesControlOn() {
    // p holds 60 % of a, a 60 % of b: 36 % of b is p's, and all of it is under his control.
    Ownership ownership = owners("p", "a", "b").holds("p", "a", 0.6).holds("a", "b", 0.6).build();
    assertThat(new IntegratedOwnership(ownership).of(0))
        .containsExactly(new double[] {0, 0.6, 0.36}, within(1e-15));
    assertThat(new MajorityControl(ownership).controlledBy(0)).containsExactly(true, true, true);
    assertThat(new MajorityControl(ownership).controlledValue(0, new double[] {0, 10, 5}))
        .isEqualTo(15);
  }

  @Test
  void crossHoldingsComeToAnEnd() {
    // p holds 50 % of a, q 80 % of b, a 20 % of b, b 50 % of a.
    // Behind a: p ½ + ½ · (20 % of b is a's, cut …): V = (I − W)⁻¹ with the circle ½ · .2 = .1, so
    // p owns .5 / .9 = .5556 of a and .1 / .9 = .1111 of b; q .8 / .9 = .8889 of b, .4 / .9 of a.
    Ownership ownership =
        owners("p", "q", "a", "b")
            .holds("p", "a", 0.5)
            .holds("q", "b", 0.8)
            .holds("a", "b", 0.2)
            .holds("b", "a", 0.5)
            .build();
    IntegratedOwnership integrated = new IntegratedOwnership(ownership);
    assertThat(integrated.of(0))
        .containsExactly(new double[] {0, 0, 0.5 / 0.9, 0.1 / 0.9}, within(1e-14));
    assertThat(integrated.of(1))
        .containsExactly(new double[] {0, 0, 0.4 / 0.9, 0.8 / 0.9}, within(1e-14));
    // What comes back is cut: a holds .2 of b and through it .1 of itself, no more.
    assertThat(integrated.of(2)).containsExactly(new double[] {0, 0, 0.1, 0.2}, within(1e-14));
    assertThat(integrated.behind(new double[] {0, 0, 9, 9}))
        .extracting(IntegratedOwnership.Behind::owner)
        .containsExactly(1, 0);
    assertThat(integrated.notTold(new double[] {0, 0, 9, 9})).isZero();
  }

  @Test
  void companiesControlledTogetherVoteTogetherAlsoInACircle() {
    // p holds 51 % of a; a 30 % and p 25 % of b; b 40 % of c, a 11 % of c; c 10 % of a.
    Ownership ownership =
        owners("p", "q", "a", "b", "c")
            .holds("p", "a", 0.51)
            .holds("a", "b", 0.3)
            .holds("p", "b", 0.25)
            .holds("b", "c", 0.4)
            .holds("a", "c", 0.11)
            .holds("c", "a", 0.1)
            .holds("q", "c", 0.49)
            .build();
    MajorityControl control = new MajorityControl(ownership);
    assertThat(control.controlledBy(0)).containsExactly(true, false, true, true, true);
    assertThat(control.controlledBy(1)).containsExactly(false, true, false, false, false);
    // 51 % of c are not more than 51 %.
    assertThat(new MajorityControl(ownership, 0.51).controlledBy(0))
        .containsExactly(true, false, false, false, false);
  }

  @Test
  void aCircleThatNobodyHoldsTheMajorityOfControlsItselfOnly() {
    // a and b hold 60 % of each other, p 40 % of both: nobody outside can outvote them.
    Ownership ownership =
        owners("p", "a", "b")
            .holds("a", "b", 0.6)
            .holds("b", "a", 0.6)
            .holds("p", "a", 0.4)
            .holds("p", "b", 0.4)
            .build();
    assertThat(new MajorityControl(ownership).controlledBy(0)).containsExactly(true, false, false);
    // Yet all of it is p's in the end: .4 / (1 − .6) = 1.
    assertThat(new IntegratedOwnership(ownership).of(0)[1]).isEqualTo(1, within(1e-14));
  }

  @Test
  void votesApartFromSharesDecideControlAndNotOwnership() {
    Ownership ownership = owners("p", "a").holds("p", "a", 0.1, 0.6).build();
    assertThat(new IntegratedOwnership(ownership).of(0)[1]).isEqualTo(0.1, within(1e-15));
    assertThat(new MajorityControl(ownership).controlledBy(0)[1]).isTrue();
  }

  @Test
  void everythingBelongsToSomebodyToldOrNotTold() {
    Random random = new Random(RandomTables.seed(ControlTest.class));
    int companies = 30;
    List<String> codes = new ArrayList<>(List.of("p0", "p1", "p2", "p3", "p4"));
    for (int j = 0; j < companies; j++) {
      codes.add("c" + j);
    }
    Ownership.Builder builder = owners(codes.toArray(String[]::new));
    double[] values = new double[codes.size()];
    for (int j = 5; j < codes.size(); j++) {
      values[j] = 100 * random.nextDouble();
      double left = 0.9 + 0.1 * random.nextDouble();
      for (int holder = 0; holder < 3; holder++) {
        double share = left * random.nextDouble();
        builder.holds(codes.get(random.nextInt(codes.size())), codes.get(j), share);
        left -= share;
      }
    }
    Ownership ownership = builder.build();
    IntegratedOwnership integrated = new IntegratedOwnership(ownership);
    double told =
        integrated.behind(values).stream().mapToDouble(IntegratedOwnership.Behind::amount).sum();
    double all = java.util.Arrays.stream(values).sum();
    assertThat(told + integrated.notTold(values)).isEqualTo(all, within(1e-8));
    // Nobody is controlled by two of those that nobody owns.
    int[] masters = new int[codes.size()];
    for (int root : ownership.ultimate()) {
      boolean[] controlled = new MajorityControl(ownership).controlledBy(root);
      for (int j = 0; j < masters.length; j++) {
        masters[j] += controlled[j] ? 1 : 0;
      }
    }
    assertThat(masters).containsOnly(0, 1);
  }

  @Test
  void whatCannotBeIsRefused() {
    assertThatThrownBy(
            () -> owners("p", "q", "a").holds("p", "a", 0.7).holds("q", "a", 0.4).build())
        .hasMessageContaining("'a' add up to 1.1");
    assertThatThrownBy(() -> owners("p", "a").holds("a", "p", 0.2).build())
        .hasMessageContaining("is a person");
    assertThatThrownBy(() -> owners("p", "a").holds("p", "a", Double.NaN))
        .hasMessageContaining("NaN");
    Ownership closed = owners("a", "b").holds("a", "b", 1).holds("b", "a", 1).build();
    assertThatThrownBy(() -> new IntegratedOwnership(closed)).hasMessageContaining("owns itself");
    assertThatThrownBy(() -> new MajorityControl(closed, 0.3)).hasMessageContaining("0.3");
  }
}
