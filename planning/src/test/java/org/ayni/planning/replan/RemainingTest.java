package org.ayni.planning.replan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.ayni.economy.Names;
import org.ayni.economy.Unit;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.matrix.SparseVector;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.CornEconomy;
import org.ayni.planning.RandomProblems;
import org.ayni.planning.certificate.Certificate;
import org.ayni.planning.certificate.CertificateChecker;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.problem.Basket;
import org.ayni.planning.problem.CapitalStock;
import org.ayni.planning.problem.Objective;
import org.ayni.planning.problem.PlanProblem;
import org.ayni.planning.problem.Product;
import org.ayni.planning.problem.Resource;
import org.ayni.planning.problem.Retraining;
import org.ayni.planning.problem.SatisfactionCurve;
import org.ayni.planning.problem.Series;
import org.ayni.planning.problem.Technique;
import org.ayni.planning.solve.PlanOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemainingTest {

  private static final Report NOTHING = new Report(List.of());

  private static Plan optimal(PlanProblem problem) {
    return ((PlanOutcome.Optimal)
            new ExactPlanSolver(new HighsSolver()).solve(problem, RunControl.unlimited()))
        .plan();
  }

  private static InputFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return InputFile.of("report.csv", () -> new ByteArrayInputStream(bytes));
  }

  @Test
  void aStoreThatWasReportedIsEatenInTheYearsToCome() {
    PlanProblem running = CornEconomy.builder(3, 0, OptionalDouble.of(0.5)).build();
    Plan plan = optimal(running);
    Report report =
        ReportFile.read(file("year,kind,code,amount\n2001,inventory,corn,8\n"), running, 1);
    PlanProblem rest = Remaining.of(running, plan.activities(), report, 1);
    assertThat(rest.years()).isEqualTo(2);
    assertThat(rest.baseYear()).isEqualTo(2001);
    // Half of the eight tons is left; the fields feed five a year.
    Certificate proof = CertificateChecker.check(optimal(rest));
    assertThat(proof.objective()).isCloseTo(5 + 4 + 5, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6, 7, 8, 9, 11, 12})
  void whereAllWentAsPlannedTheRestOfThePlanIsStillTheBest(long seed) {
    PlanProblem running = RandomProblems.of(seed);
    for (int passed = 1; passed < running.years(); passed++) {
      Plan plan = optimal(running);
      PlanProblem rest = Remaining.of(running, plan.activities(), NOTHING, passed);
      Objective.Welfare welfare = (Objective.Welfare) running.objective();
      double earlier = 0;
      for (int t = 0; t < passed; t++) {
        for (int g = 0; g < running.baskets().size(); g++) {
          earlier +=
              Math.pow(welfare.discount(), t)
                  * welfare.weights().get(g)
                  * welfare.curve().at(plan.activities().satisfaction().at(t, g));
        }
      }
      // Bellman's principle: the tail of an optimum is an optimum of the tail.
      double whole = CertificateChecker.check(plan).objective();
      double tail = CertificateChecker.check(optimal(rest)).objective();
      assertThat(earlier + Math.pow(welfare.discount(), passed) * tail)
          .as("seed %d, %d years passed", seed, passed)
          .isCloseTo(whole, within(1e-6));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 6, 7, 8, 9, 11, 12})
  void whereAllWentAsPlannedTheRestOfThePlanProvesItself(long seed) {
    Plan plan = optimal(RandomProblems.of(seed));
    for (int passed = 1; passed < plan.problem().years(); passed++) {
      PlanProblem rest = Remaining.of(plan.problem(), plan.activities(), NOTHING, passed);
      Certificate proof = CertificateChecker.check(RestOfPlan.of(plan, rest, passed));
      assertThat(proof.gap()).as("seed %d, %d years passed", seed, passed).isLessThan(1e-6);
      assertThat(proof.maxViolation()).isLessThan(1e-7);
    }
  }

  @Test
  void aPlanOfOtherYearsIsNotTheRest() {
    Plan plan = optimal(RandomProblems.of(3));
    assertThatThrownBy(() -> RestOfPlan.of(plan, plan.problem(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 have passed");
  }

  /// Corn needs a barn; a barn takes a ton of corn and three years to build; two kinds of work, one
  /// of which can be learnt; 60 days of work in all years together.
  private static PlanProblem barns() {
    int years = 5;
    PlanProblem.Builder builder = PlanProblem.builder("barns", 2000, years);
    builder.product(Product.perishable("corn", Names.of("corn"), new Unit("t")));
    builder.resource(
        new Resource(
            "fieldwork",
            Names.of("fieldwork"),
            new Unit("days"),
            Series.constant(years, 10),
            OptionalDouble.of(60)));
    builder.resource(
        new Resource("office", Names.of("office"), new Unit("days"), Series.constant(years, 6)));
    builder.retraining(
        new Retraining("to-field", 1, 0, Series.constant(years, 2), SparseVector.empty()));
    builder.technique(
        new Technique(
            "farm",
            Names.of("farm"),
            new Unit("t"),
            SparseVector.unit(0),
            SparseVector.empty(),
            SparseVector.unit(0),
            Optional.of(new Technique.Pace(8, 1, Double.POSITIVE_INFINITY))));
    builder.stock(new CapitalStock("barn", 0, SparseVector.unit(0), 1, 12, 0.1, 2, 10));
    builder.basket(
        new Basket(
            "bread",
            Names.of("bread"),
            Collections.nCopies(years, SparseVector.unit(0)),
            Series.constant(years, 0)));
    return builder
        .objective(new Objective.Welfare(List.of(1.0), 0.9, SatisfactionCurve.linear()))
        .build();
  }

  @Test
  void whatIsUnderwayLearntOrUsedUpIsCarriedOver() {
    PlanProblem running = barns();
    Plan plan = optimal(running);
    Report report =
        new Report(
            List.of(
                new Report.Line(1, ReportKind.ACTIVITY, 0, 9),
                new Report.Line(2, ReportKind.ACTIVITY, 0, 11),
                new Report.Line(1, ReportKind.INVESTMENT, 0, 3),
                new Report.Line(2, ReportKind.INVESTMENT, 0, 4),
                new Report.Line(2, ReportKind.STOCK, 0, 9.5),
                new Report.Line(1, ReportKind.RETRAINING, 0, 2),
                new Report.Line(2, ReportKind.RETRAINING, 0, 1)));
    PlanProblem rest = Remaining.of(running, plan.activities(), report, 2);
    assertThat(rest.stocks().getFirst().initial()).isEqualTo(9.5);
    // An investment of year 1 joins at the start of year 4, the second year that remains.
    assertThat(rest.stocks().getFirst().underway()).containsExactly(3.0, 4.0);
    assertThat(rest.techniques().getFirst().pace().orElseThrow().base()).isEqualTo(11);
    assertThat(rest.resources().get(0).limit().at(0)).isEqualTo(13);
    assertThat(rest.resources().get(1).limit().at(0)).isEqualTo(3);
    assertThat(rest.resources().get(0).total()).hasValue(60 - 9 - 11);
    Plan next = optimal(rest);
    Certificate proof = CertificateChecker.check(next);
    assertThat(proof.maxViolation()).isLessThan(1e-9);
    assertThat(proof.gap()).isLessThan(1e-9);
    // 0.9 · 9.5 + 3 at the start of the second year that remains.
    assertThat(next.activities().capital().at(1, 0)).isLessThanOrEqualTo(11.55 + 1e-9);
  }

  @Test
  void theTailOfAPlanWithBarnsUnderwayIsTheBestTail() {
    PlanProblem running = barns();
    Plan plan = optimal(running);
    double whole = CertificateChecker.check(plan).objective();
    for (int passed = 1; passed < running.years(); passed++) {
      double earlier = 0;
      for (int t = 0; t < passed; t++) {
        earlier += Math.pow(0.9, t) * plan.activities().satisfaction().at(t, 0);
      }
      PlanProblem rest = Remaining.of(running, plan.activities(), NOTHING, passed);
      double tail = CertificateChecker.check(optimal(rest)).objective();
      assertThat(earlier + Math.pow(0.9, passed) * tail).isCloseTo(whole, within(1e-8));
    }
  }

  @Test
  void everythingWrongWithAReportIsToldAtOnce() {
    PlanProblem running = CornEconomy.of(3);
    assertThatThrownBy(() ->
            ReportFile.read(
                file(
                    """
                    year,kind,code,amount
                    2009,activity,farm,1
                    2001,activty,farm,1
                    2001,activity,fram,1
                    2001,activity,farm,-1
                    2001,inventory,corn,2
                    2002,activity,farm,3
                    2002,activity,farm,4
                    """),
                running,
                2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2001 … 2002")
        .hasMessageContaining("activty")
        .hasMessageContaining("Maybe 'farm' is meant")
        .hasMessageContaining("-1")
        .hasMessageContaining("cannot be stored")
        .hasMessageContaining("once more");
  }

  @Test
  void theDifferenceTellsPlanReportAndNewPlanLineByLine() {
    PlanProblem running = CornEconomy.of(2);
    Plan plan = optimal(running);
    Report report = new Report(List.of(new Report.Line(1, ReportKind.ACTIVITY, 0, 7)));
    PlanProblem rest = Remaining.of(running, plan.activities(), report, 1);
    List<Difference.Line> lines =
        new ArrayList<>(
            Difference.of(running, plan.activities(), report, 1, optimal(rest).activities()));
    lines.removeIf(l -> l.kind() != ReportKind.ACTIVITY);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).report()).hasValue(7);
    assertThat(lines.get(0).relative()).isCloseTo(-0.3, within(1e-9));
    assertThat(lines.get(1).now().orElseThrow()).isCloseTo(10, within(1e-9));
  }
}
