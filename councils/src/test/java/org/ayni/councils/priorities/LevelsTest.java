package org.ayni.councils.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.book.Village;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Weighting;
import org.ayni.councils.tally.Rational;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static Statute statute(Weighting weighting) {
    Statute base = Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK);
    return new Statute(
        base.code(),
        base.names(),
        base.membership(),
        base.meetings(),
        base.majorities(),
        base.blocks(),
        base.mandate(),
        base.recall(),
        base.guarantors(),
        base.forms(),
        base.withholdBelow(),
        weighting,
        base.own(),
        base.challenges(),
        base.votes(),
        base.sectors(),
        base.sources());
  }

  /// 16 members who want 100 for food below one council, 4 who want 100 for homes in another.
  private static Village two(Weighting weighting) {
    Village village = new Village();
    village.founds("up", "", statute(weighting));
    for (String code : List.of("big", "small")) {
      int members = code.equals("big") ? 16 : 4;
      village.founds(code, "up", statute(Weighting.EQUAL));
      village.meets(code, members, members, "priorities");
      village.does(
          village.opening(
              code,
              "w",
              "priorities",
              Optional.empty(),
              Question.points(CountingRule.POINTS_MEAN, List.of("food", "home"))));
      for (String voter : List.copyOf(village.council(code).voters(village.today()))) {
        village.votes(code, "w", voter, Village.points(code.equals("big") ? "food" : "home", 100));
      }
      village.closes(code, "w");
    }
    return village;
  }

  private static Rational food(Weighting weighting) {
    Village village = two(weighting);
    return Levels.of(village.book(), village.council("up"))
        .points()
        .getOrDefault("food", Rational.ZERO);
  }

  @Test
  void everyMemberWeighsAlikeEveryCouncilAlikeOrByTheSquareRoot() {
    assertThat(food(Weighting.MEMBERS)).isEqualTo(Rational.of(80));
    assertThat(food(Weighting.EQUAL)).isEqualTo(Rational.of(50));
    // √16 : √4 = 4 : 2.
    assertThat(food(Weighting.SQUARE_ROOT)).isEqualTo(Rational.of(200, 3));
  }

  @Test
  void aCouncilsOwnVoteComesBeforeThoseBelow() {
    Village village = two(Weighting.MEMBERS);
    village.meets("up", 10, 10, "priorities");
    village.does(
        village.opening(
            "up",
            "w",
            "priorities",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "home"))));
    for (String voter : List.copyOf(village.council("up").voters(village.today()))) {
      village.votes("up", "w", voter, Village.points("food", 30, "home", 70));
    }
    village.closes("up", "w");
    assertThat(Levels.of(village.book(), village.council("up")).points())
        .containsEntry("food", Rational.of(30));
  }

  @Test
  void whereNobodyVotedThereAreNoWishes() {
    Village village = new Village().founds("up", "", statute(Weighting.MEMBERS));
    assertThat(Levels.of(village.book(), village.council("up"))).isEqualTo(Wishes.NONE);
  }

  private static void elects(Village village, String code, int cost, Optional<String> unit) {
    village.does(
        village.opening(
            code,
            "p",
            "projects",
            Optional.empty(),
            Question.projects(
                Map.of("pozo", BigDecimal.valueOf(cost), "estadio", BigDecimal.valueOf(99)),
                BigDecimal.valueOf(50),
                unit)));
    for (String voter : List.copyOf(village.council(code).voters(village.today()))) {
      village.votes(code, "p", voter, new Vote.Approved(List.of("pozo")));
    }
    village.closes(code, "p");
  }

  @Test
  void whatProjectsWereSaidToCostIsThatOfTheBallotThatElectedThemFirst() {
    Village village = new Village();
    village.founds("up", "", statute(Weighting.EQUAL));
    for (String code : List.of("one", "two")) {
      village.founds(code, "up", statute(Weighting.EQUAL));
      village.meets(code, 4, 4, "projects");
    }
    elects(village, "two", 20, Optional.of("pesos"));
    assertThat(VotedCosts.of(village.book(), village.council("up")))
        .isEqualTo(
            Map.of("pozo", new VotedCosts.Cost(BigDecimal.valueOf(20), Optional.of("pesos"))));
    elects(village, "one", 10, Optional.empty());
    assertThat(VotedCosts.of(village.book(), village.council("up")))
        .isEqualTo(Map.of("pozo", new VotedCosts.Cost(BigDecimal.TEN, Optional.empty())));
  }
}
