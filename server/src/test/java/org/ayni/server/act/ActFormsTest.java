package org.ayni.server.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What forms of acts say of what is filled in, and what they fill in themselves.
class ActFormsTest {

  private static final String ACTS = "/councils/" + DeskHouse.COUNCIL + "/acts/";

  private DeskHouse house;
  private Phone clerk;

  @BeforeEach
  @SuppressWarnings("NullAway")
  void start(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    clerk = Phone.of(house, "clerk", "en");
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private String refused(String form, Map<String, String> fields) {
    HttpResponse<String> answer = clerk.send(ACTS + form, ACTS + form, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).doesNotContain("??");
    return answer.body();
  }

  private static List<String> wrong(String page) {
    return Pattern.compile("<li><a href=\"#([A-Za-z]+)\">")
        .matcher(page)
        .results()
        .map(one -> one.group(1))
        .toList();
  }

  @Test
  void projectsAreCheckedAlsoWhereOtherFieldsAreMissing() {
    String page =
        refused(
            "ballot-projects",
            Map.of("projects", "Puente = 120.000\nCamino\nEscuela = 0", "budget", "0"));

    assertThat(wrong(page))
        .containsExactlyInAnyOrder(
            "projects",
            "budget",
            "moneyUnit",
            "ballot",
            "ballotTitle",
            "roll",
            "closes",
            "form",
            "seed");
    assertThat(page)
        .as("every line that is wrong")
        .contains(
            "“120.000” can be read in two ways",
            "“Camino” is no project with its cost",
            "“Escuela”: its cost must be more than zero");
  }

  @Test
  void theMoneyOfTheEconomyIsProposedAndALongUnitIsNone() throws IOException {
    String form = clerk.get(ACTS + "ballot-projects").body();
    assertThat(form).containsPattern("name=\"moneyUnit\"[^>]* value=\"billion COP of 2019\"");
    assertThat(wrong(refused("ballot-projects", Map.of("moneyUnit", "x".repeat(61)))))
        .contains("moneyUnit");
  }

  @Test
  void whatIsWrongIsToldBeforeItIsLookedAt() {
    String page =
        refused(
            "ballot-wishes",
            Map.of(
                "needs", "health",
                "ballot", "a",
                "ballotTitle", "A",
                "roll", "febrero",
                "form", "NAMED_OPEN",
                "seed", "x",
                "step", "look"));

    assertThat(wrong(page)).containsExactlyInAnyOrder("needs", "closes");
  }

  @Test
  void whatGoesWrongBesideAnotherFieldIsToldTogetherWithTheRest() throws IOException {
    assertThat(wrong(refused("ballot-wishes", Map.of("needs", "health", "ballot", "a"))))
        .contains("needs", "ballotTitle", "closes");
    assertThat(wrong(refused("proposal-made", Map.of("subject", "floor", "text", ""))))
        .contains("text", "floorNeed", "floorPercent");
  }

  @Test
  void theOnlyThingThatCanBeChosenIsChosenAlready() throws IOException {
    String one = clerk.get(ACTS + "ballot-projects").body();
    house.openBallot("agua");
    String closing = clerk.get(ACTS + "ballot-closed").body();
    house.openBallot("luz");
    String several = clerk.get(ACTS + "ballot-closed").body();

    assertThat(one).contains("<option value=\"febrero\" selected");
    assertThat(closing).contains("<option value=\"agua\" selected");
    assertThat(several).doesNotContain(" selected=");
  }
}
