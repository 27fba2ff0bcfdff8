package org.ayni.planning.fiveyearplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.ayni.files.BadInputException;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Activities;
import org.ayni.planning.problem.HarmonyFunction;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.solve.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The example that comes with 5yearplan (Cockshott 2019): iron, coal, corn and bread over five
/// years. Its exact optimum under the linear objective is 8.79729913, found by three linear
/// programming solvers.
class FiveYearPlanFilesTest {

  private static final String FLOWS =
      """
      headings,iron,coal,corn,bread
      iron,0.1,0,0,0
      coal,2,1,0.04,0.2
      corn,0,0,1,1
      bread,0,0,0,0
      labour,0.3,1,2,0.1
      output,10,6,10,1
      """;

  private static final String CAPITAL =
      """
      headings,iron,coal,corn,bread
      iron,10,7,1.4,1
      coal,2,1,0.04,0.1
      corn,0,0,1,0
      bread,0,0,0,0

      """;

  private static final String DEPRECIATION =
      """
      headings,iron,coal,corn,bread
      iron,0.07,0.07,0.07,0.06
      coal,0.5,0.5,0.5,0.5
      corn,0,0,0.5,0
      bread,0,0,0,0
      """;

  private static final String TARGETS =
      """
      headings,iron,coal,corn,bread,labour
      year1,0.1,3,0.00,2.0,3.0
      year2,0.1,3,0.00,2.010000,3.010000
      year3,0.1,3,0.00,2.020000,3.020000
      year4,0.1,3.10000,0.00,2.10000,3.030000
      year5,0.1,3.10000,0.00,2.10000,3.070000
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeTheExample() throws IOException {
    Files.writeString(folder.resolve("flows.csv"), FLOWS);
    Files.writeString(folder.resolve("cap.csv"), CAPITAL);
    Files.writeString(folder.resolve("dep.csv"), DEPRECIATION);
    Files.writeString(folder.resolve("labtarg.csv"), TARGETS);
  }

  private PlanResult plan() {
    return new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
        .plan(FiveYearPlanFiles.read(folder), RunControl.unlimited());
  }

  @Test
  void theShippedExampleReachesItsKnownOptimumWithProof() {
    PlanResult result = plan();
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    var proof = result.certificate().orElseThrow();
    assertThat(proof.objective()).isCloseTo(8.79729913, within(1e-6 * 8.8));
    assertThat(proof.gap()).isBetween(0.0, 1e-9);
    assertThat(proof.maxViolation()).isLessThan(1e-9);
  }

  @Test
  void harmonyIsSolvedToItsTrueOptimumWithAProof() {
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(
                FiveYearPlanFiles.read(folder, List.of(FiveYearPlanFiles.Kind.HARMONY)),
                RunControl.unlimited());
    var proof = result.certificate().orElseThrow();
    assertThat(result.status()).isEqualTo(PlanStatus.OPTIMAL);
    assertThat(proof.gap()).isBetween(-1e-12, 1e-8);
    assertThat(proof.maxViolation()).isLessThan(1e-9);
    // Meeting every target evenly, as 'fulfil' does, is a plan too, and a worse one by this
    // measure.
    assertThat(proof.objective()).isGreaterThan(harmonyOf(plan()));
  }

  @Test
  void theLeastLabourThatFulfilsTheSameIsFoundAfterwards() {
    List<FiveYearPlanFiles.Kind> order =
        FiveYearPlanFiles.Kind.order(
            "fulfil, least-labour",
            wrong -> {
              throw new AssertionError(wrong);
            });
    PlanResult result =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(FiveYearPlanFiles.read(folder, order), RunControl.unlimited());
    assertThat(result.status()).as(result.reason()).isEqualTo(PlanStatus.OPTIMAL);
    Stage first = result.stages().getFirst();
    assertThat(first.proof().objective()).isCloseTo(8.79729913, within(1e-6 * 8.8));
    var activities = result.plan().orElseThrow().activities();
    double reached = 0;
    double labour = 0;
    double before = 0;
    for (int t = 0; t < 5; t++) {
      reached += activities.satisfaction().at(t, 0);
      labour += labour(activities, t);
      before += labour(plan().plan().orElseThrow().activities(), t);
    }
    assertThat(reached).isCloseTo(8.79729913, within(2e-6 * 8.8));
    assertThat(result.certificate().orElseThrow().objective()).isCloseTo(-labour, within(1e-9));
    assertThat(labour).isLessThanOrEqualTo(before + 1e-9);
  }

  private static double labour(Activities plan, int t) {
    double[] use = {0.3, 1, 2, 0.1};
    double sum = 0;
    for (int j = 0; j < use.length; j++) {
      sum += use[j] * plan.activity().at(t, j);
    }
    return sum;
  }

  @Test
  void ordersThatTheseFilesCannotMeanAreRefused() {
    assertThat(wrong("fulfil,harmony")).containsExactly("'fulfil,harmony'");
    assertThat(wrong("least-labour,fulfil")).containsExactly("'least-labour,fulfil'");
    assertThat(wrong("fulfil,welfare,fulfil"))
        .containsExactly("'welfare'", "'fulfil' again in 'fulfil,welfare,fulfil'");
  }

  private static List<String> wrong(String order) {
    List<String> found = new ArrayList<>();
    FiveYearPlanFiles.Kind.order(order, wrong -> found.add(wrong.found()));
    return found;
  }

  /// The harmony of a plan made for `fulfil`: every product at least at the common share of its
  /// target.
  private static double harmonyOf(PlanResult fulfil) {
    double sum = 0;
    var activities = fulfil.plan().orElseThrow().activities();
    for (int t = 0; t < 5; t++) {
      // Iron, coal and bread have targets; corn has none, so it reaches 0 of the 0.02 put in its
      // place.
      double share = activities.satisfaction().at(t, 0);
      sum += 3 * HarmonyFunction.at(share) + HarmonyFunction.at(0);
    }
    return sum;
  }

  @Test
  void gzippedFilesUnderTheirOtherNamesAreReadAsWell() throws IOException {
    gzip("testflow.csv.gz", FLOWS, "flows.csv");
    gzip("testcap.csv.gz", CAPITAL, "cap.csv");
    gzip("testdep.csv.gz", DEPRECIATION, "dep.csv");
    gzip("testtarg.csv.gz", TARGETS, "labtarg.csv");
    assertThat(plan().certificate().orElseThrow().objective()).isCloseTo(8.79729913, within(1e-5));
  }

  private void gzip(String name, String text, String instead) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
      out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    Files.delete(folder.resolve(instead));
  }

  @Test
  void theRandomEconomyOfFourProductsReachesItsKnownOptimum() throws IOException {
    // 5yearplan's generator, n = 4; optimum 5.95635929 (lp_solve and HiGHS).
    Files.writeString(
        folder.resolve("flows.csv"),
        """
        headings,P0,P1,P2,P3
        P0,0,0,0,0
        P1,0,1,0,3
        P2,0,3,1,0
        P3,3,0,3,1
        labour,8,4,9,4
        output,1.8680492950654803,9.205719491918284,10.686694523348766,19.436971913546508
        """);
    Files.writeString(
        folder.resolve("cap.csv"),
        """
        headings,P0,P1,P2,P3
        P0,0,6,2,6
        P1,6,0,0,3
        P2,0,3,0,0
        P3,7,6,7,0
        """);
    Files.writeString(
        folder.resolve("dep.csv"),
        """
        headings,P0,P1,P2,P3
        P0,0.07,0.07,0.07,0.07
        P1,0.07,0.07,0.07,0.07
        P2,0.07,0.07,0.07,0.07
        P3,0.07,0.07,0.07,0.07
        """);
    Files.writeString(
        folder.resolve("labtarg.csv"),
        """
        headings,P0,P1,P2,P3,labour
        year1,1.4949999248981476,4.232500085830688,3.9175000286102293,7.059999713897705,25
        year2,1.5098498857021332,4.2747252082824705,3.9565751647949217,7.130499610900879,25
        year3,1.5248483514785767,4.3173723316192625,3.9960408306121824,7.201704750061035,25
        year4,1.5399967527389526,4.360446105003357,4.035901317596435,7.273621568679809,25
        year5,1.5552967882156372,4.403950462341308,4.076160202026367,7.346257934570312,25
        """);
    assertThat(plan().certificate().orElseThrow().objective()).isCloseTo(5.95635929, within(6e-6));
  }

  @Test
  void allProblemsOfAllFilesAreToldAtOnce() throws IOException {
    Files.writeString(folder.resolve("flows.csv"), FLOWS.replace("coal,2,1", "coal,two,-1"));
    Files.delete(folder.resolve("dep.csv"));
    assertThatThrownBy(() -> FiveYearPlanFiles.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("flows.csv:3, column 'iron'")
        .hasMessageContaining("flows.csv:3, column 'coal'")
        .hasMessageContaining("dep.csv");
  }

  @Test
  void productsInAnotherOrderAreRefused() throws IOException {
    Files.writeString(
        folder.resolve("cap.csv"), CAPITAL.replace("corn,0,0,1,0\nbread", "bread,0,0,1,0\ncorn"));
    assertThatThrownBy(() -> FiveYearPlanFiles.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cap.csv:4")
        .hasMessageContaining("'bread' as row 3")
        .hasMessageContaining("'corn'");
  }

  @Test
  void aDepreciationAboveOneIsRefusedWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("dep.csv"), DEPRECIATION.replace("coal,0.5", "coal,1.5"));
    assertThatThrownBy(() -> FiveYearPlanFiles.read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("dep.csv:3, column 'iron': 1.5");
  }
}
