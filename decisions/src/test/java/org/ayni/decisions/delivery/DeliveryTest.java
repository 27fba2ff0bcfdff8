package org.ayni.decisions.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.decisions.Colombia;
import org.ayni.economy.Names;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.kernel.run.RunControl;
import org.ayni.planning.linear.ExactPlanSolver;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.replan.Remaining;
import org.ayni.planning.replan.Report;
import org.ayni.planning.replan.ReportKind;
import org.ayni.planning.solve.Planner;
import org.ayni.planning.table.Project;
import org.junit.jupiter.api.Test;

class DeliveryTest {

  private static final Plan PLAN = Colombia.planner().apply(Colombia.goals()).plan().orElseThrow();
  private static final LocalDate SPRING = LocalDate.of(2027, 4, 15);

  private static Carrier carrier(String code, String owner, String share) {
    return new Carrier(ReportKind.ACTIVITY, code, owner, new BigDecimal(share));
  }

  private static List<Promise> promises() {
    return Promises.of(
        PLAN, List.of(carrier("A", "north", "0.3"), carrier("A", "south", "0.6")), 2027);
  }

  private static Delivered delivered(Promise promise, double share) {
    return new Delivered(
        promise.number(), SPRING, promise.amount().multiply(BigDecimal.valueOf(share)));
  }

  @Test
  void whatIsPromisedAddsUpToTheCarriersSharesOfTheLine() {
    double planned = PLAN.activities().activity().at(0, 0);
    double sum =
        promises().stream()
            .filter(p -> p.line().year() == 2020)
            .mapToDouble(p -> p.amount().doubleValue())
            .sum();
    assertThat(sum).isCloseTo(0.9 * planned, within(1e-6 * planned));
  }

  @Test
  void aFlowIsDueQuarterByQuarter() {
    List<LocalDate> due =
        promises().stream()
            .filter(p -> p.line().year() == 2021 && p.owner().equals("north"))
            .map(Promise::due)
            .toList();
    assertThat(due)
        .containsExactly(
            LocalDate.of(2028, 3, 31),
            LocalDate.of(2028, 6, 30),
            LocalDate.of(2028, 9, 30),
            LocalDate.of(2028, 12, 31));
  }

  @Test
  void aStockIsDueAtTheEndOfTheYear() {
    List<Promise> promises =
        Promises.of(
            PLAN,
            List.of(new Carrier(ReportKind.SATISFACTION, "food", "all", BigDecimal.ONE)),
            2027);
    assertThat(promises).hasSize(3);
    assertThat(promises.getFirst().due()).isEqualTo(LocalDate.of(2027, 12, 31));
  }

  @Test
  void aProjectIsPromisedInPercentOfItInTheYearsInWhichItTakesProductsAndInNoOther() {
    Plan plan = withProjects();
    List<Carrier> carriers =
        List.of(carried("project:bridge", "crew"), carried("project:census", "neighbours"));
    List<Promise> promises = Promises.of(plan, carriers, 2027);

    assertThat(promises)
        .extracting(one -> one.line().toString())
        .containsExactly("2021/satisfaction/project:bridge");
    assertThat(promises.getFirst().amount().doubleValue()).isCloseTo(100, within(1e-3));
    assertThat(promises.getFirst().unit()).isEqualTo("% of the project");
    assertThat(Promises.idle(carriers, promises))
        .extracting(Carrier::owner)
        .containsExactly("neighbours");
  }

  /// A bridge that takes products in the second year, a census that takes people only.
  private static Plan withProjects() {
    Project bridge =
        new Project(
            "bridge", Names.of("Bridge"), Map.of("F01", List.of(0.0, 10.0)), List.of(), List.of());
    Project census = new Project("census", Names.of("Census"), Map.of(), List.of(10.0), List.of());
    return Colombia.planner()
        .apply(Colombia.goals().withProjects(List.of(bridge, census)))
        .plan()
        .orElseThrow();
  }

  private static Carrier carried(String need, String owner) {
    return new Carrier(ReportKind.SATISFACTION, need, owner, BigDecimal.ONE);
  }

