package org.ayni.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.ayni.formats.Economies;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.table.Goals;
import org.ayni.planning.table.TableProblem;
import org.junit.jupiter.api.Test;

/// Which problem a name stands for.
class InstanceTest {

  @Test
  void anEconomyThatStatesItsNeedsIsMeasuredAsItIs() {
    PlanProblem measured = new Instance("colombia-2019-68").problem();
    PlanProblem planned = TableProblem.of(Economies.open("colombia-2019-68"), Goals.standard());
    assertThat(measured.products()).isEqualTo(planned.products());
    assertThat(measured.stocks()).isEqualTo(planned.stocks());
    assertThat(measured.trade()).isEqualTo(planned.trade());
    assertThat(measured.baskets()).isEqualTo(planned.baskets());
  }
}
