package org.ayni.formats.ballots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ayni.councils.tally.budget.ProjectBallots;
import org.ayni.councils.tally.lists.ListVotes;
import org.ayni.councils.tally.majority.YesNoVotes;
import org.ayni.files.BadInputException;
import org.ayni.files.InputFile;
import org.ayni.files.Problem;
import org.junit.jupiter.api.Test;

/// Pabulib, and CSV of crosses, points, lists, choices and costs.
class OtherBallotFilesTest {

  private static final String BUDGET =
      """
      META
      key;value
      num_projects;3
      num_votes;4
      budget;1000.50
      vote_type;approval
      PROJECTS
      project_id;name;cost
      p1;"A park; large";500
      p2;Two;400.25
      p3;Three;300
      VOTES
      voter_id;sex;vote
      1;F;p1,p3
      2;M;p3,p1
      3;;
      4;F;p2
      """;

  private static InputFile file(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return InputFile.of("ballots", () -> new ByteArrayInputStream(bytes));
  }

  private static ProjectBallots projects(String text, BallotFormat format) {
    return BallotFiles.projects(
        file(text), format, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  private static List<Problem> problems(ThrowingCallable reading) {
    return catchThrowableOfType(BadInputException.class, reading).problems();
  }

  @Test
  void aPabulibFileIsReadExactly() {
    ProjectBallots ballots = projects(BUDGET, BallotFormat.PABULIB);
    assertThat(ballots.projects().names()).containsExactly("p1", "p2", "p3");
    assertThat(ballots.budget()).isEqualByComparingTo("1000.50");
    assertThat(ballots.cost(1)).isEqualByComparingTo("400.25");
    assertThat(ballots.size()).isEqualTo(4);
    assertThat(List.of(ballots.votes(0), ballots.votes(1), ballots.votes(2)))
        .containsExactly(2L, 1L, 2L);
  }

  @Test
  void anotherBudgetOrACommitteeMayBeAskedFor() {
    ProjectBallots less =
        BallotFiles.projects(
            file(BUDGET),
            BallotFormat.PABULIB,
            Optional.empty(),
            Optional.of(BigDecimal.TEN),
            OptionalInt.empty());
    assertThat(less.budget()).isEqualTo(BigDecimal.TEN);
    ProjectBallots committee =
        BallotFiles.projects(
            file(BUDGET),
            BallotFormat.PABULIB,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.of(2));
    assertThat(committee.cost(0)).isEqualTo(BigDecimal.ONE);
    assertThat(committee.budget()).isEqualByComparingTo("2");
  }

  @Test
  void everythingWrongWithAPabulibFileIsToldAtOnce() {
    String broken =
        BUDGET
            .replace("p2;Two;400.25", "p2;Two;400,25")
            .replace("p3;Three", "p1;Three")
            .replace("2;M;p3,p1", "1;M;p2,p2")
            .replace("4;F;p2", "4;F;p22");
    List<Problem> problems = problems(() -> projects(broken, BallotFormat.PABULIB));
    assertThat(problems)
        .extracting(p -> p.row() + " " + p.column())
        .contains("10 cost", "11 project_id", "14 vote", "15 voter_id", "15 vote", "17 vote");
    assertThat(problems.getFirst().advice()).contains("400.25");
    assertThat(problems.stream().filter(p -> p.row() == 17).toList().getFirst().advice())
        .contains("p2");
  }

  @Test
  void aPabulibFileThatWasCutOffIsNoticed() {
    String cut = BUDGET.substring(0, BUDGET.indexOf("4;F;p2"));
    assertThat(problems(() -> projects(cut, BallotFormat.PABULIB)))
        .extracting(Problem::column, Problem::expected)
        .containsExactly(tuple("num_votes", "4, as num_votes says"));
    String noVotes = BUDGET.substring(0, BUDGET.indexOf("VOTES\n"));
    assertThat(problems(() -> projects(noVotes, BallotFormat.PABULIB)).getFirst().found())
        .isEqualTo("it ends in PROJECTS");
    assertThat(problems(() -> projects("", BallotFormat.PABULIB)).getFirst().found())
        .isEqualTo("an empty file");
    assertThat(
            problems(() -> projects(BUDGET.replace("budget;1000.50\n", ""), BallotFormat.PABULIB))
                .getFirst()
                .column())
        .isEqualTo("budget");
  }

  @Test
  void cumulativeVotesArePoints() {
    String text =
        BUDGET
            .replace("approval", "cumulative")
            .replace("voter_id;sex;vote", "voter_id;sex;vote;points")
            .replace("1;F;p1,p3", "1;F;p1,p3;7,3")
            .replace("2;M;p3,p1", "2;M;p3,p1;5,5")
            .replace("4;F;p2", "4;F;p2;10");
    PointsFile points = BallotFiles.points(file(text), BallotFormat.PABULIB, BigDecimal.TEN);
    assertThat(points.blank()).isEqualTo(1);
    assertThat(points.ballots().size()).isEqualTo(3);
    assertThat(points.ballots().given(2))
        .isEqualTo(Map.of(BigDecimal.ZERO, 1L, new BigDecimal(3), 1L, new BigDecimal(5), 1L));
    assertThat(
            problems(() ->
                    BallotFiles.points(file(text), BallotFormat.PABULIB, BigDecimal.valueOf(11)))
                .getFirst()
                .expected())
        .isEqualTo("11 points");
    assertThat(problems(() -> projects(text, BallotFormat.PABULIB)).getFirst().column())
        .isEqualTo("vote_type");
  }

  @Test
  void crossesAndCostsAreReadFromTwoTables() {
    InputFile crosses = file("ballots,park,well\n4,x,\n2,1,sí\n1,,0\n");
    InputFile costs = file("project,cost\nwell,2000.5\npark,10\n");
    ProjectBallots ballots =
        BallotFiles.projects(
            crosses,
            BallotFormat.CSV,
            Optional.of(costs),
            Optional.of(BigDecimal.valueOf(3000)),
            OptionalInt.empty());
    assertThat(ballots.votes(0)).isEqualTo(6);
    assertThat(ballots.votes(1)).isEqualTo(2);
    assertThat(ballots.size()).isEqualTo(7);
    assertThat(ballots.cost(1)).isEqualByComparingTo("2000.5");
    assertThat(problems(() -> projects("park\nx\n", BallotFormat.CSV)).getFirst().found())
        .isEqualTo("ballots without costs");
  }

  @Test
  void wrongCostsAreTold() {
    InputFile costs = file("project,cost\nwell,0\nwelll,5\n");
    List<Problem> problems =
        problems(() ->
            BallotFiles.projects(
                file("park,well\nx,\nmaybe,\n"),
                BallotFormat.CSV,
                Optional.of(costs),
                Optional.of(BigDecimal.ONE),
                OptionalInt.empty()));
    assertThat(problems).extracting(Problem::found).containsExactly("'maybe'");
    List<Problem> ofCosts =
        problems(() ->
            BallotFiles.projects(
                file("park,well\nx,\n"),
                BallotFormat.CSV,
                Optional.of(costs),
                Optional.of(BigDecimal.ONE),
                OptionalInt.empty()));
    assertThat(ofCosts)
        .extracting(Problem::found)
        .containsExactly("'0'", "'welll'", "no cost of 'park'");
  }

  @Test
  void pointsMustAddUp() {
    String text = "health,food\n60,40\n0,\n33.3,66.7\n60,30\n-10,110\nmany,1\n";
    List<Problem> problems =
        problems(() -> BallotFiles.points(file(text), BallotFormat.CSV, BigDecimal.valueOf(100)));
    assertThat(problems).extracting(Problem::row).containsExactly(5, 6, 7);
    assertThat(problems.getFirst().found()).isEqualTo("points that add up to 90");
    PointsFile good =
        BallotFiles.points(
            file(text.substring(0, text.indexOf("60,30"))),
            BallotFormat.CSV,
            BigDecimal.valueOf(100));
    assertThat(good.ballots().size()).isEqualTo(2);
    assertThat(good.blank()).isEqualTo(1);
  }

  @Test
  void votesOfListsAreAddedUp() {
    InputFile lists = file("list,votes,table\nA,10,1\nB,5,1\nblanco,2,1\nA,1,2\n");
    ListVotes votes = BallotFiles.lists(lists, BallotFormat.CSV, Optional.of("blanco"));
    assertThat(votes.lists().names()).containsExactly("A", "B");
    assertThat(votes.votes()).containsExactly(11L, 5L);
    assertThat(votes.blank()).isEqualTo(2);
    assertThat(
            problems(() -> BallotFiles.lists(lists, BallotFormat.CSV, Optional.of("blanca")))
                .getFirst()
                .advice())
        .contains("blanco");
    assertThat(
            problems(() ->
                BallotFiles.lists(
                    file("list,votes\nA,-1\n,3\nB,1.5\n"), BallotFormat.CSV, Optional.empty())))
        .extracting(Problem::row)
        .containsExactly(2, 3, 4);
  }

  @Test
  void choicesAreReadInThreeLanguages() {
    YesNoVotes votes =
        BallotFiles.yesNo(
            file("choice,votes\nyes,3\nSÍ,2\nsim,1\nno,4\nnão,1\nblanco,2\nnulo,7\n"),
            BallotFormat.CSV);
    assertThat(votes).isEqualTo(new YesNoVotes(6, 5, 2, 7));
    assertThat(BallotFiles.yesNo(file("choice\nyes\nyes\nno\n"), BallotFormat.CSV))
        .isEqualTo(new YesNoVotes(2, 1, 0, 0));
    assertThat(
            problems(() -> BallotFiles.yesNo(file("choice\nperhaps\n"), BallotFormat.CSV))
                .getFirst()
                .row())
        .isEqualTo(2);
  }
}
