package org.ayni.store.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ayni.store.database.Postgresql;
import org.ayni.store.people.Desk.Differing;
import org.ayni.store.people.Desk.FirstCount;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Accounts and what lies beside the record, in a file and on a server.
class AccountsTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Granted ANA = new Granted("rio", "member", "m-01");
  private static final Granted CLERK = new Granted("rio", "registrar", "");

  @TempDir Path temporary;

  private String house(String kind) {
    return kind.equals("file")
        ? temporary.resolve("house.db").toString()
        : Postgresql.newDatabase();
  }

  private static String invite(Accounts accounts, Granted what) throws IOException {
    return accounts.invite(what, NOW.plus(Duration.ofDays(7)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void aLinkMakesOneAccountOnce(String kind) throws Exception {
    Accounts accounts = Accounts.of(house(kind));
    String link = invite(accounts, ANA);
    assertThat(accounts.invitation(link, NOW)).contains(ANA);

    assertThat(accounts.accept(link, NOW, "ana", "{x}one")).contains(ANA);

    assertThat(accounts.invitation(link, NOW)).isEmpty();
    assertThat(accounts.accept(link, NOW, "eva", "{x}two")).isEmpty();
    assertThat(accounts.withLogin("eva")).isEmpty();
    Account ana = accounts.withLogin("ana").orElseThrow();
    assertThat(accounts.withId(ana.id())).contains(ana);
    assertThat(accounts.grants(ana.id())).containsExactly(ANA);
    assertThat(accounts.holders("rio")).containsExactly(new Accounts.Holder(ana, ANA));
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void aLinkThatIsOverOrInventedMakesNone(String kind) throws Exception {
    Accounts accounts = Accounts.of(house(kind));
    String link = invite(accounts, ANA);
    Instant late = NOW.plus(Duration.ofDays(7));
    assertThat(accounts.invitation(link, late)).isEmpty();
    assertThat(accounts.accept(link, late, "ana", "{x}one")).isEmpty();
    assertThat(accounts.accept("invented", NOW, "ana", "{x}one")).isEmpty();
    assertThat(accounts.withLogin("ana")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void openInvitationsAreListedUntilTheyAreUsedOverOrTakenBack(String kind) throws Exception {
    Accounts accounts = Accounts.of(house(kind));
    Instant until = NOW.plus(Duration.ofDays(7));
    String used = invite(accounts, ANA);
    String back = accounts.invite(new Granted("rio", "observer", ""), until.plusSeconds(60));
    accounts.invite(new Granted("monte", "observer", ""), until);
    assertThat(accounts.invitations("rio", NOW))
        .extracting(Accounts.Invitation::what, Accounts.Invitation::until)
        .containsExactly(
            tuple(ANA, until), tuple(new Granted("rio", "observer", ""), until.plusSeconds(60)));

    accounts.accept(used, NOW, "ana", "{x}one");
    String hash = accounts.invitations("rio", NOW).getFirst().hash();
    assertThat(accounts.invitations("rio", until.plusSeconds(60))).isEmpty();
    assertThat(accounts.takeBack(hash, "monte")).isFalse();
    assertThat(accounts.takeBack(hash, "rio")).isTrue();

    assertThat(accounts.invitations("rio", NOW)).isEmpty();
    assertThat(accounts.invitation(back, NOW)).isEmpty();
    assertThat(accounts.accept(back, NOW, "eva", "{x}two")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void aTakenLoginOrMemberIsToldAndTheLinkStays(String kind) throws Exception {
    Accounts accounts = Accounts.of(house(kind));
    accounts.accept(invite(accounts, ANA), NOW, "ana", "{x}one");
    String second = invite(accounts, CLERK);
    String same = invite(accounts, ANA);
    assertThatThrownBy(() -> accounts.accept(second, NOW, "ana", "{x}two"))
        .isInstanceOf(LoginTakenException.class);
    assertThatThrownBy(() -> accounts.accept(same, NOW, "other", "{x}two"))
        .isInstanceOf(LoginTakenException.class);

    assertThat(accounts.withLogin("other")).isEmpty();
    assertThat(accounts.accept(second, NOW, accounts.withLogin("ana").orElseThrow()))
        .contains(CLERK);
    assertThat(accounts.grants(accounts.withLogin("ana").orElseThrow().id()))
        .containsExactly(ANA, CLERK);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void aNewPasswordChangesTheStampAndARoleCanBeTaken(String kind) throws Exception {
    Accounts accounts = Accounts.of(house(kind));
    accounts.accept(invite(accounts, ANA), NOW, "ana", "{x}one");
    Account before = accounts.withLogin("ana").orElseThrow();
    accounts.changePassword(before.id(), "{x}two");
    Account after = accounts.withLogin("ana").orElseThrow();
    assertThat(after.password()).isEqualTo("{x}two");
    assertThat(after.stamp()).isNotEqualTo(before.stamp());

    assertThat(accounts.revoke(after.id(), "rio", "member")).isTrue();
    assertThat(accounts.revoke(after.id(), "rio", "member")).isFalse();
    assertThat(accounts.grants(after.id())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void whoIsErasedHasNoAccountAnyMore(String kind) throws Exception {
    String house = house(kind);
    Accounts accounts = Accounts.of(house);
    accounts.accept(invite(accounts, ANA), NOW, "ana", "{x}one");
    BallotKeys keys = BallotKeys.of(house);
    keys.put("rio", "w", "m-01", "key");
    assertThat(People.of(house).erase("m-01")).isTrue();
    assertThat(accounts.withLogin("ana")).isEmpty();
    assertThat(keys.has("rio", "w", "m-01")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void theDeskKeepsSeedsAndFirstCounts(String kind) throws Exception {
    String house = house(kind);
    Accounts accounts = Accounts.of(house);
    accounts.accept(invite(accounts, CLERK), NOW, "ana", "{x}one");
    accounts.accept(invite(accounts, CLERK), NOW, "eva", "{x}one");
    String ana = accounts.withLogin("ana").orElseThrow().id();
    String eva = accounts.withLogin("eva").orElseThrow().id();
    Desk desk = Desk.of(house);
    String hash = "a".repeat(64);
    desk.keepSeed(hash, "seis dados");
    desk.keepSeed(hash, "otros");
    assertThat(desk.seed(hash)).contains("seis dados");
    assertThat(desk.seed("b".repeat(64))).isEmpty();

    assertThat(desk.keepFirst("rio", "w", "caja", new FirstCount(ana, "1"))).isTrue();
    assertThat(desk.keepFirst("rio", "w", "caja", new FirstCount(eva, "2"))).isFalse();
    assertThat(desk.keepFirst("rio", "w", "caja", new FirstCount(ana, "3"))).isTrue();
    assertThat(desk.first("rio", "w", "caja")).isEqualTo(Optional.of(new FirstCount(ana, "3")));
    assertThat(desk.stations("rio", "w")).isEqualTo(List.of("caja"));
    desk.clear("rio", "w", "caja");
    assertThat(desk.first("rio", "w", "caja")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void countsThatDifferAreKeptAttemptByAttemptUntilTheBoxIsDone(String kind) throws Exception {
    String house = house(kind);
    Accounts accounts = Accounts.of(house);
    accounts.accept(invite(accounts, CLERK), NOW, "ana", "{x}one");
    accounts.accept(invite(accounts, CLERK), NOW, "eva", "{x}one");
    String ana = accounts.withLogin("ana").orElseThrow().id();
    String eva = accounts.withLogin("eva").orElseThrow().id();
    Desk desk = Desk.of(house);
    FirstCount one = new FirstCount(ana, "1");
    FirstCount two = new FirstCount(eva, "2");
    desk.keepFirst("rio", "w", "caja", one);

    assertThat(desk.keepDiffering("rio", "w", "caja", one, two)).isTrue();
    assertThat(desk.first("rio", "w", "caja")).isEmpty();
    assertThat(desk.keepDiffering("rio", "w", "caja", one, two)).as("no first count").isFalse();
    desk.keepFirst("rio", "w", "caja", two);
    desk.keepDiffering("rio", "w", "caja", two, one);
    assertThat(desk.differing("rio", "w"))
        .containsExactlyInAnyOrder(
            new Differing("caja", 1, one),
            new Differing("caja", 1, two),
            new Differing("caja", 2, one),
            new Differing("caja", 2, two));
    desk.clear("rio", "w", "caja");
    assertThat(desk.differing("rio", "w")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "server"})
  void eachMemberPutsInOneKeyAndTheirOrderTellsNothing(String kind) throws Exception {
    BallotKeys keys = BallotKeys.of(house(kind));
    assertThat(keys.put("rio", "w", "m-01", "Z")).isTrue();
    assertThat(keys.put("rio", "w", "m-02", "A")).isTrue();
    assertThat(keys.put("rio", "w", "m-01", "B")).isFalse();
    assertThat(keys.put("rio", "other", "m-01", "C")).isTrue();
    assertThat(keys.all("rio", "w")).containsExactly("A", "Z");
    assertThat(keys.has("rio", "w", "m-01")).isTrue();
    assertThat(keys.has("rio", "w", "m-03")).isFalse();
    keys.clear("rio", "w");
    assertThat(keys.all("rio", "w")).isEmpty();
    assertThat(keys.put("rio", "w", "m-01", "D")).as("once and for all").isFalse();
    assertThat(keys.all("rio", "other")).containsExactly("C");
  }

  @Test
  void neitherLinksNorWhoTheyAreForLieBareInTheFile() throws Exception {
    Accounts accounts = Accounts.of(house("file"));
    String link = invite(accounts, ANA);
    String bytes =
        Files.readString(temporary.resolve("house.people.db"), StandardCharsets.ISO_8859_1);
    assertThat(bytes).doesNotContain(link);
  }

  @Test
  void tablesOfTheFirstVersionAreBroughtUpToDateAndKeepTheirRows() throws Exception {
    String url = "jdbc:sqlite:" + temporary.resolve("house.people.db");
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/people/sqlite")
        .table("ayni_people")
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target("1")
        .load()
        .migrate();
    insert(url);
    Accounts accounts = Accounts.of(house("file"));
    accounts.accept(invite(accounts, ANA), NOW, "ana", "{x}one");
    assertThat(People.of(house("file")).person("m-01")).contains(new Person("m-01", "Ana", ""));
    assertThat(accounts.withLogin("ana")).isPresent();
  }

  private static void insert(String url) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO person (code, name, contact) VALUES ('m-01', 'Ana', '')");
    }
  }
}
