package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.ayni.store.database.Database;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tokens of programs, in a file and on a server.
class ApiTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(30));

  @TempDir Path temporary;

  private Database database(String kind) throws IOException {
    return People.beside(
        kind.equals("file") ? temporary.resolve("house.db").toString() : Postgresql.newDatabase());
  }

  private static Account account(Database database, String member) throws Exception {
    Accounts accounts = Accounts.in(database);
    String link =
        accounts.invite(new Granted("rio", "member", member), NOW.plus(Duration.ofDays(1)));
    accounts.accept(link, NOW, "login-" + member, "{x}one");
    return accounts.withLogin("login-" + member).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void oneIsKnownUntilItsDayOrUntilItIsRevoked(String kind) throws Exception {
    Database database = database(kind);
    Account ana = account(database, "m-01");
    Account eva = account(database, "m-02");
    ApiTokens tokens = ApiTokens.in(database);
    String secret = tokens.make(ana, "R", true, NOW, END).orElseThrow();

    assertThat(secret).matches("ayni_[A-Za-z0-9_-]{43}");
    assertThat(tokens.of(ana.id(), NOW).getFirst().used()).isEmpty();
    assertThat(tokens.use(secret, NOW).orElseThrow().account()).isEqualTo(ana);
    assertThat(tokens.of(ana.id(), NOW).getFirst().used()).contains(NOW);
    assertThat(tokens.use(secret, NOW).orElseThrow().token().readOnly()).isTrue();
    assertThat(tokens.use(secret + "x", NOW)).isEmpty();
    assertThat(tokens.use(secret, END.minusSeconds(1))).isPresent();
    assertThat(tokens.use(secret, END)).isEmpty();
    assertThat(tokens.of(ana.id(), END)).isEmpty();

    String id = tokens.of(ana.id(), NOW).getFirst().id();
    tokens.revoke(eva.id(), id);
    assertThat(tokens.use(secret, NOW)).as("only by its owner").isPresent();
    tokens.revoke(ana.id(), id);
    assertThat(tokens.use(secret, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void itEndsWithThePasswordAndWithThePerson(String kind) throws Exception {
    Database database = database(kind);
    Account ana = account(database, "m-01");
    ApiTokens tokens = ApiTokens.in(database);
    String secret = tokens.make(ana, "R", true, NOW, END).orElseThrow();
    Accounts.in(database).changePassword(ana.id(), "{x}two");

    assertThat(tokens.use(secret, NOW)).isEmpty();
    assertThat(tokens.make(ana, "old password", true, NOW, END)).isEmpty();
    Account now = Accounts.in(database).withId(ana.id()).orElseThrow();
    String another = tokens.make(now, "R", true, NOW, END).orElseThrow();
    People.in(database).erase("m-01");
    assertThat(tokens.use(another, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void anAccountHasSoManyAtMostAndThoseThatAreOverMakeRoom(String kind) throws Exception {
    Database database = database(kind);
    Account ana = account(database, "m-01");
    ApiTokens tokens = ApiTokens.in(database);
    for (int k = 0; k < ApiTokens.MOST; k++) {
      assertThat(tokens.make(ana, "number " + k, false, NOW, END)).isPresent();
    }
    assertThat(tokens.make(ana, "one more", false, NOW, END)).isEmpty();
    assertThat(tokens.make(ana, "later", false, END, END.plusSeconds(9))).isPresent();
  }

  @Test
  void whoReadsTheFileHasNoToken() throws Exception {
    Database database = database("file");
    Account ana = account(database, "m-01");
    String secret = ApiTokens.in(database).make(ana, "Mi programa", true, NOW, END).orElseThrow();

    assertThat(inFiles("Mi programa")).as("the test of the test").isTrue();
    assertThat(inFiles(secret.substring(ApiTokens.PREFIX.length()))).isFalse();
    People.in(database).erase("m-01");
    assertThat(inFiles("Mi programa")).as("erasing leaves no trace").isFalse();
  }

  private boolean inFiles(String text) throws IOException {
    try (Stream<Path> files = Files.walk(temporary)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
