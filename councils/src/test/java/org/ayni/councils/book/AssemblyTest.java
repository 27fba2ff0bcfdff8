package org.ayni.councils.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.AssemblyCalledOff;
import org.ayni.councils.event.CouncilEvent.AttendanceTaken;
import org.ayni.councils.event.CouncilEvent.MinutesKept;
import org.ayni.councils.statute.Mandate;
import org.ayni.councils.statute.Recall;
import org.ayni.councils.statute.Statute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssemblyTest {

  private final Village village = new Village();

  @BeforeEach
  void aCouncil() {
    village.founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
  }

  private String opens(String subject, String proposal) {
    return village.refuses(
        village.opening("c", "b", subject, Optional.of(proposal), Question.yesNo()));
  }

  @Test
  void anAssemblyIsCalledInTimeAndForSomething() {
    assertThat(
            village.refuses(new AssemblyCalled("c", "a", village.today().plusDays(6), List.of())))
        .contains("meetings.noticeDays", "no agenda");
  }

  @Test
  void halfPlusOneDecides() {
    village.meets("c", 10, 5, "ordinary").proposes("c", "p", "ordinary");
    assertThat(opens("ordinary", "p"))
        .contains("5 of 10 members present", "6 or more", "Ley de prueba, art. 1");
    village.does(new AttendanceTaken("c", "a", 1, List.of("c9")));
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
  }

  @Test
  void onASecondCallFewerDecide() {
    village.meets("c", 10, 2, "ordinary", Statute.AMENDMENT).proposes("c", "p", "ordinary");
    assertThat(opens("ordinary", "p")).contains("meetings.deciding");
    village.does(new AttendanceTaken("c", "a", 2, List.of("c1", "c2", "c3")));
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
  }

  @Test
  void notEverythingIsDecidedOnASecondCall() {
    village.meets("c", 10, 2, Statute.AMENDMENT).proposes("c", "s", Statute.AMENDMENT);
    village.does(new AttendanceTaken("c", "a", 2, List.of("c1", "c2", "c3", "c4", "c5", "c6")));
    assertThat(opens(Statute.AMENDMENT, "s")).contains("meetings.secondCall");
  }

  @Test
  void onALaterDayAFifthDecidesWhenTooFewCameBefore() {
    village.meets("c", 10, 2, "ordinary", Statute.AMENDMENT).proposes("c", "p", "ordinary");
    assertThat(village.refuses(new AttendanceTaken("c", "a", 3, List.of("c1", "c2"))))
        .contains("meetings.laterCall", "a day after");
    village.days(15);
    village.does(new AttendanceTaken("c", "a", 3, List.of("c1")));
    assertThat(opens("ordinary", "p")).contains("meetings.laterCall", "1 of 10", "2 or more");
    village.does(new AttendanceTaken("c", "a", 3, List.of("c2")));
    village.does(village.opening("c", "b", "ordinary", Optional.of("p"), Question.yesNo()));
    village.proposes("c", "s", Statute.AMENDMENT);
    assertThat(
            village.refuses(
                village.opening("c", "s", Statute.AMENDMENT, Optional.of("s"), Question.yesNo())))
        .contains("meetings.laterCall", "on call 3");
  }

  @Test
  void aLaterCallIsNeitherTooLateNorForAnAssemblyThatCouldDecide() {
    village.meets("c", 10, 2, "ordinary");
    village.days(16);
    assertThat(village.refuses(new AttendanceTaken("c", "a", 3, List.of("c1", "c2"))))
        .contains("meetings.laterCall", "until");
    Village other = new Village();
    other.founds("c", "", Village.statute(Mandate.REFUSE, Recall.Refill.COUNTBACK));
    other.meets("c", 10, 6, "ordinary");
    other.days(1);
    assertThat(other.refuses(new AttendanceTaken("c", "a", 3, List.of("c1", "c2"))))
        .contains("could decide on its day");
  }

  @Test
  void onlyWhatItWasCalledForIsDecided() {
    village.meets("c", 10, 8, "ordinary").proposes("c", "p", "projects");
    assertThat(opens("projects", "p")).contains("for which the assembly was called");
  }

  @Test
  void anAssemblyThatNobodyCameToIsCalledOffAndItsNameIsNotUsedAgain() {
    AssemblyCalled call =
        new AssemblyCalled(
            "c",
            "a",
            village.today().plusDays(8),
            List.of(new AgendaItem("ordinary", "x", Optional.empty())));
    village.does(call).does(new AssemblyCalledOff("c", "a", "the wrong Sunday"));

    assertThat(village.council("c").assemblies()).isEmpty();
    assertThat(village.council("c").assembliesCalledOff().get("a").reason())
        .isEqualTo("the wrong Sunday");
    assertThat(village.refuses(call)).contains("a new name");
    assertThat(village.refuses(new AttendanceTaken("c", "a", 1, List.of())))
        .contains("no assembly 'a'");
  }

  @Test
  void anAssemblyThatPeopleCameToIsNotCalledOff() {
    village.meets("c", 10, 2, "ordinary");
    assertThat(village.refuses(new AssemblyCalledOff("c", "a", "too few came")))
        .contains("one at which nobody was counted");
    assertThat(village.refuses(new AssemblyCalledOff("c", "b", " ")))
        .contains("1 to 2000", "no assembly 'b'");
  }

  @Test
  void onlyMembersAttend() {
    village.meets("c", 10, 8, "ordinary");
    assertThat(village.refuses(new AttendanceTaken("c", "a", 1, List.of("stranger"))))
        .contains("'stranger'");
  }

  @Test
  void nothingIsDecidedAfterTheMinutes() {
    village.meets("c", 10, 8, "ordinary").proposes("c", "p", "ordinary");
    village.does(new MinutesKept("c", "a", Village.HASH));
    assertThat(opens("ordinary", "p")).contains("after the minutes");
  }

  @Test
  void aPromiseOnTheAgendaIsOneThatWasMade() {
    assertThat(
            village.refuses(
                new AssemblyCalled(
                    "c",
                    "a",
                    village.today().plusDays(8),
                    List.of(new AgendaItem("ordinary", "x", Optional.of(7L))))))
        .contains("promise 7");
  }
}
