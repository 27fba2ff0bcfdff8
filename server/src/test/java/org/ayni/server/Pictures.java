package org.ayni.server;

import static com.microsoft.playwright.options.WaitForSelectorState.ATTACHED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ayni.federation.treaty.Readers;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Takes pictures of the pages. Run by name only, for they are looked at, not compared:
///
///     ./ayni screenshots
///
/// writes those of the documents into `docs/images`, and every page on a phone, on a desk and on
/// paper, the main ones in three languages, into `server/target/pictures`.
@ExtendWith(InChromium.class)
class Pictures {

  private static final long MOST_BYTES = 300_000;

  private static AyniServer server;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019"), Economies.open("colombia-2019-68")),
                    new ExactPlanSolver(new HighsSolver()))
                .withPort(0)
                .withHouse(new RiverHouse(folder.resolve("house")).house())
                .withNode(
                    new ServedValleys(folder.resolve("nodes"))
                        .withTreaty(Readers.EVERYBODY)
                        .joined()
                        .planned()
                        .door()));
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /// A picture of the documents.
  ///
  /// @param height what is seen of the page, from its top
  private record Shown(String name, String address, int height) {}

  private static final List<Shown> OF_THE_DOCUMENTS =
      List.of(
          // More points for health and education than today, as a council might give.
          new Shown("plan", "plan?points.health=13&points.education=12&points.food=19", 830),
          new Shown("why", "why?need=food", 900),
          new Shown("firm", "firm?years=3", 900));

  @Test
  void thePicturesOfTheDocumentsAreSmallEnough() throws IOException {
    Path folder = Files.createDirectories(Path.of("..", "docs", "images"));
    for (Shown one : OF_THE_DOCUMENTS) {
      Path picture = folder.resolve(one.name() + ".png");
      shoot(one.address(), 1200, one.height(), "en", picture, false);

      assertThat(Files.size(picture)).as(one.name()).isBetween(20_000L, MOST_BYTES);
    }
  }

  private static final List<String> PAGES =
      List.of(
          "",
          "economy",
          "departments",
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
          "firm?years=3",
          "beside?points.health=30",
          "cut",
          "plan?floor.food=150",
          "councils",
          "councils/rio",
          "councils/rio/board",
          "federation");

  private static final List<String> MAIN =
      List.of("plan", "why?need=food", "firm?years=3", "councils/rio");

  @Test
  void everyPageOnAPhoneAndOnADesk() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    for (int width : List.of(360, 1280)) {
      for (String page : PAGES) {
        shoot(page, width, 1000, "es", folder.resolve(name(page) + "-" + width + ".png"), true);
      }
      for (String language : List.of("en", "pt")) {
        for (String page : MAIN) {
          Path file = folder.resolve(name(page) + "-" + width + "-" + language + ".png");
          shoot(page, width, 1000, language, file, true);
        }
      }
    }

    try (var files = Files.list(folder)) {
      assertThat(files.count()).isGreaterThanOrEqualTo(2L * (PAGES.size() + 2 * MAIN.size()));
    }
  }

  @Test
  void theMainPagesOnPaper() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "pictures"));
    for (String page : MAIN) {
      Path file = folder.resolve(name(page) + ".pdf");
      visit(
          page,
          1000,
          1000,
          "es",
          shown -> shown.pdf(new Page.PdfOptions().setPath(file).setFormat("A4")));

      assertThat(Files.size(file)).as(page).isGreaterThan(10_000);
    }
  }

  private static String name(String page) {
    return page.isEmpty() ? "start" : page.replaceAll("[^a-z0-9]", "-");
  }

  private static void shoot(
      String address, int width, int height, String language, Path file, boolean whole) {
    visit(
        address,
        width,
        height,
        language,
        page -> page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole)));
  }

  private static void visit(
      String address, int width, int height, String language, Consumer<Page> look) {
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
      look.accept(page);
    }
  }

  /// Scrolls past every chart, for charts are drawn when they come into view.
  private static void drawAll(Page page) {
    page.locator(".figure, .cards, .mapped")
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
