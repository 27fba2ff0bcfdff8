package org.ayni.decisions.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.ayni.decisions.Colombia;
import org.ayni.economy.Names;
import org.ayni.files.BadInputException;
import org.ayni.planning.certificate.RowKind;
import org.ayni.planning.plan.Plan;
import org.ayni.planning.solve.PlanResult;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.table.Project;
import org.junit.jupiter.api.Test;

class ProjectFitTest {

  /// Construction of buildings is `F01`.
  private static Project project(String code, double building, double labour, double foreign) {
    return new Project(
        code,
        Names.of(code),
        Map.of("F01", List.of(building, building)),
        List.of(labour),
        List.of(foreign));
  }

  private static ProjectFit fit(Project... projects) {
    return ProjectFit.of(Colombia.goals(), List.of(projects), Colombia.planner());
  }

  @Test
  void aProjectIsCarriedOutInFullInThePlan() {
    ProjectFit fit = fit(project("school", 500, 1000, 20));
    PlanResult result = fit.judged().getFirst().result();
    assertThat(fit.judged().getFirst().possible()).isTrue();
    Plan plan = result.plan().orElseThrow();
    int g = plan.problem().baskets().size() - 1;
    assertThat(plan.problem().baskets().get(g).code()).isEqualTo("project:school");
    assertThat(plan.activities().satisfaction().at(0, g)).isGreaterThanOrEqualTo(100 - 1e-6);
    assertThat(plan.activities().satisfaction().at(1, g)).isGreaterThanOrEqualTo(100 - 1e-6);
  }

  @Test
  void whatAProjectTakesIsMissingElsewhere() {
    double without =
        Colombia.planner().apply(Colombia.goals()).certificate().orElseThrow().objective();
    double with =
        fit(project("school", 2000, 0, 0))
            .judged()
            .getFirst()
            .result()
            .certificate()
            .orElseThrow()
            .objective();
    assertThat(with).isLessThan(without - 1e-6);
  }

  @Test
  void labourAndForeignExchangeAreTakenOffTheLimits() {
    Project project = project("school", 0, 1000, 20);
    var before = Colombia.planner().apply(Colombia.goals()).plan().orElseThrow().problem();
    var after = fit(project).judged().getFirst().result().plan().orElseThrow().problem();
    assertThat(before.resources().getFirst().limit().at(0))
        .isCloseTo(after.resources().getFirst().limit().at(0) + 1000, within(1e-6));
    assertThat(after.resources().getFirst().limit().at(1))
        .isEqualTo(before.resources().getFirst().limit().at(1));
    assertThat(before.credit().at(0)).isCloseTo(after.credit().at(0) + 20, within(1e-9));
  }

  @Test
  void aProjectThatIsTooLargeIsRefusedAndThoseAfterItAreNot() {
    ProjectFit fit =
        fit(
            project("school", 500, 0, 0),
            project("palace", 90000, 0, 0),
            project("clinic", 400, 0, 0));
    assertThat(fit.judged().stream().map(ProjectFit.Judged::possible))
        .containsExactly(true, false, true);
    assertThat(fit.goals().projects().stream().map(Project::code))
        .containsExactly("school", "clinic");
    PlanResult refused = fit.judged().get(1).result();
    assertThat(refused.status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(refused.obstacles()).isNotEmpty();
    assertThat(refused.shortfalls())
        .anySatisfy(shortfall -> {
          assertThat(shortfall.kind()).isEqualTo(RowKind.FLOOR);
          assertThat(shortfall.code()).isEqualTo("project:palace");
        });
  }

  @Test
  void projectsThatTakeMorePeopleThanThereAreAreBadInput() {
    assertThatThrownBy(() -> fit(project("all", 0, 1e9, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("labour");
  }

  @Test
  void everythingWrongWithAProjectIsToldAtOnce() {
    Project wrong =
        new Project(
            "b@d",
            Names.of("bad"),
            Map.of("F1", List.of(1.0), "F01", List.of(-1.0, 0.0, 0.0, 1.0)),
            List.of(),
            List.of(Double.NaN));
    assertThatThrownBy(() -> fit(wrong))
        .isInstanceOfSatisfying(BadInputException.class, e -> assertThat(e.problems()).hasSize(5));
  }

  private static org.assertj.core.data.Offset<Double> within(double tolerance) {
    return org.assertj.core.api.Assertions.within(tolerance);
  }
}
