package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.ayni.decisions.house.CouncilBoard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is promised of a plan, and what pages say of it.
class BoardServedTest {

  private static final String RIO = "/councils/rio";
  private static final String OF_NEEDS = "of the base year or the target";

  private final DeskHouse house;

  BoardServedTest(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
  }

  @BeforeEach
  void start() throws IOException {
    house.account("planner", "planner", "");
    house.account("ana", "member", "m0");
  }

  @AfterEach
  void stop() {
    house.close();
  }

  /// As of the day on which the house stands.
  private String board() {
    return RIO + "/board?day=" + house.today();
  }

  private String page(String login, String path, String language) {
    // Languages put blanks of several kinds before the sign of percent.
    return Phone.of(house, login, language)
        .get(path)
        .body()
        .replaceAll("[\\u00a0\\u202f]", " ")
        .replaceAll("([0-9]) %", "$1%");
  }

  @ParameterizedTest
  @CsvSource({
    "es, proyecto Puente nuevo, hecho 0% de 100%, del proyecto, ya cumplidos: 0",
    "en, project Puente nuevo, done 0% of 100%, of the project, delivered so far: 0",
    "pt, projeto Puente nuevo, feito 0% de 100%, do projeto, já cumpridos: 0",
  })
  void aProjectIsDoneInPercentOfItAndNothingIsDeliveredWhereNothingWasPromised(
      String language, String project, String done, String unit, String delivered)
      throws IOException {
    house.choosePlan("planes");
    // As they were recorded before projects had a unit of their own.
    house.promise(1, "planes", "2026/satisfaction/project:puente-nuevo", "m0", "100", OF_NEEDS);
    house.promise(2, "planes", "2026/satisfaction/project:censo", "m0", "0", OF_NEEDS);

    assertThat(page("planner", board(), language))
        .contains(project, done, "id=\"promise-1\"")
        .doesNotContain("project:", "id=\"promise-2\"", "??");
    assertThat(page("planner", RIO, language))
        .contains(project, ">100%<")
        .doesNotContain("project:");
    assertThat(page("planner", RIO + "/acts/delivery-reported", language))
        .contains(project, "100% " + unit)
        .doesNotContain("project:", "<option value=\"2\"");
    assertThat(page("planner", "/", language)).contains(delivered);
  }

  @ParameterizedTest
  @CsvSource({
    "es, Nada está atrasado, De un plan anterior: , ya no rige, Aquí: 1 compromiso;",
    "en, Nothing is late, Of an earlier plan: , no longer in force, Here: 1 promise;",
    "pt, Nada está atrasado, De um plano anterior: , já não vale, Aqui: 1 compromisso;",
  })
  void aNewPlanEndsThePromisesOfTheOneBeforeWhichStandApartAndAreNotLate(
      String language, String nothing, String earlier, String over, String counted)
      throws IOException {
    house.choosePlan("planes");
    house.promise(1, "planes", "2026-Q1/activity/food", "m0", "12.5", "t");
    house.later(40);
    assertThat(page("ana", board(), language)).contains("class=\"notice\"").doesNotContain(nothing);

    house.choosePlan("nuevos");
    house.promise(2, "nuevos", "2026-Q1/activity/food", "m0", "14", "t");

    String board = page("ana", board(), language);
    assertThat(board)
        .contains(nothing, over)
        .containsSubsequence("id=\"promise-2\"", earlier, "id=\"promise-1\"", "id=\"replan\"")
        .doesNotContain("class=\"notice\"", "??");
    assertThat(page("ana", "/", language)).contains(counted);
    assertThat(page("ana", "/me", language).split("(Compromiso|Promise|Compromisso) ", -1))
        .as("one promise of mine")
        .hasSize(2);
    assertThat(page("ana", RIO + "/acts/delivery-reported", language))
        .containsSubsequence("<option value=\"2\"", "<option value=\"1\"", earlier);
  }

  @Test
  void anotherPlanOfTheSameOfferEndsThePromisesTooUntilTheFirstIsChosenAgain() throws IOException {
    house.choosePlan("planes");
    house.promise(1, "planes", "2026-Q1/activity/food", "m0", "12.5", "t");
    house.later(40);

    house.choosePlan("planes", "b");
    assertThat(CouncilBoard.of(house.council(), house.today()).lines()).isEmpty();
    assertThat(CouncilBoard.earlier(house.council()))
        .extracting(one -> one.plan().option())
        .containsExactly("a");

    house.promise(2, "planes", "2026-Q1/activity/food", "m0", "12.5", "t");
    house.choosePlan("planes", "a");
    assertThat(CouncilBoard.of(house.council(), house.today()).lines())
        .extracting(line -> line.promise().number())
        .containsExactly(1L);
  }

  @ParameterizedTest
  @CsvSource({
    "es, Todavía no hay compromisos, Nada está atrasado",
    "en, Nothing was promised yet, Nothing is late",
    "pt, Ainda não há compromissos, Nada está atrasado",
  })
  void anEmptyBoardSaysSoAndLeadsPlannersToWhoCarriesThePlan(
      String language, String empty, String nothing) throws IOException {
    house.choosePlan("planes");

    String board = page("planner", board(), language);
    assertThat(board)
        .contains(empty, "href=\"/councils/rio/promises\"")
        .doesNotContain(nothing, "name=\"after\"", "??");
    assertThat(page("ana", board(), language)).contains(empty).doesNotContain("/promises\"");
    assertThat(page("ana", RIO, language)).doesNotContain(nothing);
  }

  @Test
  void whoHasNothingToReportOnIsLedToWhatComesBefore() throws IOException {
    String without = page("planner", RIO + "/acts/delivery-reported", "es");
    house.choosePlan("planes");
    String planned = page("planner", RIO + "/acts/delivery-reported", "es");

    assertThat(without).contains("Antes falta:", "Anotar el plan");
    assertThat(planned)
        .contains("Antes falta:", "href=\"/councils/rio/promises\"", "Quién lleva el plan")
        .doesNotContain("/acts/promised");
  }
}
