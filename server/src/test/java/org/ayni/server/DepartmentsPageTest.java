package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.councils.tree.Colombia;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.ayni.server.map.DepartmentShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The map of departments: of a house whose councils say where they lie, and of one whose do not.
class DepartmentsPageTest {

  private static void found(RiverHouse house, String code, String parent, String territory)
      throws IOException {
    house.act(
        new CouncilFounded(
            code,
            code,
            "assembly",
            Optional.of(parent).filter(text -> !text.isEmpty()),
            Optional.of(territory).filter(text -> !text.isEmpty()),
            "UTC",
            ReadyStatutes.open("asamblea-barrial")));
  }

  @Test
  void everyDepartmentHasAShapeAndNoShapeIsOfAnotherPlace() {
    assertThat(DepartmentShape.all().stream().map(DepartmentShape::code).sorted())
        .containsExactlyElementsOf(
            Colombia.territories().stream()
                .filter(one -> !one.above().isEmpty())
                .map(one -> one.code())
                .sorted()
                .collect(Collectors.toList()));
    assertThat(DepartmentShape.all()).allMatch(one -> one.path().matches("(M[0-9l -]+z)+"));
  }

  @Test
  void ofCouncilsThatDoNotSayWhereTheyLieTheMapSaysNothing(@TempDir Path folder)
      throws IOException {
    RiverHouse house = new RiverHouse(folder.resolve("house"));
    try (AyniServer server = AyniServer.start(Valley.options().withHouse(house.house()))) {
      Browser browser = new Browser(server);
      String page = browser.page("/departments", "en");

      // 125 + 123 + 116 (DANE, June 2026).
      assertThat(page)
          .contains("364 of Colombia’s 1,103 municipalities lie in three departments: Antioquia,")
          .contains("1 council here does not say in which department it lies")
          .contains("<title>Antioquia: 125</title>", "class=\"tone-5\"", "1 – 25")
          .doesNotContain("<select name=\"show\"", "??");
      assertThat(page.length()).isLessThan(100_000);
      assertThat(browser.get("/departments?show=councils").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void councilsLieWhereTheySayOrWhereTheOneAboveThemLies(@TempDir Path folder) throws IOException {
    RiverHouse house = new RiverHouse(folder.resolve("house"));
    found(house, "country", "", "co");
    found(house, "cauca", "country", "19");
    found(house, "popayan", "cauca", "19001");
    found(house, "vereda", "popayan", "");
    found(house, "choco", "country", "27001");
    found(house, "moon", "country", "00001");
    house.act(new MemberAdmitted("vereda", "ana", LocalDate.of(2026, 3, 1), false));
    try (AyniServer server = AyniServer.start(Valley.options().withHouse(house.house()))) {
      Browser browser = new Browser(server);
      String page = browser.page("/departments", "en");

      assertThat(page)
          .contains("4 councils in 2 of 33 departments; most in Cauca: 3")
          .contains("<title>Cauca: 3</title>", "<title>Chocó: 1</title>")
          // The river, the country, and one with a code that there is not.
          .contains("3 councils here do not say in which department they lie");
      String file = browser.get("/departments?show=people&as=csv&table=departments&lang=en").body();
      assertThat(file).containsPattern("19,Cauca,42,3,1").containsPattern("27,Chocó,[0-9]+,1,0");
      assertThat(browser.get("/departments?show=moon").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whereNoHouseIsServedThereIsNoMap() {
    try (AyniServer server = AyniServer.start(Valley.options())) {
      assertThat(new Browser(server).get("/departments").statusCode()).isEqualTo(404);
      assertThat(new Browser(server).page("/plan", "en")).doesNotContain("/departments");
    }
  }
}
