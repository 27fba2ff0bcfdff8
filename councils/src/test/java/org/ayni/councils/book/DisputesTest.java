package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.ChallengeJudged;
import org.ayni.councils.event.CouncilEvent.ChallengeRaised;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.ElectionCalledOff;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.statute.Body;
import org.ayni.councils.statute.Challenges;
import org.ayni.councils.statute.Challenges.Instance;
import org.ayni.councils.statute.Challenges.Undecided;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Matter;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Statute;
import org.junit.jupiter.api.Test;

/// Twelve members; c10, c11 and c12 are the guarantors. Rolls and nominations can be challenged for
/// 5 days, results for 10; 4 days to decide.
class DisputesTest {

  private final Village village = new Village();

  static Statute disputed(Undecided undecided) {
    Body guarantors = new Body.GuarantorsOfTheDay();
    return Village.disputed(
        Village.watched(
            Village.statute(
                Mandate.REFUSE,
                Recall.Refill.NEXT_ON_LIST,
                Village.block("lists", CountingRule.LIST_HARE, 2, false, 1, true)),
            3),
        new Challenges(
            Map.of(
                Matter.ROLL, new Instance(guarantors, 5, 4),
                Matter.NOMINATION, new Instance(guarantors, 5, 4),
                Matter.RESULT, new Instance(guarantors, 10, 4)),
            undecided));
  }

