package org.ayni.app.council;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.ayni.server.Chromium;
import org.ayni.server.InChromium;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From votes to plans and promises in the system's Chromium, with scripts and without.
@ExtendWith(InChromium.class)
class FromVotesToPlansBrowserTest {

  private static final String COUNCIL = "/councils/municipio";

  private static ServedYear year;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException, LoginTakenException {
    year = ServedYear.in(folder);
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (year != null) {
      year.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aPlannerOffersPlansAndSaysWhoCarriesTheChosenOne(
      int width, boolean scripts, String language) {
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = context.newPage();
      String home = "http://127.0.0.1:" + year.server().port();
      page.navigate(home + "/login");
      page.locator("#username").fill("planner");
      page.locator("#password").fill(ServedYear.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.waitForURL("**/me");
      page.navigate(home + COUNCIL + "/acts");
      page.locator("a[href='" + COUNCIL + "/choices']").first().click();

      page.locator("[name='p.acueducto.labour']").fill("muchos");
      page.locator("[name=years]").fill("0");
      // Open already where the last offer changed one.
      if (page.locator("#change-assumptions[open]").count() == 0) {
        page.locator("#change-assumptions > summary").click();
      }
      page.locator("[name='assume.pace']").fill("200");
      page.locator("#ask button").click();
      assertThat(page.locator("#wrong li")).hasCount(3);
      assertThat(page.locator("[aria-invalid]")).hasCount(3);
      assertThat(page.locator("[name='p.acueducto.labour']")).hasValue("muchos");
      assertThat(page.locator("[name='assume.pace']")).hasValue("200");
      assertThat(page.locator("[name='assume.pace']")).isVisible();
      Chromium.look(page, "choices-wrong-" + language, width, scripts);
      page.locator("#wrong a").last().click();
      assertThat(page.locator("[id='p.acueducto.labour']")).isInViewport();
      page.locator("[name='p.acueducto.labour']").fill("3000");
      page.locator("[name=years]").fill("2");
      page.locator("[name='assume.pace']").fill("7.5");
      page.locator("#ask button").click();
      assertThat(page.locator("#plans > li").first()).isVisible();
      assertThat(page.locator("[id='assume.pace']")).hasValue("7.5");
      Chromium.look(page, "choices-" + language, width, scripts);
      page.locator("[name=offer]").fill("plan-" + language);
      page.locator("#offer button").click();
      page.waitForURL("**/acts?done=*");

      page.locator("a[href='" + COUNCIL + "/promises']").first().click();
      page.locator("[name='line.0']").fill("C05");
      page.locator("[name='share.1']").fill("20");
      page.locator("main form[method=get] button").click();
      assertThat(page.locator("#wrong li")).hasCount(4);
      assertThat(page.locator("[name='line.0']")).hasValue("C05");
      assertThat(page.locator("[name='owner.1']")).hasAttribute("aria-invalid", "true");
      Chromium.look(page, "promises-wrong-" + language, width, scripts);
      page.locator("[name='share.1']").fill("");
      page.locator("[name='line.0']").fill("activity/C05");
      page.locator("[name='owner.0']").fill("grupo-" + language);
      page.locator("[name='share.0']").fill("20");
      page.locator("main form[method=get] button").click();
      assertThat(page.locator("#promises tbody tr")).hasCount(4);
      Chromium.look(page, "promises-" + language, width, scripts);
      page.locator("#promises button").click();
      page.waitForURL("**/acts?done=*");
      page.navigate(home + COUNCIL + "/plan?offer=plan-" + language + "&option=as-asked");
      assertThat(page.locator("#projects li").first()).isVisible();
    }
  }
}
