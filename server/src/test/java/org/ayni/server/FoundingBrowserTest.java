package org.ayni.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ayni.councils.event.CouncilEvent.CouncilFounded;
import org.ayni.decisions.statutes.ReadyStatutes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A registrar founds a council and proposes a change of a large statute in the system's Chromium,
/// on a phone and on a desk, with scripts and without. `-Dayni.pictures=FOLDER` keeps pictures.
@ExtendWith(InChromium.class)
class FoundingBrowserTest {

  private static DeskHouse house;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    house = new DeskHouse(folder);
    house.act(
        new CouncilFounded(
            "cerro",
            "Junta El Cerro",
            "junta",
            Optional.empty(),
            Optional.empty(),
            "America/Bogota",
            ReadyStatutes.open("co-junta-vereda")));
    house.account("clerk", "cerro", "registrar", "");
    house.account("ana", "registrar", "");
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static Page open(BrowserContext context, String login) {
    Page page = context.newPage();
    go(page, "/login");
    page.locator("#username").fill(login);
    page.locator("#password").fill(DeskHouse.PASSWORD);
    page.locator("main button[type=submit]").click();
    assertThat(page.locator("h1")).hasCount(1);
    return page;
  }

  private static void go(Page page, String path) {
    page.navigate("http://127.0.0.1:" + house.server.port() + path);
  }

  private static void press(Page page, String step) {
    page.locator("button[value=" + step + "]").click();
  }

  @ParameterizedTest
  @CsvSource({"360,true,es", "360,false,es", "1280,true,en", "360,true,pt"})
  void aCouncilIsFoundedAndItsRegistrarInvited(int width, boolean scripts, String language) {
    String name = language + (scripts ? "" : "-plain");
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = open(context, "ana");
      go(page, "/councils/rio/acts/council-founded?lang=" + language);
      Chromium.look(page, "found-form-" + name, width, scripts);
      page.locator("#newCode").fill("el roble");
      page.locator("#zone").fill("Bogotá");
      press(page, "look");
      assertThat(page.locator("#newCode-problem")).isVisible();
      Chromium.look(page, "found-wrong-" + name, width, scripts);

      String code = "roble-" + width + name;
      page.locator("#newName").fill("Junta El Roble");
      page.locator("#newCode").fill(code);
      page.locator("#newKind").selectOption("junta");
      page.locator("#newStatute").selectOption("ready/co-junta-vereda");
      page.locator("#territory").fill("05001");
      page.locator("#zone").fill("America/Bogota");
      press(page, "look");
      assertThat(page.locator(".looked")).containsText("Medellín");
      Chromium.look(page, "found-look-" + name, width, scripts);
      press(page, "record");
      Chromium.look(page, "found-done-" + name, width, scripts);
      page.locator("#next a[href$='/councils/" + code + "/access']").click();
      Chromium.look(page, "found-access-" + name, width, scripts);
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("code.secret")).containsText("/invitation/");
      Chromium.look(page, "found-link-" + name, width, scripts);
    }
  }

  @ParameterizedTest
  @CsvSource({"360,true,es", "360,false,es", "1280,true,en", "360,true,pt"})
  void aChangeOfALargeStatuteIsProposed(int width, boolean scripts, String language)
      throws IOException {
    String name = language + (scripts ? "" : "-plain");
    if (house.book().council("cerro").orElseThrow().members().isEmpty()) {
      house.act(
          new org.ayni.councils.event.CouncilEvent.MemberAdmitted(
              "cerro", "c1", house.today(), false));
    }
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = open(context, "clerk");
      go(page, "/councils/cerro/acts/statute-change?lang=" + language);
      Chromium.look(page, "change-form-" + name, width, scripts);
      page.locator("#proposalTitle").fill("Quince días de aviso");
      page.locator("#proposal").fill("aviso-" + width + name);
      page.locator("#by").selectOption("c1");
      page.locator("details.group summary").nth(1).click();
      page.locator("details.group summary").nth(2).click();
      page.locator("[id='rule/meetings/noticeDays']").fill("quince");
      page.locator("[name='rule/meetings/deciding.share']").fill("3/2");
      press(page, "look");
      assertThat(page.locator("[id='rule/meetings/noticeDays-problem']")).isVisible();
      Chromium.look(page, "change-wrong-" + name, width, scripts);
      page.locator("[id='rule/meetings/noticeDays']").fill("15");
      page.locator("[name='rule/meetings/deciding.how']").selectOption("at-least");
      page.locator("[name='rule/meetings/deciding.share']").fill("40 %");
      press(page, "look");
      assertThat(page.locator(".looked")).containsText("8 → 15");
      Chromium.look(page, "change-look-" + name, width, scripts);
      press(page, "record");
      assertThat(page.locator("#next")).containsText("Quince días de aviso");
      go(page, "/councils/cerro/statute?lang=" + language);
      assertThat(page.locator("#proposed").first()).containsText("Quince días de aviso");
      Chromium.look(page, "statute-" + name, width, scripts);
    }
  }
}
