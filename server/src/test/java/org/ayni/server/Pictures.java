package org.ayni.server;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Takes pictures of the pages. Run by name only, for they are looked at, not compared:
///
///     ./mvnw -pl server -am test -Dtest=Pictures -Dsurefire.failIfNoSpecifiedTests=false
///
/// writes `docs/images/plan.png`, which the README shows, and every page on a phone and on a desk
/// into `server/target/pictures`.
class Pictures {

  private static final long MOST_BYTES = 300_000;

  private static AyniServer server;
  private static Playwright playwright;
  private static Browser chromium;

  @BeforeAll
  static void start() {
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019"), Economies.open("colombia-2019-68")),
                    new ExactPlanSolver(new HighsSolver()))
                .withPort(0));
    playwright = Chromium.playwright();
    chromium = Chromium.launch(playwright, Chromium.find().orElseThrow());
  }

  @AfterAll
  static void stop() {
    chromium.close();
    playwright.close();
    server.close();
  }

  @Test
  void thePictureOfTheReadmeIsSmallEnough() throws IOException {
    Path picture = Path.of("..", "docs", "images", "plan.png");
    Files.createDirectories(picture.getParent());

    // More points for health and education than today, as a council might give.
    shoot(
        "plan?points.health=13&points.education=12&points.food=19",
        1200,
        830,
        "en",
        picture,
        false);

    assertThat(Files.size(picture)).isBetween(20_000L, MOST_BYTES);
  }

  @Test
  void everyPageOnAPhoneAndOnADesk() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    for (int width : List.of(360, 1280)) {
      for (String page :
          List.of(
              "",
              "understand",
              "linkages",
              "multipliers",
              "prices",
              "dependence",
              "shocks",
              "shocks/usa-buys-half",
              "methods",
              "plan",
              "why?need=food",
              "why?need=education&least=140",
              "beside?points.health=30",
              "cut",
              "plan?floor.food=150")) {
        String name = page.isEmpty() ? "economy" : page.replaceAll("[^a-z0-9]", "-");
        shoot(page, width, 1000, "es", folder.resolve(name + "-" + width + ".png"), true);
      }
    }

    try (var files = Files.list(folder)) {
      assertThat(files.count()).isGreaterThanOrEqualTo(8);
    }
  }

  private static void shoot(
      String address, int width, int height, String language, Path file, boolean whole) {
    try (BrowserContext context =
        chromium.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(language)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(ColorScheme.LIGHT))) {
      context.setDefaultTimeout(120_000);
      Page page = context.newPage();
      page.navigate("http://127.0.0.1:" + server.port() + "/" + address);
      drawAll(page);
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }
  }

  /// Scrolls past every chart, for charts are drawn when they come into view.
  private static void drawAll(Page page) {
    page.locator(".figure, .cards")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(ATTACHED));
    for (Locator figure : page.locator("section.figure figure").all()) {
      figure.scrollIntoViewIfNeeded();
      figure.locator("canvas").first().waitFor();
    }
    page.evaluate("() => scrollTo(0, 0)");
    page.waitForFunction("() => scrollY === 0");
  }
}
