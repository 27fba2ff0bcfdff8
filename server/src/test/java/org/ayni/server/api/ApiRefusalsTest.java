package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ayni.server.DeskHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What nobody should send, and what the API says to it: a problem each, as RFC 9457 has it.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiRefusalsTest {

  private static final String ACTS = "/api/councils/rio/acts";

  private Optional<DeskHouse> started = Optional.empty();
  private String cookies = "";
  private String token = "";

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    DeskHouse house = new DeskHouse(folder);
    started = Optional.of(house);
    house.account("clerk", "registrar", "");
    HttpResponse<String> in =
        http()
            .send(
                http()
                    .request("/api/session")
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"login\":\"clerk\",\"password\":\"" + DeskHouse.PASSWORD + "\"}")));
    assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    token = Http.json(in).required("token").asString();
    cookies =
        String.join(
            "; ",
            in.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> !cookie.endsWith("="))
                .toList());
  }

  @AfterAll
  void stop() {
    started.ifPresent(DeskHouse::close);
  }

  private Http http() {
    return new Http(started.orElseThrow().server);
  }

  private java.net.http.HttpRequest.Builder act() {
    return http()
        .request(ACTS)
        .header("Cookie", cookies)
        .header("X-XSRF-TOKEN", token)
        .header("Idempotency-Key", "key-of-a-refusal-1");
  }

  private static JsonNode problem(HttpResponse<String> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    JsonNode problem = Http.json(answer);
    assertThat(problem.required("type").asString()).isEqualTo("/api/problems/" + kind);
    assertThat(problem.required("status").asInt()).isEqualTo(status);
    for (String field : List.of("title", "detail", "advice", "instance")) {
      assertThat(problem.required(field).asString()).as(field).isNotEmpty();
    }
    return problem;
  }

  @ParameterizedTest
  @CsvSource({
    "from=-1, from",
    "size=0, size",
    "size=501, size",
    "size=many, size",
    "size=99999999999999999999, size",
    "page=2, page",
  })
  void aPageThatThereIsNotIsNamed(String query, String field) {
    JsonNode problem = problem(http().get("/api/councils?" + query), 422, "input");

    assertThat(problem.required("problems").get(0).required("field").asString()).isEqualTo(field);
  }

  @Test
  void everythingWrongIsToldAtOnce() {
    JsonNode problem =
        problem(
            http()
                .get(
                    "/api/economies/valley/plan/rows?from=-1&size=0&years=1000&points.food=viele"
                        + "&floor.nothing=3&colour=red"),
            422,
            "input");

    assertThat(problem.required("problems").valueStream().map(p -> p.get("field").asString()))
        .containsExactlyInAnyOrder(
            "colour", "from", "size", "years", "points.food", "floor.nothing");
  }

  @Test
  void aPageBehindTheLastIsEmpty() {
    JsonNode page = Http.json(http().get("/api/councils?from=9223372036854775807"));

    assertThat(page.required("items").size()).isZero();
    assertThat(page.required("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nothing",
        "/api/economies/atlantis",
        "/api/economies/atlantis/plan",
        "/api/economies/atlantis/table.csv",
        "/api/economies/valley/table.xlsx",
        "/api/councils/atlantis",
        "/api/councils/rio/ballots/none",
        "/api/problems/none",
        "/api/economies/valley/findings/none",
        "/api/economies/valley/findings/shocks/none",
        "/api/economies/own-1.v1",
      })
  void whatIsNotThereIsToldAsAProblem(String address) {
    problem(http().get(address), 404, "not-found");
  }

  @Test
  void anEconomyThatIsNotThereIsAnsweredWithThoseThatAre() {
    JsonNode problem = problem(http().get("/api/economies/atlantis"), 404, "not-found");

    assertThat(problem.required("detail").asString()).contains("atlantis").contains("valley");
  }

  @Test
  void aMethodThatIsNoneIsTold() {
    problem(
        http()
            .send(
                http()
                    .request("/api/economies")
                    .header("Cookie", cookies)
                    .header("X-XSRF-TOKEN", token)
                    .DELETE()),
        405,
        "method");
  }

  @Test
  void anActInAnotherFormThanJsonIsTold() {
    problem(
        http().send(act().header("Content-Type", "text/plain").POST(BodyPublishers.ofString("{}"))),
        415,
        "content-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "\"x\"", "{\"act\":1,\"act\":2}", "{\"a\":1.5}", "nul"})
  void brokenJsonIsTold(String body) {
    problem(
        http()
            .send(
                act()
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))),
        400,
        "body");
  }

  @Test
  void allThatIsWrongWithAnActIsToldAtOnce() {
    JsonNode problem =
        problem(
            http()
                .send(
                    act()
                        .header("Content-Type", "application/json")
                        .POST(
                            BodyPublishers.ofString(
                                "{\"act\":\"member-admitted\",\"council\":\"other\",\"day\":\"x\"}"))),
            400,
            "body");

    assertThat(problem.required("problems").size()).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {70_000, 300_000})
  void aBodyThatIsTooLargeIsTurnedAway(int bytes) {
    problem(
        http()
            .send(
                act()
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"a\":\"" + "x".repeat(bytes) + "\"}"))),
        413,
        "too-large");
  }

  @Test
  void anActWithoutAKeyIsNotRecorded() {
    for (String key : List.of("", "short", "with blanks in it, long")) {
      problem(
          http()
              .send(
                  http()
                      .request(ACTS)
                      .header("Cookie", cookies)
                      .header("X-XSRF-TOKEN", token)
                      .header("Idempotency-Key", key)
                      .header("Content-Type", "application/json")
                      .POST(BodyPublishers.ofString("{}"))),
          400,
          "key");
    }
  }

  @Test
  void anActWithoutTheTokenOfTheSessionIsTurnedAway() {
    problem(
        http()
            .send(
                http()
                    .request(ACTS)
                    .header("Cookie", cookies)
                    .header("Idempotency-Key", "key-of-a-refusal-2")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{}"))),
        403,
        "token");
  }

  @Test
  void whoIsNotKnownIsToldHowToLogIn() {
    HttpResponse<String> answer = http().get("/api/councils/rio/members");

    problem(answer, 401, "log-in");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).contains("/api/session");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "{\"login\":[]}", "{}", "{\"login\":\"x\"}"})
  void aLoginThatCannotBeReadIsTold(String body) {
    problem(
        http()
            .send(
                http()
                    .request("/api/session")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))),
        400,
        "body");
  }

  @Test
  void aLoginThatIsTooLargeIsTurnedAway() {
    problem(
        http()
            .send(
                http()
                    .request("/api/session")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(" ".repeat(70_000)))),
        413,
        "too-large");
  }

  @ParameterizedTest
  @CsvSource({"es, No hay nada", "en, There is nothing", "pt, Não há nada"})
  void aProblemSpeaksTheReadersLanguage(String language, String title) {
    HttpResponse<String> answer = http().get("/api/economies/atlantis?lang=" + language);

    assertThat(problem(answer, 404, "not-found").required("title").asString()).startsWith(title);
  }

  @Test
  void whatWasTypedIsNotRepeatedAtLength() {
    HttpResponse<String> answer = http().get("/api/councils?size=" + "9".repeat(4_000));

    problem(answer, 422, "input");
    assertThat(answer.body().length()).isLessThan(1_500);
  }

  @Test
  void anotherSitesPageCannotUseTheApi() {
    HttpResponse<String> answer =
        http()
            .send(
                http()
                    .request("/api/economies/valley/plan")
                    .header("Sec-Fetch-Site", "cross-site")
                    .header("Sec-Fetch-Mode", "cors"));

    problem(answer, 403, "forbidden");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }
}
