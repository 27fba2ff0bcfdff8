package org.ayni.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ayni.store.people.Passkey;
import org.ayni.store.people.People;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Passkeys in the system's Chromium, with an authenticator that exists in it only.
@ExtendWith(InChromium.class)
class PasskeyTest {

  private static @Nullable DeskHouse house;
  private static com.microsoft.playwright.@Nullable Browser chromium;

  @BeforeAll
  static void start(@TempDir Path folder, com.microsoft.playwright.Browser browser)
      throws IOException {
    house = new DeskHouse(folder);
    chromium = browser;
  }

  @AfterAll
  static void stop() {
    if (house != null) {
      house.close();
    }
  }

  private static DeskHouse house() {
    return java.util.Objects.requireNonNull(house);
  }

  private static String at(String path) {
    return "http://localhost:" + house().server.port() + path;
  }

  /// A browser with an authenticator that verifies its owner, or does not.
  private static Page page(BrowserContext context, boolean verifies) {
    Page page = context.newPage();
    CDPSession session = context.newCDPSession(page);
    session.send("WebAuthn.enable");
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", verifies);
    options.addProperty("isUserVerified", verifies);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject arguments = new JsonObject();
    arguments.add("options", options);
    session.send("WebAuthn.addVirtualAuthenticator", arguments);
    return page;
  }

  private static BrowserContext context() {
    return java.util.Objects.requireNonNull(chromium)
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale("en")
                .setViewportSize(360, 760));
  }

  private static void login(Page page, String login) {
    page.navigate(at("/login"));
    page.fill("#username", login);
    page.fill("#password", DeskHouse.PASSWORD);
    page.click("form button[type=submit]");
    page.waitForURL("**/me**");
  }

  private static void add(Page page, String label) {
    page.navigate(at("/account"));
    page.fill("#passkey-label", label);
    page.click("[data-passkey=add] button");
    assertThat(page.locator("li strong")).containsText(new String[] {label});
  }

  private static void logout(Page page) {
    page.navigate(at("/account"));
    page.locator("form[action$='/logout'] button").click();
    page.waitForURL("**/councils");
  }

  private static List<Passkey> keys(String id) throws IOException {
    return house().options.passkeys().of(id);
  }

  @Test
  void aPasskeyIsAddedUsedToLogInAndRemovedAndThePasswordStays() throws IOException {
    String id = house().account("ana", "member", "m0");
    try (BrowserContext context = context()) {
      Page page = page(context, true);
      login(page, "ana");
      add(page, "My <b>phone</b>");
      assertThat(keys(id))
          .singleElement()
          .satisfies(key -> assertThat(key.label()).isEqualTo("My <b>phone</b>"));
      assertThat(
              new AxeBuilder(page)
                  .withTags(List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"))
                  .analyze()
                  .getViolations())
          .isEmpty();
      assertThat((Integer) page.locator("html").evaluate("html => html.scrollWidth"))
          .isLessThanOrEqualTo(360);
      String pictures = System.getProperty("ayni.pictures", "");
      if (!pictures.isEmpty()) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of(pictures, "passkeys.png"))
                .setFullPage(true));
      }
      logout(page);

      page.navigate(at("/login"));
      page.click("[data-passkey=enter] button");
      page.waitForURL("**/me");
      assertThat(page.locator("main")).containsText("Asamblea del río");
      assertThat(keys(id).getFirst().signatures()).isPositive();
      assertThat(keys(id).getFirst().verified()).isTrue();

      page.navigate(at("/account"));
      page.locator("li form button").click();
      assertThat(page.locator("main")).containsText("You have none yet");
      assertThat(keys(id)).isEmpty();
      logout(page);
      page.navigate(at("/login"));
      page.click("[data-passkey=enter] button");
      assertThat(page.locator("[data-passkey=enter] [role=alert]")).isVisible();
      login(page, "ana");
    }
  }

  @Test
  void itIsErasedWithThePersonAndThenOpensNothing() throws IOException {
    String id = house().account("luz", "member", "m1");
    try (BrowserContext context = context()) {
      Page page = page(context, true);
      login(page, "luz");
      add(page, "Key");
      logout(page);
      assertThat(People.in(house().options.database()).erase("m1")).isTrue();
      assertThat(keys(id)).isEmpty();
      page.navigate(at("/login"));
      page.click("[data-passkey=enter] button");
      assertThat(page.locator("[data-passkey=enter] [role=alert]")).isVisible();
      page.navigate(at("/me"));
      assertThat(page).hasURL(at("/login"));
    }
  }

  @Test
  void aDeviceThatDoesNotVerifyItsOwnerIsNotEnough() throws IOException {
    String id = house().account("eva", "member", "m2");
    try (BrowserContext context = context()) {
      Page page = page(context, false);
      login(page, "eva");
      page.navigate(at("/account"));
      page.fill("#passkey-label", "Key");
      page.click("[data-passkey=add] button");
      assertThat(page.locator("[data-passkey=add] [data-failed=other]")).isVisible();
      assertThat(keys(id)).isEmpty();
    }
  }

  @Test
  void whatWasNotAskedOrIsNotReadableIsRefused() throws IOException {
    house().account("raw", "member", "m3");
    Phone phone = Phone.of(house(), "raw");
    String token = Phone.token(phone.get("/account").body());
    for (String path : List.of("/account/passkeys", "/login/passkey")) {
      HttpResponse<String> nonsense = phone.json(path, token, "k".repeat(20), "{\"label\":");
      assertThat(nonsense.statusCode()).as(path).isEqualTo(400);
      HttpResponse<String> unasked = phone.json(path, token, "k".repeat(20), "{\"id\":\"x\"}");
      assertThat(unasked.statusCode()).as(path).isIn(400, 422);
      assertThat(phone.json(path, "no token", "k".repeat(20), "{}").statusCode()).isEqualTo(403);
    }
    Phone stranger = new Phone(house(), "es");
    String theirs = Phone.token(stranger.get("/login").body());
    assertThat(
            Phone.location(
                stranger.json("/account/passkeys/options", theirs, "k".repeat(20), "{}")))
        .startsWith("/login");
    HttpResponse<String> asked =
        stranger.json("/login/passkey/options", theirs, "k".repeat(20), "{}");
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body())
        .contains("\"challenge\"", "\"userVerification\":\"required\"")
        .doesNotContain("raw");
    assertThat(stranger.post("/account/passkeys/remove", Map.of("_csrf", List.of(theirs))))
        .satisfies(answer -> assertThat(Phone.location(answer)).startsWith("/login"));
  }
}
