package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotScale;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ayni.app.Run;
import org.ayni.app.plan.HouseFolders;
import org.ayni.app.plan.SolverOptions;
import org.ayni.councils.book.Council;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.book.Rolls;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.statute.BallotForm;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.formats.Economies;
import org.ayni.server.AccountOptions;
import org.ayni.server.AyniServer;
import org.ayni.server.InChromium;
import org.ayni.server.ServerOptions;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Every page of the demo year that a link leads to, for whoever looks: at 320 pixels, at 200 %
/// zoom and in high contrast it has no obstacle that axe finds, and there and at 1680 pixels
/// nothing to be scrolled sideways.
///
/// What was already looked at in the same form, for somebody else or about something else, is not
/// looked at again. `-Dayni.pictures=FOLDER` keeps a picture of each.
@ExtendWith(InChromium.class)
class EveryPageTest {

  private static final String PASSWORD = "cuatro palabras sin orden";
  private static final String JUNTA = "la-esperanza";
  private static final String TOP = "municipio";
  private static final Instant NOW = Instant.parse("2027-04-09T12:00:00Z");

  /// Narrowest screen (WCAG 2.2, 1.4.10), and what a desk of 1280 is at 200 % (1.4.4).
  private static final int PHONE = 320;

  private static final int ZOOMED = 640;

  /// A large screen, where figures stand side by side.
  private static final int WIDE = 1680;

  /// A plan of this machine may take a while when others use it too.
  private static final double LONG = 120_000;

