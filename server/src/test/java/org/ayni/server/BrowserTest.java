package org.ayni.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ayni.federation.treaty.Readers;
import org.ayni.formats.Economies;
import org.ayni.kernel.lp.HighsSolver;
import org.ayni.planning.linear.ExactPlanSolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages of Colombia 2019 and of a small house as people use them: in the system's Chromium, on
/// a phone and on a desk, with scripts and without.
@ExtendWith(InChromium.class)
class BrowserTest {

  private static final int PHONE = 320;
  private static final int DESK = 1280;

  /// A plan of this machine may take a while when others use it too.
  private static final double LONG = 120_000;

  private static AyniServer server;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")),
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
    if (server != null) {
      server.close();
    }
  }

  /// One visit with what the browser complained about.
  private static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(int width, String language, boolean scripts) {
      context =
          chromium.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(width, 900)
                  .setLocale(language)
                  .setColorScheme(ColorScheme.LIGHT)
                  .setJavaScriptEnabled(scripts));
      context.setDefaultTimeout(LONG);
      page = context.newPage();
      page.onConsoleMessage(message -> {
        if (!message.type().equals("log")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
    }

    Page open(String path) {
      page.navigate("http://127.0.0.1:" + server.port() + path);
      return page;
    }

    /// The page once its charts or its table are there.
    Page openAnswered(String path) {
      open(path);
      page.locator(".figure, .cards, .mapped").first().waitFor();
      return page;
    }

    @Override
    public void close() {
      context.close();
      assertThat(complaints).isEmpty();
    }
  }

  private static Locator.WaitForOptions patient() {
    return new Locator.WaitForOptions().setTimeout(LONG);
  }

  private static LocatorAssertions.ContainsTextOptions patientText() {
    return new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
  }

  /// Brings every chart into view, for charts are drawn when they are seen.
  private static void drawAll(Page page) {
    for (Locator figure : page.locator("section.figure figure").all()) {
      figure.scrollIntoViewIfNeeded();
      figure.locator("canvas").first().waitFor();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/, 320",
    "/, 1280",
    "/economy, 320",
    "/economy, 1280",
    "/economy, 1680",
    "/departments, 320",
    "/departments, 1280",
    "/record, 320",
    "/record, 1280",
    "/record, 1680",
    "/plan, 320",
    "/plan, 1280",
    "/plan, 1680",
    "/why?need=food, 320",
    "/why?need=food, 1280",
    "/why?need=food&least=140, 320",
    "/firm?years=2, 320",
    "/firm?years=2, 1280",
    "/beside?points.health=30, 320",
    "/beside?points.health=30, 1280",
    "/cut, 320",
    "/cut, 1280",
    "/dependence, 320",
    "/dependence, 1280",
    "/understand, 320",
    "/understand, 1280",
    "/linkages, 320",
    "/linkages, 1280",
    "/linkages, 1680",
    "/multipliers, 320",
    "/multipliers, 1280",
    "/prices, 320",
    "/prices, 1280",
    "/shocks, 320",
    "/shocks, 1280",
    "/shocks/usa-buys-half, 320",
    "/shocks/usa-buys-half, 1280",
    "/shocks/usa-buys-half, 1680",
    "/methods?check=yes, 320",
    "/methods?check=yes, 1280",
    "/councils, 320",
    "/councils, 1280",
    "/councils/rio, 320",
    "/councils/rio, 1280",
    "/councils/rio, 1680",
    "/federation, 320",
    "/federation, 1280",
    "/councils/rio/board, 320",
    "/councils/rio/board, 1280"
  })
  void everyPageDrawsItsChartsAndFitsTheScreen(String path, int width) {
    try (Visit visit = new Visit(width, "es", true)) {
      Page page = visit.openAnswered(path);

      drawAll(page);

      assertThat((Integer) page.locator("html").evaluate("html => html.scrollWidth"))
          .as("wider than the screen")
          .isLessThanOrEqualTo(width);
      assertThat((Integer) page.evaluate(WEIGHT)).as("letters").isLessThan(100_000);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/plan, 1280, 1",
    "/plan, 1680, 2",
    "/plan, 2560, 3",
    "/prices, 2560, 2",
    "/multipliers, 2560, 3",
    "/shocks/usa-buys-half, 2560, 4"
  })
  void figuresStandSideBySideWhereThereIsRoomAndLinesOfTextStayShort(
      String path, int width, int columns) {
    try (Visit visit = new Visit(width, "es", true)) {
      Page page = visit.openAnswered(path);

      drawAll(page);

      assertThat((Integer) page.evaluate(COLUMNS)).isEqualTo(columns);
      assertThat((Integer) page.evaluate(LONGEST_LINE)).as("pixels of a line").isLessThan(800);
    }
  }

  /// In how many places figures begin from the left.
  private static final String COLUMNS =
      """
      () => new Set([...document.querySelectorAll(":is(main, #answer) > .figure:not(.wide)")]
        .map(one => Math.round(one.getBoundingClientRect().left))).size
      """;

  private static final String LONGEST_LINE =
      """
      () => Math.ceil(Math.max(...[...document.querySelectorAll("main :is(p, li)")].filter(one => !one.closest(".cards, .whys"))
        .map(one => one.getBoundingClientRect().width)))
      """;

  /// Letters of the page as it is sent, without the numbers of its charts.
  private static final String WEIGHT =
      """
      async () => (await (await fetch(location.href)).text())
        .replace(/<script type="application.json"[^]*?<.script>/g, "").length
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/economy",
        "/departments",
        "/plan",
        "/why?need=food",
        "/why?need=food&least=140",
        "/firm?years=2",
        "/beside?points.health=30",
        "/cut",
        "/understand",
        "/linkages",
        "/multipliers",
        "/prices",
        "/dependence",
        "/shocks",
        "/shocks/usa-buys-half",
        "/methods?check=yes",
        "/councils",
        "/record",
        "/councils/rio",
        "/councils/rio/board",
        "/federation"
      })
  void peopleWhoDontSeeWellFindNoObstacles(String path) {
    try (Visit visit = new Visit(DESK, "en", true)) {
      Page page = visit.openAnswered(path);
      drawAll(page);

      List<Rule> broken =
          new AxeBuilder(page)
              .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
              .analyze()
              .getViolations();

      assertThat(broken.stream().map(r -> r.getId() + ": " + r.getNodes().getFirst().getHtml()))
          .isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/economy", "/plan"})
  void whoPrintsAPageGetsAlsoTheChartsTheyHaveNotSeen(String path) {
    try (Visit visit = new Visit(DESK, "en", true)) {
      Page page = visit.openAnswered(path);
      page.locator("section.figure figure canvas").first().waitFor();

      page.pdf();

      assertThat(page.locator(".chart:not(.drawn)")).hasCount(0);
    }
  }

  @Test
  void pointsAreSharedOutAndThePlanFollowsThem() {
    try (Visit visit = new Visit(PHONE, "en", true)) {
      Page page = visit.openAnswered("/plan");
      double before = inTheEnd(page, "Clothing");

      page.locator("[name='points.clothing']").fill("60");
      page.locator("[name='points.food']").fill("0");
      assertThat(page.locator("#points-total")).hasClass("off");
      page.locator("form.wishes button").click();
      page.locator(".notice").waitFor(patient());

      assertThat(page.locator(".notice")).containsText("The points add up to");
      assertThat(inTheEnd(page, "Clothing")).isGreaterThan(before);
      assertThat(page.url()).contains("points.clothing=60").doesNotContain("run=");
      assertThat(page.locator("#proof")).containsText("No plan under these limits");
    }
  }

  /// Satisfaction in the last year, from the table under the first chart.
  private static double inTheEnd(Page page, String need) {
    Locator row =
        page.locator("#needs tbody tr").filter(new Locator.FilterOptions().setHasText(need));
    String text = row.locator("td").last().textContent();
    return Double.parseDouble(text.replaceAll("[^0-9.]", ""));
  }

  @Test
  void aCutIsComparedWithThePlanThatWasAskedFor() {
    try (Visit visit = new Visit(DESK, "en", true)) {
      Page page = visit.openAnswered("/plan?years=3");
      page.locator("a[href='/cut?years=3']").first().click();
      page.locator("#cut-needs").waitFor(patient());

      page.locator("input[type=range]").fill("100");
      assertThat(page.locator("#cut")).hasValue("100");
      page.locator("form.cut button").click();
      page.locator("h2.finding:has-text('100%')").waitFor(patient());

      assertThat(page.locator("#cut-needs thead")).containsText("year 3");
      assertThat(page.locator("#cut-jobs tbody tr")).hasCount(26);
      drawAll(page);
    }
  }

  @Test
  void thePlanFollowsASliderAsOneLooks() {
    try (Visit visit = new Visit(DESK, "en", true)) {
      Page page = visit.openAnswered("/beside");
      assertThat(page.locator("#beside-needs h2")).containsText("no need changes");

      page.locator("[data-follows='points.health']").fill("30");

      assertThat(page.locator("[name='points.health']")).hasValue("30");
      assertThat(page.locator("#beside-needs h2"))
          .containsText("What you move: Health +", patientText());
      assertThat(page.url()).contains("points.health=30").doesNotContain("run=");
    }
  }

  @Test
  void plansStandSideBySideWithoutScripts() {
    try (Visit visit = new Visit(PHONE, "es", false)) {
      Page page = visit.openAnswered("/beside");
      assertThat(page.locator(".slider").first()).isHidden();
      page.locator("[name='points.health']").fill("30");
      page.locator("form.wishes button").click();

      assertThat(page.locator("#beside-needs h2"))
          .containsText("Lo que usted mueve: Salud +", patientText());
    }
  }

  @Test
  void fromThePlanToWhatHoldsANeedBackAndWhatMoreWouldTake() {
    try (Visit visit = new Visit(PHONE, "en", true)) {
      Page page = visit.openAnswered("/plan?years=3");
      page.locator("#why-not a").first().click();
      page.locator("#wish").waitFor(patient());
      assertThat(page.locator("#chains li").first()).containsText("←");

      page.locator("[name=least]").fill("150");
      page.locator("form.question button").click();

      page.locator("#wish-changes-caption").waitFor(patient());
      assertThat(page.locator("#wish")).containsText("150.0% of the level of 2019");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/firm?years=2", "/why?need=food&years=2", "/prices", "/dependence"})
  void aButtonStandsBesideItsField(String path) {
    try (Visit visit = new Visit(DESK, "es", true)) {
      Page page = visit.open(path);
      double field = page.locator(".question select").first().boundingBox().y;
      for (Locator one :
          page.locator(".question label > :is(input, select), .question button").all()) {
        if (Math.abs(one.boundingBox().y - field) < 40) {
          assertThat(one.boundingBox().y).as("top").isCloseTo(field, within(1.0));
        }
      }
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    try (Visit visit = new Visit(PHONE, "pt-BR", false)) {
      Page page = visit.openAnswered("/plan");
      page.locator("[name='years']").fill("2");
      page.locator("form.wishes button").click();
      page.locator("#needs").waitFor(patient());

      assertThat(page.locator("html")).hasAttribute("lang", "pt-BR");
      page.locator("#needs summary").click();
      assertThat(page.locator("#needs table")).isVisible();
      assertThat(page.locator("#needs .chart")).isHidden();
      assertThat(page.url()).contains("years=2");
    }
  }

  @Test
  void theLanguageStaysWhenItIsChosen() {
    try (Visit visit = new Visit(PHONE, "es", true)) {
      Page page = visit.openAnswered("/");
      page.locator(".languages a[lang=en]").click();
      assertThat(page.locator("html")).hasAttribute("lang", "en");

      visit.openAnswered("/plan");
      assertThat(page.locator("h1")).containsText("What do we want?");
    }
  }
}
