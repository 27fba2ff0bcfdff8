package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ballot whose hour is over and that nobody has counted yet.
class WaitingBallotTest {

  private static final String COUNCIL = "/councils/rio";

  @Test
  void aBallotPastItsHourIsNotCalledOpenUntilItIsCounted(@TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.account("ana", "member", "m1");
      house.openBallot("agua");
      Phone ana = Phone.of(house, "ana");
      String open = ana.get(COUNCIL).body();
      house.later(4);
      ana = Phone.of(house, "ana");
      String waiting = ana.get(COUNCIL).body();
      String mine = ana.get("/me").body();
      String paper = ana.get(COUNCIL + "/ballot?name=agua").body();
      house.closeBallot("agua");
      String counted = ana.get(COUNCIL).body();

      assertThat(open).contains(">Abierta<", "Abierta hasta el", ">Votar<");
      assertThat(waiting)
          .contains("Terminó su tiempo y falta contarla", "Su tiempo terminó el")
          .doesNotContain(">Abierta<", "Abierta hasta el", ">Votar<", "/votes?name=agua");
      assertThat(mine).contains("Su tiempo terminó el").doesNotContain("Abierta hasta el");
      assertThat(paper).contains("Su tiempo terminó el").doesNotContain("Abierta hasta el");
      assertThat(counted).contains("/votes?name=agua").doesNotContain("falta contarla");
    }
  }

  @Test
  void theListOfCouncilsTellsOpenBallotsFromThoseThatWait(@TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.openBallot("agua");
      house.later(4);
      house.openBallot("luz");
      house.openBallot("via");
      String page = new Phone(house, "en").get("/councils").body();

      assertThat(page).contains("open ballots: 2", "ballots waiting to be counted: 1");
    }
  }

  @Test
  void aDayThatIsAskedForIsTakenAsItsEnd(@TempDir Path folder) throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.openBallot("agua");
      Phone anybody = new Phone(house, "en");
      String before = house.today().plusDays(2).toString();
      String after = house.today().plusDays(4).toString();

      assertThat(anybody.get("/councils?day=" + before).body()).contains("open ballots: 1");
      assertThat(anybody.get("/councils?day=" + after).body())
          .contains("ballots waiting to be counted: 1")
          .doesNotContain("open ballots");
    }
  }
}