  private static AyniServer server;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException, LoginTakenException {
    Path year = folder.resolve("year");
    DemoTask.year(year);
    Path file = folder.resolve("year.zip");
    String address = folder.resolve("year.db").toString();
    assertThat(Run.of("backup", year.toString(), "-o", file.toString()).code()).isZero();
    assertThat(Run.of("restore", file.toString(), "-o", address).code()).isZero();
    CouncilHouse house = CouncilHouse.open(Houses.open(address));
    vote(house);
    AccountOptions options = AccountOptions.beside(address, () -> NOW, false);
    Council council = house.book().council(JUNTA).orElseThrow();
    String member = council.voters(council.day(NOW)).first();
    Council association = house.book().council("asociacion").orElseThrow();
    String delegate = association.voters(association.day(NOW)).first();
    account(options, "member", List.of(new Granted(JUNTA, "member", member)));
    account(options, "delegate", List.of(new Granted("asociacion", "delegate", delegate)));
    account(options, "registrar", List.of(new Granted(JUNTA, "registrar", "")));
    account(options, "planner", List.of(new Granted(TOP, "planner", "")));
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0)
                .withFolders(new HouseFolders())
                .withInventedHouse(house)
                .withAccounts(options));
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  /// Something to vote on: in the year itself all is decided.
  private static void vote(CouncilHouse house) throws IOException {
    Council council = house.book().council(JUNTA).orElseThrow();
    house.append(NOW, List.of(Rolls.freeze(house.book(), council, "abril", council.day(NOW))));
    Map<String, Question> questions =
        Map.of(
            "orden",
            Question.choice(CountingRule.SCHULZE, List.of("Acueducto", "Luz", "Vía"), 1),
            "puntos",
            Question.points(CountingRule.POINTS_MEAN, List.of("food", "home")));
    for (String name : questions.keySet()) {
      house.append(
          NOW,
          List.of(
              new BallotOpened(
                  JUNTA,
                  name,
                  "wish-" + name,
                  "¿Qué va primero?",
                  Optional.empty(),
                  Optional.ofNullable(questions.get(name)).orElseThrow(),
                  BallotForm.NAMED_OPEN,
                  "abril",
                  Optional.empty(),
                  Optional.of(NOW.plus(Duration.ofDays(9))),
                  Optional.empty(),
                  Hashes.ofSeed("x"))));
    }
  }

  private static void account(AccountOptions options, String login, List<Granted> roles)
      throws IOException, LoginTakenException {
    for (Granted role : roles) {
      String secret = options.accounts().invite(role, NOW.plus(Duration.ofDays(1)));
      options.accounts().accept(secret, NOW, login, "{noop}" + PASSWORD);
    }
  }

  private static final String NO_CHARTS =
      """
      window.echarts = { init: () => ({ resize() {}, setOption() {}, dispose() {} }) };
      """;

  /// What a form without a link comes to.
  private static final String ANSWERED =
      "/councils/municipio/choices?years=2&objective=welfare&p.acueducto.labour=9&p.escuelas.labour=9"
          + "&p.puesto-de-salud.labour=900000";

  private final Set<String> looked = new HashSet<>();
  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> pages = new LinkedHashSet<>();

  @Test
  void noPageHasAnObstacleForAnybody() {
    for (String who : List.of("", "member", "delegate", "registrar", "planner")) {
      try (BrowserContext context =
          chromium.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(ZOOMED, 900)
                  .setDeviceScaleFactor(2)
                  .setLocale("es")
                  .setReducedMotion(ReducedMotion.REDUCE)
                  .setColorScheme(ColorScheme.LIGHT))) {
        context.setDefaultTimeout(LONG);
        // Charts are drawn, and looked at, in the tests of their pages.
        context.route(
            "**/echarts*.js",
            route -> route.fulfill(new Route.FulfillOptions().setBody(NO_CHARTS)));
        Page page = context.newPage();
        page.onPageError(error -> found.add(page.url() + ": " + error));
        if (!who.isEmpty()) {
          login(page, who);
        }
        int walked = walk(page, who);
        assertThat(walked).as("pages of " + who).isGreaterThan(30);
      }
    }

    assertThat(found).isEmpty();
    assertThat(pages)
        .contains("/", "/economy", "/departments", "/plan", "/councils/municipio/board", "/me")
        .contains("/councils/la-esperanza/acts/ballot-opened", "/account", "/login")
        .contains("/councils/la-esperanza/ballot?name=orden")
        .contains("/councils/la-esperanza/ballot?name=puntos");
  }

  private static String home() {
    return "http://127.0.0.1:" + server.port();
  }

  private static void login(Page page, String who) {
    page.navigate(home() + "/login");
    page.locator("#username").fill(who);
    page.locator("#password").fill(PASSWORD);
    page.locator("main button[type=submit]").click();
    page.waitForURL("**/me");
  }

  /// Follows all links, each form of address once.
  private int walk(Page page, String who) {
    Deque<String> open = new ArrayDeque<>(List.of("/", ANSWERED));
    Set<String> seen = new HashSet<>(Set.of("/"));
    int walked = 0;
    while (!open.isEmpty()) {
      String here = open.removeFirst();
      Response answer = page.navigate(home() + here);
      assertThat(answer.status()).as(who + " at " + here).isEqualTo(200);
      page.locator("article.working")
          .first()
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      walked++;
      pages.add(shape(here));
      look(page, shape(here), who);
      for (String link : links(page)) {
        if (seen.add(shape(link))) {
          open.add(link);
        }
      }
    }
    return walked;
  }

  /// Addresses of pages of ours that are linked here: no files, no other languages.
  private static List<String> links(Page page) {
    List<String> links = new ArrayList<>();
    for (Object link : (List<?>) page.evaluate(LINKS)) {
      links.add(link.toString());
    }
    return links;
  }

  private static final String LINKS =
      """
      () => [...document.querySelectorAll("a[href]:not([download])")]
        .map((a) => new URL(a.href, location))
        .filter((to) => to.origin === location.origin && !to.searchParams.has("lang")
          && !/[.](csv|xlsx|json|jsonl|parquet|pdf)$/.test(to.pathname))
        .map((to) => to.pathname + to.search)
      """;

  /// An address without numbers, hashes, and what stands in its fields; the name of a ballot stays.
  private static String shape(String address) {
    return address
        .replaceAll("(?<!name)=[^&]*", "")
        .replaceAll("/([0-9]+|[0-9A-Za-z_-]{22,})(?=[/?]|$)", "/#");
  }

  /// The tags of a page with what says how they look and what they are, each kind once.
  private static final String FORM =
      """
      () => [...new Set([...document.body.querySelectorAll("*")].map((one) =>
        [one.parentElement.tagName, one.tagName, one.className?.baseVal ?? one.className, one.type,
          one.getAttribute("role")].join(" ")))].sort().join("|")
      """;

  private void look(Page page, String shape, String who) {
    String place = shape.replaceFirst("[?].*", "").replaceFirst("^/councils/[^/]+", "/councils/#");
    if (!looked.add(place + page.evaluate(FORM))) {
      return;
    }
    String name = who.isEmpty() ? shape : shape + " (" + who + ")";
    page.evaluate(AxeBuilder.getAxeScript());
    fits(page, name, ZOOMED);
    obstacles(page, name + " at 200 %", SEEN);
    page.setViewportSize(PHONE, 900);
    fits(page, name, PHONE);
    obstacles(page, name + " at 320", ALL);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    obstacles(page, name + " in high contrast", SEEN);
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
    picture(page, name);
    page.setViewportSize(WIDE, 900);
    fits(page, name, WIDE);
    page.setViewportSize(ZOOMED, 900);
  }

  private void fits(Page page, String name, int width) {
    int wide = (Integer) page.locator("html").evaluate("html => html.scrollWidth");
    if (wide > width) {
      found.add(name + ": " + wide + " wide on " + width + ": " + page.evaluate(WIDEST, width));
    }
  }

  private static final String WIDEST =
      """
      (width) => [...document.body.querySelectorAll("*")]
        .filter((one) => one.getBoundingClientRect().right > width && !one.closest(".scroll"))
        .slice(0, 3).map((one) => one.outerHTML.slice(0, 120)).join(" … ")
      """;

  private void obstacles(Page page, String name, Object rules) {
    for (Object one : (List<?>) page.evaluate(AXE, rules)) {
      found.add(name + ": " + one);
    }
  }

  private static final Map<String, Object> ALL =
      Map.of(
          "type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));

  /// Those that depend on how a page is laid out and coloured; the others were asked of the same
  /// elements already.
  private static final Map<String, Object> SEEN =
      Map.of(
          "type",
          "rule",
          "values",
          List.of(
              "color-contrast",
              "link-in-text-block",
              "scrollable-region-focusable",
              "target-size"));

  private static final String AXE =
      """
      async (rules) => (await axe.run(document, { runOnly: rules, resultTypes: ["violations"] }))
        .violations.map((one) => `${one.id}, ${one.nodes.length} times: ${one.nodes[0].html}`)
      """;

  private static void picture(Page page, String name) {
    String folder = System.getProperty("ayni.pictures", "");
    if (!folder.isEmpty()) {
      String file = name.replaceAll("[^0-9A-Za-z]+", "-") + ".png";
      for (int width : List.of(360, 1280)) {
        page.setViewportSize(width, 900);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(folder, width + file))
                .setScale(ScreenshotScale.CSS)
                .setFullPage(true));
      }
    }
  }
}
