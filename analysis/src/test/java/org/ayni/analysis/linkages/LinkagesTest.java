package org.ayni.analysis.linkages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.ayni.analysis.RandomTables;
import org.ayni.analysis.published.PublishedTables;
import org.ayni.economy.EconomyTable;
import org.ayni.economy.Industry;
import org.junit.jupiter.api.Test;

class LinkagesTest {

  private final Linkages germany = Linkages.of(PublishedTables.germany1995());
  private final Linkages millerAndBlair = Linkages.of(PublishedTables.millerAndBlair());

  @Test
  void namesEveryMeasureByItsKey() {
    assertThat(LinkageMeasure.values())
        .extracting(LinkageMeasure::key)
        .contains("backward", "forward", "backwardNormalised", "forwardNormalised")
        .doesNotHaveDuplicates();
    assertThat(LinkageClass.values())
        .extracting(LinkageClass::key)
        .containsExactly("key", "backward", "forward", "weak");
  }

  /// Eurostat (2008), table 15.4, backward linkages.
  @Test
  void backwardOfGermany1995() {
    assertThat(germany.byIndustry().values(LinkageMeasure.BACKWARD))
        .containsExactly(
            new double[] {1.7048, 1.8413, 1.8136, 1.6035, 1.5951, 1.3782}, within(5.5e-5));
  }

  /// Eurostat (2008), table 15.4, forward linkages: row sums of the Ghosh inverse.
  @Test
  void forwardOfGermany1995() {
    assertThat(germany.byIndustry().values(LinkageMeasure.FORWARD))
        .containsExactly(
            new double[] {2.1126, 1.6910, 1.3558, 1.5848, 2.1037, 1.2106}, within(5.5e-5));
  }

  /// Averages of the printed figures: backward 1.6561, forward 1.6764. So agriculture and industry
  /// are key, construction backward, business forward.
  @Test
  void keyIndustriesOfGermany1995() {
    assertThat(germany.classes())
        .containsExactly(
            LinkageClass.KEY,
            LinkageClass.KEY,
            LinkageClass.BACKWARD,
            LinkageClass.WEAK,
            LinkageClass.FORWARD,
            LinkageClass.WEAK);
    assertThat(germany.industries(LinkageClass.KEY))
        .extracting(Industry::code)
        .containsExactly("agriculture", "industry");
  }

  /// Miller and Blair (2009), table 2.3: power of dispersion 1.0222, .9778; forward by Leontief
  /// 1.0667, .9333; by Ghosh 1.2083, .7917.
  @Test
  void normalisedOfMillerAndBlair() {
    assertThat(millerAndBlair.byIndustry().values(LinkageMeasure.BACKWARD_NORMALISED))
        .containsExactly(new double[] {1.0222, 0.9778}, within(5e-5));
    assertThat(millerAndBlair.byIndustry().values(LinkageMeasure.FORWARD_LEONTIEF_NORMALISED))
        .containsExactly(new double[] {1.0667, 0.9333}, within(5e-5));
    assertThat(millerAndBlair.byIndustry().values(LinkageMeasure.FORWARD_NORMALISED))
        .containsExactly(new double[] {1.2083, 0.7917}, within(5e-5));
    assertThat(millerAndBlair.byIndustry().values(LinkageMeasure.FORWARD_LEONTIEF))
        .containsExactly(new double[] {1.5842, 1.3861}, within(5e-5));
  }

  @Test
  void classifiesByTheAverageOnBothSides() {
    assertThat(LinkageClass.of(1.1, 1.1)).isEqualTo(LinkageClass.KEY);
    assertThat(LinkageClass.of(1.1, 1)).isEqualTo(LinkageClass.BACKWARD);
    assertThat(LinkageClass.of(1, 1.1)).isEqualTo(LinkageClass.FORWARD);
    assertThat(LinkageClass.of(1, 1)).isEqualTo(LinkageClass.WEAK);
  }

  @Test
  void normalisesToAnAverageOfOneAndIgnoresTheUnitOfMoney() {
    Random random = new Random(RandomTables.seed(LinkagesTest.class));
    EconomyTable table = RandomTables.balanced(20, random);
    Linkages linkages = Linkages.of(table);
    Linkages scaled = Linkages.of(RandomTables.scaled(table, 1e6));
    for (LinkageMeasure measure : LinkageMeasure.values()) {
      assertThat(scaled.byIndustry().values(measure))
          .as(measure.key())
          .containsExactly(linkages.byIndustry().values(measure), within(1e-10));
    }
    for (LinkageMeasure measure :
        new LinkageMeasure[] {
          LinkageMeasure.BACKWARD_NORMALISED,
          LinkageMeasure.FORWARD_NORMALISED,
          LinkageMeasure.FORWARD_LEONTIEF_NORMALISED
        }) {
      assertThat(Arrays.stream(linkages.byIndustry().values(measure)).average().orElseThrow())
          .as(measure.key())
          .isEqualTo(1, within(1e-12));
    }
  }

  @Test
  void sumsOutputByBothInverses() {
    // Σ_j (row sums of G weighted by primary inputs) = Σ x = Σ_j (column sums of L weighted by y).
    Random random = new Random(RandomTables.seed(LinkagesTest.class));
    EconomyTable table = RandomTables.balanced(20, random);
    Linkages linkages = Linkages.of(table);
    double[] forward = linkages.byIndustry().values(LinkageMeasure.FORWARD);
    double[] columnTotals = table.flows().columnSums();
    double[] output = table.grossOutput();
    double pushed = 0;
    double total = 0;
    for (int i = 0; i < 20; i++) {
      pushed += forward[i] * (output[i] - columnTotals[i]);
      total += output[i];
    }
    assertThat(pushed).isEqualTo(total, within(1e-7));
  }
}
