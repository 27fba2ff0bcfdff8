package org.ayni.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ayni.councils.book.Hashes;
import org.ayni.councils.counting.CountingRule;
import org.ayni.councils.counting.Question;
import org.ayni.councils.counting.Vote;
import org.ayni.councils.event.CouncilEvent.BallotOpened;
import org.ayni.councils.event.CouncilEvent.KeysListed;
import org.ayni.councils.statute.BallotForm;
import org.ayni.store.people.Granted;
import org.ayni.store.people.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A secretary and a member at work in the system's Chromium, on a phone 320 pixels wide: every
/// page they come by is looked at by axe and fits the screen. `-Dayni.pictures=FOLDER` keeps
/// pictures.
@ExtendWith(InChromium.class)
class DeskBrowserTest {

  private static final int PHONE = 320;
  private static final double LONG = 120_000;

  private static DeskHouse house;
  private static Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, Browser browser) throws IOException {
    house = new DeskHouse(folder);
    house.account("clerk", "registrar", "");
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  /// One visit with what the browser complained about.
  private static final class Visit implements AutoCloseable {
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final boolean scripts;

    Visit(boolean scripts) {
      this.scripts = scripts;
      context =
          chromium.newContext(
              new Browser.NewContextOptions()
                  .setViewportSize(PHONE, 740)
                  .setHasTouch(true)
                  .setLocale("es")
                  .setColorScheme(ColorScheme.LIGHT)
                  .setJavaScriptEnabled(scripts));
      context.setDefaultTimeout(LONG);
      page = context.newPage();
      page.onConsoleMessage(message -> {
        // An answer of 422 is told in the console; it is meant.
        if (!message.type().equals("log") && !message.text().contains("422")) {
          complaints.add(message.text());
        }
      });
      page.onPageError(complaints::add);
    }

    void open(String path) {
      page.navigate("http://127.0.0.1:" + house.server.port() + path);
    }

    void login(String name) {
      open("/login");
      page.locator("#username").fill(name);
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("Mi página");
    }

    /// Adds what is wider than so many pixels.
    void widerThan(int width, String name, List<String> found) {
      int needed = (Integer) page.locator("html").evaluate("html => html.scrollWidth");
      if (needed > width) {
        found.add(name + ": " + needed);
      }
    }

    /// Fits the screen, has no obstacle that axe finds.
    void look(String name) {
      assertThat((Integer) page.locator("html").evaluate("html => html.scrollWidth"))
          .as(name + ": wider than the screen")
          .isLessThanOrEqualTo(PHONE);
      assertThat(
              new AxeBuilder(page)
                      .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                      .analyze()
                      .getViolations()
                      .stream()
                      .map(r -> name + " " + r.getId() + ": " + r.getNodes().getFirst().getHtml()))
          .isEmpty();
      String pictures = System.getProperty("ayni.pictures", "");
      if (!pictures.isEmpty()) {
        page.setViewportSize(360, 740);
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(pictures, name + ".png"))
                .setFullPage(true));
        page.setViewportSize(PHONE, 740);
      }
    }

    /// Drags a row of a ranking by its grip to the middle of something else, and some pixels on.
    void drag(String option, Locator to, int below, boolean finger) {
      Locator grip =
          page.locator(".rank-list li")
              .filter(new Locator.FilterOptions().setHasText(option))
              .locator(".grip");
      page.locator("[data-rank]")
          .evaluate("one => one.scrollIntoView({block: 'start', behavior: 'instant'})");
      double[] from = middle(grip);
      double[] there = middle(to);
      List<double[]> way = new ArrayList<>(List.of(from));
      for (int k = 1; k <= 12; k++) {
        double part = k / 12.0;
        way.add(
            new double[] {
              from[0] + part * (there[0] - from[0]), from[1] + part * (there[1] + below - from[1])
            });
      }
      if (finger) {
        byFinger(way);
      } else {
        page.mouse().move(from[0], from[1]);
        page.mouse().down();
        way.forEach(point -> page.mouse().move(point[0], point[1]));
        page.mouse().up();
      }
    }

    private static double[] middle(Locator one) {
      BoundingBox box = one.boundingBox();
      return new double[] {box.x + box.width / 2, box.y + box.height / 2};
    }

    private void byFinger(List<double[]> way) {
      CDPSession session = context.newCDPSession(page);
      for (int k = 0; k < way.size(); k++) {
        touch(session, k == 0 ? "touchStart" : "touchMove", Optional.of(way.get(k)));
      }
      touch(session, "touchEnd", Optional.empty());
      session.detach();
    }

    private static void touch(CDPSession session, String type, Optional<double[]> at) {
      JsonArray points = new JsonArray();
      at.ifPresent(one -> {
        JsonObject point = new JsonObject();
        point.addProperty("x", one[0]);
        point.addProperty("y", one[1]);
        points.add(point);
      });
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.add("touchPoints", points);
      session.send("Input.dispatchTouchEvent", event);
    }

    void done() {
      page.locator("button[value=look]").click();
      assertThat(page.locator(".notice[role=status]")).containsText("todavía no se anotó nada");
      if (scripts) {
        look("act-look");
      }
      page.locator("button[value=record]").click();
      assertThat(page.locator(".notice[role=status]")).containsText("Anotado con el número");
    }

    @Override
    public void close() {
      context.close();
      assertThat(complaints).isEmpty();
    }
  }

  private static void open(String name, Question question, BallotForm form) throws IOException {
    house.act(
        new BallotOpened(
            "rio",
            name,
            "wish-" + name,
            "¿Qué va primero en " + name + "?",
            Optional.empty(),
            question,
            form,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plus(Duration.ofDays(90))),
            Optional.empty(),
            Hashes.ofSeed("x")));
  }

  @Test
  void aMemberAcceptsAnInvitationVotesByKeyboardAndKeepsTheReceipt() throws IOException {
    open(
        "obras",
        Question.choice(CountingRule.SCHULZE, List.of("Acueducto", "Luz", "Vía"), 1),
        BallotForm.NAMED_OPEN);
    open(
        "puntos",
        Question.points(CountingRule.POINTS_MEAN, List.of("food", "home")),
        BallotForm.NAMED_OPEN);
    String link =
        "/invitation/"
            + house
                .options
                .accounts()
                .invite(new Granted("rio", "member", "m2"), house.now().plus(Duration.ofDays(1)));
    try (Visit visit = new Visit(true)) {
      Page page = visit.page;
      visit.open(link);
      visit.look("invitation");
      page.locator("#username").fill("vecina");
      page.locator("#password").fill(DeskHouse.PASSWORD);
      page.locator("#again").fill(DeskHouse.PASSWORD);
      page.locator("main button[type=submit]").click();
      assertThat(page.locator("h1")).hasText("Entrar");
      visit.look("login");
      visit.login("vecina");
      visit.look("me-member");

      page.locator("a[href*='ballot?name=obras']").click();
      visit.look("ballot-rank");
      // Buttons by keyboard alone: third to the top.
      page.locator(".rank-list button[aria-label$='Vía']").press("Enter");
      page.locator(".rank-list button[aria-label$='Luz']").press("Enter");
      page.locator(".rank-list button[aria-label='Subir: Luz']").press("Enter");
      assertThat(page.locator(".rank-list .what").first()).hasText("1. Luz");
      page.locator(".paper button[type=submit]").click();
      assertThat(page.locator(".mine li").first()).hasText("1. Luz");
      visit.look("review");
      page.locator("main form button").first().click();
      assertThat(page.locator("h1")).hasText("Recibo");
      visit.look("receipt");
      assertThat(house.council().ballots().get("obras").votes().get("m2"))
          .isEqualTo(new Vote.Ranked(List.of(List.of("Luz"), List.of("Vía"))));

      visit.open("/councils/rio/ballot?name=puntos");
      page.locator("#points-0").fill("62,5");
      assertThat(page.locator("#points-total")).hasClass("off");
      page.locator("#points-1").fill("37.5");
      assertThat(page.locator("#points-total")).not().hasClass("off");
      visit.look("ballot-points");
      visit.open("/account");
      visit.look("account");
      visit.open("/rights");
      visit.look("rights");
    }
  }

  @Test
  void aRankingIsDraggedWithAMouseAndWithAFingerAndToldToWhoDoesNotSeeIt() throws IOException {
    open(
        "arrastre",
        Question.choice(CountingRule.SCHULZE, List.of("Acueducto", "Luz", "Vía"), 1),
        BallotForm.NAMED_OPEN);
    house.account("dragona", "member", "m4");
    try (Visit visit = new Visit(true)) {
      Page page = visit.page;
      visit.login("dragona");
      visit.open("/councils/rio/ballot?name=arrastre");
      page.locator(".draggable").waitFor();
      visit.look("ballot-drag");
      Locator ranked = page.locator("ol.rank-list");
      Locator told = page.locator("[data-rank] [role=status]");

      visit.drag("Vía", ranked, 0, false);
      assertThat(told).hasText("Su orden: 1. Vía");
      visit.drag("Luz", ranked.locator("li").first(), -20, true);
      assertThat(told).hasText("Su orden: 1. Luz, 2. Vía");
      visit.drag("Acueducto", ranked.locator("li").first(), -20, false);
      assertThat(told).hasText("Su orden: 1. Acueducto, 2. Luz, 3. Vía");
      visit.drag("Acueducto", ranked.locator("li").last(), 15, true);
      assertThat(told).hasText("Su orden: 1. Luz, 2. Vía, 3. Acueducto");
      visit.look("ballot-dragged");
      visit.drag("Acueducto", page.locator("ul.rank-list"), 0, false);
      assertThat(told).hasText("Su orden: 1. Luz, 2. Vía");

      page.locator(".paper button[type=submit]").click();
      page.locator("main form button").first().click();
      assertThat(page.locator("h1")).hasText("Recibo");
      assertThat(house.council().ballots().get("arrastre").votes().get("m4"))
          .isEqualTo(new Vote.Ranked(List.of(List.of("Luz"), List.of("Vía"))));
    }
  }

  @Test
  void aBrowserMakesTheKeyItselfAndItNeverLeavesIt() throws IOException {
    open(
        "claves",
        Question.choice(CountingRule.SCHULZE, List.of("Agua", "Luz"), 1),
        BallotForm.PSEUDONYMOUS_OPEN);
    house.account("vecino", "member", "m3");
    try (Visit visit = new Visit(true)) {
      Page page = visit.page;
      List<String> sent = new ArrayList<>();
      page.onRequest(request -> sent.add(String.valueOf(request.postData())));
      visit.login("vecino");
      visit.open("/councils/rio/ballot?name=claves");
      assertThat(page.locator("[data-with-scripts]")).isVisible();
      visit.look("key-take");
      page.locator("main form button").click();
      assertThat(page.locator("[data-kept]")).isVisible();
      String secret = page.locator("[data-kept] code").textContent();
      visit.look("key-taken");
      house.act(new KeysListed("rio", "claves", house.options.keys().all("rio", "claves")));
      visit.open("/councils/rio/key?name=claves");
      page.locator("main a[role=button]").click();
      page.locator(".rank-list button[aria-label$='Luz']").click();
      page.locator(".paper button[type=submit]").click();
      assertThat(page.locator("#secret")).hasValue(secret);
      visit.look("key-review");
      page.locator("main form button").first().click();
      assertThat(page.locator("h1")).hasText("Recibo");
      visit.look("key-receipt");
      assertThat(house.council().ballots().get("claves").votes().values())
          .containsExactly(new Vote.Ranked(List.of(List.of("Luz"))));
      assertThat(sent).hasSizeGreaterThan(4).noneMatch(one -> one.contains(secret));
    }
  }

  @Test
  void aSecretaryWorksFromAPhoneWithScriptsAndWithout() throws IOException {
    for (boolean scripts : List.of(true, false)) {
      String name = scripts ? "mayo" : "junio";
      try (Visit visit = new Visit(scripts)) {
        Page page = visit.page;
        visit.login("clerk");
        visit.open("/councils/rio/acts");
        if (scripts) {
          visit.look("acts");
        }
        page.locator("a[href$='assembly-called']").last().click();
        page.locator("#place").fill("Salón");
        page.locator("main form button").last().click();
        assertThat(page.locator(".problems")).containsText("Asamblea: falta");
        if (scripts) {
          visit.look("act-wrong");
        }
        page.locator("#assembly").fill(name);
        page.locator("[name='agenda.0.title']").fill("Cuentas");
        visit.done();
        house.later(8);
        visit.open("/councils/rio/acts/attendance-taken?assembly=" + name);
        page.locator("#call").selectOption("1");
        page.locator("input[value=m0]").check();
        page.locator("input[value=m1]").check();
        if (scripts) {
          assertThat(page.locator(".ticked")).hasText("2 / 8");
          visit.look("attendance");
        }
        visit.done();
        visit.open("/councils/rio/minutes?assembly=" + name);
        assertThat(page.locator(".minutes").first()).containsText("Presentes: 2");
        if (scripts) {
          visit.look("minutes");
        }
        if (scripts) {
          visit.open("/councils/rio/book");
          visit.look("book");
          visit.open("/councils/rio/access");
          page.locator("#role").selectOption("observer");
          page.locator("main form button").first().click();
          assertThat(page.locator(".secret")).containsText("/invitation/");
          assertThat(page.locator(".notice")).containsText("Veeduría");
          visit.look("access");
          visit.open("/me");
          visit.look("me-clerk");
        }
      }
    }
  }

  /// Nobody can be kept from calling something so.
  private static final String LONG_NAME = "W".repeat(300);

  /// What A4 has between margins of 15 mm, in the pixels of style sheets.
  private static final int PAPER = 680;

  @Test
  void aNameOfThreeHundredLettersWidensNoPageOnTheScreenOrOnPaper() throws IOException {
    house.act(
        new BallotOpened(
            "rio",
            "largo",
            "wish-largo",
            LONG_NAME,
            Optional.empty(),
            Question.choice(CountingRule.SCHULZE, List.of(LONG_NAME + "a", LONG_NAME + "b"), 1),
            BallotForm.NAMED_OPEN,
            "febrero",
            Optional.empty(),
            Optional.of(house.now().plus(Duration.ofDays(90))),
            Optional.empty(),
            Hashes.ofSeed("x")));
    house.options.people().keep(new Person("m6", LONG_NAME, ""));
    List<String> wide = new ArrayList<>();
    try (Visit visit = new Visit(true)) {
      visit.login("clerk");
      for (String path :
          List.of(
              "/me",
              "/councils/rio",
              "/councils/rio/book",
              "/councils/rio/papers?name=largo",
              "/councils/rio/count?name=largo",
              "/councils/rio/ballot?name=largo")) {
        visit.open(path);
        assertThat(visit.page.content()).as(path).contains(LONG_NAME);
        visit.widerThan(PHONE, path, wide);
        visit.page.setViewportSize(PAPER, 740);
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        visit.widerThan(PAPER, path + " on paper", wide);
        visit.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        visit.page.setViewportSize(PHONE, 740);
      }
    }
    assertThat(wide).isEmpty();
  }

  @Test
  void papersArePrintedAndCountedOnAPhone() throws IOException {
    open(
        "urna",
        Question.choice(CountingRule.LIST_HARE, List.of("Plancha 1", "Plancha 2"), 2),
        BallotForm.SECRET);
    try (Visit visit = new Visit(true)) {
      visit.login("clerk");
      visit.open("/councils/rio/papers?name=urna");
      visit.look("papers");
      visit.open("/councils/rio/count?name=urna");
      visit.page.locator("#station").fill("mesa 1");
      visit.page.locator("#count-0").fill("4");
      visit.look("count");
      visit.page.locator("main form button").last().click();
      assertThat(visit.page.locator(".notice")).containsText("Guardada la primera cuenta");
    }
  }

  @Test
  void countsThatDifferFormsLeftOutAndAPageThatIsNotThereFitAPhone() throws IOException {
    open(
        "caja",
        Question.choice(CountingRule.LIST_HARE, List.of("Plancha 1", "Plancha 2"), 2),
        BallotForm.SECRET);
    house.account("segunda", "observer", "");
    try (Visit one = new Visit(true);
        Visit two = new Visit(true)) {
      one.login("clerk");
      two.login("segunda");
      for (int attempt = 0; attempt < 2; attempt++) {
        count(one, "4");
        count(two, "5");
        two.look("count-differs-" + attempt);
      }
      assertThat(two.page.locator("#differing td")).hasText(new String[] {"5", "4"});
      one.open("/councils/rio/acts");
      one.page.locator("#left-out summary").click();
      assertThat(one.page.locator("#left-out li a").first()).isVisible();
      one.look("acts");
      one.open("/councils/rio/acts/guarantors-named");
      assertThat(one.page.locator(".notice")).containsText("tribunal de garantías");
      one.look("act-lacks");
      two.open("/nowhere");
      assertThat(two.page.locator("header nav a").nth(1)).hasText("Decidir");
      two.look("nowhere");
      // It is meant to be missing, and the console says so.
      two.complaints.removeIf(text -> text.contains("404"));
    }
  }

  private static void count(Visit visit, String first) {
    visit.open("/councils/rio/count?name=caja");
    visit.page.locator("#station").fill("mesa 1");
    visit.page.locator("#count-0").fill(first);
    visit.page.locator("main form button").last().click();
    visit.page.waitForLoadState();
  }
}
