package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Outcome;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.AmendmentMade;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.BallotClosed;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.BallotWithdrawn;
import org.ayni.councils.event.CouncilEvent.Instructed;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.event.CouncilEvent.PapersCounted;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.councils.event.CouncilEvent.ResultImported;
import org.ayni.councils.event.CouncilEvent.StatuteAmended;
import org.ayni.councils.event.CouncilEvent.TextSettled;
import org.ayni.councils.event.PaperVote;
import org.ayni.councils.minutes.Minutes;
import org.ayni.councils.statute.BallotForm;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Statute;
import org.junit.jupiter.api.Test;

class VotingTest {

  private final Village village = new Village();

  private static Statute statute() {
    return Village.statute(
        Mandate.REFUSE,
        Recall.Refill.COUNTBACK,
        Village.block("delegates", CountingRule.SCHULZE, 1, true, 0, false));
  }

  private Village meeting() {
    return village
        .founds("c", "", statute())
        .meets("c", 10, 9, "ordinary")
        .proposes("c", "p", "ordinary")
        .does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
  }

  private List<String> present() {
    return List.copyOf(village.council("c").assemblies().get("a").present());
  }

  private BallotOpened poll(BallotForm form) {
    return new BallotOpened(
        "c",
        "poll",
        "priorities",
        "poll",
        Optional.empty(),
        Question.choice(CountingRule.SCHULZE, List.of("x", "y"), 1),
        form,
        "r",
        Optional.empty(),
        Optional.of(village.now().plus(Duration.ofDays(3))),
        Optional.empty(),
        Hashes.ofSeed(Village.SEED));
  }

  private static Vote x() {
    return new Vote.Ranked(List.of(List.of("x")));
  }

  private BallotWithdrawn taking(String ballot, String reason) {
    return new BallotWithdrawn("c", ballot, reason);
  }