  @Test
  void sharesAboveOneAreRefused() {
    assertThatThrownBy(() ->
            Promises.of(PLAN, List.of(carrier("A", "a", "0.7"), carrier("A", "b", "0.4")), 2027))
        .hasMessageContaining("1.1");
  }

  @Test
  void aLineIsReadAsItIsWritten() {
    for (Promise promise : promises()) {
      assertThat(PlanLine.of(promise.line().toString())).isEqualTo(Optional.of(promise.line()));
    }
    assertThat(PlanLine.of("2020-Q5/activity/A")).isEmpty();
    assertThat(PlanLine.of("2020/nothing/A")).isEmpty();
  }

  @Test
  void whatIsLateOrShortStandsFirstAndGoesBackOnTheAgenda() {
    List<Promise> all = promises();
    List<Promise> first =
        all.stream().filter(p -> p.due().equals(LocalDate.of(2027, 3, 31))).toList();
    Board board =
        Board.of(all, List.of(delivered(first.getFirst(), 0.5)), SPRING, new BigDecimal("0.02"));
    assertThat(board.missed())
        .extracting(line -> line.promise().owner(), Board.Line::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("north", Board.State.SHORT),
            org.assertj.core.groups.Tuple.tuple("south", Board.State.LATE));
    assertThat(board.lines().subList(0, 2)).containsExactlyElementsOf(board.missed());
  }

  @Test
  void severalReportsOfOnePromiseAddUp() {
    List<Promise> all = promises();
    Promise one = all.getFirst();
    Board board =
        Board.of(
            all,
            List.of(delivered(one, 0.5), delivered(one, 0.49)),
            SPRING,
            new BigDecimal("0.02"));
    assertThat(board.lines())
        .filteredOn(line -> line.promise().equals(one))
        .extracting(Board.Line::state)
        .containsExactly(Board.State.DELIVERED);
  }

  @Test
  void aReportOfSomethingNobodyPromisedIsRefused() {
    assertThatThrownBy(() ->
            Board.of(
                promises(),
                List.of(new Delivered(9999, SPRING, BigDecimal.ONE)),
                SPRING,
                BigDecimal.ZERO))
        .hasMessageContaining("9999");
  }

  private static Board half() {
    List<Promise> all = promises();
    List<Delivered> reports =
        all.stream()
            .filter(p -> p.due().equals(LocalDate.of(2027, 3, 31)))
            .map(p -> delivered(p, 0.5))
            .toList();
    return Board.of(all, reports, SPRING, BigDecimal.ZERO);
  }

  @Test
  void whatIsMissingIsMissingFromTheYearAndTheRestIsExpectedAsPlanned() {
    Report report =
        Standing.of(PLAN, half(), SPRING, 1, Standing.Rest.AS_PLANNED, Unreported.NOTHING);
    double planned = PLAN.activities().activity().at(0, 0);
    // Half of a quarter of the nine tenths that were promised.
    assertThat(report.at(0, ReportKind.ACTIVITY, 0).orElseThrow())
        .isCloseTo(planned * (1 - 0.5 * 0.25 * 0.9), within(1e-6 * planned));
    assertThat(report.at(0, ReportKind.ACTIVITY, 1)).isEmpty();
  }

  @Test
  void theRestCanBeExpectedAtTheRateAtWhichWasDelivered() {
    Report report =
        Standing.of(PLAN, half(), SPRING, 1, Standing.Rest.AS_DELIVERED, Unreported.NOTHING);
    double planned = PLAN.activities().activity().at(0, 0);
    assertThat(report.at(0, ReportKind.ACTIVITY, 0).orElseThrow())
        .isCloseTo(0.5 * planned, within(1e-6 * planned));
  }

  /// Of the promises that are due, one is reported, at four tenths, and one is not.
  private static Board oneSilent() {
    List<Promise> first =
        promises().stream().filter(p -> p.due().equals(LocalDate.of(2027, 3, 31))).toList();
    return Board.of(
        promises(), List.of(delivered(first.getFirst(), 0.4)), SPRING, new BigDecimal("0.02"));
  }

