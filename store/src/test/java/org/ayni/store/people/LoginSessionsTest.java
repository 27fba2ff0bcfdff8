package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.ayni.councils.book.Hashes;
import org.ayni.store.database.Database;
import org.ayni.store.database.Postgresql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sessions in a file and on a server.
class LoginSessionsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final LoginSessions.Limits LIMITS =
      new LoginSessions.Limits(Duration.ofHours(2), Duration.ofDays(7), 3);

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
  void aSessionIsFoundUntilItIsEndedIdleOrOld(String kind) throws Exception {
    Database database = database(kind);
    LoginSessions sessions = LoginSessions.in(database, LIMITS);
    Account ana = account(database, "m-01");
    sessions.begin("one", ana, NOW);
    assertThat(sessions.find("one", NOW)).contains(new LoginSessions.Kept(ana, NOW, NOW));
    assertThat(sessions.find("two", NOW)).isEmpty();

    assertThat(sessions.find("one", NOW.plus(Duration.ofMinutes(119)))).isPresent();
    assertThat(sessions.find("one", NOW.plus(Duration.ofHours(2)))).isEmpty();
    for (Instant at = NOW; at.isBefore(NOW.plus(Duration.ofDays(8))); ) {
      at = at.plus(Duration.ofHours(1));
      sessions.seen("one", at);
      assertThat(sessions.find("one", at).isPresent())
          .isEqualTo(at.isBefore(NOW.plus(Duration.ofDays(7))));
    }
    sessions.begin("three", ana, NOW.plus(Duration.ofDays(9)));
    assertThat(sessions.count(NOW.plus(Duration.ofDays(9)))).isEqualTo(1);
    sessions.end("three");
    sessions.seen("three", NOW.plus(Duration.ofDays(9)));
    assertThat(sessions.find("three", NOW.plus(Duration.ofDays(9)))).as("stays ended").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void anAccountHasSoManyAndTheLongestUnusedGoesFirst(String kind) throws Exception {
    Database database = database(kind);
    LoginSessions sessions = LoginSessions.in(database, LIMITS);
    Account ana = account(database, "m-01");
    Account eva = account(database, "m-02");
    sessions.begin("eva", eva, NOW);
    for (int k = 0; k < 3; k++) {
      sessions.begin("ana" + k, ana, NOW.plusSeconds(k));
    }
    sessions.seen("ana0", NOW.plusSeconds(60));
    sessions.begin("ana3", ana, NOW.plusSeconds(90));
    Instant later = NOW.plusSeconds(100);
    assertThat(
            Stream.of("ana0", "ana1", "ana2", "ana3", "eva")
                .filter(one -> found(sessions, one, later)))
        .containsExactly("ana0", "ana2", "ana3", "eva");
  }

  private static boolean found(LoginSessions sessions, String secret, Instant now) {
    try {
      return sessions.find(secret, now).isPresent();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void itEndsWithThePasswordAndWithThePerson(String kind) throws Exception {
    Database database = database(kind);
    LoginSessions sessions = LoginSessions.in(database, LIMITS);
    Account ana = account(database, "m-01");
    sessions.begin("one", ana, NOW);
    Accounts.in(database).changePassword(ana.id(), "{x}two");
    assertThat(sessions.find("one", NOW)).isEmpty();

    sessions.begin("old stamp", ana, NOW);
    assertThat(sessions.find("old stamp", NOW)).isEmpty();
    sessions.begin("new", Accounts.in(database).withId(ana.id()).orElseThrow(), NOW);
    assertThat(sessions.find("new", NOW)).isPresent();
    assertThat(People.in(database).erase("m-01")).isTrue();
    assertThat(sessions.find("new", NOW)).isEmpty();
    assertThat(sessions.count(NOW)).isZero();
  }

  @Test
  void whoReadsTheFileHasNoSessionAndErasingLeavesNoTrace() throws Exception {
    Database database = database("file");
    LoginSessions sessions = LoginSessions.in(database, LIMITS);
    Account ana = account(database, "m-01");
    sessions.begin("what is in the cookie", ana, NOW);
    assertThat(inFiles("what is in the cookie")).isFalse();
    assertThat(inFiles(Hashes.of("what is in the cookie"))).as("the test of the test").isTrue();
    People.in(database).erase("m-01");
    assertThat(inFiles(Hashes.of("what is in the cookie"))).isFalse();
    assertThat(inFiles(ana.id())).isFalse();
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
