package org.ayni.analysis.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiPredicate;
import org.ayni.analysis.RandomRegions;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.leontief.LeontiefModel;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.RegionalTable;
import org.ayni.economy.Satellite;
import org.ayni.kernel.matrix.LuFactorization;
import org.ayni.kernel.matrix.SparseMatrix;
import org.junit.jupiter.api.Test;

class ExtractionTest {

  private final EconomyTable table =
      RandomTables.balanced(12, new Random(RandomTables.seed(ExtractionTest.class)));
  private final LeontiefModel model = LeontiefModel.of(table);

  /// Output when only the coefficients and demands that are kept are there: another system, solved
  /// anew.
  private double[] solvedAnew(
      BiPredicate<Integer, Integer> kept, BiPredicate<Integer, Integer> demand) {
    int n = model.size();
    SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
    model.inputCoefficients().forEach((i, j, a) -> builder.add(i, j, kept.test(i, j) ? -a : 0));
    double[] y = table.finalDemand();
    for (int i = 0; i < n; i++) {
      builder.add(i, i, 1);
      y[i] = demand.test(i, i) ? y[i] : 0;
    }
    return LuFactorization.of(builder.build()).solve(y);
  }

  private double lost(double[] output) {
    return Arrays.stream(table.grossOutput()).sum() - Arrays.stream(output).sum();
  }

  @Test
  void anIndustryExtractedIsTheSystemSolvedWithoutIt() {
    IndustryExtraction extraction = new IndustryExtraction(model);
    double[] total = extraction.total();
    double[] elsewhere = extraction.elsewhere();
    double[] backward = extraction.backward();
    double[] jobs =
        extraction.total(
            model.perUnitOfOutput(table.satellite(table.satellite(Satellite.JOBS).orElseThrow())));
    for (int k = 0; k < 12; k++) {
      int out = k;
      double[] without = solvedAnew((i, j) -> i != out && j != out, (i, j) -> i != out);
      assertThat(total[k]).isEqualTo(lost(without), within(1e-7));
      assertThat(elsewhere[k]).isEqualTo(lost(without) - table.grossOutput()[k], within(1e-7));
      assertThat(backward[k])
          .isEqualTo(lost(solvedAnew((i, j) -> j != out, (i, j) -> true)), within(1e-7));
      double[] perUnit =
          model.perUnitOfOutput(table.satellite(table.satellite(Satellite.JOBS).orElseThrow()));
      double lostJobs = 0;
      for (int i = 0; i < 12; i++) {
        lostJobs += perUnit[i] * (table.grossOutput()[i] - without[i]);
      }
      assertThat(jobs[k]).isEqualTo(lostJobs, within(1e-7));
    }
  }

  /// Forward: x′ = v′ (I − B̄)⁻¹ with row k of B gone, i.e. x̄ = x̂ ū with ū′ (…): solved as a
  /// system in which the sales of k are no input of anybody.
  @Test
  void anIndustryThatSellsNothingIsTheSupplySystemSolvedWithoutItsRow() {
    double[] forward = new IndustryExtraction(model).forward();
    double[] x = table.grossOutput();
    int n = model.size();
    for (int k = 0; k < n; k++) {
      SparseMatrix.Builder builder = SparseMatrix.builder(n, n);
      int out = k;
      table.flows().forEach((i, j, z) -> builder.add(j, i, i == out ? 0 : -z / x[i]));
      double[] v = table.flows().columnSums();
      Arrays.setAll(v, j -> x[j] - v[j]);
      for (int i = 0; i < n; i++) {
        builder.add(i, i, 1);
      }
      assertThat(forward[k])
          .isEqualTo(lost(LuFactorization.of(builder.build()).solve(v)), within(1e-7));
    }
  }

  @Test
  void aGroupExtractedIsTheSystemSolvedWithoutIt() {
    List<Integer> group = List.of(2, 5, 6, 11);
    double[] without =
        solvedAnew(
            (i, j) -> !group.contains(i) && !group.contains(j), (i, j) -> !group.contains(i));
    assertThat(GroupExtraction.outputWithout(model, 2, 5, 6, 11))
        .containsExactly(without, within(1e-8));
    double alone = lost(GroupExtraction.outputWithout(model, 3));
    assertThat(alone).isEqualTo(new IndustryExtraction(model).total()[3], within(1e-7));
    assertThat(GroupExtraction.outputWithout(model)).containsExactly(table.grossOutput());
    assertThatThrownBy(() -> GroupExtraction.outputWithout(model, 1, 1))
        .hasMessageContaining("each industry once");
  }

  @Test
  void aRegionIsAGroup() {
    RegionalTable regions =
        RandomRegions.balanced(3, 4, new Random(RandomTables.seed(ExtractionTest.class)));
    double[] without =
        GroupExtraction.outputWithout(LeontiefModel.of(regions.table()), regions.industriesOf(1));
    for (int i = 0; i < 12; i++) {
      if (i / 4 == 1) {
        assertThat(without[i]).isZero();
      } else {
        assertThat(without[i]).isPositive().isLessThan(regions.table().grossOutput()[i]);
      }
    }
  }

  @Test
  void aLinkExtractedIsTheSystemSolvedWithoutIt() {
    LinkExtraction extraction = new LinkExtraction(model);
    for (LinkExtraction.Link link : extraction.costliest(20)) {
      double[] without =
          solvedAnew((i, j) -> i != link.seller() || j != link.buyer(), (i, j) -> true);
      assertThat(link.loss()).isEqualTo(lost(without), within(1e-7));
      assertThat(link.flow())
          .isEqualTo(table.flows().get(link.seller(), link.buyer()), within(1e-9));
    }
  }

  @Test
  void theCostliestLinkComesFirstAndIsNoneOfAnIndustryToItself() {
    List<LinkExtraction.Link> links = new LinkExtraction(model).costliest(1000);
    assertThat(links).isSortedAccordingTo((a, b) -> Double.compare(b.loss(), a.loss()));
    assertThat(links).noneMatch(link -> link.seller() == link.buyer());
  }

  /// By hand, table 2.3 of Miller and Blair: without sector 1, sector 2 makes 1700 / .95 = 1789.47;
  /// 1000 + 210.53 are lost. When sector 1 only buys nothing, it makes 350 + .25 · 1789.47 = 797.37
  /// and 202.63 + 210.53 = 413.16 are lost.
  @Test
  void millerAndBlairByHand() {
    IndustryExtraction extraction =
        new IndustryExtraction(LeontiefModel.of(PublishedTables.millerAndBlair()));
    assertThat(extraction.total()[0]).isEqualTo(1210.526, within(1e-3));
    assertThat(extraction.elsewhere()[0]).isEqualTo(210.526, within(1e-3));
    assertThat(extraction.backward()[0]).isEqualTo(413.158, within(1e-3));
  }

  @Test
  void measuresOfATableWithoutJobsSayWhatIsMissing() {
    assertThat(Extractions.of(LeontiefModel.of(PublishedTables.millerAndBlair())).missing())
        .containsOnlyKeys(ExtractionMeasure.EMPLOYMENT);
    assertThat(Extractions.of(model).missing()).isEmpty();
  }
}