  private static double standing(Unreported how) {
    Report report = Standing.of(PLAN, oneSilent(), SPRING, 1, Standing.Rest.AS_PLANNED, how);
    return report.at(0, ReportKind.ACTIVITY, 0).orElseThrow();
  }

  @Test
  void whatIsNotReportedIsToldFromWhatIsNotDelivered() {
    Reporting reporting = Reporting.of(oneSilent(), PLAN.problem().baseYear(), 1);

    assertThat(reporting.due()).isEqualTo(2);
    assertThat(reporting.silent())
        .extracting(line -> line.promise().owner())
        .containsExactly("south");
    assertThat(reporting.meanShare().orElseThrow()).isCloseTo(0.4, within(1e-9));
    assertThat(Reporting.of(oneSilent(), PLAN.problem().baseYear(), 0).silent()).isEmpty();
    assertThat(
            Reporting.of(
                    Board.of(promises(), List.of(), SPRING, BigDecimal.ZERO),
                    PLAN.problem().baseYear(),
                    1)
                .share(Unreported.MEAN_SHARE))
        .isEmpty();
  }

  @Test
  void whatIsDeliveredBeforeItsDayIsNotDueAndMakesNoMeanBetter() {
    List<Promise> promises = promises();
    Promise due =
        promises.stream()
            .filter(p -> p.due().equals(LocalDate.of(2027, 3, 31)))
            .findFirst()
            .orElseThrow();
    Promise later =
        promises.stream().filter(p -> p.due().isAfter(SPRING)).findFirst().orElseThrow();
    Board board =
        Board.of(
            promises,
            List.of(delivered(due, 0.4), delivered(later, 1)),
            SPRING,
            new BigDecimal("0.02"));

    Reporting reporting = Reporting.of(board, PLAN.problem().baseYear(), 1);

    assertThat(reporting.due()).isEqualTo(2);
    assertThat(reporting.meanShare().orElseThrow()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void whatIsNotReportedCountsAsItIsAskedTo() {
    double planned = PLAN.activities().activity().at(0, 0);
    List<Board.Line> due =
        oneSilent().lines().stream()
            .filter(line -> line.state() == Board.State.LATE || line.state() == Board.State.SHORT)
            .toList();
    double silent =
        due.stream()
            .filter(line -> line.state() == Board.State.LATE)
            .mapToDouble(line -> line.missing().doubleValue())
            .sum();
    double missing = due.stream().mapToDouble(line -> line.missing().doubleValue()).sum();

    assertThat(silent).isPositive();
    assertThat(standing(Unreported.NOTHING)).isCloseTo(planned - missing, within(1e-6 * planned));
    assertThat(standing(Unreported.AS_PROMISED))
        .isCloseTo(planned - missing + silent, within(1e-6 * planned));
    assertThat(standing(Unreported.MEAN_SHARE))
        .isCloseTo(planned - missing + 0.4 * silent, within(1e-6 * planned));
  }

  @Test
  void whereNothingWasReportedThereIsNoMean() {
    Board none = Board.of(promises(), List.of(), SPRING, BigDecimal.ZERO);
    assertThatThrownBy(() ->
            Standing.of(PLAN, none, SPRING, 1, Standing.Rest.AS_PLANNED, Unreported.MEAN_SHARE))
        .hasMessageContaining("nothing was reported");
  }

  @Test
  void theYearsThatRemainCanBePlannedFromWhereThingsStand() {
    Report report =
        Standing.of(PLAN, half(), SPRING, 1, Standing.Rest.AS_PLANNED, Unreported.NOTHING);
    var problem = Remaining.of(PLAN.problem(), PLAN.activities(), report, 1);
    var again =
        new Planner(new ExactPlanSolver(new HighsSolver()), 1e-6)
            .plan(problem, RunControl.unlimited());
    double base = problem.techniques().getFirst().pace().map(pace -> pace.base()).orElseThrow();
    assertThat(base).isEqualTo(report.at(0, ReportKind.ACTIVITY, 0).orElseThrow());
    assertThat(again.plan()).isPresent();
  }
}