  @Test
  void aBallotThatNobodyVotedInIsTakenBackAndCanBeOpenedAnewByAnotherName() {
    meeting().does(taking("b", "the wrong roll"));

    assertThat(village.council("c").ballots()).doesNotContainKey("b");
    assertThat(village.council("c").withdrawn().get("b").reason()).isEqualTo("the wrong roll");
    assertThat(
            village.refuses(
                village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo())))
        .contains("a new name");
    village
        .does(village.opening("c", "b2", "ordinary", Optional.of("p"), Question.yesNo()))
        .votes("c", "b2", "c1", Village.yes());
    assertThat(village.result("c", "b2").outcome().counted()).isEqualTo(1);
  }

  @Test
  void aBallotInWhichSomebodyVotedIsNotTakenBack() {
    meeting().votes("c", "b", "c1", Village.yes());
    assertThat(village.refuses(taking("b", "a mistake"))).contains("one without votes");
    assertThat(village.council("c").ballots()).containsKey("b");
  }

  @Test
  void aClosedBallotIsNotTakenBackNorOneThatThereIsNot() {
    meeting().closes("c", "b");
    assertThat(village.refuses(taking("b", "a mistake"))).contains("an open one");
    assertThat(village.refuses(taking("none", "a mistake"))).contains("ballot");
  }

  @Test
  void aBallotIsTakenBackForAReason() {
    meeting();
    assertThat(village.refuses(taking("b", " "))).contains("1 to 2000");
    assertThat(village.refuses(taking("b", "x".repeat(2_001)))).contains("1 to 2000");
  }

  @Test
  void theMinutesTellWhatWasTakenBack() {
    meeting().does(taking("b", "the wrong roll"));
    assertThat(
            Minutes.of(
                village.council("c"),
                Objects.requireNonNull(village.council("c").assemblies().get("a")),
                "en"))
        .contains("Withdrawn before anybody voted: the wrong roll");
  }

  @Test
  void theLastVoteOfAVoterCounts() {
    meeting().votes("c", "b", "c1", Village.yes()).votes("c", "b", "c1", Village.no());
    assertThat(village.result("c", "b").outcome().figures()).containsEntry("no", "1");
    assertThat(village.result("c", "b").outcome().counted()).isEqualTo(1);
  }

  @Test
  void whoIsNotThereDoesNotVote() {
    meeting();
    String absent =
        village.council("c").voters(village.today()).stream()
            .filter(m -> !present().contains(m))
            .findFirst()
            .orElseThrow();
    assertThat(village.refuses(new BallotCast("c", "b", absent, Village.yes())))
        .contains("somebody who is present");
    assertThat(village.refuses(new BallotCast("c", "b", "zoe", Village.yes())))
        .contains("on the roll");
  }

  @Test
  void aStatedOutcomeMustBeWhatTheVotesComeTo() {
    meeting();
    present().forEach(voter -> village.votes("c", "b", voter, Village.yes()));
    Outcome wrong = new Outcome(9, List.of(), Map.of("yes", "4", "no", "5", "blank", "0"));
    assertThat(village.refuses(new BallotClosed("c", "b", Village.SEED, wrong, false)))
        .contains("the outcome", "passed");
    assertThat(
            village.refuses(
                new BallotClosed("c", "b", "other dice", village.result("c", "b").outcome(), true)))
        .contains("as the ballot promised");
    village.closes("c", "b");
    assertThat(village.council("c").proposals().get("p").adopted()).isTrue();
    assertThat(village.refuses(new BallotCast("c", "b", "c1", Village.no())))
        .contains("closed ballot");
  }

  @Test
  void aTieIsNoMajority() {
    meeting();
    List<String> voters = present();
    for (int k = 0; k < 8; k++) {
      village.votes("c", "b", voters.get(k), k % 2 == 0 ? Village.yes() : Village.no());
    }
    village.closes("c", "b");
    assertThat(village.ballot("c", "b").passed()).isFalse();
  }

  @Test
  void aBallotOverDaysEndsWhenItSaysAndNeedsItsTurnout() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(poll(BallotForm.NAMED_OPEN)).votes("c", "poll", "c1", x());
    assertThat(
            village.refuses(
                new BallotClosed(
                    "c", "poll", Village.SEED, village.result("c", "poll").outcome(), false)))
        .contains("people still vote");
    village.days(4);
    assertThat(village.refuses(new BallotCast("c", "poll", "c2", x())))
        .contains("before the ballot closes");
    village.closes("c", "poll");
    assertThat(village.ballot("c", "poll").passed()).as("1 of 10 is below a fifth").isFalse();
  }

  @Test
  void pseudonymousVotesComeUnderAListedKeyAndSigned() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(poll(BallotForm.PSEUDONYMOUS_OPEN));
    village.does(new KeysListed("c", "poll", List.of("key1", "key2")));
    assertThat(
            village.refuses(
                new BallotCast("c", "poll", "key3", x(), Optional.of("1"), Optional.of("s"))))
        .contains("a key of this ballot");
    assertThat(village.refuses(new BallotCast("c", "poll", "key1", x()))).contains("a signed one");
    village.does(new BallotCast("c", "poll", "key1", x(), Optional.of("1"), Optional.of("s")));
    assertThat(
            village.refuses(
                new KeysListed(
                    "c",
                    "poll",
                    Stream.iterate(0, k -> k + 1).limit(11).map(k -> "k" + k).toList())))
        .contains("no more than the 10");
  }

  @Test
  void anEarlierVoteOfAKeySentOnceMoreByAnybodyIsNotTakenAgain() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(poll(BallotForm.PSEUDONYMOUS_OPEN));
    village.does(new KeysListed("c", "poll", List.of("key1", "key2")));
    village.does(underKey("key1", "first"));
    village.does(underKey("key1", "second"));
    assertThat(village.refuses(underKey("key1", "first"))).contains("was taken before");
    village.does(underKey("key1", "third"));
    village.does(underKey("key2", "first"));
  }

  private static BallotCast underKey(String key, String nonce) {
    return new BallotCast("c", "poll", key, x(), Optional.of(nonce), Optional.of("s"));
  }

  @Test
  void papersAreEnteredTwiceAndObserved() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(poll(BallotForm.SECRET));
    List<PaperVote> six = List.of(new PaperVote(x(), 6));
    List<PaperVote> five = List.of(new PaperVote(x(), 5));
    assertThat(
            village.refuses(
                new PapersCounted("c", "poll", "box", six, five, List.of("Ana", "Luis"))))
        .contains("count the box again");
    assertThat(village.refuses(new PapersCounted("c", "poll", "box", six, six, List.of("Ana"))))
        .contains("two or more");
    village.does(new PapersCounted("c", "poll", "box", six, six, List.of("Ana", "Luis")));
    assertThat(
            village.refuses(
                new PapersCounted("c", "poll", "box 2", six, six, List.of("Ana", "Luis"))))
        .contains("12 votes", "no more than the 10");
    village.days(4);
    village.closes("c", "poll");
    assertThat(village.ballot("c", "poll").closed().orElseThrow().outcome().winners())
        .containsExactly("x");
  }

  @Test
  void countsOfAFewSecretVotesAreWithheld() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(
        new BallotOpened(
            "c",
            "poll",
            "priorities",
            "poll",
            Optional.empty(),
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "home")),
            BallotForm.SECRET,
            "r",
            Optional.empty(),
            Optional.of(village.now().plus(Duration.ofDays(3))),
            Optional.empty(),
            Hashes.ofSeed(Village.SEED)));
    List<PaperVote> three = List.of(new PaperVote(Village.points("food", 60, "home", 40), 3));
    village.does(new PapersCounted("c", "poll", "box", three, three, List.of("Ana", "Luis")));
    village.days(4);
    assertThat(village.result("c", "poll").outcome().figures()).isEmpty();
  }

  @Test
  void anImportedResultIsTakenAsItIsAndSaysWhereItsAuditIs() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary");
    village.does(poll(BallotForm.SECRET));
    Outcome outcome = new Outcome(7, List.of("y"), Map.of());
    assertThat(village.refuses(new ResultImported("c", "poll", outcome, "nowhere")))
        .contains("64 hexadecimal digits");
    village.does(new ResultImported("c", "poll", outcome, Village.HASH));
    village.days(4);
    village.closes("c", "poll");
    assertThat(village.ballot("c", "poll").passed()).isTrue();
  }

  @Test
  void anAmendmentThatIsAcceptedBecomesTheText() {
    village.founds("c", "", statute()).meets("c", 10, 9, "ordinary", "amendment");
    village.does(
        new ProposalMade("c", "p", "ordinary", "p", Village.HASH, "c1", List.of(), Map.of()));
    String other = Hashes.of("another text");
    village.does(new AmendmentMade("c", "p", "m", other, "c2"));
    assertThat(village.refuses(new TextSettled("c", "p", other))).contains("was accepted");
    village.does(village.opening("c", "am", "amendment", Optional.of("p/m"), Question.yesNo()));
    present().forEach(voter -> village.votes("c", "am", voter, Village.yes()));
    village.closes("c", "am");
    village.does(new TextSettled("c", "p", other));
    assertThat(village.refuses(new AmendmentMade("c", "p", "n", other, "c2")))
        .contains("not settled yet");
  }

  @Test
  void aStatuteIsChangedByItsOwnProcedureOnly() {
    Statute other = Village.statute(Mandate.FREE, Recall.Refill.ELECTION);
    String hash = Hashes.of(other.toString());
    village.founds("c", "", statute()).meets("c", 10, 9, Statute.AMENDMENT);
    village.does(
        new ProposalMade("c", "s", Statute.AMENDMENT, "s", hash, "c1", List.of(), Map.of()));
    village.does(new TextSettled("c", "s", hash));
    assertThat(village.refuses(new StatuteAmended("c", "s", other))).contains("was adopted");
    village.does(village.opening("c", "b", Statute.AMENDMENT, Optional.of("s"), Question.yesNo()));
    List<String> voters = present();
    for (int k = 0; k < 7; k++) {
      village.votes("c", "b", voters.get(k), Village.yes());
    }
    village.closes("c", "b");
    assertThat(village.refuses(new StatuteAmended("c", "s", statute()))).contains(hash);
    village.does(new StatuteAmended("c", "s", other));
    // Another change may have come after it, which this would take back without a vote.
    assertThat(village.refuses(new StatuteAmended("c", "s", other))).contains("once more");
    assertThat(village.council("c").statute().mandate()).isEqualTo(Mandate.FREE);
  }

  @Test
  void whatTouchesOneCouncilAloneIsNotDecidedAbove() {
    village.founds("up", "", statute()).founds("c", "up", statute());
    village.meets("up", 10, 9, "project");
    village.does(
        new ProposalMade("up", "p", "project", "p", Village.HASH, "up1", List.of("c"), Map.of()));
    village.does(new TextSettled("up", "p", Village.HASH));
    assertThat(
            village.refuses(
                village.opening("up", "b", "project", Optional.of("p"), Question.yesNo())))
        .contains("own", "'c' alone");
  }

  @Test
  void floorsOfAdoptedProposalsCount() {
    village.founds("c", "", statute()).meets("c", 10, 9, "floor");
    village.does(
        new ProposalMade(
            "c",
            "p",
            "floor",
            "p",
            Village.HASH,
            "c1",
            List.of(),
            Map.of("food", new BigDecimal("1.1"))));
    village.does(new TextSettled("c", "p", Village.HASH));
    village.does(village.opening("c", "b", "floor", Optional.of("p"), Question.yesNo()));
    present().forEach(voter -> village.votes("c", "b", voter, Village.yes()));
    assertThat(village.council("c").floors()).isEmpty();
    village.closes("c", "b");
    assertThat(village.council("c").floors()).containsEntry("food", new BigDecimal("1.1"));
  }

  @Test
  void anInstructionIsWhatTheCouncilDecided() {
    village.founds("up", "", statute()).founds("c", "up", statute());
    village.meets("up", 10, 9, "ordinary").proposes("up", "q", "ordinary");
    village.does(village.opening("up", "q", "ordinary", Optional.of("q"), Question.yesNo()));
    village.meets("c", 10, 9, "ordinary").proposes("c", "p", "ordinary");
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
    present().forEach(voter -> village.votes("c", "b", voter, Village.yes()));
    assertThat(village.refuses(new Instructed("c", "q", "b", Village.yes())))
        .contains("that is closed");
    village.closes("c", "b");
    assertThat(village.refuses(new Instructed("c", "q", "b", Village.no())))
        .contains("what ballot 'b' came to");
    village.does(new Instructed("c", "q", "b", Village.yes()));
  }
}
