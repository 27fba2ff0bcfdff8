package org.ayni.decisions.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ayni.decisions.Colombia;
import org.ayni.economy.Names;
import org.ayni.planning.solve.PlanStatus;
import org.ayni.planning.table.Goals;
import org.junit.jupiter.api.Test;

class PlanChoiceTest {

  private static final PlanChoice CHOICE =
      PlanChoice.of(PlanIdeas.of(Colombia.ECONOMY, Colombia.goals()), Colombia.planner());

  @Test
  void twoToFourPlansAreOffered() {
    assertThat(CHOICE.offered()).hasSizeBetween(2, PlanChoice.MOST);
    assertThat(CHOICE.offered().getFirst().idea().code()).isEqualTo("as-asked");
  }

  @Test
  void everyTwoOfThemDifferInSomethingPeopleCanFeel() {
    for (var one : CHOICE.offered()) {
      for (var other : CHOICE.offered()) {
        if (!one.equals(other)) {
          assertThat(one.felt().distance(other.felt())).isGreaterThanOrEqualTo(PlanChoice.FELT);
        }
      }
    }
  }

  @Test
  void everyIdeaIsOfferedOrAlikeOrRefused() {
    int ideas = PlanIdeas.of(Colombia.ECONOMY, Colombia.goals()).size();
    assertThat(CHOICE.offered().size() + CHOICE.alike().size() + CHOICE.refused().size())
        .isEqualTo(ideas);
  }

  @Test
  void ideasDoWhatTheirNamesSay() {
    Map<String, Felt> felt = new HashMap<>();
    for (PlanIdea idea : PlanIdeas.of(Colombia.ECONOMY, Colombia.goals())) {
      PlanChoice one = PlanChoice.of(List.of(idea), Colombia.planner());
      one.offered().forEach(c -> felt.put(idea.code(), c.felt()));
    }
    Felt asked = felt.get("as-asked");
    assertThat(felt.get("more-now").equipment()).isLessThan(asked.equipment());
    assertThat(felt.get("more-now").meanNeed()).isGreaterThan(asked.meanNeed());
    assertThat(felt.get("more-later").equipment()).isGreaterThan(asked.equipment());
    assertThat(felt.get("less-imports").imports()).isLessThan(asked.imports());
    assertThat(felt.get("shorter-hours").totalJobs()).isLessThan(asked.totalJobs());
    assertThat(least(felt.get("evenly"))).isGreaterThanOrEqualTo(least(asked) - 1e-9);
  }

  private static double least(Felt felt) {
    return felt.needs().stream().mapToDouble(Felt.NeedMet::last).min().orElseThrow();
  }

  @Test
  void theBoldestDegreeThatCanBeHadIsTaken() {
    Goals impossible = Colombia.goals().withFloors(Map.of("food", 3.0));
    PlanIdea idea =
        new PlanIdea(
            "try",
            Names.of("try"),
            Names.of("try"),
            List.of(
                new PlanIdea.Step("food=3", impossible), new PlanIdea.Step("", Colombia.goals())));
    PlanChoice choice = PlanChoice.of(List.of(idea), Colombia.planner());
    assertThat(choice.offered()).hasSize(1);
    assertThat(choice.offered().getFirst().changed()).isEmpty();
  }

  @Test
  void whatCannotBeHadComesWithWhatStandsInTheWay() {
    Goals impossible = Colombia.goals().withFloors(Map.of("food", 3.0));
    PlanChoice choice =
        PlanChoice.of(PlanIdeas.of(Colombia.ECONOMY, impossible).subList(0, 1), Colombia.planner());
    assertThat(choice.offered()).isEmpty();
    assertThat(choice.refused()).hasSize(1);
    assertThat(choice.refused().getFirst().result().status()).isEqualTo(PlanStatus.INFEASIBLE);
    assertThat(choice.refused().getFirst().result().obstacles()).isNotEmpty();
  }

  @Test
  void whoGainsAndLosesAddsUpToTheDifferenceOfThePlans() {
    PlanChoice.Candidate first = CHOICE.offered().getFirst();
    PlanChoice.Candidate other = CHOICE.offered().get(1);
    Comparison comparison = Comparison.of(first.plan().problem(), first.felt(), other.felt());
    double jobs = comparison.jobs().stream().mapToDouble(Comparison.Line::change).sum();
    assertThat(jobs)
        .isCloseTo(
            other.felt().totalJobs() - first.felt().totalJobs(),
            org.assertj.core.api.Assertions.within(1e-6 * first.felt().totalJobs()));
    assertThat(comparison.needs())
        .isSortedAccordingTo((a, b) -> Double.compare(Math.abs(b.change()), Math.abs(a.change())));
  }
}
