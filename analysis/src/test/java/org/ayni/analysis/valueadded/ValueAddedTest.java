package org.ayni.analysis.valueadded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.ayni.analysis.RandomRegions;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.published.Figures;
import org.ayni.analysis.published.PublishedTables;
import org.junit.jupiter.api.Test;

class ValueAddedTest {

  private static final int REGIONS = 4;
  private static final int SECTORS = 3;

  private final TradeBlocks blocks =
      new TradeBlocks(
          RandomRegions.balanced(
              REGIONS, SECTORS, new Random(RandomTables.seed(ValueAddedTest.class))));

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  private double wwz(int s, WangWeiZhu.Term... wanted) {
    double sum = 0;
    for (int r = 0; r < REGIONS; r++) {
      if (r != s) {
        Map<WangWeiZhu.Term, double[]> terms = WangWeiZhu.of(blocks, s, r);
        for (WangWeiZhu.Term term : wanted) {
          sum += sum(terms.get(term));
        }
      }
    }
    return sum;
  }

  @Test
  void theSixteenTermsAddUpToExportsByIndustryAndPartner() {
    for (int s = 0; s < REGIONS; s++) {
      for (int r = 0; r < REGIONS; r++) {
        if (r != s) {
          double[] total = new double[SECTORS];
          for (double[] term : WangWeiZhu.of(blocks, s, r).values()) {
            Arrays.setAll(total, i -> total[i] + term[i]);
          }
          assertThat(total).containsExactly(blocks.exports(s, r), within(1e-9));
        }
      }
    }
  }

  @Test
  void theNineTermsAddUpToExportsAndAreSumsOfTheSixteen() {
    for (int s = 0; s < REGIONS; s++) {
      Map<KoopmanWangWei.Term, Double> terms = KoopmanWangWei.of(blocks, s);
      assertThat(terms.values().stream().mapToDouble(t -> t).sum())
          .isEqualTo(sum(blocks.exports(s)), within(1e-9));
      assertThat(terms.get(KoopmanWangWei.Term.FINAL))
          .isEqualTo(wwz(s, WangWeiZhu.Term.DVA_FIN), within(1e-9));
      assertThat(
              terms.get(KoopmanWangWei.Term.RETURNED_FINAL)
                  + terms.get(KoopmanWangWei.Term.RETURNED_INTERMEDIATE))
          .isEqualTo(
              wwz(s, WangWeiZhu.Term.RDV_FIN, WangWeiZhu.Term.RDV_FIN2, WangWeiZhu.Term.RDV_INT),
              within(1e-9));
      assertThat(terms.get(KoopmanWangWei.Term.FOREIGN_FINAL))
          .isEqualTo(wwz(s, WangWeiZhu.Term.OVA_FIN, WangWeiZhu.Term.MVA_FIN), within(1e-9));
      assertThat(terms.get(KoopmanWangWei.Term.FOREIGN_INTERMEDIATE))
          .isEqualTo(wwz(s, WangWeiZhu.Term.OVA_INT, WangWeiZhu.Term.MVA_INT), within(1e-9));
      assertThat(terms.get(KoopmanWangWei.Term.DOMESTIC_DOUBLE_COUNTED))
          .isEqualTo(wwz(s, WangWeiZhu.Term.DDC_FIN, WangWeiZhu.Term.DDC_INT), within(1e-9));
      assertThat(terms.get(KoopmanWangWei.Term.FOREIGN_DOUBLE_COUNTED))
          .isEqualTo(wwz(s, WangWeiZhu.Term.ODC, WangWeiZhu.Term.MDC), within(1e-9));
    }
  }

