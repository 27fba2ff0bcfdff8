package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Statute;
import org.ayni.councils.statute.Votes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A council `up` above `a` with 16 people and two delegates, `b` with 9 people and one.
class WeightsTest {

  private final Village village = new Village();

  private void two(Votes votes) {
    Statute above = Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK);
    village.founds("up", "", Village.weighed(above, votes));
    send("a", 16, 2);
    send("b", 9, 1);
  }

  private void send(String code, int members, int delegates) {
    village.founds(
        code,
        "up",
        Village.statute(
            Mandate.REFUSE,
            Recall.Refill.COUNTBACK,
            Village.block("d", CountingRule.LIST_HARE, delegates, true, 0, false)));
    village.admits(code, members);
    village.days(11);
    village.does(new ElectionCalled(code, "e", "d", village.today().plusDays(7)));
    List<String> people = List.of(code + "1", code + "2").subList(0, delegates);
    village.does(new Nominated(code, "e", "One", people));
    village.meetsAgain(code, "", members, "election", "ordinary");
    village.does(
        village.opening(
            code,
            "b",
            "election",
            Optional.of("e"),
            Question.choice(CountingRule.LIST_HARE, List.of("One"), delegates)));
    village.votes(code, "b", code + "3", new Vote.OneList("One"));
    village.closes(code, "b");
  }

  private Roll frozen() {
    village.does(Rolls.freeze(village.book(), village.council("up"), "r", village.today()));
    return Optional.ofNullable(village.council("up").rolls().get("r")).orElseThrow();
  }

  @ParameterizedTest(name = "of {0} people √ is {1}")
  @CsvSource({"0,0", "1,1", "2,1", "3,2", "6,2", "7,3", "12,3", "13,4", "81,9", "90,9", "91,10"})
  void theRootIsTakenToTheNearestWholeNumber(int people, int votes) {
    assertThat(new Votes.BySquareRoot().of("a", people)).isEqualTo(votes);
  }

  @Test
  void votesAreSharedByTheDelegatesOfACouncil() {
    two(new Votes.ByMembers(5));
    // 16 people: 4 votes for two delegates; 9 people: 2 votes for one.
    assertThat(frozen().votes()).isEqualTo(Map.of("a1", 2, "a2", 2, "b1", 2));
  }

  @Test
  void whatIsLeftOverGoesToTheFirst() {
    two(new Votes.Equal(3));
    assertThat(frozen().votes()).isEqualTo(Map.of("a1", 2, "a2", 1, "b1", 3));
  }

  @Test
  void theStatuteMayStateTheVotes() {
    two(new Votes.Stated(Map.of("a", 10, "b", 7)));
    Roll roll = frozen();
    assertThat(roll.votes()).isEqualTo(Map.of("a1", 5, "a2", 5, "b1", 7));
    assertThat(roll.allVotes()).isEqualTo(17);
  }

  @Test
  void aCouncilWithoutStatedVotesIsNotForgotten() {
    two(new Votes.Stated(Map.of("a", 10)));
    assertThat(
            village.refuses(
                Rolls.freeze(village.book(), village.council("up"), "r", village.today())))
        .contains("delegates of [b]");
  }

  @Test
  void aRollOfEqualVotesIsARollWithoutVotes() {
    two(new Votes.Stated(Map.of("a", 2, "b", 1)));
    assertThat(frozen().votes()).isEmpty();
  }

  @Test
  void peopleAreCountedThroughTheLevels() {
    two(new Votes.BySquareRoot());
    village.founds("top", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
    assertThat(Weights.people(village.book(), "up", village.today())).isEqualTo(25);
    assertThat(Weights.people(village.book(), "top", village.today())).isZero();
  }

  private void meets(int present, Votes votes) {
    two(votes);
    village.proposes("up", "p", "ordinary", "a1");
    village.meetsAgain("up", "", present, "ordinary");
  }

  private BallotOpened opening() {
    return village.opening("up", "b", "ordinary", Optional.of("p"), Question.yesNo());
  }

  @Test
  void theQuorumCountsVotes() {
    // Present is a1 with 1 of 1 + 1 + 9 votes.
    meets(1, new Votes.Stated(Map.of("a", 2, "b", 9)));
    assertThat(village.refuses(opening())).contains("1 of 11 votes present", "6 or more");
  }

  @Test
  void theMajorityCountsVotes() {
    meets(3, new Votes.Stated(Map.of("a", 2, "b", 9)));
    village.does(opening());
    village.votes("up", "b", "a1", Village.yes());
    village.votes("up", "b", "a2", Village.yes());
    village.votes("up", "b", "b1", Village.no());
    Closing.Result result = village.result("up", "b");
    assertThat(result.passed()).isFalse();
    assertThat(result.outcome().figures()).containsEntry("yes", "2").containsEntry("no", "9");
    assertThat(village.refuses(new BallotClosed("up", "b", Village.SEED, result.outcome(), true)))
        .contains("not passed");
    village.closes("up", "b");
  }

  @Test
  void aPaperSaysNothingOfVotes() {
    meets(3, new Votes.Equal(3));
    village.does(opening());
    assertThat(
            village.refuses(
                new PapersCounted("up", "b", "s", List.of(), List.of(), List.of("x", "y"))))
        .contains("a paper says nothing of votes");
  }

  // --- councils that vote as a whole ----------------------------------------------------------

  private BallotOpened asAWhole() {
    BallotOpened open = opening();
    return new BallotOpened(
        open.council(),
        open.ballot(),
        open.subject(),
        open.title(),
        open.about(),
        open.question(),
        BallotForm.BY_COUNCILS,
        open.roll(),
        open.assembly(),
        open.closes(),
        open.statusQuo(),
        open.seed());
  }

  /// A council below decides the same by a ballot of its own.
  private void decides(String code, boolean yes) {
    village.proposes(code, "p", "ordinary");
    village.does(village.opening(code, "o", "ordinary", Optional.of("p"), Question.yesNo()));
    village.votes(code, "o", code + "3", yes ? Village.yes() : Village.no());
    village.closes(code, "o");
  }

  @Test
  void councilsBelowDecideByTheirShares() {
    Statute above = Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK);
    village.founds("up", "", Village.byCouncils(Village.weighed(above, new Votes.BySquareRoot())));
    send("a", 16, 2);
    send("b", 9, 1);
    village.proposes("up", "p", "ordinary", "a1");
    village.meetsAgain("up", "", 3, "ordinary");
    village.does(asAWhole());
    assertThat(village.ballot("up", "b").councils()).isEqualTo(Map.of("a", 4, "b", 3));
    decides("a", true);
    decides("b", false);
    assertThat(village.refuses(new Instructed("a", "b", "o", Village.no())))
        .contains("what ballot 'o' came to");
    village.does(new Instructed("a", "b", "o", Village.yes()));
    village.does(new Instructed("b", "b", "o", Village.no()));
    assertThat(
            village.refuses(
                new org.ayni.councils.event.CouncilEvent.BallotCast(
                    "up", "b", "a1", Village.yes())))
        .contains("BY_COUNCILS");
    Closing.Result result = village.result("up", "b");
    assertThat(result.outcome().figures()).containsEntry("yes", "4").containsEntry("no", "3");
    assertThat(result.passed()).isTrue();
    village.closes("up", "b");
  }

  @Test
  void onlyCouncilsWhoseMeansItTouchesDecide() {
    Statute above = Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK);
    village.founds("up", "", Village.byCouncils(Village.weighed(above, new Votes.Equal(1))));
    send("a", 16, 2);
    send("b", 9, 1);
    send("c", 9, 1);
    village.proposes("up", "p", "ordinary", "a1", "a", "b");
    village.meetsAgain("up", "", 4, "ordinary");
    village.does(asAWhole());
    assertThat(village.ballot("up", "b").councils().keySet()).isEqualTo(Set.of("a", "b"));
    decides("c", true);
    assertThat(village.refuses(new Instructed("c", "b", "o", Village.yes())))
        .contains("'c' voting", "[a, b]");
  }
}
