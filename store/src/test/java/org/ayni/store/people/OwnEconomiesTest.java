package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.ayni.store.database.Postgresql;
import org.ayni.store.people.OwnEconomies.Own;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Economies that people work on, in a file and on a server.
class OwnEconomiesTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Map<String, byte[]> FILES = Map.of("flows.csv", new byte[] {1, 2, 3});

  @TempDir Path temporary;

  private String house(String kind) {
    return kind.equals("file")
        ? temporary.resolve("house.db").toString()
        : Postgresql.newDatabase();
  }

  private static String account(String house, String login) throws Exception {
    Accounts accounts = Accounts.of(house);
    Granted what = new Granted("rio", "registrar", "");
    String link = accounts.invite(what, NOW.plus(Duration.ofDays(7)));
    accounts.accept(link, NOW, login, "{x}one");
    return accounts.withLogin(login).orElseThrow().id();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void oneIsSeenByItsOwnerUntilItIsShared(String kind) throws Exception {
    String house = house(kind);
    String ana = account(house, "ana");
    account(house, "beto");
    OwnEconomies own = OwnEconomies.of(house);

    String id = own.add(ana, "El valle", FILES).orElseThrow();

    assertThat(own.find(id, "ana").orElseThrow().files().get("flows.csv")).containsExactly(1, 2, 3);
    assertThat(own.find(id, "beto")).isEmpty();
    assertThat(own.find(id, "")).isEmpty();
    own.share(ana, id, true);
    assertThat(own.find(id, "beto")).isPresent();
    assertThat(own.find(id, "")).isPresent();
    own.share(ana, id, false);
    assertThat(own.find(id, "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void onlyItsOwnerChangesOrDeletesItAndOnlyFromTheNewestForm(String kind) throws Exception {
    String house = house(kind);
    String ana = account(house, "ana");
    String beto = account(house, "beto");
    OwnEconomies own = OwnEconomies.of(house);
    String id = own.add(ana, "El valle", FILES).orElseThrow();
    own.share(ana, id, true);

    assertThat(own.change(beto, id, 1, "Mine", FILES)).isFalse();
    assertThat(own.change(ana, id, 1, "El río", Map.of("a.csv", new byte[] {4}))).isTrue();
    assertThat(own.change(ana, id, 1, "Late", FILES)).isFalse();
    own.delete(beto, id);

    Own now = own.find(id).orElseThrow();
    assertThat(now.title()).isEqualTo("El río");
    assertThat(now.version()).isEqualTo(2);
    assertThat(now.files()).containsOnlyKeys("a.csv");
    own.delete(ana, id);
    assertThat(own.find(id)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void nobodyHasMoreThanMayBe(String kind) throws Exception {
    String house = house(kind);
    String ana = account(house, "ana");
    OwnEconomies own = OwnEconomies.of(house);
    for (int k = 0; k < OwnEconomies.MOST; k++) {
      assertThat(own.add(ana, "Number " + k, FILES)).isPresent();
    }

    assertThat(own.add(ana, "One more", FILES)).isEmpty();
    assertThat(own.add("nobody", "Nobody's", FILES)).isEmpty();
    assertThat(own.of(ana, true)).hasSize(OwnEconomies.MOST);
  }

  @Test
  void whatWentWithAnAccountIsOverwrittenOnTheServer() throws Exception {
    String house = Postgresql.newDatabase();
    Accounts accounts = Accounts.of(house);
    String link =
        accounts.invite(new Granted("rio", "member", "m-01"), NOW.plus(Duration.ofDays(7)));
    accounts.accept(link, NOW, "ana", "{x}one");
    OwnEconomies own = OwnEconomies.of(house);
    String ana = accounts.withLogin("ana").orElseThrow().id();
    String id = own.add(ana, "El valle", FILES).orElseThrow();
    long before = file(house);

    People.of(house).erase("m-01");

    assertThat(own.find(id)).isEmpty();
    assertThat(file(house)).as("a new file, without what was erased").isNotEqualTo(before);
  }

  private static long file(String house) throws SQLException {
    try (Connection connection = DriverManager.getConnection(house);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT pg_relation_filenode('own_economy')")) {
      row.next();
      return row.getLong(1);
    }
  }
}
