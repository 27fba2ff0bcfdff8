package org.ayni.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ayni.server.DeskHouse;
import org.ayni.server.Phone;
import org.ayni.store.people.ApiTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tokens for programs: made on the account page, used below `/api`, revoked, over.
class ApiTokensApiTest {

  private static final Pattern SECRET = Pattern.compile("ayni_[A-Za-z0-9_-]{43}");
  private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

  private static DeskHouse house;

  @BeforeAll
  static void start(@TempDir Path temporary) throws IOException {
    house = new DeskHouse(temporary);
    house.account("ana", "registrar", "m0");
    house.account("beto", "registrar", "");
    house.account("eva", "registrar", "");
    house.account("gil", "registrar", "");
  }

  @AfterAll
  static void stop() {
    house.close();
  }

  private static HttpResponse<String> made(
      Phone phone, String label, String may, String days, String password) {
    return phone.post(
        "/account/tokens",
        phone.withTokens(
            phone.get("/account").body(),
            Map.of("label", label, "may", may, "days", days, "password", password)));
  }

  private static String secret(Phone phone, String may) {
    HttpResponse<String> answer = made(phone, "Mi programa", may, "30", DeskHouse.PASSWORD);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    Matcher secret = SECRET.matcher(answer.body());
    assertThat(secret.find()).as(answer.body()).isTrue();
    return secret.group();
  }

  private static HttpResponse<String> get(String address, String secret) {
    Http http = new Http(house.server);
    return http.send(http.request(address).header("Authorization", "Bearer " + secret));
  }

  private static HttpResponse<String> act(String secret, String key) {
    return act(
        secret,
        key,
        "{\"act\":\"petition-opened\",\"council\":\"rio\",\"petition\":\"p\","
            + "\"office\":\"o\",\"against\":\"m0\"}");
  }

  private static HttpResponse<String> act(String secret, String key, String body) {
    Http http = new Http(house.server);
    return http.send(
        http.request("/api/councils/rio/acts")
            .setHeader("Accept-Language", "es")
            .header("Authorization", "Bearer " + secret)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  @Test
  void whatIsWrongWithAnActIsToldInTheReadersLanguageAtItsField() {
    String secret = secret(Phone.of(house, "ana"), "write");

    String fields =
        act(
                secret,
                "key-of-a-wrong-act-1",
                "{\"act\":\"petition-opened\",\"council\":\"rio\",\"petition\":7,"
                    + "\"office\":\"o\",\"colour\":\"red\"}")
            .body();
    String unread = act(secret, "key-of-a-wrong-act-2", "{\"act\":\n  1.5}").body();

    assertThat(fields)
        .contains(
            "\"field\":\"petition\"",
            "Aquí está 7, y se espera algo escrito así",
            "Falta el campo «holder»",
            "\"field\":\"colour\"",
            "Este campo no se conoce")
        .doesNotContain("expected", "unknown field");
    assertThat(unread).contains("cerca del renglón 2").doesNotContain("expected");
  }

  @Test
  void itIsShownOnceListedWithItsLastUseAndRevoked() {
    Phone ana = Phone.of(house, "ana");
    String secret = secret(ana, "write");
    String before = ana.get("/account").body();
    assertThat(before)
        .contains("Mi programa", "Leer y escribir, hasta el", "nunca usada")
        .doesNotContain(secret, "??");

    HttpResponse<String> who = get("/api/session", secret);
    assertThat(Http.json(who).required("login").asString()).isEqualTo("ana");
    assertThat(who.headers().allValues("Set-Cookie").toString()).doesNotContain("ayni-session");
    assertThat(ana.get("/account").body()).contains("usada por última vez el");
    Matcher id = ID.matcher(before);
    assertThat(id.find()).isTrue();
    ana.post("/account/tokens/revoke", ana.withTokens(before, Map.of("id", id.group(1))));

    HttpResponse<String> after = get("/api/session", secret);
    assertThat(after.statusCode()).isEqualTo(401);
    assertThat(after.body()).contains("/api/problems/api-token");
  }

  @Test
  void oneThatIsReadOnlyReadsAndWritesNothing() {
    Phone beto = Phone.of(house, "beto");
    String reads = secret(beto, "read");
    String writes = secret(beto, "write");

    assertThat(get("/api/councils/rio/record", reads).statusCode()).isEqualTo(200);
    HttpResponse<String> refused = act(reads, "key-of-a-token-test-1");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("/api/problems/read-only");
    assertThat(act(writes, "key-of-a-token-test-2").statusCode())
        .as("looked at by the book, without a token of a form")
        .isIn(201, 400, 422);
    for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
      Http http = new Http(house.server);
      assertThat(
              http.send(
                      http.request("/api/uploads")
                          .header("Authorization", "Bearer " + reads)
                          .method(method, HttpRequest.BodyPublishers.noBody()))
                  .statusCode())
          .as(method)
          .isEqualTo(403);
    }
  }

  @Test
  void itOpensNoPageAndMakesNoOther() {
    String secret = secret(Phone.of(house, "eva"), "write");

    for (String page : List.of("/me", "/account", "/councils/rio/access")) {
      HttpResponse<String> answer =
          new Phone(house, "es").getWith(page, "Authorization", "Bearer " + secret);
      assertThat(Phone.location(answer)).as(page).startsWith("/login");
    }
    HttpResponse<String> forged =
        new Phone(house, "es")
            .request("POST", "/account/tokens", new byte[0], "Authorization", "Bearer " + secret);
    assertThat(forged.statusCode()).isIn(302, 403);
    assertThat(SECRET.matcher(forged.body()).find()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "'', read, 30, right, El nombre del programa",
    "R, admin, 30, right, Qué podrá hacer la clave",
    "R, read, 9999, right, Cuánto durará la clave",
    "R, read, 30, wrong, La contraseña",
    "R, read, 30, '', La contraseña",
  })
  void whatIsWrongIsToldAndNothingMade(
      String label, String may, String days, String password, String told) {
    Phone gil = Phone.of(house, "gil");

    HttpResponse<String> answer =
        made(gil, label, may, days, password.replace("right", DeskHouse.PASSWORD));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told, "No hay ninguna.");
    assertThat(SECRET.matcher(answer.body()).find()).isFalse();
  }

  @Test
  void itEndsOnItsDayAndWithThePassword(@TempDir Path folder) throws IOException {
    try (DeskHouse another = new DeskHouse(folder)) {
      another.account("ana", "registrar", "");
      var account = another.options.accounts().withLogin("ana").orElseThrow();
      ApiTokens tokens = another.options.tokens();
      String secret =
          tokens
              .make(account, "R", true, another.now(), another.now().plusSeconds(86_400))
              .orElseThrow();
      Http http = new Http(another.server);
      assertThat(
              http.send(
                      http.request("/api/councils/rio/record")
                          .header("Authorization", "bearer " + secret))
                  .statusCode())
          .isEqualTo(200);
      another.later(1);
      assertThat(
              http.send(
                      http.request("/api/councils/rio/record")
                          .header("Authorization", "Bearer " + secret))
                  .statusCode())
          .isEqualTo(401);
    }
  }

  @Test
  void whoInventsTokensIsStopped(@TempDir Path folder) throws IOException {
    try (DeskHouse another = new DeskHouse(folder)) {
      Http http = new Http(another.server);
      int status = 401;
      int tries = 0;
      while (status == 401 && tries++ < 60) {
        status =
            http.send(http.request("/api/economies").header("Authorization", "Bearer x" + tries))
                .statusCode();
      }
      assertThat(status).isEqualTo(429);
      assertThat(tries).isEqualTo(51);
    }
  }
}
