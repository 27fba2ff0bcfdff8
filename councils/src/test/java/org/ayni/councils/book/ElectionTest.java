package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.ElectionCalled;
import org.ayni.councils.event.CouncilEvent.ElectionCalledOff;
import org.ayni.councils.event.CouncilEvent.GuarantorsNamed;
import org.ayni.councils.event.CouncilEvent.Nominated;
import org.ayni.councils.event.CouncilEvent.PetitionOpened;
import org.ayni.councils.event.CouncilEvent.PetitionSigned;
import org.ayni.councils.event.CouncilEvent.SeatRefilled;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ElectionTest {

  private final Village village = new Village();

  @BeforeEach
  void aCouncilWithThreeBlocks() {
    village.founds(
        "c",
        "",
        Village.statute(
            Mandate.REFUSE,
            Recall.Refill.COUNTBACK,
            Village.block("lists", CountingRule.LIST_HARE, 3, false, 0, true),
            Village.block("people", CountingRule.STV_SCOTTISH, 2, false, 1, true),
            Village.block("one", CountingRule.SCHULZE, 1, false, 2, true)));
  }

  private Village stand(String election, String... people) {
    for (String person : people) {
      village.does(new Nominated("c", election, person, List.of(person)));
    }
    return village;
  }

  private void electPeople() {
    village.admits("c", 10);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "people", village.today().plusDays(7)));
    stand("e", "c1", "c2", "c3");
    village.meetsAgain("c", "", 9, "election");
    village.does(
        village.opening(
            "c",
            "b",
            "election",
            Optional.of("e"),
            Question.choice(CountingRule.STV_SCOTTISH, List.of("c1", "c2", "c3"), 2)));
    // c1 is elected with a surplus that goes on to c2; c3 stays behind.
    for (int k = 1; k <= 9; k++) {
      List<List<String>> tiers =
          k <= 5
              ? List.of(List.of("c1"), List.of("c3"))
              : k <= 8 ? List.of(List.of("c2")) : List.of(List.of("c3"));
      String voter = List.copyOf(village.council("c").voters(village.today())).get(k - 1);
      village.votes("c", "b", voter, new Vote.Ranked(tiers));
    }
    village.closes("c", "b");
  }

  private List<String> holders(String office) {
    return village.council("c").seats(village.today()).stream()
        .filter(seat -> seat.office().equals(office))
        .map(Seat::holder)
        .toList();
  }

  @Test
  void listsSendTheirPeopleInTheirOrder() {
    village.admits("c", 10);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "lists", village.today().plusDays(7)));
    village.does(new Nominated("c", "e", "Red", List.of("c1", "c2", "c3")));
    village.does(new Nominated("c", "e", "Blue", List.of("c4", "c5")));
    village.meetsAgain("c", "", 9, "election");
    village.does(
        village.opening(
            "c",
            "b",
            "election",
            Optional.of("e"),
            Question.choice(CountingRule.LIST_HARE, List.of("Red", "Blue"), 3)));
    List<String> voters = List.copyOf(village.council("c").voters(village.today()));
    for (int k = 0; k < 9; k++) {
      village.votes("c", "b", voters.get(k), new Vote.OneList(k < 5 ? "Red" : "Blue"));
    }
    village.closes("c", "b");
    // Quota 3: Red 1 + remainder 2, Blue 1 + remainder 1.
    assertThat(holders("lists-office")).containsExactlyInAnyOrder("c1", "c2", "c4");
  }

  @Test
  void whoIsElectedSitsForATerm() {
    electPeople();
    assertThat(holders("people-office")).containsExactly("c1", "c2");
    village.days(366);
    assertThat(holders("people-office")).isEmpty();
  }

  @Test
  void afterTheMostTermsInARowSomebodyPauses() {
    electPeople();
    village.days(300);
    village.does(new ElectionCalled("c", "e2", "people", village.today().plusDays(30)));
    assertThat(village.refuses(new Nominated("c", "e2", "c1", List.of("c1"))))
        .contains("blocks.people.mostTerms", "after 1 terms");
    stand("e2", "c3");
    village.days(366 + 366);
    village.does(new ElectionCalled("c", "e3", "people", village.today().plusDays(8)));
    stand("e3", "c1");
  }

  @Test
  void nobodyStandsInTwoBlocksOfOneDay() {
    village.admits("c", 10);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "people", village.today().plusDays(7)));
    village.does(new ElectionCalled("c", "f", "one", village.today().plusDays(7)));
    stand("e", "c1");
    assertThat(village.refuses(new Nominated("c", "f", "c1", List.of("c1"))))
        .contains("blocks.one.alone");
  }

  @Test
  void whoCameAfterTheBookWasClosedDoesNotVoteInTheElection() {
    village.admits("c", 10);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "one", village.today().plusDays(8)));
    stand("e", "c1", "c2");
    village.days(1);
    village.does(
        new AssemblyCalled(
            "c",
            "a",
            village.today().plusDays(7),
            List.of(new AgendaItem("election", "e", Optional.empty()))));
    village.days(7);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(
        new AttendanceTaken(
            "c", "a", 1, List.copyOf(village.council("c").voters(village.today()))));
    assertThat(
            village.refuses(
                village.opening(
                    "c",
                    "b",
                    "election",
                    Optional.of("e"),
                    Question.choice(CountingRule.SCHULZE, List.of("c1", "c2"), 1))))
        .contains("membership.bookClosesDays");
  }

  @Test
  void theOptionsAreThoseNominatedAndTheRuleThatOfTheStatute() {
    village.admits("c", 10);
    village.days(11);
    village.does(new ElectionCalled("c", "e", "one", village.today().plusDays(7)));
    stand("e", "c1", "c2");
    village.meetsAgain("c", "", 9, "election");
    assertThat(
            village.refuses(
                village.opening(
                    "c",
                    "b",
                    "election",
                    Optional.of("e"),
                    Question.choice(CountingRule.STV_MEEK, List.of("c1", "c3"), 2))))
        .contains("blocks.one.rule", "2 seats", "those nominated");
  }

  @Test
  void anElectionForWhichNobodyWasNominatedIsCalledOffAndItsNameIsNotUsedAgain() {
    village.admits("c", 10);
    ElectionCalled call = new ElectionCalled("c", "e", "people", village.today().plusDays(20));
    village.does(call).does(new ElectionCalledOff("c", "e", "the other block was meant"));

    assertThat(village.council("c").elections()).isEmpty();
    assertThat(village.council("c").electionsCalledOff().get("e").reason())
        .isEqualTo("the other block was meant");
    assertThat(village.refuses(call)).contains("a new name");
    assertThat(village.refuses(new Nominated("c", "e", "c1", List.of("c1"))))
        .contains("no election 'e'");
  }

  @Test
  void anElectionInWhichSomebodyStandsIsNotCalledOff() {
    village.admits("c", 10);
    village.does(new ElectionCalled("c", "e", "people", village.today().plusDays(20)));
    stand("e", "c1");
    assertThat(village.refuses(new ElectionCalledOff("c", "e", "a mistake")))
        .contains("one for which nobody was nominated");
    assertThat(village.refuses(new ElectionCalledOff("c", "f", "")))
        .contains("1 to 2000", "no election 'f'");
  }

  @Test
  void aRecallNeedsAPetition() {
    electPeople();
    village.does(new PetitionOpened("c", "p", "people-office", "c1"));
    village.does(new PetitionSigned("c", "p", "c5"));
    village.meetsAgain("c", "2", 9, "recall");
    assertThat(
            village.refuses(
                village.opening("c", "recall", "recall", Optional.of("p"), Question.yesNo(), "2")))
        .contains("recall.petition", "1 signatures of 10", "2 or more");
    assertThat(village.refuses(new PetitionSigned("c", "p", "c5"))).contains("signing twice");
    assertThat(village.refuses(new PetitionOpened("c", "q", "people-office", "c7")))
        .contains("holds that office");
  }

  @Test
  void whoIsRecalledIsFollowedByTheirVotersNextChoice() {
    electPeople();
    village.does(new PetitionOpened("c", "p", "people-office", "c1"));
    village.does(new PetitionSigned("c", "p", "c5"));
    village.does(new PetitionSigned("c", "p", "c6"));
    village.meetsAgain("c", "2", 9, "recall");
    village.does(village.opening("c", "recall", "recall", Optional.of("p"), Question.yesNo(), "2"));
    village.ballot("c", "recall").opened();
    List<String> voters = List.copyOf(village.council("c").assemblies().get("a2").present());
    voters.forEach(voter -> village.votes("c", "recall", voter, Village.yes()));
    village.closes("c", "recall");
    assertThat(holders("people-office")).containsExactly("c2");
    assertThat(
            village.refuses(
                new SeatRefilled(
                    "c", "people-office", "c1", List.of("c3", "c4"), Optional.of("c4"))))
        .contains("recall.refill", "'c3'");
    village.does(
        new SeatRefilled("c", "people-office", "c1", List.of("c3", "c4"), Optional.of("c3")));
    assertThat(holders("people-office")).containsExactly("c2", "c3");
    assertThat(
            village.refuses(
                new SeatRefilled("c", "people-office", "c1", List.of("c4"), Optional.of("c4"))))
        .contains("is not filled");
  }

  // --- guarantors -----------------------------------------------------------------------------

  private void aWatchedCouncil() {
    village.founds(
        "w",
        "",
        Village.watched(
            Village.statute(
                Mandate.REFUSE,
                Recall.Refill.COUNTBACK,
                Village.block("one", CountingRule.SCHULZE, 1, false, 2, true)),
            3));
    village.admits("w", 10);
    village.days(11);
    village.does(new ElectionCalled("w", "e", "one", village.today().plusDays(7)));
  }

  private GuarantorsNamed guarantors(String... people) {
    return new GuarantorsNamed("w", village.today().plusDays(7), List.of(people));
  }

  private BallotOpened ballot() {
    return village.opening(
        "w",
        "b",
        "election",
        Optional.of("e"),
        Question.choice(CountingRule.SCHULZE, List.of("w1", "w2"), 1));
  }

  @Test
  void anElectionThatNobodyWatchesIsNotHeld() {
    aWatchedCouncil();
    village.does(new Nominated("w", "e", "w1", List.of("w1")));
    village.does(new Nominated("w", "e", "w2", List.of("w2")));
    village.meetsAgain("w", "", 9, "election");
    assertThat(village.refuses(ballot())).contains("guarantors", "without guarantors");
  }

  @Test
  void whoWatchesDoesNotStandAndWhoStandsDoesNotWatch() {
    aWatchedCouncil();
    village.does(new Nominated("w", "e", "w1", List.of("w1")));
    assertThat(village.refuses(guarantors("w1", "w8", "w9"))).contains("'w1', who stands");
    village.does(guarantors("w7", "w8", "w9"));
    assertThat(village.refuses(new Nominated("w", "e", "w9", List.of("w9"))))
        .contains("'w9', who watches over the election");
    village.does(new Nominated("w", "e", "w2", List.of("w2")));
    village.meetsAgain("w", "", 9, "election");
    village.does(ballot());
    assertThat(village.council("w").guarantors()).containsValue(List.of("w7", "w8", "w9"));
  }

  @Test
  void guarantorsAreMembersAsManyAsTheStatuteSaysAndNamedInTime() {
    aWatchedCouncil();
    assertThat(village.refuses(guarantors("w7", "w8"))).contains("guarantors.members", "3");
    assertThat(village.refuses(guarantors("w7", "w8", "w8"))).contains("guarantors.members");
    assertThat(village.refuses(guarantors("w7", "w8", "nobody"))).contains("'nobody'");
    assertThat(
            village.refuses(
                new GuarantorsNamed("w", village.today().plusDays(4), List.of("w7", "w8", "w9"))))
        .contains("guarantors.daysBefore");
    assertThat(
            village.refuses(
                new GuarantorsNamed("c", village.today().plusDays(7), List.of("w7", "w8", "w9"))))
        .contains("the statute knows none");
    village.does(guarantors("w7", "w8", "w9"));
    assertThat(village.refuses(guarantors("w4", "w5", "w6"))).contains("once more");
  }
}
