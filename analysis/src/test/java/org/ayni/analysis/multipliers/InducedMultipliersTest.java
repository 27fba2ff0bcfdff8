package org.ayni.analysis.multipliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.HouseholdClosure;
import org.ayni.analysis.leontief.HouseholdModel;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class InducedMultipliersTest {

  /// Miller and Blair (2009), section 2.5: closed inverse with rows 1.3651 .4253 .2509 and .5273
  /// 1.3481 .5954; its first two columns add up to 1.8924 and 1.7734 without the row of households.
  @Test
  void outputOfMillerAndBlairClosed() {
    LeontiefModel open = LeontiefModel.of(PublishedTables.millerAndBlair());
    HouseholdClosure closure =
        HouseholdClosure.of(new double[] {300, 500}, new double[] {50, 400}, 50, 1000);
    assertThat(new InducedMultipliers(open, new HouseholdModel(open, closure)).output())
        .containsExactly(new double[] {1.8924, 1.7734}, within(1e-4));
  }

  @Test
  void theSameAsSolvingWithHouseholdsAsARowAndAColumn() {
    EconomyTable table =
        RandomTables.balanced(7, new Random(RandomTables.seed(InducedMultipliersTest.class)));
    LeontiefModel open = LeontiefModel.of(table);
    HouseholdClosure closure = HouseholdClosure.standard(table);
    HouseholdModel closed = new HouseholdModel(open, closure);
    SparseMatrix.Builder system = SparseMatrix.builder(8, 8);
    open.inputCoefficients().forEach((i, j, a) -> system.add(i, j, -a));
    double[] income = closed.incomeCoefficients();
    double[] consumption = closure.consumption();
    for (int i = 0; i < 7; i++) {
      system.add(i, i, 1);
      system.add(7, i, -income[i]);
      system.add(i, 7, -consumption[i] / closure.totalIncome());
    }
    system.add(7, 7, 1);
    Satellite jobs = table.satellite(Satellite.JOBS).orElseThrow();
    double[] direct = new double[8];
    System.arraycopy(open.perUnitOfOutput(table.satellite(jobs)), 0, direct, 0, 7);
    double[] expected = LuFactorization.of(system.build()).solveTransposed(direct);
    double[] found = new InducedMultipliers(open, closed).satellite(jobs);
    double[] typeOne = new EmploymentMultipliers(open, jobs).perUnit();
    for (int j = 0; j < 7; j++) {
      assertThat(found[j]).isEqualTo(expected[j], within(1e-12)).isGreaterThan(typeOne[j]);
    }
  }
}
