package org.ayni.server.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.ayni.formats.WorkbookWriter;
import org.ayni.server.Chromium;
import org.ayni.server.DeskHouse;
import org.ayni.server.Valley;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From a workbook to a plan, in the system's Chromium, with scripts and without.
class OwnBrowserTest {

  private static final double LONG = 120_000;

  private static DeskHouse house;
  private static Playwright playwright;
  private static Browser chromium;
  private static Path workbook;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path browser = Chromium.required();
    house = new DeskHouse(folder);
    house.account("ana", "member", "m0");
    workbook = folder.resolve("valle.xlsx");
    WorkbookWriter.write(Valley.economy(), workbook);
    playwright = Chromium.playwright();
    chromium = Chromium.launch(playwright, browser);
  }

  @AfterAll
  static void stop() {
    if (chromium != null) {
      chromium.close();
      playwright.close();
    }
    if (house != null) {
      house.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aFileIsHandedInCorrectedInItsTableAndPlannedWith(
      int width, boolean scripts, String language) {
    try (BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setColorScheme(ColorScheme.LIGHT)
                .setJavaScriptEnabled(scripts))) {
      context.setDefaultTimeout(LONG);
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + house.server.port() + "/login");
      page.locator("#username").fill("ana");
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.locator("a[href='/me/economies']").click();
      Chromium.look(page, "own-" + language, width, scripts);

      page.locator("[name=file]").setInputFiles(workbook);
      page.locator("#hand-in button").click();
      assertThat(page.locator(".finding")).containsText("0");
      Chromium.look(page, "sheet-" + language, width, scripts);

      page.locator("a[href*='file=flows.csv']").click();
      page.locator("[name='c.3.2']").fill("<b>mucho</b>");
      page.locator("#sheet button").click();
      assertThat(page.locator("td.wrong input")).hasValue("<b>mucho</b>");
      assertThat(page.locator("td.wrong .told")).not().isEmpty();
      Chromium.look(page, "wrong-" + language, width, scripts);

      page.locator("[name='c.3.2']").fill("40");
      page.locator("#sheet button").click();
      assertThat(page.locator("td.wrong")).hasCount(0);
      page.locator("a[href*='/plan?economy=own-']").click();
      assertThat(page.locator("form.wishes")).isVisible();
    }
  }
}