  @Test
  void sourceAndSinkAddUpToExportsAndAgreeOverAllPartners() {
    for (int s = 0; s < REGIONS; s++) {
      BorinMancini parts = new BorinMancini(blocks, s);
      double source = 0;
      double sink = 0;
      double foreignSource = 0;
      double foreignSink = 0;
      for (int r = 0; r < REGIONS; r++) {
        if (r != s) {
          double exports = sum(blocks.exports(s, r));
          assertThat(parts.source(r).exports()).isEqualTo(exports, within(1e-9));
          assertThat(parts.sink(r).exports()).isEqualTo(exports, within(1e-9));
          source += parts.source(r).dva();
          sink += parts.sink(r).dva();
          foreignSource += parts.source(r).fva();
          foreignSink += parts.sink(r).fva();
        }
      }
      assertThat(sink).isEqualTo(source, within(1e-9));
      assertThat(foreignSink).isEqualTo(foreignSource, within(1e-9));
      // Domestic value added of Koopman, Wang and Wei: all domestic terms but what counts twice.
      Map<KoopmanWangWei.Term, Double> terms = KoopmanWangWei.of(blocks, s);
      double domestic =
          terms.get(KoopmanWangWei.Term.FINAL)
              + terms.get(KoopmanWangWei.Term.INTERMEDIATE_ABSORBED)
              + terms.get(KoopmanWangWei.Term.INTERMEDIATE_SENT_ON)
              + terms.get(KoopmanWangWei.Term.RETURNED_FINAL)
              + terms.get(KoopmanWangWei.Term.RETURNED_INTERMEDIATE);
      assertThat(source).isEqualTo(domestic, within(1e-9));
    }
  }

  @Test
  void everyPartIsPositiveWhereNothingIsNegative() {
    BorinMancini parts = new BorinMancini(blocks, 1);
    for (BorinMancini.Parts part : new BorinMancini.Parts[] {parts.source(0), parts.sink(3)}) {
      assertThat(part.dva()).isPositive();
      assertThat(part.ddc()).isPositive();
      assertThat(part.fva()).isPositive();
      assertThat(part.fdc()).isPositive();
    }
  }

  @Test
  void valueAddedIsExportedOrUsedAtHomeAndItsExportsAreWhatStaysAbroad() {
    for (int s = 0; s < REGIONS; s++) {
      ValueChains.Chains chains = ValueChains.of(blocks, s);
      double[] v = blocks.v(s);
      double[] x = blocks.x(s);
      assertThat(chains.valueAddedExports() + ValueChains.usedBy(blocks, s, s))
          .isEqualTo(TradeBlocks.dot(v, x), within(1e-8));
      Map<KoopmanWangWei.Term, Double> terms = KoopmanWangWei.of(blocks, s);
      assertThat(chains.valueAddedExports())
          .isEqualTo(
              terms.get(KoopmanWangWei.Term.FINAL)
                  + terms.get(KoopmanWangWei.Term.INTERMEDIATE_ABSORBED)
                  + terms.get(KoopmanWangWei.Term.INTERMEDIATE_SENT_ON),
              within(1e-9));
      assertThat(chains.foreignInExports())
          .isEqualTo(
              terms.get(KoopmanWangWei.Term.FOREIGN_FINAL)
                  + terms.get(KoopmanWangWei.Term.FOREIGN_INTERMEDIATE)
                  + terms.get(KoopmanWangWei.Term.FOREIGN_DOUBLE_COUNTED),
              within(1e-9));
      assertThat(chains.participation()).isBetween(0.0, 2.0);
      assertThat(chains.vaxRatio()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void columnsOfTheLeontiefDecompositionAddUpToExports() {
    double[][] carried = LeontiefExports.of(blocks);
    for (int s = 0; s < REGIONS; s++) {
      double[] exports = blocks.exports(s);
      for (int j = 0; j < SECTORS; j++) {
        double column = 0;
        for (double[] row : carried) {
          column += row[s * SECTORS + j];
        }
        assertThat(column).isEqualTo(exports[j], within(1e-9));
      }
    }
  }

  /// Quast and Kummritz (2015): 28.52278 in the first cell, 34.74381 in the last.
  @Test
  void leatherAsPublished() {
    double[][] carried =
        LeontiefExports.of(
            new TradeBlocks(PublishedTables.regional(Figures.of("decompr-leather"))));
    assertThat(carried[0][0]).isEqualTo(28.52278, within(5e-6));
    assertThat(carried[8][8]).isEqualTo(34.74381, within(1e-5));
  }

  @Test
  void exportsToItselfAreRefused() {
    assertThatThrownBy(() -> WangWeiZhu.of(blocks, 1, 1))
        .hasMessageContaining("region 1 to itself");
    assertThatThrownBy(() -> new BorinMancini(blocks, 2).source(2))
        .hasMessageContaining("region 2 to itself");
  }
}
