package org.ayni.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.ayni.councils.event.CouncilEvent.MemberAdmitted;
import org.ayni.decisions.batch.SignedBatch;
import org.ayni.decisions.batch.WrittenActs;
import org.ayni.record.note.KeyRole;
import org.ayni.record.note.SigningKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people hand in, in the system's Chromium, with scripts and without: a scenario, a photo, a
/// batch signed elsewhere.
@ExtendWith(InChromium.class)
class HandedInBrowserTest {

  private static DeskHouse house;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    house = new DeskHouse(folder);
    house.account("ana", "member", "m0");
    // Nobody is admitted on the day on which the last roll was closed.
    house.later(1);
    house.account("sec", "registrar", "");
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  private static FilePayload file(String name, byte[] content) {
    return new FilePayload(name, "application/octet-stream", content);
  }

  private static FilePayload file(String name, String text) {
    return file(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void visit(
      String login, int width, boolean scripts, String language, Consumer<Page> journey) {
    try (BrowserContext context = Chromium.context(chromium, width, scripts, language)) {
      Page page = context.newPage();
      open(page, "/login");
      page.locator("#username").fill(login);
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main form button").click();
      journey.accept(page);
    }
  }

  private static void open(Page page, String path) {
    page.navigate("http://127.0.0.1:" + house.server.port() + path);
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aScenarioIsCorrectedAtItsLineAndLeadsToItsPlan(int width, boolean scripts, String language) {
    visit(
        "ana",
        width,
        scripts,
        language,
        page -> {
          page.locator("a[href='/me/scenarios']").click();
          Chromium.look(page, "scenarios-" + language, width, scripts);
          page.locator("[name=file]")
              .setInputFiles(file("metas.json", "{\n\"years\": 2,\n\"floors\": {\"moon\": 1}\n}"));
          page.locator("#hand-in button").click();
          assertThat(page.locator("#line-3.wrong .told")).isVisible();
          Chromium.look(page, "scenario-wrong-" + language, width, scripts);
          page.locator("textarea").fill("{\n\"years\": 2,\n\"floors\": {\"care\": 1}\n}");
          page.locator("#text button").click();
          assertThat(page.locator(".wrong")).hasCount(0);
          Chromium.look(page, "scenario-" + language, width, scripts);
          page.locator("a[href*='floor.care=100']").click();
          // Only what people fill in: the form that keeps a scenario repeats it unseen.
          assertThat(page.locator("input[type=number][name='floor.care']")).hasValue("100");
        });
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aPhotoIsAttachedAndErased(int width, boolean scripts, String language) {
    visit(
        "ana",
        width,
        scripts,
        language,
        page -> {
          open(page, "/councils/rio/photo");
          Chromium.look(page, "photo-" + language, width, scripts);
          page.locator("[name=file]")
              .setInputFiles(file("x.png", picture(width + language.length())));
          page.locator("main form button").click();
          open(page, "/me/photos");
          assertThat(page.locator("main li")).hasCount(1);
          Chromium.look(page, "photos-" + language, width, scripts);
          page.locator("main li button").click();
          assertThat(page.locator("main li")).hasCount(0);
        });
  }

  /// A phone's photo is larger than what a form takes; its browser makes it small.
  @Test
  void aPhotoOfMegabytesIsMadeSmallBeforeItGoesOverTheLine() {
    byte[] large = noise(1500);
    org.assertj.core.api.Assertions.assertThat(large.length).isGreaterThan(5 * 1024 * 1024);
    visit(
        "ana",
        360,
        true,
        "es",
        page -> {
          open(page, "/councils/rio/photo");
          page.locator("[name=file]").setInputFiles(file("IMG_1.png", large));
          page.locator("main form button").click();
          page.waitForURL("**/acts/delivery-reported?photo=*");
          open(page, "/me/photos");
          page.locator("main li button").click();
          assertThat(page.locator("main li")).hasCount(0);
        });
    visit(
        "ana",
        360,
        false,
        "es",
        page -> {
          open(page, "/councils/rio/photo");
          page.locator("[name=file]").setInputFiles(file("IMG_1.png", large));
          page.locator("main form button").click();
          assertThat(page.locator("h1")).containsText("Es demasiado grande");
          Chromium.look(page, "too-large", 360, false);
        });
  }

  private static byte[] picture(int width) {
    return png(new BufferedImage(width, 40, BufferedImage.TYPE_INT_RGB));
  }

  /// Does not compress.
  private static byte[] noise(int side) {
    Random random = new Random(1);
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int k = 0; k < side * side; k++) {
      picture.setRGB(k % side, k / side, random.nextInt());
    }
    return png(picture);
  }

  private static byte[] png(BufferedImage picture) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource({"320, true, es", "320, false, pt-BR", "1280, true, en"})
  void aBatchIsCarriedIn(int width, boolean scripts, String language) {
    SigningKey key = SigningKey.generate("secretaria", KeyRole.LOG);
    String act =
        WrittenActs.line(
            new MemberAdmitted("rio", "nuevo-" + width + scripts, house.today(), false));
    String batch = SignedBatch.of("rio.example/acta", act).signedBy(key, house.now()).toString();
    visit(
        "sec",
        width,
        scripts,
        language,
        page -> {
          open(page, "/councils/rio/acts");
          page.locator("a[href='/councils/rio/batch']").click();
          Chromium.look(page, "batch-" + language, width, scripts);
          page.locator("[name=file]").setInputFiles(file("x.batch", batch));
          page.locator("[name=keys]").fill(key.verifier().toString());
          page.locator("#in button").click();
          assertThat(page.locator("[role=status]")).isVisible();
          Chromium.look(page, "batch-done-" + language, width, scripts);
        });
  }
}
