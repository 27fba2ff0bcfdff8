package org.ayni.app.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ayni.app.Run;
import org.ayni.app.plan.PlanFolder;
import org.ayni.app.plan.SolverOptions;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.formats.Economies;
import org.ayni.server.AccountOptions;
import org.ayni.server.AyniServer;
import org.ayni.server.ServerOptions;
import org.ayni.store.backup.Houses;
import org.ayni.store.people.Granted;
import org.ayni.store.people.LoginTakenException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The delivery board of the demo year, in a house in which people log in.
class BoardPageTest {

  private static final String BOARD = "/councils/municipio/board?day=2027-04-08";
  private static final String REPORT = "/councils/municipio/acts/delivery-reported";
  private static final String PASSWORD = "cuatro palabras sin orden";
  private static final Pattern NEXT = Pattern.compile("class=\"working\" hx-get=\"([^\"]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  /// The first who can be chosen.
  private static final Pattern BY =
      Pattern.compile("name=\"by\"[\\s\\S]*?<option[^>]* value=\"([^\"]+)\"");

  private static AyniServer server;

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, LoginTakenException {
    Path year = folder.resolve("year");
    DemoTask.year(year);
    Path file = folder.resolve("year.zip");
    String address = folder.resolve("year.db").toString();
    assertThat(Run.of("backup", year.toString(), "-o", file.toString()).code()).isZero();
    assertThat(Run.of("restore", file.toString(), "-o", address).code()).isZero();
    Instant now = Instant.parse("2027-04-09T12:00:00Z");
    AccountOptions options = AccountOptions.beside(address, () -> now, false);
    Granted planner = new Granted("municipio", "planner", "");
    String secret = options.accounts().invite(planner, now.plus(Duration.ofDays(1)));
    options.accounts().accept(secret, now, "planner", "{noop}" + PASSWORD);
    server =
        AyniServer.start(
            ServerOptions.local(
                    List.of(Economies.open("colombia-2019")), SolverOptions.automatic(1e-6))
                .withPort(0)
                .withFolders(plan -> PlanFolder.open(plan).plan())
                .withHouse(CouncilHouse.open(Houses.open(address)))
                .withAccounts(options));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private String get(String address, String language) throws IOException, InterruptedException {
    String page = send(request(address).header("Accept-Language", language).build()).body();
    Matcher next = NEXT.matcher(page);
    while (next.find()) {
      page =
          send(request(next.group(1).replace("&amp;", "&"))
                  .header("Accept-Language", language)
                  .build())
              .body();
      next = NEXT.matcher(page);
    }
    return page;
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String address, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(e -> encode(e.getKey()) + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String found(Pattern pattern, String page) {
    Matcher found = pattern.matcher(page);
    assertThat(found.find()).as(pattern.pattern()).isTrue();
    return found.group(1);
  }

  @ParameterizedTest
  @CsvSource({
    "es, Tablero de entregas, 2 promesas de 13 están atrasadas o incompletas, sin informe",
    "en, Delivery board, 2 promises of 13 are late or short, no report",
    "pt, Quadro de entregas, 2 promessas de 13 estão atrasadas ou incompletas, sem informe",
  })
  void whatIsLateComesFirst(String language, String heading, String finding, String late)
      throws IOException, InterruptedException {
    String page = get(BOARD, language);

    assertThat(page).contains(heading, finding, late).doesNotContain("??");
    assertThat(page.indexOf("class=\"notice\"")).isLessThan(page.indexOf("id=\"promise-1\""));
    assertThat(page).containsSubsequence("<h2>Asociación", "<h2>Cooperativa La Panadería");
  }

  @Test
  void theYearsThatRemainArePlannedAnewAndEveryLineThatDiffersIsTold()
      throws IOException, InterruptedException {
    String page = get(BOARD + "&after=1&rest=as-delivered", "en");
    String csv = get(BOARD + "&after=1&rest=as-delivered&as=csv&table=replan-lines", "en");

    // The workshop delivered nothing: its output of the first year is reported as 0.
    assertThat(page).contains("lines of the plan change", "No plan under these limits");
    assertThat(csv.lines().filter(line -> line.startsWith("C05,")).toList())
        .anyMatch(line -> line.contains(",2020,") && line.contains(",0,"));
  }

  @ParameterizedTest
  @CsvSource({
    "after=0, expected a number between 1 and 100",
    "after=many, it says “many”",
    "after=1&rest=hope, choose from the list",
    "after=5, so that one remains to be planned",
  })
  void whatIsWrongIsSaid(String query, String said) throws IOException, InterruptedException {
    assertThat(get(BOARD + "&" + query, "en")).contains(said).doesNotContain("replan-lines");
  }

  @Test
  void whoMayReportsANumberAndANoteAndEverybodySeesThem() throws IOException, InterruptedException {
    assertThat(get(BOARD, "en")).doesNotContain("delivery-reported");
    String login = get("/login", "en");
    post(
        "/login",
        Map.of("username", "planner", "password", PASSWORD, "_csrf", found(TOKEN, login)));
    String board = get(BOARD, "en");
    assertThat(board).contains(REPORT + "?promise=");
    String form = get(REPORT + "?promise=12", "en");

    HttpResponse<String> sent =
        post(
            REPORT,
            Map.of(
                "promise", "12",
                "day", "2027-04-09",
                "amount", "0.5",
                "by", found(BY, form),
                "deliveryNote", "The river <took> the bridge",
                "key", found(KEY, form),
                "_csrf", found(TOKEN, form)));

    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
    assertThat(get("/councils/municipio/board", "en"))
        .contains("The river &lt;took&gt; the bridge", "met 50.0% of");
  }
}
