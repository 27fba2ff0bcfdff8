package org.ayni.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.record.RecordException;
import org.ayni.store.HouseFixture;
import org.ayni.store.people.Accounts;
import org.ayni.store.people.ApiTokens;
import org.ayni.store.people.BallotKeys;
import org.ayni.store.people.Desk;
import org.ayni.store.people.Granted;
import org.ayni.store.people.Identity;
import org.ayni.store.people.LoginSessions;
import org.ayni.store.people.OwnEconomies;
import org.ayni.store.people.Passkeys;
import org.ayni.store.people.People;
import org.ayni.store.people.Person;
import org.ayni.store.people.Photos;
import org.ayni.store.people.Uploads;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Today's software opens what each earlier version left, and loses nothing; it leaves alone what a
/// later version has made.
class UpgradeTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @TempDir Path folder;

  static Stream<Arguments> people() {
    return versions(Schema.PEOPLE);
  }

  static Stream<Arguments> houses() {
    return versions(Schema.HOUSE);
  }

  private static Stream<Arguments> versions(Schema schema) {
    return Stream.of(Vendor.values())
        .flatMap(vendor ->
            IntStream.rangeClosed(1, schema.newest()).mapToObj(v -> Arguments.of(vendor, v)));
  }

  /// A database as the version left it; the address is that of its house.
  private String left(Schema schema, Vendor vendor, int version) throws IOException, SQLException {
    String house =
        vendor == Vendor.SQLITE ? folder.resolve("house.db").toString() : Postgresql.newDatabase();
    String file = schema == Schema.PEOPLE ? house.replace(".db", ".people.db") : house;
    execute(
        vendor == Vendor.SQLITE ? "jdbc:sqlite:" + file : house,
        SchemaFixtures.statements(schema, vendor, version));
    return house;
  }

  private static void execute(String url, List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String one : statements) {
        statement.execute(one);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("people")
  void peopleOfEveryVersionAreOpenedAndNothingIsLost(Vendor vendor, int version)
      throws IOException, SQLException {
    Database database = People.beside(left(Schema.PEOPLE, vendor, version));
    assertThat(database.with(Schema.PEOPLE::version)).isEqualTo(Schema.PEOPLE.newest());
    assertThat(People.in(database).everybody())
        .containsExactly(new Person("m-01", "Ana Lucía Quispe", "+57 300 000 0007"));
    Accounts accounts = Accounts.in(database);
    if (version >= 2) {
      assertThat(accounts.withLogin("ana").orElseThrow().password())
          .isEqualTo("{noop}cuatro palabras");
      assertThat(accounts.grants("a1")).containsExactly(new Granted("rio", "member", "m-01"));
      assertThat(accounts.invitation(SchemaFixtures.LINK, NOW))
          .contains(new Granted("rio", "registrar", ""));
      assertThat(Desk.in(database).seed("a".repeat(64))).contains("seis dados");
      assertThat(Desk.in(database).first("rio", "w", "caja"))
          .contains(new Desk.FirstCount("a1", "1 2 3"));
    }
    if (version >= 3) {
      assertThat(BallotKeys.in(database).all("rio", "w")).containsExactly("KEY");
      assertThat(BallotKeys.in(database).has("rio", "w", "m-01")).isTrue();
    }
    if (version >= 4) {
      assertThat(OwnEconomies.in(database).find("e1").orElseThrow().files())
          .containsOnlyKeys("flows.csv");
    }
    LoginSessions sessions = LoginSessions.in(database, LoginSessions.Limits.standard());
    if (version >= 5) {
      assertThat(sessions.find("cookie", NOW)).isPresent();
    }
    if (version >= 6) {
      assertThat(accounts.withIdentity(new Identity("https://id.example", "ana"))).isPresent();
    }
    if (version >= 7) {
      assertThat(Passkeys.in(database).of("a1"))
          .singleElement()
          .satisfies(key -> assertThat(key.label()).isEqualTo("Teléfono"));
    }
    if (version >= 8) {
      assertThat(OwnEconomies.scenarios(database).find("s1").orElseThrow().title())
          .isEqualTo("Sin vender");
    }
    if (version >= 9) {
      assertThat(Photos.in(database).picture("ab".repeat(32)).orElseThrow()).containsExactly(6, 7);
    }
    if (version >= 10) {
      assertThat(Uploads.in(database).find("a1", "u1", NOW).orElseThrow().received()).isEqualTo(2);
      assertThat(ApiTokens.in(database).use(SchemaFixtures.TOKEN, NOW)).isPresent();
    }
    if (version >= 11) {
      assertThat(Desk.in(database).differing("rio", "w"))
          .containsExactly(new Desk.Differing("caja", 1, new Desk.FirstCount("a1", "1 2 3")));
    }
    if (version >= 2) {
      // What came later works on it, and all of it can be erased.
      sessions.begin("another", accounts.withLogin("ana").orElseThrow(), NOW);
      assertThat(sessions.find("another", NOW)).isPresent();
    }
    assertThat(People.in(database).erase("m-01")).isTrue();
    assertThat(accounts.withLogin("ana")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("houses")
  void housesOfEveryVersionAreOpenedAndNothingIsLost(Vendor vendor, int version)
      throws IOException, SQLException {
    DatabaseHouse store = DatabaseHouse.open(left(Schema.HOUSE, vendor, version));
    CouncilHouse house = CouncilHouse.open(store);
    assertThat(house.entries()).isEqualTo(5);
    assertThat(house.book().council(HouseFixture.JUNTA).orElseThrow().members()).hasSize(3);
    assertThat(store.keys()).containsOnlyKeys("sent-by-a-phone");
    house.append(HouseFixture.START.plusSeconds(60), HouseFixture.members(3, 4));
    assertThat(house.entries()).isEqualTo(6);
  }

  @ParameterizedTest
  @EnumSource(Vendor.class)
  void tablesOfALaterVersionAreRefusedAndLeftAlone(Vendor vendor) throws IOException, SQLException {
    String house = left(Schema.PEOPLE, vendor, Schema.PEOPLE.newest());
    int later = Schema.PEOPLE.newest() + 1;
    String url =
        vendor == Vendor.SQLITE ? "jdbc:sqlite:" + house.replace(".db", ".people.db") : house;
    String row =
        "INSERT INTO ayni_people VALUES (99, '%d', 'later', 'SQL', 'x', 1, 'ayni', '2027-01-01', 0, %s)"
            .formatted(later, vendor == Vendor.SQLITE ? "1" : "true");
    execute(url, List.of(row));
    assertThatThrownBy(() -> People.beside(house))
        .isInstanceOf(RecordException.class)
        .hasMessageContainingAll(
            "tables of version " + later,
            Schema.PEOPLE.newest() + " at most",
            "A newer Ayni has made them: use that one.");
  }
}
