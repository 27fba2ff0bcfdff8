package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The first page: three pictures, with the figures of the house that is served where there is one.
class StartPageTest {

  @ParameterizedTest
  @CsvSource({
    "es, Decidir, Planear, Cumplir, Hacer un plan propio",
    "en, Decide, Plan, Deliver, Make a plan of your own",
    "pt, Decidir, Planejar, Cumprir, Fazer um plano próprio",
  })
  void withoutAHouseItTellsTheWayAndLeadsToAPlan(
      String language, String decide, String plan, String deliver, String own) {
    try (AyniServer server = AyniServer.start(Valley.options())) {
      String page = new Browser(server).page("/", language);

      assertThat(page).contains(decide, plan, deliver, own, "href=\"/plan\"", "href=\"/economy\"");
      assertThat(page).doesNotContain("class=\"bars\"", "/councils", "??");
    }
  }

  @Test
  void ofAHouseItShowsWhatWasAskedForMostFirst(@TempDir Path folder) throws IOException {
    RiverHouse house = new RiverHouse(folder.resolve("house"));
    try (AyniServer server = AyniServer.start(Valley.options().withHouse(house.house()))) {
      String page = new Browser(server).page("/", "es");

      assertThat(page)
          .contains("Aquí: 6 personas que deciden en 1 consejo.", "href=\"/councils/rio\"")
          .containsPattern("(?s)Alimentos.*width=\"100.0\".*70,0.*width=\"42.9\".*30,0")
          .contains("Asamblea &lt;b&gt;del río&lt;/b&gt;")
          // No plan was chosen and nothing promised.
          .doesNotContain("Aquí se escogió", "compromisos;", "/board");
      assertThat(page.split("class=\"bars\"", -1)).hasSize(2);
    }
  }

  @Test
  void whatIsInventedIsCalledSoWhereItIsShown(@TempDir Path folder) throws IOException {
    RiverHouse house = new RiverHouse(folder.resolve("house"));
    try (AyniServer server = AyniServer.start(Valley.options().withInventedHouse(house.house()))) {
      Browser browser = new Browser(server);
      for (String address : new String[] {"/", "/councils", "/councils/rio", "/departments"}) {
        assertThat(browser.page(address, "en")).as(address).contains("votes are invented");
      }
      assertThat(browser.page("/economy", "en")).doesNotContain("invented");
    }
    RiverHouse other = new RiverHouse(folder.resolve("other"));
    try (AyniServer server = AyniServer.start(Valley.options().withHouse(other.house()))) {
      assertThat(new Browser(server).page("/", "en")).doesNotContain("invented");
    }
  }
}
