package org.ayni.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sent to the way in by passkey without a browser.
class PasskeyRefusalsTest {

  private static final String ENTER = "/login/passkey";

  /// Well written, by a key that nobody has.
  private static final String UNKNOWN =
      """
      {"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},
       "response":{"authenticatorData":"AAAA","clientDataJSON":"AAAA","signature":"AAAA"}}\
      """;

  private DeskHouse house;
  private Phone phone;
  private String token;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    house = new DeskHouse(folder);
    phone = new Phone(house, "en");
    token = Phone.token(phone.get("/login").body());
  }

  @AfterEach
  void stop() {
    house.close();
  }

  private HttpResponse<String> enter(String body) {
    return phone.json(ENTER, token, "", body);
  }

  private void ask() {
    assertThat(phone.json(ENTER + "/options", token, "", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void whatFailsTooOftenFromOneAddressIsNotLookedAtAndPasswordsWaitToo() throws IOException {
    house.account("ana", "member", "m0");
    for (int k = 0; k < 50; k++) {
      ask();
      assertThat(enter(UNKNOWN).statusCode()).as("try %d", k).isEqualTo(422);
    }
    assertThat(enter(UNKNOWN).statusCode()).isEqualTo(429);
    assertThat(Phone.location(phone.login("ana", DeskHouse.PASSWORD))).isEqualTo("/login?wait");
    house.later(1);
    assertThat(enter(UNKNOWN).statusCode()).isEqualTo(422);
    assertThat(Phone.location(phone.login("ana", DeskHouse.PASSWORD))).startsWith("/me");
  }

  @Test
  void whatIsTooLargeIsNotReadWhateverLengthWasTold() throws IOException {
    String large = "{\"id\":\"" + "A".repeat(300_000) + "\"}";
    assertThat(phone.jsonInPieces(ENTER, token, large).statusCode()).isEqualTo(413);
    house.account("ana", "member", "m0");
    phone.login("ana", DeskHouse.PASSWORD);
    String known = Phone.token(phone.get("/account").body());
    assertThat(phone.jsonInPieces("/account/passkeys", known, large).statusCode()).isEqualTo(413);
  }

  @Test
  void aDatabaseThatCannotBeReadIsNotTakenForAWrongKey() throws IOException {
    ask();
    house
        .options
        .database()
        .with(connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute("DROP TABLE passkey");
          }
        });
    assertThat(enter(UNKNOWN).statusCode()).isEqualTo(500);
  }

  /// A device left open for a moment: its session is old by then.
  @Test
  void aKeyIsMadeByWhoHasJustLoggedInOrGivesThePassword() throws IOException {
    house.account("ana", "member", "m0");
    phone.login("ana", DeskHouse.PASSWORD);
    String known = Phone.token(phone.get("/account").body());
    assertThat(toMake(known, "{}")).isEqualTo(200);
    house
        .options
        .database()
        .with(connection -> {
          try (var statement = connection.createStatement()) {
            return statement.execute("UPDATE login_session SET made = made - 301");
          }
        });
    assertThat(phone.get("/account").body()).contains("id=\"passkey-password\"");
    assertThat(toMake(known, "{}")).isEqualTo(403);
    assertThat(toMake(known, "no json")).isEqualTo(403);
    assertThat(toMake(known, "{\"password\":\"wrong\"}")).isEqualTo(403);
    assertThat(toMake(known, "{\"password\":\"" + DeskHouse.PASSWORD + "\"}")).isEqualTo(200);
    for (int k = 0; k < 5; k++) {
      toMake(known, "{\"password\":\"guess " + k + "\"}");
    }
    assertThat(toMake(known, "{\"password\":\"" + DeskHouse.PASSWORD + "\"}"))
        .as("guessing is limited here too")
        .isEqualTo(403);
  }

  private int toMake(String token, String body) {
    return phone.json("/account/passkeys/options", token, "", body).statusCode();
  }
}
