package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages below a path: everything that one can follow stays below it and is there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrefixTest {

  private static final String PREFIX = "/ayni";

  /// Whatever in a page is an address: of a link, form, file, stream, or what is asked for later.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<= )(href|src|action|formaction|hx-get|hx-post|data-events|content)=\"([^\"]*)\"");

  private @Nullable DeskHouse started;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    DeskHouse house = new DeskHouse(folder, OperationOptions.standard().withPrefix(PREFIX));
    started = house;
    house.account("clerk", "registrar", "");
    house.account("ana", "member", "m0");
    house.openBallot("agua");
  }

  @AfterAll
  void stop() {
    house().close();
  }

  private DeskHouse house() {
    return Objects.requireNonNull(started);
  }

  private Phone known(String login) {
    Phone phone = new Phone(house(), "en");
    HttpResponse<String> in =
        phone.send(
            PREFIX + "/login",
            PREFIX + "/login",
            Map.of("username", login, "password", DeskHouse.PASSWORD));
    assertThat(Phone.location(in)).startsWith(PREFIX + "/me");
    return phone;
  }

  private static List<String> addresses(String page) {
    List<String> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(page);
    while (matcher.find()) {
      String text = matcher.group(2).replace("&amp;", "&");
      boolean refresh = matcher.group(1).equals("content");
      if (!refresh || text.contains("url=")) {
        found.add(refresh ? text.replaceFirst(".*url=", "") : text);
      }
    }
    return found;
  }

  /// Follows all links within the house, each page once whatever its fields are.
  private static int walk(Phone phone) {
    Deque<String> open = new ArrayDeque<>(List.of(PREFIX + "/"));
    Set<String> seen = new LinkedHashSet<>();
    int pages = 0;
    while (!open.isEmpty()) {
      String here = open.removeFirst();
      HttpResponse<String> answer = phone.get(here);
      // What a form is sent to may answer that it is not to be looked at.
      assertThat(answer.statusCode()).as(here).isIn(200, 302, 303, 405, 422);
      assertThat(Phone.location(answer)).as(here).matches("(" + PREFIX + "/.*)?");
      if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        continue;
      }
      pages++;
      for (String address : addresses(answer.body())) {
        if (address.startsWith("http") || address.startsWith("#") || address.startsWith("data:")) {
          continue;
        }
        assertThat(address).as("in " + here).startsWith(PREFIX + "/");
        String page = address.replaceFirst("#.*", "");
        boolean follow =
            !page.contains("as=xlsx")
                && !page.contains("lang=")
                && !page.endsWith("/logout")
                && !page.contains("/cancel")
                && !page.endsWith("/review")
                && !page.endsWith("/events");
        if (follow && seen.add(page.replaceFirst("\\?.*", ""))) {
          open.add(page);
        }
      }
    }
    return pages;
  }

  @Test
  void everyLinkOfEveryPageStaysBelowThePrefixAndLeadsSomewhere() {
    assertThat(walk(new Phone(house(), "en"))).as("pages for everybody").isGreaterThan(15);
    assertThat(walk(known("clerk"))).as("pages of a registrar").isGreaterThan(30);
    assertThat(walk(known("ana"))).as("pages of a member").isGreaterThan(15);
  }

  @Test
  void cookiesAreBelowItToo() {
    Phone phone = known("ana");
    phone.get(PREFIX + "/plan?lang=pt");
    phone.get(PREFIX + "/me");
    List<HttpCookie> cookies = phone.cookies.getCookieStore().getCookies();
    assertThat(cookies.stream().map(HttpCookie::getName))
        .contains("ayni-session", "ayni-form", "ayni-language");
    assertThat(cookies)
        .allSatisfy(cookie -> assertThat(cookie.getPath()).as(cookie.getName()).startsWith(PREFIX));
  }

  @Test
  void redirectsOfChoosingALanguageOfRefusalAndOfVotingStayBelowIt() {
    Phone phone = known("ana");
    assertThat(Phone.location(phone.get(PREFIX + "/plan?years=2&lang=pt")))
        .isEqualTo(PREFIX + "/plan?years=2");
    assertThat(Phone.location(new Phone(house(), "es").get(PREFIX + "/me")))
        .isEqualTo(PREFIX + "/login");
    Map<String, String> marks =
        Map.of("name", "agua", "place.0", "1", "place.1", "2", "place.2", "3");
    String ballot = PREFIX + "/councils/rio/ballot";
    HttpResponse<String> review = phone.send(ballot + "?name=agua", ballot + "/review", marks);
    HttpResponse<String> cast =
        phone.post(ballot + "/cast", phone.withTokens(review.body(), marks));
    assertThat(Phone.location(cast)).startsWith(PREFIX + "/councils/rio/receipt/");
    String receipt = phone.get(Phone.location(cast)).body();
    assertThat(receipt).contains("<svg").contains("<title");
  }

  @Test
  void aHeaderOfAStrangerMovesNothing() {
    Phone phone = new Phone(house(), "es");
    assertThat(phone.getWith(PREFIX + "/me", "X-Forwarded-Prefix", "/evil"))
        .satisfies(answer -> assertThat(Phone.location(answer)).isEqualTo(PREFIX + "/login"));
    assertThat(
            phone
                .getWith(PREFIX + "/me", "X-Forwarded-Host", "evil.example")
                .headers()
                .firstValue("Location")
                .orElse(""))
        .doesNotContain("evil");
  }

  @Test
  void outsideThePrefixThereIsNothing() {
    assertThat(new Phone(house(), "es").get("/plan").statusCode()).isEqualTo(404);
  }

  @Test
  void aPrefixThatIsNoneIsRefused() {
    for (String wrong : List.of("ayni", "/ayni/", "/a b", "/../x", "//x", "/a?b")) {
      assertThat(OperationOptions.isPrefix(wrong)).as(wrong).isFalse();
    }
    assertThat(OperationOptions.isPrefix("/plan/ayni-2")).isTrue();
  }
}
