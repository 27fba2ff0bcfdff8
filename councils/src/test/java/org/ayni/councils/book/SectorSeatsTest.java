package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.event.CouncilEvent.MemberAppointed;
import org.ayni.councils.event.CouncilEvent.MemberLeft;
import org.ayni.councils.event.CouncilEvent.ShortlistProposed;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Sectors;
import org.ayni.councils.statute.Sectors.Sector;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two seats for `work`, one for `culture`; three names a seat, terms of a year.
class SectorSeatsTest {

  private final Village village = new Village();

  @BeforeEach
  void aCouncilBySectors() {
    Sectors sectors =
        new Sectors(
            List.of(
                new Sector("work", Village.names("work"), 2),
                new Sector("culture", Village.names("culture"), 1)),
            3,
            Village.names("mayor"),
            12);
    village.founds(
        "c", "", Village.bySector(Village.statute(Mandate.FREE, Recall.Refill.ELECTION), sectors));
  }

  private static ShortlistProposed list(String name, String sector, String... people) {
    return new ShortlistProposed("c", name, sector, "an organisation", List.of(people));
  }

  private MemberAppointed appoints(String list, String member) {
    return appoints(list, member, village.today().plusMonths(12).minusDays(1));
  }

  private MemberAppointed appoints(String list, String member, LocalDate until) {
    return new MemberAppointed(
        "c", list, member, "the mayor", village.today(), until, Village.HASH);
  }

  private void full() {
    village.does(list("w1", "work", "a", "b", "d"));
    village.does(list("w2", "work", "b", "e", "f"));
    village.does(list("c1", "culture", "g", "h", "i"));
    village.does(appoints("w1", "a"));
    village.does(appoints("w2", "b"));
    village.does(appoints("c1", "g"));
  }

  @Test
  void whoIsAppointedFromAShortlistIsAMember() {
    full();
    assertThat(village.council("c").voters(village.today())).containsExactly("a", "b", "g");
    assertThat(SectorSeats.taken(village.council("c"), "work", village.today())).isEqualTo(2);
  }

  @Test
  void nobodyIsAdmittedInAnotherWay() {
    assertThat(village.refuses(new MemberAdmitted("c", "x", village.today(), false)))
        .contains("sectors", "appointed");
  }

  @Test
  void aSectorPutsForwardAsManyNamesAsTheStatuteSays() {
    assertThat(village.refuses(list("w", "work", "a", "b"))).contains("sectors.shortlist", "3");
    assertThat(village.refuses(list("w", "work", "a", "b", "b"))).contains("each once");
    assertThat(village.refuses(list("w", "sport", "a", "b", "d"))).contains("[work, culture]");
    assertThat(village.refuses(list("w", "work", "a", "b", ""))).contains("a code of 1 to 200");
  }

  @Test
  void onlySomebodyPutForwardIsAppointedAndOneForEachShortlist() {
    village.does(list("w1", "work", "a", "b", "d"));
    assertThat(village.refuses(appoints("w1", "x"))).contains("those put forward: [a, b, d]");
    village.does(appoints("w1", "a"));
    assertThat(village.refuses(appoints("w1", "b"))).contains("a second appointment");
    village.does(list("w2", "work", "a", "b", "d"));
    assertThat(village.refuses(appoints("w2", "a"))).contains("once more");
  }

  @Test
  void aSectorHasNoMoreMembersThanSeats() {
    full();
    village.does(list("c2", "culture", "h", "i", "j"));
    assertThat(village.refuses(appoints("c2", "h"))).contains("sectors.seats", "culture");
    village.does(new MemberLeft("c", "g", village.today(), "left"));
    village.does(appoints("c2", "h"));
  }

  @Test
  void aTermIsNoLongerThanTheStatuteSaysAndEndsByItself() {
    village.does(list("w1", "work", "a", "b", "d"));
    assertThat(village.refuses(appoints("w1", "a", village.today().plusMonths(12))))
        .contains("sectors.months");
    village.does(appoints("w1", "a", village.today().plusDays(30)));
    village.days(31);
    assertThat(village.council("c").voters(village.today())).isEmpty();
    village.does(list("w2", "work", "a", "b", "d"));
    village.does(appoints("w2", "a"));
    assertThat(village.council("c").voters(village.today())).containsExactly("a");
  }

  @Test
  void aShortlistIsUsedOnceAlsoWhenWhoWasAppointedFromItComesBackFromAnother() {
    village.does(list("w1", "work", "a", "b", "d"));
    village.does(appoints("w1", "a", village.today().plusDays(30)));
    village.days(31);
    village.does(list("w2", "work", "a", "b", "d"));
    village.does(appoints("w2", "a"));
    assertThat(village.refuses(appoints("w1", "b"))).contains("a second appointment");
  }

  @Test
  void theCouncilGivesItsOpinion() {
    full();
    village.does(
        new org.ayni.councils.event.CouncilEvent.ProposalMade(
            "c", "p", "ordinary", "opinion", Village.HASH, "a", List.of(), Map.of()));
    village.does(new org.ayni.councils.event.CouncilEvent.TextSettled("c", "p", Village.HASH));
    village.meetsAgain("c", "", 3, "ordinary");
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
    village.votes("c", "b", "a", Village.yes());
    village.votes("c", "b", "g", Village.yes());
    village.closes("c", "b");
    assertThat(village.ballot("c", "b").passed()).isTrue();
  }
}
