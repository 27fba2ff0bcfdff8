package org.ayni.server.own;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ayni.formats.EconomyWriter;
import org.ayni.formats.WorkbookWriter;
import org.ayni.server.Chromium;
import org.ayni.server.DeskHouse;
import org.ayni.server.InChromium;
import org.ayni.server.Valley;
import org.ayni.store.people.Uploads;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// From a workbook to a plan, in the system's Chromium, with scripts and without.
@ExtendWith(InChromium.class)
class OwnBrowserTest {

  private static final double LONG = 120_000;

  /// Bytes that `upload.js` sends at once.
  private static final int PIECE = 32 * 1024;

  private static DeskHouse house;
  private static Browser chromium;
  private static Path workbook;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    house = new DeskHouse(folder);
    house.account("ana", "member", "m0");
    workbook = folder.resolve("valle.xlsx");
    WorkbookWriter.write(Valley.economy(), workbook);
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aFileIsHandedInCorrectedInItsTableAndPlannedWith(
      int width, boolean scripts, String language) {
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + house.server.port() + "/login");
      page.locator("#username").fill("ana");
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.locator("a[href='/me/economies']").click();
      Chromium.look(page, "own-" + language, width, scripts);

      page.locator("[name=file]").setInputFiles(workbook);
      page.locator("#hand-in form[enctype] button").click();
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

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void thePlanAndTheShockThatSomebodyLooksAtAreKeptInOneClickEach(
      int width, boolean scripts, String language) {
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = context.newPage();
      String home = "http://127.0.0.1:" + house.server.port();
      page.navigate(home + "/login");
      page.locator("#username").fill("ana");
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.waitForURL("**/me");

      page.navigate(home + "/plan?years=2");
      assertThat(page.locator("#template [name=title]")).isVisible();
      page.locator("[name='floor.care']").fill("101");
      page.locator("form.wishes button").click();
      assertThat(page.locator("#template [name='floor.care']")).hasValue("101");
      Chromium.look(page, "plan-template-" + language, width, scripts);
      page.locator("#template button").click();
      page.waitForURL("**/me/scenarios/*");
      assertThat(page.locator("textarea[name=text]")).hasValue(Pattern.compile("1\\.01"));
      page.locator("a[href*='/plan?']").click();
      assertThat(page.locator("#template [name='floor.care']")).hasValue("101");

      page.navigate(home + "/shocks/blockade?size=50");
      page.locator("#template button").click();
      page.waitForURL("**/me/scenarios/*");
      assertThat(page.locator("textarea[name=text]")).hasValue(Pattern.compile("by: -0\\.5"));
      Chromium.look(page, "shock-kept-" + language, width, scripts);
    }
  }

  /// The line breaks in the middle: what is here stays, the page says so, and the rest follows by
  /// itself, or after the same file was chosen again.
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anUploadGoesOnAfterTheLineBroke(boolean reloaded) throws IOException {
    try (BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions().setViewportSize(360, 800).setLocale("es"))) {
      context.setDefaultTimeout(LONG);
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + house.server.port() + "/login");
      page.locator("#username").fill("ana");
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      page.navigate("http://127.0.0.1:" + house.server.port() + "/me/economies");
      List<Long> pieces = new ArrayList<>();
      context.route(
          "**/api/uploads/*",
          route -> {
            boolean piece = route.request().method().equals("PATCH");
            if (piece) {
              pieces.add(Long.valueOf(route.request().headers().get("upload-offset")));
            }
            if (piece && pieces.size() == 3) {
              context.setOffline(true);
              route.abort("internetdisconnected");
            } else {
              route.resume();
            }
          });
      Path large = large(reloaded ? "nuevo" : "otro");

      page.locator("[name=file]").setInputFiles(large);
      page.locator("#hand-in form[data-uploads] button").click();
      assertThat(page.locator("[role=status]")).containsText("Sin conexión");
      Chromium.look(page, "upload-waiting", 360, true);
      long size = Files.size(large);
      Uploads.Upload begun =
          house.options.uploads().of(account(), house.now()).stream()
              .filter(one -> one.size() == size)
              .findFirst()
              .orElseThrow();
      org.assertj.core.api.Assertions.assertThat(begun.received()).isEqualTo(2 * PIECE);
      if (reloaded) {
        // Closed before the line is back: a page that was only left may be kept by the browser, and
        // send its next piece unseen.
        page.close();
        page = context.newPage();
        page.setDefaultTimeout(LONG);
      }
      context.setOffline(false);
      if (reloaded) {
        page.navigate("http://127.0.0.1:" + house.server.port() + "/me/economies");
        assertThat(page.locator(".uploads")).containsText("valle-nuevo.zip: llegó");
        Chromium.look(page, "upload-again", 360, true);
        page.locator("[name=file]").setInputFiles(large);
        page.locator("#hand-in form[data-uploads] button").click();
      }

      assertThat(page.locator(".finding")).containsText("0");
      List<Long> once = LongStream.iterate(0, at -> at < size, at -> at + PIECE).boxed().toList();
      List<Long> lost = List.of(2L * PIECE);
      org.assertj.core.api.Assertions.assertThat(pieces)
          .as("no piece was sent twice but the one that was lost")
          .isEqualTo(
              Stream.of(once.subList(0, 3), lost, once.subList(3, once.size()))
                  .flatMap(List::stream)
                  .toList());
      org.assertj.core.api.Assertions.assertThat(
              house.options.uploads().find(account(), begun.id(), house.now()))
          .as("its pieces are gone")
          .isEmpty();
    }
  }

  private static String account() throws IOException {
    return house.options.accounts().withLogin("ana").orElseThrow().id();
  }

  /// The valley in an archive that has several pieces: beside it lies what does not compress.
  private static Path large(String name) throws IOException {
    byte[] noise = new byte[150_000];
    new Random(name.hashCode()).nextBytes(noise);
    Path file = workbook.resolveSibling("valle-" + name + ".zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      Map<String, byte[]> files = new LinkedHashMap<>(EconomyWriter.files(Valley.economy()));
      files.put("notes.bin", noise);
      for (Map.Entry<String, byte[]> one : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }
}
