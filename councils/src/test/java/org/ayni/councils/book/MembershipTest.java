package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import org.ayni.councils.event.CouncilEvent.ChallengeDecided;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.RollChallenged;
import org.ayni.councils.event.CouncilEvent.RollFrozen;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private final Village village = new Village();

  @BeforeEach
  void aCouncilOfFive() {
    village
        .founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK))
        .admits("c", 5);
  }

  @Test
  void aMemberVotesOnceTheWaitingTimeIsOver() {
    assertThat(village.council("c").voters(village.today())).isEmpty();
    assertThat(village.council("c").voters(village.today().plusDays(10))).hasSize(5);
  }

  @Test
  void whoLeavesVotesNoMoreAndMayComeBack() {
    village.days(20);
    village.does(new MemberLeft("c", "c1", village.today(), "moved"));
    assertThat(village.council("c").voters(village.today())).doesNotContain("c1");
    village.days(1);
    village.does(new MemberAdmitted("c", "c1", village.today(), false));
    assertThat(village.refuses(new MemberAdmitted("c", "c1", village.today(), false)))
        .contains("once more");
  }

  @Test
  void aRollStatesWhoMayVoteAndItsHashFollowsFromThem() {
    village.days(11);
    RollFrozen right = Rolls.freeze(village.book(), village.council("c"), "r", village.today());
    assertThat(
            village.refuses(
                new RollFrozen("c", "r", village.today(), right.members() + 1, right.hash())))
        .contains("6 members", "5, who may vote");
    assertThat(village.refuses(new RollFrozen("c", "r", village.today(), 5, Village.HASH)))
        .contains(right.hash());
    village.does(right);
  }

  @Test
  void tooFewMembersMakeNoRoll() {
    village.days(11);
    for (int k = 1; k <= 3; k++) {
      village.does(new MemberLeft("c", "c" + k, village.today(), "left"));
    }
    assertThat(
            village.refuses(
                Rolls.freeze(village.book(), village.council("c"), "r", village.today())))
        .contains("membership.fewest", "2 members");
  }

  @Test
  void nobodySlipsIntoARollByAnAdmissionDatedBack() {
    village.days(11);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    assertThat(
            village.refuses(new MemberAdmitted("c", "late", village.today().minusDays(10), false)))
        .contains("after the last roll");
  }

  @Test
  void aChallengeIsDecidedBeforeAnybodyVotes() {
    village.days(11);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.does(new RollChallenged("c", "r", "c2", "lives elsewhere"));
    village.does(new ChallengeDecided("c", "r", "c2", true));
    assertThat(village.council("c").rolls().get("r").members()).doesNotContain("c2");
    assertThat(village.refuses(new ChallengeDecided("c", "r", "c2", true)))
        .contains("was challenged");
  }

  @Test
  void aChallengeComesInTime() {
    village.days(11);
    village.does(Rolls.freeze(village.book(), village.council("c"), "r", village.today()));
    village.days(6);
    assertThat(village.refuses(new RollChallenged("c", "r", "c2", "lives elsewhere")))
        .contains("membership.challengeDays");
  }

  @Test
  void nothingHappensBeforeWhatHappenedBefore() {
    assertThat(
            village
                .book()
                .apply(
                    village.now().minusSeconds(1),
                    new MemberAdmitted("c", "x", village.today(), false)))
        .isNotEmpty();
  }
}