  /// An election in 7 days with two lists; its guarantors are named.
  private void called(Undecided undecided) {
    village.founds("c", "", disputed(undecided)).admits("c", 12);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "lists", village.today().plusDays(7)));
    village.does(new Nominated("c", "e", "Red", List.of("c1", "c2")));
    village.does(new Nominated("c", "e", "Blue", List.of("c3", "c4")));
    village.does(
        new GuarantorsNamed("c", village.today().plusDays(7), List.of("c10", "c11", "c12")));
  }

  private void elected(Undecided undecided) {
    called(undecided);
    village.meetsAgain("c", "", 12, "election", "recall");
    village.does(opening("Red", "Blue"));
    List<String> voters = List.copyOf(village.council("c").voters(village.today()));
    voters.forEach(voter -> village.votes("c", "b", voter, new Vote.OneList("Red")));
    village.closes("c", "b");
  }

  private org.ayni.councils.event.CouncilEvent.BallotOpened opening(String... lists) {
    return village.opening(
        "c",
        "b",
        "election",
        Optional.of("e"),
        Question.choice(CountingRule.LIST_HARE, List.of(lists), 2));
  }

  private static ChallengeRaised raised(String name, Matter matter, String about, String whom) {
    return by(name, matter, about, whom, "c5");
  }

  private static ChallengeRaised by(
      String name, Matter matter, String about, String whom, String by) {
    return new ChallengeRaised(
        "c",
        name,
        matter,
        about,
        Optional.of(whom).filter(text -> !text.isEmpty()),
        by,
        "not as the statute says");
  }

  private static ChallengeJudged upheld(String name, String... by) {
    return new ChallengeJudged("c", name, true, List.of(by), List.of(), "it is so");
  }

  private static ChallengeJudged rejected(String name, String... by) {
    return new ChallengeJudged("c", name, false, List.of(by), List.of(), "it is not so");
  }

  private List<String> holders() {
    return village.council("c").seats(village.today()).stream().map(Seat::holder).toList();
  }

  private Roll roll() {
    return Optional.ofNullable(village.council("c").rolls().get("r")).orElseThrow();
  }

  // --- rolls ----------------------------------------------------------------------------------

  @Test
  void anUpheldChallengeTakesAMemberOffTheRoll() {
    called(Undecided.BLOCKS);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    village.does(upheld("x", "c10", "c11"));
    assertThat(roll().members()).doesNotContain("c7").hasSize(11);
  }

  @Test
  void aRejectedChallengeLeavesTheRollAsItIs() {
    called(Undecided.BLOCKS);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    village.does(rejected("x", "c10", "c11", "c12"));
    assertThat(roll().members()).contains("c7").hasSize(12);
  }

  @Test
  void twoChallengesAboutOneMemberDoNotTurnTheRollTwice() {
    called(Undecided.BLOCKS);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    village.does(by("y", Matter.ROLL, "r", "c7", "c6"));
    village.does(upheld("x", "c10", "c11"));
    village.does(upheld("y", "c10", "c11"));
    assertThat(roll().members()).doesNotContain("c7");
    assertThat(verdict("y").effective()).isFalse();
  }

  @Test
  void anOpenChallengeBlocksBallotsWithTheRollWhereTheStatuteSaysSo() {
    called(Undecided.BLOCKS);
    village.does(raised("x", Matter.NOMINATION, "e", "Blue"));
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("y", Matter.ROLL, "r", "c7"));
    village.meets("c", "", 12, "election");
    assertThat(village.refuses(opening("Red", "Blue")))
        .contains("challenges.instances.nomination", "open challenges: [x]")
        .contains("challenges.instances.roll", "open challenges: [y]");
    village.does(rejected("x", "c10", "c11"));
    village.does(rejected("y", "c10", "c11"));
    village.does(opening("Red", "Blue"));
  }

  @Test
  void anOpenChallengeIsToldWhereTheStatuteSaysSo() {
    called(Undecided.TOLD);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    village.meetsAgain("c", "2", 12, "election");
    village.does(
        village.opening(
            "c",
            "b",
            "election",
            Optional.of("e"),
            Question.choice(CountingRule.LIST_HARE, List.of("Red", "Blue"), 2),
            "2"));
    assertThat(Disputes.open(village.council("c"))).hasSize(1);
    // Late, and still decided; nobody has voted with that roll.
    village.does(upheld("x", "c10", "c11"));
    assertThat(verdict("x").late()).isTrue();
    assertThat(verdict("x").effective()).isTrue();
  }

  @Test
  void aDecisionAfterSomebodyVotedWithTheRollChangesNothingAndSaysSo() {
    called(Undecided.TOLD);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    village.meets("c", "", 12, "election");
    village.does(opening("Red", "Blue"));
    village.votes("c", "b", "c7", new Vote.OneList("Red"));
    village.does(upheld("x", "c10", "c11"));
    assertThat(roll().members()).contains("c7");
    assertThat(verdict("x").effective()).isFalse();
  }

  @Test
  void theActWithoutABodyIsRefusedWhereTheStatuteNamesOne() {
    called(Undecided.BLOCKS);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    assertThat(village.refuses(new RollChallenged("c", "r", "c7", "moved")))
        .contains("challenge-raised");
  }

  private Challenge.Verdict verdict(String name) {
    return Optional.ofNullable(village.council("c").challenges().get(name))
        .flatMap(Challenge::verdict)
        .orElseThrow();
  }

  // --- who decides ----------------------------------------------------------------------------

  @Test
  void onlyMembersOfTheBodyDecideEachOnce() {
    called(Undecided.BLOCKS);
    village.does(raised("x", Matter.NOMINATION, "e", "Blue"));
    assertThat(village.refuses(upheld("x", "c10", "c6"))).contains("'c6' deciding");
    assertThat(village.refuses(upheld("x", "c10", "c10"))).contains("twice");
    assertThat(village.refuses(upheld("x", "c10"))).contains("1 of 3 who may decide");
    assertThat(
            village.refuses(
                new ChallengeJudged(
                    "c", "x", true, List.of("c10"), List.of("c11", "c12"), "grounds")))
        .contains("2 dissenting");
    village.does(upheld("x", "c10", "c12"));
    assertThat(village.refuses(rejected("x", "c10", "c12"))).contains("a second decision");
  }

  @Test
  void whoIsAPartyDoesNotDecide() {
    called(Undecided.BLOCKS);
    village.does(by("x", Matter.NOMINATION, "e", "Blue", "c10"));
    assertThat(village.refuses(upheld("x", "c10", "c11")))
        .contains("'c10' deciding, who is a party");
    assertThat(village.refuses(upheld("x", "c11"))).contains("1 of 2 who may decide");
    village.does(upheld("x", "c11", "c12"));
  }

  @Test
  void aMemberWhosePlaceIsDisputedDoesNotDecideAboutIt() {
    called(Undecided.BLOCKS);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c12"));
    assertThat(village.refuses(rejected("x", "c12", "c11"))).contains("who is a party");
    village.does(rejected("x", "c10", "c11"));
  }

  @Test
  void nobodyDecidesWhereNobodyWasNamed() {
    village.founds("c", "", disputed(Undecided.BLOCKS)).admits("c", 12);
    village.days(11);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c7"));
    assertThat(village.refuses(upheld("x", "c10", "c11"))).contains("somebody of the body: []");
    assertThat(village.refuses(upheld("x"))).contains("0 of 0");
    village.does(
        new GuarantorsNamed("c", village.today().plusDays(20), List.of("c10", "c11", "c12")));
    village.does(upheld("x", "c10", "c11"));
  }

  @Test
  void theBodyCanBeAnOfficeOfTheCouncilAbove() {
    Statute above =
        Village.statute(
            Mandate.REFUSE,
            Recall.Refill.COUNTBACK,
            Village.block("judges", CountingRule.LIST_HARE, 3, false, 0, false));
    village.founds("up", "", above).admits("up", 8);
    Challenges rules =
        new Challenges(
            Map.of(Matter.ROLL, new Instance(new Body.OfficeAbove("judges-office"), 5, 4)),
            Undecided.BLOCKS);
    village.founds(
        "c",
        "up",
        Village.disputed(Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK), rules));
    village.admits("c", 6);
    village.days(11);
    village.does(new ElectionCalled("up", "j", "judges", village.today().plusDays(7)));
    village.does(new Nominated("up", "j", "One", List.of("up1", "up2", "up3")));
    village.meetsAgain("up", "", 8, "election");
    village.does(
        village.opening(
            "up",
            "b",
            "election",
            Optional.of("j"),
            Question.choice(CountingRule.LIST_HARE, List.of("One"), 3)));
    village.votes("up", "b", "up4", new Vote.OneList("One"));
    village.closes("up", "b");
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(raised("x", Matter.ROLL, "r", "c2"));
    assertThat(village.refuses(upheld("x", "c1", "c3"))).contains("[up1, up2, up3]");
    village.does(upheld("x", "up1", "up3"));
    assertThat(roll().members()).doesNotContain("c2");
  }

  @Test
  void aBodyThatTheStatuteDoesNotKnowIsNoStatute() {
    assertThatThrownBy(() ->
            Village.disputed(
                Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK),
                new Challenges(
                    Map.of(Matter.ROLL, new Instance(new Body.OfficeHere("nobody"), 5, 4)),
                    Undecided.BLOCKS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nobody");
    assertThatThrownBy(() ->
            Village.disputed(
                Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK),
                new Challenges(
                    Map.of(Matter.ROLL, new Instance(new Body.OfficeAbove("x"), 6, 4)),
                    Undecided.BLOCKS)))
        .hasMessageContaining("challengeDays 5");
  }

  // --- nominations ----------------------------------------------------------------------------

  @Test
  void anUpheldChallengeOfANominationStrikesIt() {
    called(Undecided.BLOCKS);
    village.does(raised("x", Matter.NOMINATION, "e", "Blue"));
    village.does(upheld("x", "c10", "c11"));
    Election election =
        Optional.ofNullable(village.council("c").elections().get("e")).orElseThrow();
    assertThat(election.standing()).containsOnlyKeys("Red");
    assertThat(election.struck()).containsExactly("Blue");
    village.meetsAgain("c", "", 12, "election");
    assertThat(village.refuses(opening("Red", "Blue"))).contains("those nominated: [Red]");
    village.does(opening("Red"));
  }

  @Test
  void aNominationIsChallengedInTimeAndBeforeTheBallot() {
    called(Undecided.BLOCKS);
    village.meetsAgain("c", "", 12, "election");
    assertThat(village.refuses(raised("x", Matter.NOMINATION, "e", "Blue")))
        .contains("a challenge on", "one until");
    village.does(opening("Red", "Blue"));
    assertThat(village.refuses(raised("x", Matter.NOMINATION, "e", "Blue")))
        .contains("that is voted on");
    assertThat(village.refuses(raised("x", Matter.NOMINATION, "e", "Green")))
        .contains("no nomination 'Green'");
  }

  // --- results --------------------------------------------------------------------------------

  @Test
  void anUpheldChallengeOfAResultAnnulsItAndTheElectionIsCalledAgain() {
    elected(Undecided.BLOCKS);
    assertThat(holders()).containsExactlyInAnyOrder("c1", "c2");
    village.does(raised("x", Matter.RESULT, "e", ""));
    village.does(upheld("x", "c10", "c11"));
    assertThat(holders()).isEmpty();
    assertThat(Disputes.toCallAgain(village.council("c"))).hasSize(1);
    assertThat(
            village.refuses(
                new SeatRefilled("c", "lists-office", "c1", List.of("c3"), Optional.empty())))
        .contains("one that was lost and is not filled");
    assertThat(village.refuses(raised("y", Matter.RESULT, "e", ""))).contains("and that stands");
    village.does(new ElectionCalled("c", "e2", "lists", village.today().plusDays(7)));
    assertThat(Disputes.toCallAgain(village.council("c"))).isEmpty();
    // One that was called before the annulment, or called off since, is not its repetition.
    village.does(new ElectionCalledOff("c", "e2", "too early"));
    assertThat(Disputes.toCallAgain(village.council("c"))).hasSize(1);
    village.does(new ElectionCalled("c", "e3", "lists", village.today().plusDays(7)));
    assertThat(Disputes.toCallAgain(village.council("c"))).isEmpty();
    // At most one term in a row: the annulled one is none.
    village.does(new Nominated("c", "e3", "Red", List.of("c1", "c2")));
  }

  @Test
  void aRejectedChallengeOfAResultLeavesThoseElected() {
    elected(Undecided.BLOCKS);
    village.does(raised("x", Matter.RESULT, "e", ""));
    village.does(rejected("x", "c10", "c11"));
    assertThat(holders()).containsExactlyInAnyOrder("c1", "c2");
    assertThat(Disputes.open(village.council("c"))).isEmpty();
  }

  @Test
  void whileAResultIsDisputedItsSeatsAreNotElectedAnew() {
    elected(Undecided.BLOCKS);
    village.does(raised("x", Matter.RESULT, "e", ""));
    ElectionCalled again = new ElectionCalled("c", "e2", "lists", village.today().plusDays(7));
    assertThat(village.refuses(again)).contains("challenges.instances.result", "[x]");
    village.does(rejected("x", "c10", "c11"));
    village.does(again);
  }

  @Test
  void whoStoodIsAPartyToTheResult() {
    elected(Undecided.BLOCKS);
    village.does(by("x", Matter.RESULT, "e", "", "c3"));
    assertThat(
            Optional.ofNullable(village.council("c").challenges().get("x")).orElseThrow().parties())
        .containsExactly("c1", "c2", "c3", "c4");
  }

  @Test
  void aResultIsChallengedInTimeOfAnElectionThatWasHeld() {
    called(Undecided.BLOCKS);
    assertThat(village.refuses(raised("x", Matter.RESULT, "e", "")))
        .contains("an election that somebody won");
    village.meetsAgain("c", "", 12, "election");
    village.does(opening("Red", "Blue"));
    village.votes("c", "b", "c5", new Vote.OneList("Red"));
    village.closes("c", "b");
    village.days(11);
    assertThat(village.refuses(raised("x", Matter.RESULT, "e", ""))).contains("one until");
  }

  @Test
  void aChallengeSaysWhatItIsAbout() {
    called(Undecided.BLOCKS);
    assertThat(village.refuses(raised("x", Matter.RESULT, "e", "c1")))
        .contains("of a result, nobody");
    assertThat(village.refuses(by("x", Matter.NOMINATION, "e", "Blue", "nobody")))
        .contains("somebody in the book");
    assertThat(
            village.refuses(
                new ChallengeRaised(
                    "c", "x", Matter.NOMINATION, "e", Optional.of("Blue"), "c5", " ")))
        .contains("without a reason");
  }
}
