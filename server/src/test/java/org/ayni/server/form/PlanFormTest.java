package org.ayni.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.ayni.economy.Economy;
import org.ayni.planning.table.Goals;
import org.ayni.server.Valley;
import org.junit.jupiter.api.Test;

/// From a query string to goals and back.
class PlanFormTest {

  private static final Economy VALLEY = Valley.economy();

  private static Reading<PlanForm> read(Map<String, String> fields) {
    return PlanForm.read(VALLEY, new FormReader(fields), Map.of());
  }

  @Test
  void anEmptyFormIsTheStandardPlan() {
    assertThat(read(Map.of()).problems()).isEmpty();
    assertThat(read(Map.of()).form().goals(VALLEY)).isEqualTo(Goals.standard());
    assertThat(read(Map.of()).form().fields(VALLEY)).isEmpty();
  }

  @Test
  void todaysConsumptionBecomesAHundredWholePoints() {
    // food 40 + 0.2 · 95 = 59, goods 50, care 0.8 · 95 = 76, of 185: 31.89, 27.03, 41.08.
    assertThat(Points.ofBaseYear(VALLEY))
        .containsExactly(entry("food", 32.0), entry("goods", 27.0), entry("care", 41.0));
  }

  @Test
  void pointsCountInProportion() {
    Goals goals =
        read(Map.of("points.food", "10", "points.goods", "0", "points.care", "30"))
            .form()
            .goals(VALLEY);

    assertThat(goals.weights())
        .containsExactly(entry("food", 25.0), entry("goods", 0.0), entry("care", 75.0));
  }

  @Test
  void percentagesAreSharesToTheLastDigit() {
    PlanForm form =
        read(Map.of("floor.food", "2.7", "assume.pace", "7", "assume.capital-output-ratio", "2,5"))
            .form();

    assertThat(form.goals(VALLEY).floors()).containsExactly(entry("food", 0.027));
    assertThat(form.goals(VALLEY).assumptions())
        .containsOnly(entry("pace", 0.07), entry("capital-output-ratio", 2.5));
  }

  @Test
  void aFormReadFromItsOwnFieldsIsTheSame() {
    PlanForm form =
        read(Map.of(
                "years", "12",
                "points.care", "17.5",
                "floor.goods", "33.3",
                "assume.depreciation", "6.1"))
            .form();

    assertThat(read(form.fields(VALLEY)).form()).isEqualTo(form);
  }

  @Test
  void allProblemsAreFoundAtOnceAndTheRestIsRead() {
    Reading<PlanForm> reading =
        read(
            Map.of(
                "years", "2.5",
                "points.food", "x".repeat(10_000),
                "floor.food", "Infinity",
                "assume.pace", "101",
                "points.care", "12"));

    assertThat(reading.problems())
        .extracting(FormProblem::field)
        .containsExactly("years", "points.food", "floor.food", "assume.pace");
    assertThat(reading.form().points()).containsEntry("care", 12.0);
    assertThat(reading.problems().get(1).arguments().get(1).toString()).hasSizeLessThan(40);
  }

  @Test
  void aNumberWithAHugeExponentIsRefusedWithoutBeingWrittenOut() {
    assertThat(read(Map.of("points.food", "1e2147483647")).problems()).hasSize(1);
    assertThat(read(Map.of("points.food", "1e-2147483647")).problems()).hasSize(1);
  }

  @Test
  void aCutKeepsThePlanItIsComparedWith() {
    FormReader reader = new FormReader(Map.of("partner", "USA", "cut", "30", "years", "3"));
    CutForm form = CutForm.read(VALLEY, reader, Map.of()).orElseThrow().form();

    assertThat(form.goals(VALLEY))
        .isEqualTo(Goals.standard().withYears(3).withExportCuts(Map.of("USA", 0.3)));
    assertThat(form.fields(VALLEY))
        .containsExactly(entry("partner", "USA"), entry("cut", "30"), entry("years", "3"));
  }
}
