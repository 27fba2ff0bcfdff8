package org.ayni.store.database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.ayni.councils.book.Hashes;
import org.ayni.decisions.house.CouncilHouse;
import org.ayni.decisions.house.HouseView;
import org.ayni.store.HouseFixture;
import org.flywaydb.core.Flyway;

/// Databases as earlier versions of Ayni left them, each a file of SQL in the resources `schemas`:
/// tables, rows, and the history that says which version they are. [#main] writes the file of a
/// version, once, when the next one comes about; after that it stays as it is.
final class SchemaFixtures {

  /// Between two statements, as some hold semicolons.
  private static final String BETWEEN = "\n----\n";

  static final String LINK = "the secret of a link";

  static final String TOKEN = "the secret of a token";

  private SchemaFixtures() {}

  static String name(Schema schema, Vendor vendor, int version) {
    return schema.name().toLowerCase(Locale.ROOT) + "-" + vendor.folder() + "-v" + version + ".sql";
  }

  /// The statements of a fixture.
  static List<String> statements(Schema schema, Vendor vendor, int version) throws IOException {
    String resource = "/org/ayni/store/schemas/" + name(schema, vendor, version);
    try (InputStream in = SchemaFixtures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("no fixture " + resource + ": SchemaFixtures.main makes it");
      }
      return List.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).split(BETWEEN));
    }
  }

  /// Writes those that are missing.
  ///
  /// @param arguments the folder; a file for SQLite; an address of an empty PostgreSQL server is
  ///   found by itself
  public static void main(String[] arguments) throws IOException, SQLException {
    Path folder = Path.of(arguments[0]);
    for (Schema schema : Schema.values()) {
      for (Vendor vendor : Vendor.values()) {
        for (int version = 1; version <= schema.newest(); version++) {
          Path file = folder.resolve(name(schema, vendor, version));
          if (!Files.exists(file)) {
            Files.writeString(file, String.join(BETWEEN, dump(schema, vendor, version)) + "\n");
          }
        }
      }
    }
  }

  private static List<String> dump(Schema schema, Vendor vendor, int version)
      throws IOException, SQLException {
    Path file = Files.createTempDirectory("schema").resolve("a.db");
    DataSource source =
        vendor == Vendor.SQLITE ? Vendor.sqlite(file) : Vendor.postgresql(Postgresql.newDatabase());
    String folder = schema.name().toLowerCase(Locale.ROOT);
    String history = "ayni_" + folder;
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/" + folder + "/" + vendor.folder())
        .table(history)
        .baselineOnMigrate(true)
        .baselineVersion("0")
        .target(Integer.toString(version))
        .load()
        .migrate();
    List<String> all = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      all.addAll(tables(statement, vendor, folder, version));
      try (ResultSet rows =
          statement.executeQuery("SELECT * FROM " + history + " ORDER BY installed_rank")) {
        while (rows.next()) {
          all.add(
              "INSERT INTO %s VALUES (%d, '%s', '%s', '%s', '%s', %s, 'ayni', '2026-05-01 00:00:00.000', 0, %s)"
                  .formatted(
                      history,
                      rows.getInt("installed_rank"),
                      rows.getString("version"),
                      rows.getString("description"),
                      rows.getString("type"),
                      rows.getString("script"),
                      rows.getString("checksum"),
                      vendor == Vendor.SQLITE ? "1" : "true"));
        }
      }
    }
    all.addAll(schema == Schema.PEOPLE ? people(vendor, version) : house(vendor));
    return all;
  }

  private static List<String> tables(Statement statement, Vendor vendor, String folder, int version)
      throws IOException, SQLException {
    List<String> all = new ArrayList<>();
    if (vendor == Vendor.SQLITE) {
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")) {
        while (rows.next()) {
          all.add(rows.getString(1));
        }
      }
      return all;
    }
    all.add(
        "CREATE TABLE ayni_"
            + folder
            + " (installed_rank integer PRIMARY KEY, version varchar(50), description varchar(200)"
            + " NOT NULL, type varchar(20) NOT NULL, script varchar(1000) NOT NULL, checksum"
            + " integer, installed_by varchar(100) NOT NULL, installed_on timestamp NOT NULL"
            + " DEFAULT now(), execution_time integer NOT NULL, success boolean NOT NULL)");
    TreeMap<Integer, String> scripts = new TreeMap<>();
    Path migrations = Path.of("src/main/resources/db/" + folder + "/postgresql");
    try (var files = Files.list(migrations)) {
      for (Path file : files.toList()) {
        String number = file.getFileName().toString().replaceFirst("V([0-9]+)__.*", "$1");
        scripts.put(Integer.valueOf(number), Files.readString(file));
      }
    }
    all.addAll(scripts.headMap(version, true).values());
    return all;
  }

  private static String bytes(Vendor vendor, byte[] bytes) {
    String hex = HexFormat.of().formatHex(bytes);
    return vendor == Vendor.SQLITE ? "X'" + hex + "'" : "decode('" + hex + "', 'hex')";
  }

  private static List<String> people(Vendor vendor, int version) throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add("INSERT INTO person VALUES ('m-01', 'Ana Lucía Quispe', '+57 300 000 0007')");
    if (version >= 2) {
      rows.add("INSERT INTO account VALUES ('a1', 'ana', '{noop}cuatro palabras', 'stamp')");
      rows.add("INSERT INTO granted VALUES ('a1', 'rio', 'member', 'm-01')");
      rows.add(
          "INSERT INTO invitation VALUES ('%s', 'rio', 'registrar', '', 4102444800)"
              .formatted(Hashes.of(LINK)));
      rows.add("INSERT INTO seed VALUES ('%s', 'seis dados')".formatted("a".repeat(64)));
      rows.add("INSERT INTO first_count VALUES ('rio', 'w', 'caja', 'a1', '1 2 3')");
    }
    if (version == 2) {
      rows.add("INSERT INTO receipt VALUES ('a1', 7, 'rio', 'w', '%s')".formatted("b".repeat(64)));
    }
    if (version >= 3) {
      rows.add("INSERT INTO ballot_key VALUES ('rio', 'w', 'KEY')");
      rows.add("INSERT INTO key_asked VALUES ('rio', 'w', 'm-01')");
    }
    if (version >= 4) {
      rows.add(
          "INSERT INTO own_economy VALUES ('e1', 'a1', 'Nuestro valle', 0, 1, %s)"
              .formatted(bytes(vendor, zip())));
    }
    if (version >= 5) {
      rows.add(
          "INSERT INTO login_session VALUES ('%s', 'a1', 'stamp', 4102444800, 4102444800)"
              .formatted(Hashes.of("cookie")));
    }
    if (version >= 6) {
      rows.add(
          "INSERT INTO identity VALUES ('%s', 'a1')"
              .formatted(Hashes.of("https://id.example\nana")));
    }
    if (version >= 7) {
      rows.add(
          "INSERT INTO passkey VALUES ('aWQ', 'a1', 'Teléfono', %s, %s, 'usb', 3, 1, 0, 0, 7, 8)"
              .formatted(bytes(vendor, new byte[] {1, 2, 3}), bytes(vendor, new byte[] {4, 5})));
    }
    if (version >= 8) {
      rows.add(
          "INSERT INTO own_scenario VALUES ('s1', 'a1', 'Sin vender', 0, 1, %s)"
              .formatted(bytes(vendor, zip())));
    }
    if (version >= 9) {
      rows.add(
          "INSERT INTO photo VALUES ('%s', 'a1', 'rio', %s)"
              .formatted("ab".repeat(32), bytes(vendor, new byte[] {6, 7})));
    }
    if (version >= 10) {
      rows.add(
          "INSERT INTO upload VALUES ('u1', 'a1', 'valle.xlsx', 4, '%s', 2, 4102444800)"
              .formatted("cd".repeat(32)));
      rows.add(
          "INSERT INTO upload_piece VALUES ('u1', 0, %s)"
              .formatted(bytes(vendor, new byte[] {1, 2})));
      rows.add(
          "INSERT INTO api_token VALUES ('t1', '%s', 'a1', 'stamp', 'R', 1, 7, 4102444800, 0)"
              .formatted(Hashes.of(TOKEN)));
    }
    if (version >= 11) {
      rows.add("INSERT INTO differing_count VALUES ('rio', 'w', 'caja', 1, 'a1', '1 2 3')");
    }
    return rows;
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("flows.csv");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  /// A record with its opening, a council and three members, and a key under which they were sent.
  private static List<String> house(Vendor vendor) throws IOException {
    Path file = Files.createTempDirectory("schema").resolve("house.db");
    CouncilHouse house =
        CouncilHouse.open(
            DatabaseHouse.create(file.toString(), HouseFixture.opening(HouseFixture.key())));
    Instant now = HouseFixture.START;
    house.append(now, List.of(HouseFixture.founding()));
    house.append(now, HouseFixture.members(0, 3));
    HouseView view = house;
    List<String> rows = new ArrayList<>();
    for (long number = 0; number < view.entries(); number++) {
      long one = number;
      byte[] line =
          Database.open(file.toString(), Schema.HOUSE)
              .with(connection -> {
                try (Statement statement = connection.createStatement();
                    ResultSet row =
                        statement.executeQuery("SELECT line FROM entry WHERE number = " + one)) {
                  row.next();
                  return row.getBytes(1);
                }
              });
      rows.add(
          "INSERT INTO entry (number, line) VALUES (%d, %s)"
              .formatted(number, bytes(vendor, line)));
    }
    rows.add("INSERT INTO append_key VALUES ('sent-by-a-phone', 2, 3)");
    rows.add(
        "INSERT INTO text VALUES ('%s', %s)"
            .formatted(
                Hashes.of("Agua para todos"),
                bytes(vendor, "Agua para todos".getBytes(StandardCharsets.UTF_8))));
    return rows;
  }
}
