package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.AgendaItem;
import org.ayni.councils.event.CouncilEvent.AssemblyCalled;
import org.ayni.councils.event.CouncilEvent.BallotCast;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.ProposalMade;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes next in a council, and which step is missing before another.
class NextStepsTest {

  private static final String ACTS = "/councils/rio/acts";

  @Test
  void aNewCouncilIsToldTheFirstStepAndEachFormWhichOneIsMissing(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.act(
          new CouncilFounded(
              "loma",
              "Asamblea de la loma",
              "assembly",
              Optional.empty(),
              Optional.empty(),
              "UTC",
              ReadyStatutes.open("asamblea-barrial")));
      house.account("clerk", "loma", "registrar", "");
      Phone clerk = Phone.of(house, "clerk");
      String start = clerk.get("/councils/loma/acts").body();
      String ballot = clerk.get("/councils/loma/acts/ballot-closed").body();
      String attendance = clerk.get("/councils/loma/acts/attendance-taken").body();

      assertThat(start).contains("Lo que sigue", "Anotar a las primeras personas");
      assertThat(ballot)
          .contains("Antes falta:", "href=\"/councils/loma/acts/ballot-opened\"")
          .doesNotContain("??");
      assertThat(attendance).contains("href=\"/councils/loma/acts/assembly-called\"");
    }
  }

  @Test
  void whatIsOpenComesNextForWhoMayDoItAndItsFormIsFilledIn(@TempDir Path folder)
      throws IOException {
    try (DeskHouse house = new DeskHouse(folder)) {
      house.account("clerk", "registrar", "");
      house.account("ana", "member", "m1");
      LocalDate day = house.today().plusDays(8);
      String hash = house.keep("Se arregla el puente.\n");
      house.act(
          new AssemblyCalled(
              "rio", "marzo", day, List.of(new AgendaItem("ordinary", "Uno", Optional.empty()))),
          new ProposalMade(
              "rio", "puente", "ordinary", "El <puente>", hash, "m1", List.of(), Map.of()));
      house.openBallot("agua");
      house.act(new BallotCast("rio", "agua", "m1", new Vote.Ranked(List.of(List.of("luz")))));
      Phone clerk = Phone.of(house, "clerk");
      Phone member = Phone.of(house, "ana");
      String before = next(clerk.get(ACTS).body());
      house.later(8);
      clerk = Phone.of(house, "clerk");
      String after = next(clerk.get(ACTS).body());
      String form = clerk.get(ACTS + "/ballot-closed?openBallot=agua").body();
      house.closeBallot("agua");
      String closed = next(clerk.get(ACTS).body());

      assertThat(before)
          .contains("Fijar el texto que se vota: El &lt;puente&gt;")
          .doesNotContain("Cerrar y contar", "Hoy es la asamblea");
      assertThat(after)
          .contains("Hoy es la asamblea marzo", "ballot-closed?openBallot=agua")
          .contains("Cerrar y contar: Pregunta agua");
      assertThat(form).contains("<option value=\"agua\" selected");
      assertThat(closed).doesNotContain("Cerrar y contar");
      assertThat(next(member.get(ACTS).body())).doesNotContain("Fijar", "asamblea");
    }
  }

  private static String next(String page) {
    int from = page.indexOf("id=\"next\"");
    return from < 0 ? "" : page.substring(from, page.indexOf("</section>", from));
  }
}
